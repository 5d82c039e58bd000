using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using LawBot.Answers;
using LawBot.Documents;
using LawBot.Host.Commands;
using LawBot.Tests.Support;
using LawBot.Turns;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace LawBot.Tests.Commands;

/// <summary>The user's figures stand in the draft whatever file they come in.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class FactsFileTests(SampleDesk samples) : IDisposable
{
    private static readonly string[][] Rows =
        [["指标", "数量", "单位"], ["收到行政复议申请", "32", "件"], ["受理", "28", "件"], ["审结", "25", "件"], ["其中：维持", "17", "件"], ["撤销", "3", "件"], ["终止", "5", "件"],
            ["听证会", "4", "次"]];

    private static readonly string[][] TwoYears =
        [["项目", "2023年", "2024年"], ["收到行政复议申请（件）", "30", "32"], ["受理（件）", "26", "28"], ["审结（件）", "24", "25"]];

    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-facts-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task A_table_of_figures_stands_once_each_in_order_and_parts_stay_with_their_whole(string format)
    {
        var text = await DraftAsync(format, "行政复议工作数据", Rows);
        Assert.Contains("收到行政复议申请32件，受理28件，审结25件，其中维持17件、撤销3件、终止5件；举行听证会4次。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("工作数据", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    [InlineData("docx")]
    public async Task Of_two_years_side_by_side_the_later_is_told(string format)
    {
        var text = await DraftAsync(format, "青山县行政复议统计表（2024年）", TwoYears);
        Assert.Contains("收到行政复议申请32件，受理28件，审结25件。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("30件", text, StringComparison.Ordinal);
        Assert.DoesNotContain("统计表", text, StringComparison.Ordinal);
        Assert.Contains("2024年", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task Lines_of_a_text_file_are_facts_in_either_encoding(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = Path.Combine(_folder, "facts.txt");
        await File.WriteAllTextAsync(path, "青山县2024年\r\n今年收到行政复议申请32件，受理28件，审结25件，其中维持17件、撤销3件、终止5件\r\n我局设立了复议接待室\r\n", Encoding.GetEncoding(encoding));
        var text = await WriteAsync(path);
        Assert.Contains("收到行政复议申请32件，受理28件，审结25件，其中维持17件、撤销3件、终止5件", text, StringComparison.Ordinal);
        Assert.Contains("设立复议接待室", text, StringComparison.Ordinal);
        Assert.DoesNotContain("局党组", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_file_of_facts_is_told_in_a_line_that_says_what_to_do()
    {
        var missing = await Assert.ThrowsAsync<CommandFailedException>(() => FactsFile.ReadAsync(Readers, Path.Combine(_folder, "none.csv"), default));
        Assert.Contains("请检查 --facts", missing.Message, StringComparison.Ordinal);
        var path = Path.Combine(_folder, "program.bin");
        await File.WriteAllBytesAsync(path, [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0]);
        var unread = await Assert.ThrowsAsync<CommandFailedException>(() => FactsFile.ReadAsync(Readers, path, default));
        Assert.Contains("请用 txt、md、docx、xlsx 或 csv", unread.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("青禾县去年说要做的，今年写了没有", "青禾县2023年\n乡镇执法人员持证率91%，全员轮训62学时\n新建法治文化广场2处")]
    public async Task Last_years_plans_stand_beside_what_this_years_facts_say_of_them(string instruction, string facts)
    {
        var draft = await samples.Desk.DraftAsync(instruction, [], facts, default);
        Assert.Matches("青禾县2022年报告提出的打算共\\d+项，这次材料写到的有\\d项", draft.Text);
        Assert.Contains("打算：“力争乡镇执法人员持证率达到90%以上”；材料：“乡镇执法人员持证率91%”", draft.Text, StringComparison.Ordinal);
        Assert.Contains("打算：“新建法治文化广场2处”；材料：“新建法治文化广场2处”", draft.Text, StringComparison.Ordinal);
        Assert.Matches("二、没有写到的[\\s\\S]*把述法纳入年终述职", draft.Text);
        Assert.DoesNotContain("（一）抓责任落实", draft.Text, StringComparison.Ordinal);
        Assert.All(draft.Ledger.Where(s => s.Origin == DraftOrigin.OwnReport), s => Assert.NotEmpty(s.Sources));
    }

    [Fact]
    public async Task Without_facts_the_reports_of_both_years_are_compared()
    {
        var draft = await samples.Desk.DraftAsync("青禾县2023年报告，去年说要做的写了没有", [], "", default);
        Assert.Matches("青禾县2022年报告提出的打算共\\d+项，青禾县2023年报告写到的有\\d+项", draft.Text);
        var alone = await samples.Desk.DraftAsync("石渡县去年说要做的，今年写了没有", [], "", default);
        Assert.Contains("--facts", alone.Text, StringComparison.Ordinal);
    }

    private IEnumerable<IDocumentReader> Readers => samples.Get<IEnumerable<IDocumentReader>>();

    private async Task<string> WriteAsync(string path) =>
        (await samples.Desk.DraftAsync("写一段行政复议工作，300字以内", [], await FactsFile.ReadAsync(Readers, path, default), default)).Text;

    private Task<string> DraftAsync(string format, string title, string[][] rows)
    {
        var path = Path.Combine(_folder, $"facts.{format}");
        switch (format)
        {
            case "csv":
                File.WriteAllLines(path, rows.Select(r => string.Join(',', r)));
                break;
            case "docx":
                using (var document = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document))
                {
                    static W.Paragraph Line(string text) => new(new W.Run(new W.Text(text)));
                    document.AddMainDocumentPart().Document = new W.Document(new W.Body(
                        Line(title), new W.Table(rows.Select(r => new W.TableRow(r.Select(c => new W.TableCell(Line(c))))))));
                }

                break;
            default:
                using (var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook))
                {
                    var book = document.AddWorkbookPart();
                    book.Workbook = new S.Workbook(new S.Sheets(new S.Sheet { Name = "数据", SheetId = 1, Id = "s1" }));
                    book.AddNewPart<WorksheetPart>("s1").Worksheet =
                        new S.Worksheet(new S.SheetData(rows.Prepend([title]).Select(r => new S.Row(r.Select(c => char.IsAsciiDigit(c[0]) && !c.EndsWith('年')
                        ? new S.Cell { CellValue = new S.CellValue(c), DataType = S.CellValues.Number }
                        : new S.Cell { InlineString = new S.InlineString(new S.Text(c)), DataType = S.CellValues.InlineString })))));
                }

                break;
        }

        return WriteAsync(path);
    }
}
