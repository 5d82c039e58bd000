using LawBot.Answers;
using LawBot.Documents;
using LawBot.Indexing;
using LawBot.Quantities;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Reports.Figures;
using LawBot.Retrieval.Figures;
using LawBot.Tests.Reports;
using LawBot.Tests.Support;

namespace LawBot.Tests.Answers;

/// <summary>How an answer says a number: with the unit as printed, for a cell that of its head.</summary>
public sealed class FigureWordingTests
{
    [Theory]
    [InlineData("金额（万元）", "480.5", "480.5万元", 4805000)]
    [InlineData("人数（万人）", "1.2", "1.2万人", 12000)]
    [InlineData("受理数（件）", "38", "38件", 38)]
    [InlineData("办结率（%）", "98.5", "98.5%", 98.5)]
    public void A_cell_is_told_with_the_unit_of_its_head(string head, string cell, string text, double value)
    {
        var row = Assert.Single(Table(Parsed.Blocks(
            "t.docx", [new Block(BlockKind.Paragraph, "青禾县2022年法治政府建设情况报告"), Row("指标", head), Row("执法工作", cell)])).Rows);
        Assert.Equal((text, (decimal)value), (row.Text, row.Value));
    }

    [Fact]
    public void A_lower_limit_keeps_its_bound() =>
        Assert.Equal(QuantityBound.Least, Assert.Single(Table(Parsed.Text("青禾县2022年法治政府建设情况报告\n一、工作\n调解成功率达到98%以上。")).Rows).Bound);

    [Theory]
    [InlineData("青禾县", 2020, "青禾县2020年")]
    [InlineData("青禾县", null, "青禾县(年度不明)")]
    [InlineData("〔表.csv〕", null, "〔表.csv〕")]
    public void A_report_is_named_by_place_and_year_and_says_where_its_year_is_unknown(string place, int? year, string name) =>
        Assert.Equal(name, Naming.Of(place, year));

    private static FigureTable Table(Report report)
    {
        List<FoundRow> rows = [.. new FigureExtractor().Extract(report).Select(f => new FoundRow(0, report, f, 1))];
        return FigureTables.Of(new QuestionParser(SampleDesk.Clock, "").Parse("青禾县多少？", new Library([])), new FoundFigures([], rows, [], [report]), []);
    }

    private static Block Row(params string[] cells) => new(BlockKind.TableRow, string.Join('\t', cells)) { Cells = cells };
}
