using System.Text.Json;
using LawBot.Answers;
using LawBot.Answers.Generated;
using LawBot.Tests.Support;
using LawBot.Turns;

namespace LawBot.Tests.Turns;

[Collection(SampleDeskTests.Name)]
public sealed class TurnHandlerTests(SampleDesk samples)
{
    private readonly string _conversation = Guid.NewGuid().ToString("N");

    private TurnHandler Handler => samples.Get<TurnHandler>();

    [Fact]
    public async Task A_conversation_is_remembered_and_another_one_knows_nothing_of_it()
    {
        await HandleAsync("青禾县2023年受理了多少件行政复议案件？");
        Assert.Equal(52m, Assert.Single((await HandleAsync("那审结了几件？")).Answer.Figures!.Rows).Value);
        var stranger = await Handler.HandleAsync(new Turn(_conversation + "2", "那审结了几件？"), null, default);
        Assert.NotEqual(52m, stranger.Answer.Figures?.Rows is [var only] ? only.Value : 0);
    }

    [Theory]
    [InlineData("青禾县2023年受理了多少件行政复议案件？", AnswerKind.Figures)]
    [InlineData("行政复议体制改革各地是怎么推进的？", AnswerKind.Experience)]
    [InlineData("写一段行政应诉和负责人出庭应诉的内容", AnswerKind.Draft)]
    [InlineData("青石县的行政复议怎么做的？", AnswerKind.Refusal)]
    public async Task A_receipt_shows_the_same_answer_again(string question, AnswerKind kind)
    {
        var reply = await HandleAsync(question);
        Assert.Equal(kind, reply.Answer.Kind);
        var again = await Handler.RecallAsync(reply.Receipt, default);
        Assert.Equal(JsonSerializer.Serialize(reply), JsonSerializer.Serialize(again));
    }

    [Fact]
    public async Task An_unknown_receipt_is_none() => Assert.Null(await Handler.RecallAsync("00000000", default));

    [Fact]
    public async Task A_forgotten_conversation_is_gone_but_its_receipts_stay()
    {
        var first = await HandleAsync("青禾县2023年受理了多少件行政复议案件？");
        await Handler.ForgetAsync(_conversation, default);
        Assert.Same(ConversationState.Empty, await samples.Get<ITurnLog>().ReadAsync(_conversation, default));
        Assert.NotNull(await Handler.RecallAsync(first.Receipt, default));
    }

    [Fact]
    public async Task A_cancelled_turn_is_not_remembered()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Handler.HandleAsync(new Turn(_conversation, "青禾县2023年受理了多少件行政复议案件？"), null, stop.Token));
        Assert.Same(ConversationState.Empty, await samples.Get<ITurnLog>().ReadAsync(_conversation, default));
    }

    [Theory]
    [InlineData("哪句没通过")]
    [InlineData("略去了哪几句？")]
    public async Task Which_sentences_of_a_model_fell_and_why_is_told_from_the_receipt(string message)
    {
        var first = await HandleAsync("青禾县2023年受理了多少件行政复议案件？");
        Assert.Contains("没有用模型", (await HandleAsync(message)).Answer.Text, StringComparison.Ordinal);
        var log = samples.Get<ITurnLog>();
        var number = Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
        var written = new Generation("scripted", "answer", "0", [], null) { Fallen = [new("青禾县率先完成改革。", 2, ["“率先”不在所引的句子里"])] };
        var state = await log.ReadAsync(_conversation, default) with { Receipt = number };
        await log.RecordAsync(new Receipt(number, _conversation, "怎么做的", "怎么做的", DateTimeOffset.UnixEpoch,
            first.Answer with { Generation = written }) { State = state }, default);
        var told = (await HandleAsync(message)).Answer;
        Assert.Equal(AnswerKind.Chat, told.Kind);
        Assert.Contains("1. “青禾县率先完成改革。”——“率先”不在所引的句子里。", told.Text, StringComparison.Ordinal);
        Assert.Empty(told.Citations);
    }

    [Fact]
    public async Task The_command_for_figures_and_for_drafts_overrules_the_wording()
    {
        var figures = await Handler.HandleAsync(new Turn(_conversation, "青禾县2023年行政复议受理", TurnKind.Figures), null, default);
        Assert.Equal(AnswerKind.Figures, figures.Answer.Kind);
        var draft = await Handler.HandleAsync(new Turn(_conversation, "负责人出庭应诉", TurnKind.Draft), null, default);
        Assert.Equal(AnswerKind.Draft, draft.Answer.Kind);
        Assert.NotNull(draft.Answer.Draft);
    }

    private Task<Reply> HandleAsync(string text) => Handler.HandleAsync(new Turn(_conversation, text), null, default);
}
