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
            ["单位\t受理件数\t办结率\t截止日期", "县本级\t38\t92.1%\t2021-12-31", "县本级\t12.5\t100%\t"], document.Texts(BlockKind.TableRow));
        Assert.Equal([true, false, false], document.Blocks.Where(block => block.Kind == BlockKind.TableRow).Select(row => row.IsTableHeader));
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
