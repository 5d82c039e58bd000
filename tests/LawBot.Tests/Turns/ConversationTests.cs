using LawBot.Answers;
using LawBot.Tests.Support;
using LawBot.Turns;

namespace LawBot.Tests.Turns;

/// <summary>A turn is an edit of what the conversation stands at; the reports are the shipped samples.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class ConversationTests(SampleDesk samples)
{
    private readonly string _conversation = Guid.NewGuid().ToString("N");

    private TurnHandler Handler => samples.Get<TurnHandler>();

    [Theory]
    [InlineData("你好")]
    [InlineData("谢谢啦")]
    [InlineData("好的,知道了")]
    [InlineData("你能帮我做什么?")]
    [InlineData("什么破软件,啥也不会")]
    [InlineData("讲个笑话")]
    [InlineData("一共有几份报告?")]
    [InlineData("2023年的有哪几份")]
    [InlineData("有没有读不出来的文件")]
    [InlineData("有青禾县的报告吗")]
    [InlineData("沅口县")]
    [InlineData("不对")]
    public async Task What_needs_no_report_is_answered_without_one(string text)
    {
        var answer = (await SayAsync(text)).Answer;
        Assert.Equal(AnswerKind.Chat, answer.Kind);
        Assert.Empty(answer.Citations);
        Assert.DoesNotContain("没有谈到", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_examples_of_the_help_are_answered()
    {
        var help = await SayAsync("你能做什么");
        Assert.InRange(help.Choices.Count, 2, 4);
        foreach (var example in help.Choices)
        {
            var reply = await Handler.HandleAsync(new Turn(_conversation + example, example), null, default);
            Assert.NotEqual(AnswerKind.Refusal, reply.Answer.Kind);
        }
    }

    [Fact]
    public async Task A_file_that_could_not_be_read_is_named_with_the_reason() =>
        Assert.Contains("白石县2023年法治政府建设情况报告.docx", (await SayAsync("哪些文件没读进来?")).Answer.Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_number_alone_picks_what_was_offered()
    {
        var offered = await SayAsync("沅口县");
        var picked = await SayAsync("1");
        var typed = await Handler.HandleAsync(new Turn(_conversation + "x", offered.Choices[0]), null, default);
        Assert.Equal(typed.Answer.Text, picked.Answer.Text);
    }

    [Fact]
    public async Task One_s_own_county_is_what_the_user_said_and_others_leave_it_out()
    {
        await SayAsync("我们县是青禾县");
        Assert.All(Places(await SayAsync("行政复议别的县怎么做的?")), p => Assert.NotEqual("青禾县", p));
        Assert.Contains("青禾县", Places(await SayAsync("跟我们比呢")));
        Assert.Equal(["青禾县"], Places(await SayAsync("我们自己2023年受理了多少件行政复议案件?")));
    }

    [Fact]
    public async Task The_second_passage_is_shown_whole_and_told_where_it_stands()
    {
        var first = await SayAsync("行政复议体制改革各地是怎么推进的?");
        var second = first.Answer.Citations[1].Source;
        var shown = Assert.Single((await SayAsync("第二条的原文")).Answer.Citations).Source;
        Assert.Equal(second.ReportId, shown.ReportId);
        Assert.Contains(second.Quote, shown.Quote, StringComparison.Ordinal);
        Assert.Contains(second.File, (await SayAsync("出处在哪")).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_meant_replaces_what_was_not()
    {
        await SayAsync("青禾县2023年收到多少件行政复议申请?");
        Assert.Equal(52m, Value(await SayAsync("不对,我问的是审结")));
        Assert.Equal(["沅口县"], Places(await SayAsync("搞错了,我要的是沅口县的")));
    }

    [Fact]
    public async Task A_place_taken_away_is_gone_and_one_added_comes_back()
    {
        Assert.Contains("青禾县", Places(await SayAsync("各地行政复议受理了多少件?")));
        Assert.DoesNotContain("青禾县", Places(await SayAsync("去掉青禾县")));
        Assert.Contains("青禾县", Places(await SayAsync("再把青禾县也列上")));
    }

    [Fact]
    public async Task The_year_before_counts_from_the_year_spoken_of()
    {
        await SayAsync("青禾县2023年受理了多少件行政复议案件?");
        Assert.Equal(38m, Value(await SayAsync("上一年呢")));
        Assert.Contains("2021", (await SayAsync("上一年呢")).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_step_is_taken_back()
    {
        await SayAsync("青禾县2023年受理了多少件行政复议案件?");
        await SayAsync("2022年呢");
        Assert.Equal(57m, Value(await SayAsync("撤销上一步")));
        Assert.Equal(52m, Value(await SayAsync("那审结了几件")));
    }

    [Fact]
    public async Task A_new_subject_keeps_nothing()
    {
        await SayAsync("青禾县2023年受理了多少件行政复议案件?");
        Assert.True(Places(await SayAsync("换个话题,人民调解各地怎么做的?")).Count > 1);
    }

    [Fact]
    public async Task What_is_said_of_a_draft_changes_the_draft()
    {
        await SayAsync("帮我写一段行政复议工作的内容");
        var changed = await SayAsync("把数字换成我们的:受理12件,审结11件");
        Assert.Equal(AnswerKind.Draft, changed.Answer.Kind);
        Assert.Contains("12件", changed.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Figures, (await SayAsync("青禾县2023年受理了多少件行政复议案件?")).Answer.Kind);
    }

    private static IReadOnlyList<string> Places(Reply reply) =>
        [.. reply.Answer.Citations.Select(c => c.Source.Jurisdiction).Distinct(StringComparer.Ordinal)];

    private static decimal Value(Reply reply) => Assert.Single(reply.Answer.Figures!.Rows).Value;

    private Task<Reply> SayAsync(string text) => Handler.HandleAsync(new Turn(_conversation, text), null, default);
}
