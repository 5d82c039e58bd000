using LawBot.Documents;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Figures;

namespace LawBot.Tests.Reports;

public sealed class UnderstandingTests
{
    [Fact]
    public void It_quotes_the_words_that_name_place_and_year_and_counts_the_tables()
    {
        var understood = Understanding.Of(Parsed(
            "青禾.txt", new Block(BlockKind.Heading, "青禾县二〇二二年法治政府建设情况报告"), new Block(BlockKind.Paragraph, "一、主要工作"), Row("类别", "件数"), Row("复议", "38"),
            new Block(BlockKind.Paragraph, "以上。"), Row("类别", "件数"), Row("诉讼", "5")));
        Assert.Equal(new Understanding("标题“青禾县二〇二二年法治政府建设情况报告”", "标题“青禾县二〇二二年法治政府建设情况报告”", 2), understood);
    }

    [Fact]
    public void Without_a_title_it_quotes_the_text_or_names_the_file()
    {
        var understood = Understanding.Of(Parsed("青禾县2021年.txt", new Block(BlockKind.Paragraph, "我县认真落实各项任务,受理案件38件。")));
        Assert.Equal(new Understanding("文件名“青禾县2021年.txt”", "文件名“青禾县2021年.txt”", 0), understood);
    }

    [Fact]
    public void A_report_of_an_unknown_place_still_gives_its_figures()
    {
        var report = Parsed("表.csv", new Block(BlockKind.Paragraph, "全年受理案件38件。"), Row("类别", "件数"), Row("诉讼", "5"));
        Assert.Equal("〔表.csv〕", report.Jurisdiction.Name);
        Assert.Equal([38, 5], new FigureExtractor().Extract(report).Select(f => (int)f.Value));
    }

    [Fact]
    public void Numbers_that_are_not_whole_are_told_in_one_line_of_doubt()
    {
        var report = Parsed("青禾县.txt", new Block(BlockKind.Paragraph, "青禾县2021年法治政府建设情况报告"), new Block(BlockKind.Paragraph, "一、总体情况"),
            new Block(BlockKind.Paragraph, "全年受理案件12,34件,办结38件。"));
        var doubt = Assert.Single(report.Doubts, d => d.Contains("没有读作数字", StringComparison.Ordinal));
        Assert.Contains("12,34", doubt, StringComparison.Ordinal);
        Assert.DoesNotContain("38", doubt, StringComparison.Ordinal);
    }

    private static Block Row(params string[] cells) => new(BlockKind.TableRow, string.Join('\t', cells)) { Cells = cells, IsTableHeader = cells[1] is "件数" };

    private static Report Parsed(string file, params Block[] blocks) => new ReportParser().Parse(new Document(file, blocks), "a", "b");
}
