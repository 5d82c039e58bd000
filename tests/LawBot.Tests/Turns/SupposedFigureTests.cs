using LawBot.Answers;
using LawBot.Tests.Support;

namespace LawBot.Tests.Turns;

/// <summary>Questions that suppose a number, and those whose result is computed from two numbers that the question names differently.</summary>
public sealed class SupposedFigureTests : IAsyncLifetime
{
    private WrittenReports? _reports;

    [Theory]
    [InlineData("沔阴县收到的复议申请是不是73件", "报告写的正是73件。")]
    [InlineData("听说沔阴县受理了73件复议,对吗", "报告写的不是73件,而是:\n沔阴县2023年:受理行政复议申请65件[1]")]
    [InlineData("沔阴县公职律师有30人吧", "报告写的不是30人,而是:\n沔阴县2023年:全县公职律师26人[1]")]
    [InlineData("沔阴县行政机关负责人出庭应诉率我记得是九成七,没记错吧", "报告写的正是97%。")]
    public async Task A_number_that_is_supposed_is_confirmed_or_set_right_from_the_report(string question, string said) =>
        Assert.StartsWith(said, (await AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_number_that_only_says_of_whom_is_not_taken_for_what_is_asked() =>
        Assert.NotEqual(AnswerKind.Figures, (await AskAsync("沔阴县18个乡镇是不是都设了调解室")).Kind);

    [Theory]
    [InlineData("沔阴县的公职律师比溱北区的法律顾问多几个人", "多15人(计算:26人[1]-11人[2])")]
    [InlineData("沔阴、溱北两个县受理的行政复议申请加起来是多少件", "合计169件(计算:65件[1]+104件[2])")]
    [InlineData("沔阴的复议申请比溱北少多少", "溱北区2023年比沔阴县2023年多45件(计算:118件[1]-73件[2])")]
    public async Task Two_places_are_compared_by_the_number_that_each_is_asked_for(string question, string said)
    {
        var answer = await AskAsync(question);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("没有写", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("沔阴县以调解、撤回方式结案的占审结的多少", "32.8%(计算:20件[1]÷61件[1])")]
    [InlineData("溱北区评查的案卷里不合格的占几成", "5%(计算:6本[1]÷120本[1])")]
    public async Task A_share_takes_part_and_whole_of_one_passage_that_count_the_same(string question, string said) =>
        Assert.Contains(said, (await AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("哪些地方败诉超过5件", "沔阴县2023年(9件")]
    [InlineData("败诉最多的是哪家", "最多的是沔阴县2023年(9件")]
    public async Task A_part_that_nobody_asked_for_is_not_ranked_for_its_whole(string question, string said) =>
        Assert.Contains(said, (await AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("沔阴县政府2023年共受理行政复议申请多少件")]
    [InlineData("沔阴县全年一共受理了几件复议")]
    [InlineData("沔阴县总共受理行政复议申请多少件")]
    public async Task Words_for_the_total_ask_for_nothing_else(string question)
    {
        var answer = await AskAsync(question);
        Assert.Equal(AnswerKind.Figures, answer.Kind);
        Assert.Contains("65件", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_a_number_is_only_compared_with_is_not_its_own() =>
        Assert.DoesNotContain("4127万元", (await AskAsync("溱北区2022年罚没了多少钱")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("沔阴县每件调解补多少钱", "增加")]
    [InlineData("沔阴县上年结转的复议占审结的几成", "审结结转")]
    public async Task A_range_is_no_change_and_what_was_carried_over_is_no_thing(string question, string wrong) =>
        Assert.DoesNotContain(wrong, (await AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("溱北区的罚没金额比沔阴县多多少钱", "多3215万元(计算:4127万元[1]-912万元[2])")]
    [InlineData("溱北区案卷比驿站少多少", "要比的两个数只查到一个,没有计算。")]
    public async Task A_difference_is_said_as_people_say_it_and_one_number_alone_has_none(string question, string said) =>
        Assert.Contains(said, (await AskAsync(question)).Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task InitializeAsync() => _reports = await WrittenReports.IngestAsync(
        2023,
        ("沔阴县", """
            （一）化解争议。县政府收到行政复议申请73件，受理65件，上年结转3件，审结61件，其中以调解、和解、撤回方式结案20件。新收行政诉讼一审案件84件，审结后败诉9件，其中2件因送达超期败诉，行政机关负责人出庭应诉率97%。
            （二）化解纠纷。18个乡镇全部设立调解室，物业纠纷调解成功412件，每件补贴20元至300元。罚没收入912万元。
            （三）队伍建设。全县公职律师26人。
            """),
        ("溱北区", """
            （一）规范执法。抽取行政处罚案卷120本开展评查，评出优秀案卷30本、不合格案卷6本。罚没收入4127万元，比2022年下降12.6%。
            （二）化解争议。收到行政复议申请118件，受理104件，案件被申请复议的比例降至0.8%。行政诉讼败诉4件。
            （三）队伍建设。聘请政府法律顾问11人。
            """));

    /// <inheritdoc/>
    public async Task DisposeAsync() => await _reports!.DisposeAsync();

    private Task<Answer> AskAsync(string question) => _reports!.AskAsync(question);
}
