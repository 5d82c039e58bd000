using LawBot.Answers;
using LawBot.Tests.Support;
using LawBot.Turns;

namespace LawBot.Tests.Turns;

/// <summary>What words that point back mean: us, the others, the first answer, the matter spoken of before; the reports are the shipped samples.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class ConversationReferenceTests(SampleDesk samples)
{
    private readonly string _conversation = Guid.NewGuid().ToString("N");

    [Theory]
    [InlineData("写普法,讲座12场", "12场")]
    [InlineData("出一段话：全年开展执法检查320次，发现问题45个", "320次")]
    [InlineData("那就来一小节吧，我们普法活动22场", "22场")]
    [InlineData("请整理成一段文字：本年度办理行政处罚案件126件，罚没款58万元", "126件，罚没款58万元")]
    public async Task Numbers_given_with_a_word_of_writing_become_a_text_of_their_own_matter(string text, string written)
    {
        await SayAsync("青禾县怎么搞行政复议的");
        var answer = (await SayAsync(text)).Answer;
        Assert.Equal(AnswerKind.Draft, answer.Kind);
        Assert.Contains(written, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("复议", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023年行政复议受理400件以上的写出来")]
    [InlineData("哪个县的报告写到受理438件")]
    public async Task A_limit_or_a_question_with_a_number_asks_for_no_text(string text) =>
        Assert.NotEqual(AnswerKind.Draft, (await SayAsync(text)).Answer.Kind);

    [Fact]
    public async Task A_draft_takes_a_correction_and_drops_what_is_named()
    {
        await SayAsync("写一段行政应诉：今年应诉14件，负责人出庭13件，旁听2次");
        Assert.Contains("出庭12件", (await SayAsync("出庭是12件不是13件")).Answer.Text, StringComparison.Ordinal);
        var last = (await SayAsync("旁听的删了")).Answer.Text;
        Assert.Contains("出庭12件", last, StringComparison.Ordinal);
        Assert.DoesNotContain("旁听", last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("错了错了,要沅口的")]
    [InlineData("沅口咧")]
    [InlineData("换成沅口看看")]
    [InlineData("算了,还是看沅口的")]
    public async Task Another_place_takes_the_place_of_the_one_before_in_spoken_words(string text)
    {
        await SayAsync("青禾县2023年行政复议受理多少件");
        Assert.Equal(["沅口县"], Places(await SayAsync(text)));
    }

    [Theory]
    [InlineData("我在青禾县司法局上班")]
    [InlineData("俺这儿是青禾县,以后说咱们就是它")]
    [InlineData("本人青禾县的,刚接手这摊子")]
    public async Task Where_the_user_is_from_is_kept_and_us_means_it(string text)
    {
        Assert.Equal(AnswerKind.Chat, (await SayAsync(text)).Answer.Kind);
        Assert.Equal(["青禾县"], Places(await SayAsync("我们行政复议受理了几件")));
        Assert.DoesNotContain("青禾县", Places(await SayAsync("人家呢")));
        Assert.Equal(["青禾县"], Places(await SayAsync("咱们行政应诉案件几件")));
    }

    [Theory]
    [InlineData("有比我们多的没")]
    [InlineData("谁比我们多")]
    [InlineData("比咱们县多的都有哪些")]
    public async Task Who_stands_above_us_is_told_with_the_number(string text)
    {
        await SayAsync("我是青禾县的");
        await SayAsync("我们2023年行政复议受理了几件");
        var answer = (await SayAsync(text)).Answer;
        Assert.Contains("438", answer.Text, StringComparison.Ordinal);
        Assert.Contains("云岭市", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("最早那次的第一条出自哪份报告")]
    [InlineData("回到刚才普法那个,第一条原文")]
    [InlineData("一开始那个回答的第一条给我看全的")]
    public async Task An_earlier_answer_is_come_back_to_by_its_order_or_its_matter(string text)
    {
        var first = (await SayAsync("各地普法是怎么做的?")).Answer.Citations[0].Source;
        await SayAsync("换个话题,云岭市2023年行政复议受理多少件");
        await SayAsync("青禾县呢");
        Assert.Equal(first.ReportId, Assert.Single((await SayAsync(text)).Answer.Citations).Source.ReportId);
    }

    [Fact]
    public async Task Places_asked_for_one_after_another_are_put_in_order()
    {
        await SayAsync("青禾县2023年行政复议受理多少件");
        await SayAsync("云岭市呢");
        await SayAsync("沅口县呢");
        var text = (await SayAsync("按从少到多给排个序")).Answer.Text;
        Assert.True(text.IndexOf("青禾", StringComparison.Ordinal) < text.IndexOf("云岭", StringComparison.Ordinal));
        Assert.Contains("沅口", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("清空,从头来")]
    [InlineData("全清了吧,重新问")]
    [InlineData("前面说的都不算")]
    public async Task Everything_said_is_dropped_on_request(string text)
    {
        await SayAsync("青禾县2023年行政复议受理多少件");
        Assert.Equal(AnswerKind.Chat, (await SayAsync(text)).Answer.Kind);
        Assert.True(Places(await SayAsync("行政复议受理多少件")).Count > 1);
    }

    [Fact]
    public async Task A_message_that_was_passed_on_is_read_without_who_it_was_sent_to() =>
        Assert.Equal(["青禾县"], Places(await SayAsync("【工作群】张主任:\n大家好,青禾县2023年行政复议受理多少件")));

    [Theory]
    [InlineData("还剩几件没结")]
    [InlineData("没办结的还有几件")]
    [InlineData("还有多少没审完")]
    public async Task What_is_left_is_computed_from_the_sentence_just_told(string text)
    {
        await SayAsync("青禾县2023年行政复议受理多少件");
        var answer = (await SayAsync(text)).Answer;
        Assert.Contains("还剩5件", answer.Text, StringComparison.Ordinal);
        Assert.Contains("计算", answer.Text, StringComparison.Ordinal);
        Assert.Equal("青禾县", Assert.Single(answer.Citations).Source.Jurisdiction);
    }

    [Theory]
    [InlineData("它办了多少件")]
    [InlineData("结了几件")]
    public async Task A_number_of_nothing_named_is_asked_back(string text)
    {
        var reply = await SayAsync(text);
        Assert.Equal(AnswerKind.Chat, reply.Answer.Kind);
        Assert.InRange(reply.Choices.Count, 2, 4);
    }

    [Theory]
    [InlineData("帮我凑一段行政应诉总结,就这几样:应诉案件14件;负责人出庭13件", "14件")]
    [InlineData("写几句政务公开的总结,主动公开信息1200条", "1200条")]
    public async Task A_text_is_asked_for_in_spoken_words(string text, string told)
    {
        var answer = (await SayAsync(text)).Answer;
        Assert.Equal(AnswerKind.Draft, answer.Kind);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("办结的写错了,应该是112件", "112件", "110件")]
    [InlineData("110换成112", "112件", "110件")]
    [InlineData("办结改为112件", "112件", "110件")]
    [InlineData("挽回损失那句拿掉", "110件", "30万元")]
    public async Task A_text_is_corrected_in_spoken_words_and_comes_back_on_request(string text, string has, string hasNot)
    {
        await SayAsync("写一段法律援助,受理120件,办结110件,挽回损失30万元");
        var edited = (await SayAsync(text)).Answer;
        Assert.Equal(AnswerKind.Draft, edited.Kind);
        Assert.Contains(has, edited.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(hasNot, edited.Text, StringComparison.Ordinal);
        Assert.Contains(hasNot, (await SayAsync("还是改回上一版")).Answer.Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Places(Reply reply) =>
        [.. reply.Answer.Citations.Select(c => c.Source.Jurisdiction).Distinct(StringComparer.Ordinal)];

    private Task<Reply> SayAsync(string text) => samples.Get<TurnHandler>().HandleAsync(new Turn(_conversation, text), null, default);
}
