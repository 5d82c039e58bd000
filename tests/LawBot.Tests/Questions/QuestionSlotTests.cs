using LawBot.Indexing;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Tests.Questions;

/// <summary>What a question wants, decided once on its spans.</summary>
public sealed class QuestionSlotTests
{
    [Theory]
    [InlineData("几家企业联手欠薪怎么办", QuestionIntent.Practice)]
    [InlineData("调解员比例怎么定", QuestionIntent.Practice)]
    [InlineData("为什么败诉率高", QuestionIntent.Practice)]
    [InlineData("有没有地方在推行政裁决", QuestionIntent.Practice)]
    [InlineData("督察有什么做法,不要光报数字", QuestionIntent.Practice)]
    [InlineData("开了几回常务会", QuestionIntent.Figures)]
    [InlineData("出庭率没到100%的有谁", QuestionIntent.Figures)]
    [InlineData("受理复议件数 排名", QuestionIntent.Figures)]
    [InlineData("二审行政案件", QuestionIntent.Either)]
    [InlineData("起草一段普法总结", QuestionIntent.Draft)]
    [InlineData("规范性文件起草过程中怎么听取意见", QuestionIntent.Practice)]
    [InlineData("起草红头文件的时候怎么听取意见", QuestionIntent.Practice)]
    [InlineData("哪里把普法做成灯谜,给我列几个", QuestionIntent.Practice)]
    [InlineData("要写一段信访工作,想看看各县是怎么接访的", QuestionIntent.Practice)]
    [InlineData("写一段信访工作,讲清怎么接访的", QuestionIntent.Draft)]
    [InlineData("少跑几趟、几家一起查的例子", QuestionIntent.Practice)]
    [InlineData("前几任签的合同没人认,有没有地方解决了", QuestionIntent.Practice)]
    [InlineData("有没有地方写了受理多少件", QuestionIntent.Figures)]
    [InlineData("库里有哪些报告", QuestionIntent.Library)]
    [InlineData("你好", QuestionIntent.Chat)]
    public void The_spans_decide_what_is_wanted(string question, QuestionIntent wants) => Assert.Equal(wants, Asked.Of(question).Wants);

    [Theory]
    [InlineData("办结率超过九成的有哪些", "over", null, 90, "%")]
    [InlineData("不足10件的县", "under", null, 10, "件")]
    [InlineData("出庭率前三名", "top", 3, null, null)]
    [InlineData("罚款200万元以上的有几家", "over", null, 2000000, "元")]
    [InlineData("受理最少的是哪个县", "least", null, null, null)]
    [InlineData("受理最多的两家是谁", "top", 2, null, null)]
    [InlineData("受理最少的前两个地方", "least", 2, null, null)]
    [InlineData("哪几个县没写出庭率", "unreported", null, null, null)]
    [InlineData("谁家没公布复议收案数", "unreported", null, null, null)]
    [InlineData("一审二审合计几件", "sum", null, null, null)]
    [InlineData("办结的占几成", "share", null, null, null)]
    [InlineData("比上年增长多少", "change", null, null, null)]
    public void What_is_to_be_done_with_the_numbers_is_read_with_its_number(string question, string name, int? n, int? threshold, string? unit) =>
        Assert.Equal(new QuestionOperator(name, n, threshold, unit), Asked.Of(question).Operator! with { IsReached = false });

    [Theory]
    [InlineData("90%以上的有哪些", true)]
    [InlineData("不超过10件的有谁", true)]
    [InlineData("100%的有哪些", true)]
    [InlineData("超过90%的有哪些", false)]
    [InlineData("不到10件的有谁", false)]
    public void A_limit_is_reached_by_the_number_itself_where_its_words_say_so(string question, bool reached) =>
        Assert.Equal(reached, Asked.Of(question).Operator!.IsReached);

    [Theory]
    [InlineData("最多跑一次事项几项")]
    [InlineData("庭前调解几件")]
    [InlineData("满意度怎么测评")]
    [InlineData("占道经营几起")]
    [InlineData("青禾县没写的事项有几项")]
    public void A_longer_word_that_holds_one_of_comparing_compares_nothing(string question) => Assert.Null(Asked.Of(question).Operator);

    [Theory]
    [InlineData("现在办个企业要几天", "")]
    [InlineData("没收违法所得几笔", "")]
    [InlineData("受理和审结几件", "受理 办结")]
    public void Verbs_stand_at_the_edges_of_words(string question, string actions) => Assert.Equal(actions, string.Join(' ', Asked.Of(question).Actions));

    [Fact]
    public void Measures_and_problems_asked_for_together_are_both_parts_and_a_lack_with_怎么_is_none()
    {
        Assert.Equal([ReportPart.Done, ReportPart.Problems], Asked.Of("有哪些落实措施,又碰到什么问题").Parts);
        Assert.Equal([ReportPart.Problems, ReportPart.Plans], Asked.Of("不足和下步计划是什么").Parts);
        Assert.Equal([ReportPart.Done], Asked.Of("执法力量薄弱怎么解决").Parts);
    }

    [Theory]
    [InlineData("案卷评查有哪些毛病")]
    [InlineData("案卷评查这块哪几家叫过苦")]
    [InlineData("评查走过场,哪些地方也承认")]
    [InlineData("案卷评查的软肋在哪")]
    [InlineData("案卷评查有啥漏洞")]
    [InlineData("案卷评查这块都有啥硬伤")]
    [InlineData("案卷评查上还差点啥")]
    public void What_is_lacking_is_asked_for_in_everyday_words_too(string question) => Assert.Equal([ReportPart.Problems], Asked.Of(question).Parts);

    [Theory]
    [InlineData("小毛病只提醒不处罚的做法")]
    [InlineData("电梯出毛病怎么查")]
    public void A_fault_of_a_thing_is_no_part_of_a_report(string question) => Assert.Equal([ReportPart.Done], Asked.Of(question).Parts);

    [Fact]
    public void How_it_was_told_and_what_is_intended_are_two_things_asked_and_one_intent_asked_about_is_one()
    {
        Assert.Equal([ReportPart.Done, ReportPart.Plans], Asked.Of("案卷丢失的事怎么说的,往后准备怎么办").Parts);
        Assert.Equal([ReportPart.Plans], Asked.Of("怎么打算的下一步案卷评查").Parts);
    }

    [Fact]
    public void The_year_behind_the_last_report_is_what_that_report_plans()
    {
        var asked = new QuestionParser(TimeProvider.System).Parse("青禾县2021年案卷评查有啥短板,2022咋补", Reports);
        Assert.Equal([2021], asked.Years);
        Assert.Equal([ReportPart.Problems, ReportPart.Plans], asked.Parts);
        Assert.Equal([2020, 2021], new QuestionParser(TimeProvider.System).Parse("青禾县2020年和2021年案卷评查怎么做的", Reports).Years);
    }

    [Theory]
    [InlineData("青禾县今年受理几件", 2021)]
    [InlineData("青禾县去年受理几件", 2020)]
    [InlineData("白石县去年受理几件", 2019)]
    [InlineData("青禾县2021年出台几件文件", 2021)]
    [InlineData("青禾县2024年受理几件", 2024)]
    public void A_year_counts_from_the_reports_there_are(string question, int year) =>
        Assert.Equal([year], new QuestionParser(TimeProvider.System).Parse(question, Reports).Years);

    [Fact]
    public void A_year_to_compare_with_chooses_no_report() =>
        Assert.Empty(new QuestionParser(TimeProvider.System).Parse("青禾县受理的比上年增长多少", Reports).Years);

    private static Library Reports { get; } = new([Entry("青禾县", 2020), Entry("青禾县", 2021), Entry("白石县", 2019)]);

    private static ReportEntry Entry(string name, int year) =>
        new(name + year, "", "", "", new Jurisdiction(name, JurisdictionLevel.County, null, null), year, "", null, null, 1, 1, default);
}
