using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Questions;
using LawBot.Tests.Support;

namespace LawBot.Tests.Questions;

/// <summary>How many numbers a question asks for, and which.</summary>
public sealed class MetricWishTests
{
    private static readonly Library Indexed = new(
    [
        Entry("青禾县", JurisdictionLevel.County, 2022),
        Entry("青禾县", JurisdictionLevel.County, 2023),
        Entry("云岭市", JurisdictionLevel.City, 2023),
    ]);

    [Theory]
    [InlineData("青禾县2022年行政复议案件受理、审结多少件？", "受理 办结")]
    [InlineData("青禾县2023年收到几件行政复议申请、结了几件？", "收到 办结")]
    [InlineData("青禾县受理了多少件行政复议案件？", "受理")]
    [InlineData("青禾县收到多少件行政复议申请？", "收到")]
    public void Each_verb_of_a_count_is_a_wish(string question, string actions) =>
        Assert.Equal(actions, string.Join(' ', Wishes(question).Select(w => w.Action)));

    [Fact]
    public void Two_rates_side_by_side_are_two_wishes()
    {
        var wishes = Wishes("青禾县政务服务事项网上可办率 全程网办率");
        Assert.Equal(["网上可办率", "全程网办率"], wishes.Select(w => w.Rate));
        Assert.All(wishes, w => Assert.Equal(QuantityKind.Rate, w.Kind));
    }

    [Theory]
    [InlineData("青禾县法律援助花了多少钱？", QuantityKind.Money)]
    [InlineData("青禾县行政审批平均几个工作日？", QuantityKind.Duration)]
    [InlineData("青禾县败诉率是多少？", QuantityKind.Rate)]
    [InlineData("青禾县召开了几次常务会议？", QuantityKind.Count)]
    public void The_kind_of_quantity_is_told(string question, QuantityKind kind) => Assert.Equal(kind, Assert.Single(Wishes(question)).Kind);

    [Fact]
    public void A_change_asked_for_is_told_from_a_level()
    {
        Assert.All(Wishes("青禾县行政复议申请同比增长了多少？"), w => Assert.True(w.WantsChange));
        Assert.All(Wishes("青禾县行政复议申请收到多少件？"), w => Assert.False(w.WantsChange));
    }

    [Fact]
    public void Wordings_of_one_verb_are_one_class_and_received_is_not_taken_on()
    {
        Assert.Equal("办结", Assert.Single(ActionWords.ActionsIn("审结35件")).Class);
        Assert.Equal("办结", Assert.Single(ActionWords.ActionsIn("结案35件")).Class);
        Assert.Equal(["收到", "受理", "不予受理"], ActionWords.ActionsIn("收到45件,受理38件,不予受理7件").Select(a => a.Class));
        Assert.Empty(ActionWords.ActionsIn("调解员20名"));
    }

    [Theory]
    [InlineData("青禾县前前后后一共罚了多少钱？", "罚了多少", null, QuantityKind.Money, null)]
    [InlineData("青禾县备案审查改正了几件有毛病的文件？", "备案审查 文件", "纠错", QuantityKind.Count, "件")]
    [InlineData("青禾县清理文件时废止了几件？", "文件", "废止", QuantityKind.Count, "件")]
    [InlineData("青禾县评查案卷有几本不合格？", "案卷", "不合格", QuantityKind.Count, "本")]
    [InlineData("青禾县法援办了多少案子？", "法援", null, QuantityKind.Count, "件")]
    [InlineData("青禾县有几个干部挨了处分？", "干部挨了处分", null, QuantityKind.Count, "人")]
    [InlineData("青禾县开了几次执法开放日？", "执法开放日", null, QuantityKind.Count, "次")]
    public void Words_of_everyday_speech_are_no_part_of_what_is_counted(string question, string words, string? action, QuantityKind kind, string? unit)
    {
        var wish = Assert.Single(Wishes(question));
        Assert.Equal((words, action, kind, unit), (string.Join(' ', wish.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)), wish.Action, wish.Kind, wish.Unit));
    }

    [Fact]
    public void What_share_was_settled_asks_for_the_rate_of_that_name()
    {
        Assert.Equal("化解率", Assert.Single(Wishes("青禾县信访积案化解了百分之多少？")).Rate);
        Assert.Equal("败诉率", Assert.Single(Wishes("青禾县打官司输的比例是多少？")).Rate);
    }

    [Fact]
    public void What_was_not_done_is_not_what_was_done()
    {
        Assert.Equal(["公开", "不予公开"], ActionWords.ActionsIn("公开52件,不予公开9件").Select(a => a.Class));
        Assert.Empty(ActionWords.ActionsIn("被人告上法庭"));
        Assert.DoesNotContain("申领", ActionWords.ActionsIn("参加换证培训").Select(a => a.Class));
    }

    [Fact]
    public void Plans_for_a_year_are_looked_for_in_the_report_before_it()
    {
        var question = Parse("青禾县2024年有什么打算？");
        Assert.Equal(ReportPart.Plans, question.Part);
        Assert.Equal([2023], question.Years);
    }

    [Fact]
    public void Place_year_and_asking_are_not_part_of_the_topic()
    {
        var question = Parse("青禾县2022年的行政复议怎么做的？");
        Assert.Equal(["青禾县"], question.Jurisdictions);
        Assert.Equal([2022], question.Years);
        Assert.Contains("行政复议", question.Topic, StringComparison.Ordinal);
        Assert.All(["青禾", "2022", "怎么"], w => Assert.DoesNotContain(w, question.Topic, StringComparison.Ordinal));
    }

    private static IReadOnlyList<MetricWish> Wishes(string question) => MetricWishes.Of(Parse(question));

    private static Question Parse(string question) => new QuestionParser(SampleDesk.Clock).Parse(question, Indexed);

    private static ReportEntry Entry(string name, JurisdictionLevel level, int year) => new(
        name + year, $"/r/{name}{year}.txt", $"{name}{year}.txt", "", new Jurisdiction(name, level, null, null), year,
        $"{name}{year}年法治政府建设情况报告", null, null, 1, 1, default);
}
