using LawBot.Documents;
using LawBot.Reports;

namespace LawBot.Tests.Reports;

public class OutlineTests
{
    private const string Title = "青禾县2021年法治政府建设情况报告\n";
    private const string Body = "县政府召开常务会议12次,印发文件6件,确保各项任务落到实处。";

    [Theory]
    [InlineData("一、主要做法\n（一）加强领导\n1.健全机制。召开会议3次。\n2、压实责任。开展督察2次。\n(二)规范执法\n" + Body, "1 一、主要做法|2 （一）加强领导|3 1.健全机制|3 2、压实责任|2 (二)规范执法")]
    [InlineData("一、主要做法\n1.健全机制。召开会议3次。\n（1）明确分工。责任到人。\n①建立台账。逐项销号。\n二、不足\n" + Body, "1 一、主要做法|2 1.健全机制|3 （1）明确分工|4 ①建立台账|1 二、不足")]
    [InlineData("第一部分　工作情况\n一、加强领导\n" + Body + "\n第二部分　存在问题\n" + Body, "1 第一部分工作情况|2 一、加强领导|1 第二部分存在问题")]
    [InlineData("1、加强领导\n（一）健全机制\n" + Body + "\n（二）压实责任\n" + Body + "\n2、规范执法\n" + Body, "1 1、加强领导|2 （一）健全机制|2 （二）压实责任|1 2、规范执法")]
    [InlineData("（ 一 ）加强领导\n" + Body + "\n㈡规范执法\n" + Body, "1 （ 一 ）加强领导|1 ㈡规范执法")]
    [InlineData("一、加强领导。" + Body + "（一）健全机制。每季度召开一次。二、规范执法。" + Body, "1 一、加强领导|2 （一）健全机制|1 二、规范执法")]
    [InlineData("## 一、主要做法\n# （一）加强领导\n**1. 健全机制。**召开会议3次。", "1 一、主要做法|2 （一）加强领导|3 1.健全机制")]
    [InlineData("一、主要做法\n1.2021年重点工作\n" + Body, "1 一、主要做法|2 1.2021年重点工作")]
    [InlineData("一、2 0 2 1 年工作情况\n" + Body, "1 一、2 0 2 1 年工作情况")]
    [InlineData("主要做法\n加强学习\n" + Body + "\n规范执法\n" + Body + "\n存在的问题\n" + Body, "1 主要做法|2 加强学习|2 规范执法|1 存在的问题")]
    [InlineData("一、优化服务\n（一）审批便民化：" + Body, "1 一、优化服务|2 （一）审批便民化：")]
    [InlineData("一、优化服务\n1.审批便民化　" + Body, "1 一、优化服务|2 1.审批便民化")]
    [InlineData("一、工作\n（一）依法全面履行政府职能,优化营商环境。\n1.深化改革。取消证明事项25项；\n2.优化服务。办理事项3.2万件。", "1 一、工作|2 （一）依法全面履行政府职能,优化营商环境|3 1.深化改革|3 2.优化服务")]
    [InlineData("一、组织领导\n深化理论学习。" + Body + "\n压实工作责任。" + Body + "\n二、不足\n" + Body, "1 一、组织领导|2 深化理论学习|2 压实工作责任|1 二、不足")]
    [InlineData("一、工作\n（一）培训。全年培训3期。参训98人。\n（二）普法。开展活动5场。受众900人。", "1 一、工作|2 （一）培训|2 （二）普法")]
    [InlineData("一、组织领导\n一）健全机制\n" + Body + "\n二）压实责任\n" + Body, "1 一、组织领导|2 一）健全机制|2 二）压实责任")]
    public void Numbers_and_phrases_give_the_outline(string text, string outline)
    {
        Assert.Equal(outline.Split('|'), Parsed.OutlineLines(Parsed.Text(Title + text)));
    }

    [Theory]
    [InlineData("一是严格落实《青禾县行政执法办法》规定,明确责任。二是研究印发工作要点,对任务进行逐项分解,确保有举措、有落实。")]
    [InlineData("一是领导重视不够。二是执法力量不足。三是普法形式单一。")]
    [InlineData("一是站位不高,宣传力度不到位；二是工作开展不均衡；三是亮点不多。")]
    [InlineData("一是召开会议12次。会上学习了有关法律法规。")]
    [InlineData("1.加强队伍建设；\n2.加强执法监督；\n3.加强普法宣传。")]
    [InlineData("1、执法监督力度不够。\n2、法治宣传形式单一。")]
    [InlineData("1.县司法局\n2.县公安局\n3.县教育局")]
    [InlineData("（一）2021年,县司法局共审核合同35份。其中修改12份。")]
    [InlineData("1.全年共办理案件35件。结案30件。")]
    [InlineData("3.5万人参加活动。反响良好。")]
    [InlineData("十二个乡镇完成改革。效果明显。")]
    [InlineData("这是之一是重点。必须抓好。")]
    [InlineData("强化组织领导。县委召开会议3次。\n全年开展检查5次,发现问题12个,已全部整改到位。")]
    public void An_ordinary_sentence_or_list_line_is_no_heading(string text)
    {
        Assert.Empty(Parsed.Text(Title + "县政府高度重视法治政府建设。\n" + text).Outline);
    }

    [Theory]
    [InlineData("县政府高度重视。一是加强学习。组织培训3次。二是强化督查,确保责任落实。先后开展督查2次。", "1 一是加强学习|1 二是强化督查,确保责任落实")]
    [InlineData("一、改革\n经过改革,一是整合了执法权限。实现一支队伍管执法。二是整合了力量。充实人员12名。", "1 一、改革|2 一是整合了执法权限|2 二是整合了力量")]
    public void A_clause_with_一是_is_a_heading_only_where_it_heads_further_sentences(string text, string outline)
    {
        Assert.Equal(outline.Split('|'), Parsed.OutlineLines(Parsed.Text(Title + text)));
    }

    [Fact]
    public void What_follows_a_paragraph_of_一是_clauses_stands_under_the_heading_above_them()
    {
        var report = Parsed.Text(Title + "一、工作\n一是加强学习。组织培训3次。\n全县工作仍有不足,需要继续努力。");
        Assert.Equal(["一、工作"], report.HeadingPath(report.Sentences[^1].Heading));
    }

    [Fact]
    public void A_heading_whose_full_stop_was_forgotten_is_cut_where_its_siblings_show_that_it_is_one()
    {
        var report = Parsed.Text(Title + "一、执法\n1.全面推行三项制度成立了以县长任组长的领导小组,制定工作方案,安排部署各单位开展工作,并组织检查验收和评比。效果明显。\n2.规范案卷评查。抽查案卷47宗。");
        Assert.Equal(["1 一、执法", "2 1.全面推行三项制度", "2 2.规范案卷评查"], Parsed.OutlineLines(report));
    }

    [Fact]
    public void Lines_of_a_table_of_contents_are_no_headings()
    {
        var report = Parsed.Text(Title + "目  录\n一、主要工作\n二、存在问题\n一、主要工作\n" + Body + "\n二、存在问题\n" + Body);
        Assert.Equal(["1 一、主要工作", "1 二、存在问题"], Parsed.OutlineLines(report));
        Assert.All(report.Outline, h => Assert.True(h.BodyEnd > h.Span.End));
    }

    [Fact]
    public void Marked_headings_without_numbers_keep_the_depth_of_their_format()
    {
        var report = Parsed.Blocks(
            "a.docx",
            new Block(BlockKind.Heading, "青禾县2021年法治政府建设情况报告") { Level = 1 },
            new Block(BlockKind.Heading, "主要做法") { Level = 2 },
            new Block(BlockKind.Heading, "抓制度建设") { Level = 3 },
            new Block(BlockKind.Paragraph, Body),
            new Block(BlockKind.Heading, "存在的问题") { Level = 2 },
            new Block(BlockKind.Paragraph, Body));
        Assert.Equal(["1 主要做法", "2 抓制度建设", "1 存在的问题"], Parsed.OutlineLines(report));
    }

    [Fact]
    public void A_heading_reaches_to_the_next_of_its_level_and_not_into_the_signature()
    {
        var report = Parsed.Text(Title + "一、工作\n（一）学习\n" + Body + "\n二、不足\n力量薄弱。\n青禾县人民政府\n2022年1月1日");
        Assert.Equal([report.Outline[2].Span.Start, report.Outline[2].Span.Start], [report.Outline[0].BodyEnd, report.Outline[1].BodyEnd]);
        Assert.EndsWith("力量薄弱。", report.Text[..report.Outline[2].BodyEnd], StringComparison.Ordinal);
    }
}
