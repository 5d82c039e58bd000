using LawBot.Documents;
using LawBot.Reports;

namespace LawBot.Tests.Reports;

public class PassageSplitterTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(1, 30).Select(i => $"第{i}次会议研究部署了法治政府建设的重点任务和责任分工。"));

    [Fact]
    public void A_long_section_is_cut_between_sentences_into_quotable_lengths()
    {
        var report = Parsed.Text("青禾县2021年法治政府建设情况报告\n一、会议\n" + Long);
        var passages = new PassageSplitter().Split(report);
        Assert.All(passages, p => Assert.InRange(p.Text.Length, PassageSplitter.Enough, PassageSplitter.Most));
        Assert.All(passages, p => Assert.EndsWith("。", p.Text, StringComparison.Ordinal));
        Assert.All(passages, p => Assert.Equal(["一、会议"], p.HeadingPath));
        Assert.Equal(Long, string.Concat(passages.Select(p => p.Text)));
    }

    [Fact]
    public void A_run_in_heading_stays_with_its_body_and_a_heading_alone_is_no_passage()
    {
        var body = string.Concat(Enumerable.Repeat("县政府召开常务会议研究部署执法工作,印发文件明确任务和责任单位。", 4));
        var report = Parsed.Text($"青禾县2021年法治政府建设情况报告\n一、执法\n（一）健全机制。{body}\n（二）强化监督。{body}");
        var passages = new PassageSplitter().Split(report);
        Assert.Equal([$"（一）健全机制。{body}", $"（二）强化监督。{body}"], passages.Select(p => p.Text));
        Assert.Equal(["一、执法", "（二）强化监督"], passages[1].HeadingPath);
    }

    [Fact]
    public void Tiny_neighbours_share_a_passage_under_the_heading_over_both()
    {
        var report = Parsed.Text("青禾县2021年法治政府建设情况报告\n一、执法\n一是健全机制。每月调度。二是强化监督。每季通报。");
        var passage = Assert.Single(new PassageSplitter().Split(report));
        Assert.Equal(["一、执法"], passage.HeadingPath);
        Assert.Equal("一是健全机制。每月调度。二是强化监督。每季通报。", passage.Text);
    }

    [Fact]
    public void Rows_of_a_table_go_with_the_row_that_names_their_columns()
    {
        var report = Parsed.Blocks(
            "a.docx",
            new Block(BlockKind.Paragraph, "各项数据见下表。"),
            new Block(BlockKind.TableRow, "项目\t件数") { IsTableHeader = true },
            new Block(BlockKind.TableRow, "受理\t45"),
            new Block(BlockKind.TableRow, "审结\t41"));
        Assert.Equal(["各项数据见下表。", "项目\t件数\n受理\t45\n审结\t41"], new PassageSplitter().Split(report).Select(p => p.Text));
    }
}
