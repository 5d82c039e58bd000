using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LawBot.Answers;
using LawBot.Host.Exports;

namespace LawBot.Tests.Exports;

/// <summary>What staff find when they open the workbook.</summary>
public sealed class FigureWorkbookTests
{
    private static readonly FigureTable Mixed = SomeFigures.Table(
        SomeFigures.Row("青禾县", 2022, 81),
        SomeFigures.Row("云岭市", 2023, 18000, metric: "收到行政复议申请") with { Text = "1.8万余件", IsApproximate = true },
        SomeFigures.Row("石渡县", null, 98.25m, "%", "行政复议案件办结率") with { Scope = "市本级" },
        SomeFigures.Row("麻塘县", 2023, 10, "个") with { Upper = 15, Text = "10-15个" })
        with
        {
            NotReported = [new("元口县", 2022, "abc")], Warnings = ["岭西县没有写“行政复议受理件数”,只写了收到12件。"],
        };

    [Fact]
    public void The_file_is_valid_for_Office()
    {
        using var stream = Write(Mixed);
        using var document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2010).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Numbers_are_numbers_with_their_unit_beside_them_and_their_words_are_kept()
    {
        using var stream = Write(Mixed);
        using var document = SpreadsheetDocument.Open(stream, false);
        var rows = RowsOf(document, "数字");
        Assert.Equal(["序号", "地方", "年度", "指标", "数值", "单位", "原文数字", "备注", "原文", "出处"], rows[2].Select(c => c.Text));
        Assert.Equal(["2", "云岭市", "2023", "收到行政复议申请", "18000", "件", "1.8万余件", "约数"], rows[4].Take(8).Select(c => c.Text));
        Assert.Equal(["3", "石渡县", "", "行政复议案件办结率", "98.25", "%", "98.25%", "只算市本级"], rows[5].Take(8).Select(c => c.Text));
        Assert.Equal(("10", "上限15"), (rows[6][4].Text, rows[6][7].Text));
        Assert.All(rows.Skip(3), r => Assert.True(r[4].IsNumber));
        Assert.Contains("五、健全社会矛盾纠纷行政预防调处化解体系 > （二）加强行政复议工作", rows[3][9].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_go_round_as_printed_with_title_unit_and_whole_sentences_on_a_landscape_page()
    {
        const string Sentence = "全年共收到申请92件，受理行政复议案件81件，审结75件。";
        using var stream = Write(SomeFigures.Table(SomeFigures.Row("青禾县", 2022, 81) with { Sentence = Sentence }));
        using var document = SpreadsheetDocument.Open(stream, false);
        var rows = RowsOf(document, "数字");
        Assert.Equal(("行政复议受理件数一览表", "单位：件"), (rows[0][0].Text, rows[1][0].Text));
        Assert.Equal(Sentence, rows[3][8].Text);
        var sheet = SheetOf(document, "数字");
        var page = sheet.Descendants<PageSetup>().Single();
        Assert.Equal((OrientationValues.Landscape, 9u, 1u), (page.Orientation!.Value, page.PaperSize!.Value, page.FitToWidth!.Value));
        Assert.InRange(sheet.Descendants<Column>().Sum(c => c.Width!.Value), 60, 190);
    }

    [Fact]
    public void The_header_is_frozen_and_filters_all_rows()
    {
        using var stream = Write(Mixed);
        using var document = SpreadsheetDocument.Open(stream, false);
        var sheet = SheetOf(document, "数字");
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A3:J7", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
    }

    [Fact]
    public void Columns_are_wide_enough_for_Chinese_and_long_quotations_wrap_in_taller_rows()
    {
        var table = SomeFigures.Table(SomeFigures.Row("青禾蒙古族藏族自治县", 2022, 81) with
        {
            Source = SomeFigures.Row("青禾县", 2022, 81).Source with { Quote = string.Concat(Enumerable.Repeat("全年受理行政复议案件", 20)) },
        });
        using var stream = Write(table);
        using var document = SpreadsheetDocument.Open(stream, false);
        var sheet = SheetOf(document, "数字");
        var widths = sheet.Descendants<Column>().Select(c => c.Width!.Value).ToList();
        Assert.InRange(widths[1], 12, 20);
        Assert.InRange(widths[8], 40, 60);
        Assert.True(sheet.Descendants<Row>().ElementAt(3).Height!.Value >= 6 * 15);
    }

    [Fact]
    public void Who_does_not_state_it_and_what_was_asked_stand_on_sheets_of_their_own()
    {
        using var stream = Write(Mixed);
        using var document = SpreadsheetDocument.Open(stream, false);
        var silent = RowsOf(document, "未报告").Select(r => string.Join('|', r.Select(c => c.Text))).ToList();
        Assert.Contains(silent, r => r.StartsWith("没有写|元口县|2022|", StringComparison.Ordinal));
        Assert.Contains(silent, r => r.Contains("只写了收到12件", StringComparison.Ordinal));
        var about = RowsOf(document, "说明").ToDictionary(r => r[0].Text, r => r[1].Text);
        Assert.Equal((Mixed.Question, Mixed.Metric, "2024-03-05 09:30"), (about["问题"], about["指标"], about["制作时间"]));
    }

    [Fact]
    public void A_table_without_figures_and_text_with_control_characters_still_make_a_valid_file()
    {
        using var empty = Write(SomeFigures.Table());
        using var odd = Write(SomeFigures.Table(SomeFigures.Row("青禾\u0001县\uFFFE<&>", 2022, 1)));
        foreach (var stream in new[] { empty, odd })
        {
            using var document = SpreadsheetDocument.Open(stream, false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2010).Validate(document).Select(e => e.Description));
        }
    }

    [FactIfCalcInstalled]
    public async Task LibreOffice_reads_the_same_numbers()
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-xlsx-").FullName;
        try
        {
            await using (var file = File.Create(Path.Combine(folder, "figures.xlsx")))
            {
                FigureWorkbook.Write(Mixed, file);
            }

            using var office = Process.Start(new ProcessStartInfo(
                "soffice",
                [
                    $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76",
                    "--outdir", folder, Path.Combine(folder, "figures.xlsx"),
                ]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            await office.StandardOutput.ReadToEndAsync(limit.Token);
            await office.WaitForExitAsync(limit.Token);
            var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "figures.csv"), limit.Token);
            Assert.StartsWith("1,青禾县,2022,受理行政复议案件,81,件,81件,", lines[3], StringComparison.Ordinal);
            Assert.StartsWith("2,云岭市,2023,收到行政复议申请,\"18,000\",件,1.8万余件,约数,", lines[4], StringComparison.Ordinal);
            Assert.StartsWith("3,石渡县,,行政复议案件办结率,98.25,%,", lines[5], StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static MemoryStream Write(FigureTable table)
    {
        var stream = new MemoryStream();
        FigureWorkbook.Write(table, stream, new DateTimeOffset(2024, 3, 5, 9, 30, 0, TimeSpan.FromHours(8)));
        stream.Position = 0;
        return stream;
    }

    private static Worksheet SheetOf(SpreadsheetDocument document, string name)
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == name);
        return ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet;
    }

    private static List<List<(string Text, bool IsNumber)>> RowsOf(SpreadsheetDocument document, string name) =>
        [.. SheetOf(document, name).Descendants<Row>()
            .Select(r => r.Elements<Cell>().Select(c => (c.InnerText, c.DataType?.Value == CellValues.Number)).ToList())];
}
