using LawBot.Answers;
using LawBot.Tests.Support;
using LawBot.Turns;

namespace LawBot.Tests.Turns;

/// <summary>How a conversation is narrowed, widened and pointed into, and what is computed from what it told; the reports are the shipped samples.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class ConversationScopeTests(SampleDesk samples)
{
    private readonly string _conversation = Guid.NewGuid().ToString("N");

    [Theory]
    [InlineData("2023年以后的", "不限年份了")]
    [InlineData("只看2023年以来的报告", "别只看这一年")]
    public async Task Years_from_one_on_bound_the_answer_until_the_bound_is_lifted(string narrowed, string widened)
    {
        await SayAsync("各地行政复议受理了多少件?");
        Assert.All((await SayAsync(narrowed)).Answer.Citations, c => Assert.Equal(2023, c.Source.Year));
        Assert.Contains((await SayAsync(widened)).Answer.Citations, c => c.Source.Year == 2022);
    }

    [Theory]
    [InlineData("不限这个县")]
    [InlineData("全部县都列上")]
    public async Task One_place_gives_way_to_all_of_them(string text)
    {
        await SayAsync("青禾县行政复议受理了多少件?");
        Assert.True(Places(await SayAsync(text)).Count > 2);
    }

    [Theory]
    [InlineData("最少那家普法是怎么做的")]
    [InlineData("第三多的县普法是怎么做的")]
    public async Task A_place_is_pointed_at_by_its_rank_among_the_numbers_told(string text)
    {
        await SayAsync("青禾县、沅口县、云岭市2023年行政复议受理了多少件?");
        Assert.Equal(["青禾县"], Places(await SayAsync(text)));
    }

    [Fact]
    public async Task The_place_that_was_picked_out_is_set_beside_one_that_is_named()
    {
        await SayAsync("青禾县、沅口县、云岭市2023年行政复议受理了多少件?");
        await SayAsync("哪个最少");
        Assert.Equal(["青禾县", "云岭市"], Places(await SayAsync("比云岭少几件")).Order().Reverse());
    }

    [Fact]
    public async Task Words_that_no_report_has_are_forgotten_when_a_part_is_asked_for()
    {
        await SayAsync("青禾县2022年的养老院怎么管的");
        Assert.Contains("存在的问题", (await SayAsync("那存在哪些问题")).Answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("你手头攒了哪几份材料")]
    [InlineData("肚子里有哪几家的报告")]
    public async Task The_library_is_asked_for_in_whatever_words(string text) =>
        Assert.Contains("青禾县", (await SayAsync(text)).Answer.Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_title_that_the_request_gave_is_taken_away_from_the_file_too()
    {
        await SayAsync("写政务公开，要带一个题目“打造阳光政府”。主动公开信息5120条");
        var draft = (await SayAsync("标题去掉吧")).Answer.Draft!;
        Assert.DoesNotContain("打造阳光政府", draft.Text + draft.Spec!.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("花了多少钱")]
    [InlineData("涉及金额多少")]
    public async Task Money_asked_next_is_never_answered_with_the_count_before(string text)
    {
        await SayAsync("青禾县2022年行政复议受理了多少件?");
        var answer = (await SayAsync(text)).Answer;
        Assert.DoesNotContain("受理", answer.Text.Split('\n')[0].Replace("行政复议受理", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotEqual(AnswerKind.Figures, answer.Kind);
    }

    [Fact]
    public async Task A_title_is_taken_away_and_the_text_stays_at_hand()
    {
        await SayAsync("写一段行政应诉，应诉案件18件，负责人出庭17件");
        await SayAsync("标题叫《行政应诉工作情况》");
        var untitled = (await SayAsync("标题去掉吧")).Answer;
        Assert.Equal(AnswerKind.Draft, untitled.Kind);
        Assert.DoesNotContain("行政应诉工作情况", untitled.Text, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Draft, (await SayAsync("分成两点")).Answer.Kind);
    }

    [Fact]
    public async Task What_is_pointed_at_can_be_left_out()
    {
        await SayAsync("2023年各地行政复议受理了多少件?");
        var most = Assert.Single(Places(await SayAsync("最多的是哪个,就列它")).Take(1));
        Assert.DoesNotContain(most, Places(await SayAsync("除了它呢")));
    }

    [Theory]
    [InlineData("这份是谁写的", "发布单位")]
    [InlineData("它那份报告叫什么名字", "青禾县2022年法治政府建设情况报告")]
    [InlineData("那份有多少字", "字")]
    [InlineData("报告分几个部分", "个部分")]
    public async Task A_fact_of_the_report_is_told_and_the_subject_stays(string text, string told)
    {
        await SayAsync("青禾县2022年行政复议受理了多少件?");
        var fact = (await SayAsync(text)).Answer;
        Assert.Equal(AnswerKind.Chat, fact.Kind);
        Assert.Contains(told, fact.Text, StringComparison.Ordinal);
        Assert.Contains("35件", (await SayAsync("审结的呢")).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_library_tells_how_many_reports_are_of_a_rank_and_whether_it_has_one_of_a_place()
    {
        Assert.Contains("1份", (await SayAsync("有几份是部门的")).Answer.Text, StringComparison.Ordinal);
        Assert.Contains("石渡县", (await SayAsync("库里有没有石渡县的")).Answer.Text, StringComparison.Ordinal);
        Assert.Contains("2022年", (await SayAsync("哪份最早")).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quoted_words_are_found_in_the_report_that_has_them()
    {
        var answer = (await SayAsync("“每次不超过20分钟，讲完当场提问”，这话是哪个县写的？")).Answer;
        Assert.Equal(["青禾县"], answer.Citations.Select(c => c.Source.Jurisdiction).Distinct(StringComparer.Ordinal));
        Assert.Contains("没有一份报告有这句原话", (await SayAsync("“月球基地的行政许可一律从快办理完毕”出自哪份报告")).Answer.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_numbers_of_one_place_asked_for_one_after_another_are_added_up()
    {
        await SayAsync("青禾县2022年行政复议受理了多少件?");
        await SayAsync("应诉案件呢");
        Assert.Contains("64件", (await SayAsync("加起来")).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supposed_number_is_taken_from_what_is_left()
    {
        await SayAsync("青禾县2022年行政复议受理多少件、审结多少件?");
        Assert.Contains("还剩1件", (await SayAsync("要是又审结2件,还剩几件")).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shares_and_the_spread_are_computed_from_the_numbers_told()
    {
        var told = await SayAsync("青禾县、沅口县2022年行政复议受理了多少件?");
        Assert.Contains("84件", told.Answer.Text, StringComparison.Ordinal);
        Assert.Contains("31.1%", (await SayAsync("各占多少")).Answer.Text, StringComparison.Ordinal);
        Assert.Contains("相差46件", (await SayAsync("最高的和最低的差多少")).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_reason_is_made_up_for_numbers()
    {
        await SayAsync("青禾县、沅口县2022年行政复议受理了多少件?");
        var answer = (await SayAsync("为什么差这么多")).Answer;
        Assert.Equal(AnswerKind.Nearest, answer.Kind);
        Assert.Contains("没有写明原因", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("我们是青禾县的，我在县司法局")]
    [InlineData("我是青禾司法局的，以后说“我们县”就指青禾")]
    public async Task Where_the_user_is_from_may_be_told_in_several_clauses(string text)
    {
        Assert.Equal(AnswerKind.Chat, (await SayAsync(text)).Answer.Kind);
        Assert.Equal(["青禾县"], Places(await SayAsync("我们县2022年行政复议受理几件")));
    }

    [Theory]
    [InlineData("不对，应诉的不是复议的", "26件")]
    [InlineData("不是受理，是审结", "35件")]
    [InlineData("年份搞错了，我要2023年收到的", "68件")]
    [InlineData("查错县了，沅口的", "84件")]
    public async Task A_correction_changes_what_it_names_and_keeps_the_rest(string text, string number)
    {
        await SayAsync("青禾县2022年行政复议受理了多少件?");
        Assert.Contains(number, (await SayAsync(text)).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rank_of_a_place_is_told_among_those_listed()
    {
        await SayAsync("青禾县、沅口县、云岭市2023年行政复议受理了多少件?");
        Assert.Contains("排第3", (await SayAsync("青禾县排第几")).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_years_asked_for_one_after_another_are_compared()
    {
        await SayAsync("青禾县2022年行政复议收到多少件?");
        await SayAsync("2023呢");
        Assert.Contains("2023年", (await SayAsync("哪年多")).Answer.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("23件", (await SayAsync("多多少")).Answer.Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Places(Reply reply) =>
        [.. reply.Answer.Citations.Select(c => c.Source.Jurisdiction).Distinct(StringComparer.Ordinal)];

    private Task<Reply> SayAsync(string text) => samples.Get<TurnHandler>().HandleAsync(new Turn(_conversation, text), null, default);
}
