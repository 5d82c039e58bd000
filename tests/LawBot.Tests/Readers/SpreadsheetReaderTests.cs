using LawBot.Documents;
using static LawBot.Tests.Readers.SheetSample;

namespace LawBot.Tests.Readers;

public sealed class SpreadsheetReaderTests
{
    [Fact]
    public async Task A_workbook_reads_as_it_shows_with_merged_cells_repeated_and_hidden_sheets_left_out()
    {
        var rows = $"<row r=\"1\">{Text("A1", "青禾县2021年行政复议统计表")}</row>"
            + $"<row r=\"2\">{Text("A2", "单位")}{Text("B2", "受理件数")}{Text("C2", "办结率")}{Text("D2", "截止日期")}</row>"
            + $"<row r=\"3\">{Text("A3", "县本级")}{Number("B3", "38")}{Number("C3", "0.921", 1)}{Number("D3", "44561", 2)}</row>"
            + $"<row r=\"5\">{Number("B5", "12.5")}{Number("C5", "1", 1)}</row>";
        var document = await Reading.Of("青禾.xlsx", Xlsx(rows, "<mergeCells><mergeCell ref=\"A1:D1\"/><mergeCell ref=\"A3:A5\"/></mergeCells>"));
        Assert.Equal(["复议", "青禾县2021年行政复议统计表"], document.Texts(BlockKind.Heading));
        Assert.Equal(
            ["单位\t受理件数\t办结率\t截止日期", "县本级\t38\t92.10%\t2021-12-31", "县本级\t12.5\t100.00%\t"], document.Texts(BlockKind.TableRow));
        Assert.Equal([true, false, false], document.Blocks.Where(block => block.Kind == BlockKind.TableRow).Select(row => row.IsTableHeader));
    }

    [Fact]
    public async Task Units_of_formats_show_hidden_columns_and_struck_cells_do_not_and_an_empty_formula_is_said()
    {
        var rows = $"<row r=\"1\">{Text("A1", "单位")}{Text("B1", "内部编号")}{Text("C1", "罚没")}{Text("D1", "件数")}</row>"
            + $"<row r=\"2\">{Text("A2", "公安局")}{Number("B2", "777")}{Number("C2", "1234.5", 3)}{Number("D2", "9", 4)}</row>"
            + $"<row r=\"3\">{Text("A3", "合计")}<c r=\"C3\"><f>SUM(C2)</f></c>{Number("D3", "8")}</row>";
        var document = await Reading.Of("青禾.xlsx", Xlsx(rows, before: "<cols><col min=\"2\" max=\"2\" width=\"9\" hidden=\"1\"/></cols>"));
        Assert.Equal(["单位\t罚没\t件数", "公安局\t1234.5万元\t", "合计\t\t8"], document.Texts(BlockKind.TableRow));
        Assert.Contains(document.Doubts, doubt => doubt.Contains("公式", StringComparison.Ordinal) && doubt.Contains("C3", StringComparison.Ordinal));
        Assert.Contains(document.Doubts, doubt => doubt.Contains("删除线", StringComparison.Ordinal));
    }

    /// <summary>Styles of the sample: 5 white by its parts, 6 by the theme, 7 by the palette; 8 white on blue, 9 white on white; 10 a format that shows
    /// nothing.</summary>
    [Fact]
    public async Task White_type_on_the_white_sheet_is_not_read_and_white_type_on_a_ground_is()
    {
        var rows = $"<row r=\"1\">{Text("A1", "单位", 8)}{Text("B1", "受理件数", 8)}{Text("C1", "备注", 8)}</row>"
            + $"<row r=\"2\">{Text("A2", "县本级")}{Number("B2", "38")}{Text("C2", "受理9999件", 5)}</row>"
            + $"<row r=\"3\">{Text("A3", "公安局")}{Number("B3", "9998", 6)}{Text("C3", "受理9997件", 9)}</row>"
            + $"<row r=\"4\">{Text("A4", "城管局")}{Number("B4", "9996", 7)}{Number("C4", "9995", 10)}</row>"
            + $"<row r=\"5\">{Text("A5", "教育局")}{Runs("B5", ("7", "FF000000"), ("9994", "FFFFFFFF"))}"
            + $"{Runs("C5", ("含转办", "FFFF0000"), ("9993", "FFFFFFFF"), 5)}</row>"
            + $"<row r=\"6\">{Text("A6", "合计")}{Number("B6", "45", 5)}</row>";
        var condition = "<conditionalFormatting sqref=\"B6:C6\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"1\"><formula>1</formula></cfRule>"
            + "</conditionalFormatting>";
        var document = await Reading.Of("青禾.xlsx", Xlsx(rows, condition));
        Assert.Equal(
            ["单位\t受理件数\t备注", "县本级\t38\t", "公安局\t\t", "城管局\t\t", "教育局\t7\t含转办", "合计\t45"],
            document.Texts(BlockKind.TableRow).Select(row => row.TrimEnd('\t') is var bare && bare.StartsWith("合计", StringComparison.Ordinal) ? bare : row));
    }

    [Theory]
    [InlineData(3456, "0\"件\"", "3456件")]
    [InlineData(1234.5, "#,##0.0\"万元\"", "1234.5万元")]
    [InlineData(0.9862, "0.00%", "98.62%")]
    [InlineData(123456, "0!.0,\"万\"", "12.3万")]
    [InlineData(1234567, "0.0,,\"百万\"", "1.2百万")]
    [InlineData(-12, "0;[Red]\\-0", "-12")]
    [InlineData(0, "0;-0;\"无\"", "无")]
    [InlineData(7, "General\"起\"", "7起")]
    [InlineData(7, "00", "07")]
    [InlineData(12.5, "0.##", "12.5")]
    [InlineData(12, "0.##", "12")]
    [InlineData(88, "[$¥-804]#,##0.00", "¥88.00")]
    [InlineData(44561, "yyyy\"年\"m\"月\"d\"日\"", "2021-12-31")]
    [InlineData(12.25, "", "12.25")]
    [InlineData(38, "_ * #,##0_ ", "38")]
    public void A_number_is_written_as_its_format_shows_it(double value, string format, string expected) =>
        Assert.Equal(expected, LawBot.Host.Readers.NumberFormat.Write(value, format).Trim());

    [Fact]
    public async Task A_workbook_of_WPS_is_read_as_the_one_of_Excel_that_it_is() =>
        Assert.Equal((await Reading.Of("表.xls", XlsSample.OldWorkbook())).Texts(), (await Reading.Of("表.et", XlsSample.OldWorkbook())).Texts());

    [Fact]
    public async Task A_workbook_of_before_2007_reads_as_it_shows()
    {
        foreach (var name in new[] { "青禾.xls", "青禾.et" })
        {
            var document = await Reading.Of(name, XlsSample.OldWorkbook());
            Assert.Equal(["处罚"], document.Texts(BlockKind.Heading));
            Assert.Equal(["单位\t罚没", "公安局\t34.5万元", "城管局\t8.0万元"], document.Texts(BlockKind.TableRow));
        }
    }

    [Theory]
    [InlineData("单位,件数,\"备注,说明\"\n县本级,38,\"含\"\"转办\"\"2件\"\n")]
    [InlineData("单位\t件数\t备注,说明\n县本级\t38\t含\"转办\"2件\n")]
    public async Task A_table_as_text_is_cut_into_cells(string text)
    {
        var document = await Reading.Of("青禾.csv", text);
        Assert.Equal(["单位\t件数\t备注,说明", "县本级\t38\t含\"转办\"2件"], document.Texts());
    }
}
