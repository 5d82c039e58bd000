using LawBot.Answers;
using LawBot.Host.Exports;
using LawBot.Tests.Support;
using LawBot.Turns;

namespace LawBot.Tests.Turns;

/// <summary>What spoken messages make of whose reports, which items and which text are meant; the reports are the shipped samples.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class ConversationEditTests(SampleDesk samples)
{
    private readonly string _conversation = Guid.NewGuid().ToString("N");

    [Theory]
    [InlineData("把沅口拿掉", "沅口县")]
    [InlineData("沅口县的不看", "沅口县")]
    [InlineData("不看云岭市,那是市", "云岭市")]
    [InlineData("部门的不要", "云岭市司法局")]
    [InlineData("只看县的,市不要", "云岭市")]
    public async Task Whose_reports_are_taken_away_are_named_before_or_behind_the_word(string text, string gone)
    {
        Assert.Contains(gone, Places(await SayAsync("各地行政复议受理了多少件?")));
        var places = Places(await SayAsync(text));
        Assert.DoesNotContain(gone, places);
        Assert.Contains("青禾县", places);
    }

    [Fact]
    public async Task What_was_taken_away_last_comes_back()
    {
        await SayAsync("各地行政复议受理了多少件?");
        await SayAsync("把沅口拿掉");
        Assert.Contains("沅口县", Places(await SayAsync("还是加回来吧")));
    }

    [Fact]
    public async Task Whose_reports_are_meant_may_be_said_before_anything_is_asked()
    {
        var asked = await SayAsync("不要市的,光看县");
        Assert.Equal(AnswerKind.Chat, asked.Answer.Kind);
        Assert.NotEmpty(asked.Choices);
        var places = Places(await SayAsync("行政复议受理了多少件"));
        Assert.Contains("青禾县", places);
        Assert.DoesNotContain("云岭市", places);
    }

    [Fact]
    public async Task The_last_but_one_and_the_two_just_looked_at_are_pointed_at()
    {
        var items = (await SayAsync("各地普法是怎么做的?")).Answer.Citations;
        Assert.Equal(items[^2].Source.ReportId, Assert.Single((await SayAsync("倒数第二条")).Answer.Citations).Source.ReportId);
        await SayAsync("第一条的原文");
        Assert.Equal(2, (await SayAsync("这两条的出处")).Answer.Citations.Count);
    }

    [Fact]
    public async Task The_last_in_rank_is_asked_for_by_its_rank()
    {
        await SayAsync("青禾县、沅口县、云岭市2023年行政复议受理了多少件?");
        Assert.Contains("最少的是青禾县", (await SayAsync("倒数第一的是谁")).Answer.Text, StringComparison.Ordinal);
        Assert.Equal(["云岭市"], Places(await SayAsync("438件的是哪家")));
    }

    [Fact]
    public async Task Years_are_set_beside_the_one_spoken_of()
    {
        await SayAsync("青禾县2023年行政复议受理多少件");
        var rows = (await SayAsync("和22年比")).Answer.Figures!.Rows;
        Assert.Equal([38m, 57m], rows.Select(r => r.Value).Order());
    }

    [Fact]
    public async Task A_matter_is_added_and_taken_away_again()
    {
        await SayAsync("各地人民调解是怎么做的");
        Assert.Contains("法律援助", (await SayAsync("法律援助也要")).Answer.Text, StringComparison.Ordinal);
        var left = await SayAsync("去掉法律援助");
        Assert.Contains("调解", left.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Experience, left.Answer.Kind);
    }

    [Fact]
    public async Task A_number_and_how_it_came_about_are_both_answered_and_a_text_is_offered()
    {
        var reply = await SayAsync("青禾县2023年行政复议受理多少件,怎么做的,再帮我写一段");
        Assert.Equal(AnswerKind.Figures, reply.Answer.Kind);
        Assert.Equal(57m, Assert.Single(reply.Answer.Figures!.Rows).Value);
        Assert.Contains("的报告写到", reply.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, reply.Answer.Citations.Count), reply.Answer.Citations.Select(c => c.Number));
        Assert.All(reply.Answer.Citations, c => Assert.Contains($"[{c.Number}]", reply.Answer.Text, StringComparison.Ordinal));
        Assert.Equal(AnswerKind.Draft, (await SayAsync("1")).Answer.Kind);
    }

    [Fact]
    public async Task A_number_is_answered_and_its_file_made_at_once()
    {
        var handler = new TurnHandler(samples.Get<AnswerDesk>(), samples.Get<ITurnLog>(), samples.Get<IReceiptReader>(), TimeProvider.System,
            new ReplyExporter());
        var reply = await handler.HandleAsync(new Turn(_conversation, "各地行政复议受理多少件,导出excel"), null, default);
        Assert.NotEmpty(reply.Answer.Figures!.Rows);
        Assert.EndsWith(".xlsx", Assert.Single(reply.Files).FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_answers_to_one_message_are_taken_back_as_one()
    {
        await SayAsync("沅口县2023年行政复议受理多少件");
        await SayAsync("青禾县2023年行政复议受理多少件,怎么做的");
        Assert.Contains("沅口县", (await SayAsync("撤销上一步")).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_from_what_was_answered_takes_the_numbers_given_with_the_wish()
    {
        await SayAsync("各地双随机抽查是怎么做的");
        var draft = await SayAsync("照着写一段,我们抽查30批次、120户");
        Assert.Equal(AnswerKind.Draft, draft.Answer.Kind);
        Assert.Contains("120户", draft.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(AnswerKind.Draft, (await SayAsync("不要数字")).Answer.Kind);
    }

    [Theory]
    [InlineData("最新的是哪份", "2023年")]
    [InlineData("都收了哪些地方的报告呀", "青禾县")]
    [InlineData("这个咋用啊", "可以这样问")]
    public async Task The_library_and_the_program_are_asked_about_in_spoken_words(string text, string told)
    {
        var answer = (await SayAsync(text)).Answer;
        Assert.Equal(AnswerKind.Chat, answer.Kind);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Places(Reply reply) =>
        [.. reply.Answer.Citations.Select(c => c.Source.Jurisdiction).Distinct(StringComparer.Ordinal)];

    private Task<Reply> SayAsync(string text) => samples.Get<TurnHandler>().HandleAsync(new Turn(_conversation, text), null, default);
}
