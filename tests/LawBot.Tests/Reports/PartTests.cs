using LawBot.Lexicon;
using LawBot.Reports;
using LawBot.Reports.Layout;

namespace LawBot.Tests.Reports;

/// <summary>Every sentence of a report is of one part, decided once: done, lacking or planned.</summary>
public sealed class PartTests
{
    private static readonly string[] Classes = ["lack", "lacks", "against", "mends", "ahead", "plan", "intends", "looksback", "neither", "leads"];

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in LexiconTable.Own("parts"))
        {
            rows.Add(row.Class, string.Join('|', row.Counts), string.Join('|', row.DoesNotCount));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_of_the_table_does_what_its_examples_say(string kind, string counts, string other)
    {
        Assert.Contains(kind, Classes);
        Assert.True(counts.Length + other.Length > 0, "A row without an example.");
        ReportPart? wanted = kind switch
        {
            "lack" or "lacks" or "against" => ReportPart.Problems,
            "ahead" or "plan" or "intends" => ReportPart.Plans,
            _ => null,
        };
        if (kind is "leads")
        {
            Assert.True(SentencePart.LeadsToPlans(counts, 2022));
            return;
        }

        Assert.True(counts.Length == 0 || PartOf(counts) == wanted, $"{counts}: {PartOf(counts)}");
        Assert.True(other.Length == 0 || PartOf(other) != wanted, $"{other}: {PartOf(other)}");
    }

    [Theory]
    [InlineData("四、正视不足", "个别部门执法文书制作不够规范。", ReportPart.Problems)]
    [InlineData("三、短板与差距", "2022年，我县执法力量离要求还有差距，主要是人手少。", ReportPart.Problems)]
    [InlineData("三、自我检视存在的薄弱之处", "基层力量薄弱。", ReportPart.Problems)]
    [InlineData("三、存在问题及下一步打算", "执法力量不足。", ReportPart.Problems)]
    [InlineData("三、存在问题及下一步打算", "下一步，我县将充实执法力量。", ReportPart.Plans)]
    [InlineData("四、2023年工作安排", "办结案件达到140件。", ReportPart.Plans)]
    [InlineData("四、努力方向", "办结案件达到140件。", ReportPart.Plans)]
    [InlineData("二、年度工作计划完成情况", "办结案件140件。", ReportPart.Done)]
    [InlineData("二、坚持问题导向，整治突出问题", "办结案件140件。", ReportPart.Done)]
    [InlineData("二、困难群众法律援助", "办结案件140件。", ReportPart.Done)]
    public void The_heading_and_the_sentence_tell_the_part(string heading, string sentence, ReportPart part)
    {
        var report = Parsed.Text($"青禾县2022年法治政府建设情况报告\n2022年，青禾县推进法治政府建设。\n一、主要工作\n全年开展检查30次，整改问题12个。\n{heading}\n{sentence}\n");
        Assert.Equal(part, report.Sentences[^1].Part);
    }

    [Fact]
    public void A_year_and_要求_do_not_turn_what_is_lacking_into_a_plan()
    {
        var report = Parsed.Text(
            "青禾县2022年法治政府建设情况报告\n一、主要工作\n全年开展检查30次。办理案件41件。\n二、存在的主要问题\n"
            + "2022年，我县法治政府建设与新形势新要求相比还有差距，主要是：一是执法主要力量在乡镇沉得不够。二是2023年要求配备的人员没有到位。\n");
        Assert.All(report.Sentences.TakeLast(3), s => Assert.Equal(ReportPart.Problems, s.Part));
    }

    [Theory]
    [InlineData("为了做好下一步工作，还需从以下几个方面着手。", ReportPart.Plans)]
    [InlineData("针对上述不足，我县将从如下方面整改。", ReportPart.Plans)]
    [InlineData("今后要着重抓好几项工作：", ReportPart.Plans)]
    [InlineData("主要表现在以下几个方面。", ReportPart.Problems)]
    public void The_points_behind_a_sentence_that_leads_to_plans_are_plans_though_the_heading_names_what_is_lacking(string lead, ReportPart part)
    {
        var report = Parsed.Text(
            "青禾县2022年法治政府建设情况报告\n一、主要工作\n全年开展检查30次。办理案件41件。\n二、存在的不足及下一步工作计划\n"
            + $"2022年，我县工作取得成效，但仍然存在一些问题，执法力量还需充实。{lead}\n1.普法宣传。抓好宪法宣传周活动。\n2.执法培训。开展轮训。\n");
        Assert.Equal(ReportPart.Problems, Of(report, "2022年，我县工作"));
        Assert.Equal(part, Of(report, "抓好宪法"));
        Assert.Equal(part, Of(report, "开展轮训"));
    }

    [Fact]
    public void What_a_paragraph_says_it_will_do_ends_with_the_paragraph()
    {
        var report = Parsed.Text(
            "青禾县2022年法治政府建设情况报告\n一、主要工作\n（一）行政复议\n全年受理行政复议案件38件。下一步，将继续完善机制。\n（二）行政执法\n办理行政处罚案件41件。\n三、结语\n完。\n");
        Assert.Equal(ReportPart.Plans, Of(report, "下一步"));
        Assert.Equal(ReportPart.Done, Of(report, "全年受理"));
        Assert.Equal(ReportPart.Done, Of(report, "办理行政处罚"));
    }

    private static ReportPart Of(Report report, string start) =>
        report.Sentences.Single(s => s.Span.In(report.Text).StartsWith(start, StringComparison.Ordinal)).Part;

    private static ReportPart? PartOf(string example) => example.EndsWith('。')
        ? SentencePart.OfSentence(example, 2022, needsTurn: false)
        : SentencePart.OfHeading(example, 2022);
}
