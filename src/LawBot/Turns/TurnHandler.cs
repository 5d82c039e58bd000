using System.Security.Cryptography;
using LawBot.Answers;
using LawBot.Questions;
using LawBot.Turns.Tools;

namespace LawBot.Turns;

/// <summary>Answers a conversation's turns and keeps a receipt of each, the conversation's state with it.</summary>
/// <param name="desk">Answers questions.</param>
/// <param name="log">Remembers.</param>
/// <param name="receipts">Finds what was remembered.</param>
/// <param name="time">Dates the receipts.</param>
/// <param name="exporter">Makes files; null where none can be made.</param>
public sealed class TurnHandler(AnswerDesk desk, ITurnLog log, IReceiptReader receipts, TimeProvider time, IExporter? exporter = null) : ITurnHandler
{
    // Without 0, O, 1, I, L: a number is read aloud and typed by hand.
    private const string NumberAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int NumberLength = 8;
    private const int MostTyped = 6;

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Turn turn, IProgress<string>? progress, CancellationToken cancellation)
    {
        var before = await log.ReadAsync(turn.Conversation, cancellation);
        var isOfDraft = before is { Topic: ConversationTopic.Draft, Draft: not null };
        var asked = turn.Kind == TurnKind.Any && !TextChange.IsText(turn.Text) ? AskedSeveral.Of(turn.Text, isOfDraft) : [turn.Text];
        return asked.Count > 1 ? await HandleSeveralAsync(before, turn, asked, progress, cancellation)
            : await HandleAsync(before, turn, progress, cancellation);
    }

    // Several questions of one message are answered one after another, each in the light of those before it; they are one step, taken back as one.
    private async Task<Reply> HandleSeveralAsync(ConversationState before, Turn turn, IReadOnlyList<string> asked, IProgress<string>? progress,
        CancellationToken cancellation)
    {
        Reply? reply = null;
        foreach (var text in asked)
        {
            var state = await log.ReadAsync(turn.Conversation, cancellation);
            var part = turn with { Text = text };
            if (reply is { Answer.Citations.Count: > 0 } && desk.Planner.IsRequestForText(text))
            {
                // A text is its own answer: it is offered, ready to be sent.
                state = state with { Choices = [text, .. state.Choices.Take(NextSteps.Most - 1)] };
                reply = await RecordAsync(state, turn, reply.Answer with { Text = $"{reply.Answer.Text}\n\n{ChatMessages.TextNext}" }, reply.Files,
                    cancellation);
                break;
            }

            var next = await HandleAsync(state, part, progress, cancellation);
            var after = await log.ReadAsync(turn.Conversation, cancellation);
            var joined = reply is null ? next.Answer : next.Files.Count > 0 || next.Answer.Kind == AnswerKind.Chat
                ? reply.Answer with { Text = $"{reply.Answer.Text}\n\n{next.Answer.Text}" } : JoinedAnswers.Of(reply.Answer, next.Answer);
            reply = await RecordAsync(
                after with { Items = [.. joined.Citations.Select(c => new ConversationItem(c.Number, c.Source))], Previous = before.Receipt },
                turn, joined with { Question = turn.Text }, [.. reply?.Files ?? [], .. next.Files], cancellation);
        }

        return reply!;
    }

    private async Task<Reply> RecordAsync(ConversationState state, Turn turn, Answer answer, IReadOnlyList<ExportedFile> files, CancellationToken cancellation)
    {
        var number = NewNumber();
        state = state.Receipt.Length > 0 ? state with { Receipt = number } : state;
        await log.RecordAsync(new Receipt(number, turn.Conversation, turn.Text, turn.Text, time.GetUtcNow(), answer) { State = state }, cancellation);
        return new Reply(number, answer) { Files = files, Choices = state.Choices };
    }

    private static string NewNumber() => RandomNumberGenerator.GetString(NumberAlphabet, NumberLength);

    private async Task<Reply> HandleAsync(ConversationState before, Turn turn, IProgress<string>? progress, CancellationToken cancellation)
    {
        var (plan, library) = turn.Kind == TurnKind.Draft ? (DraftOf(before, turn), null)
            : await desk.Planner.PlanAsync(before, turn.Text, turn.Kind, cancellation);
        var number = NewNumber();
        var (answer, state, files) = plan switch
        {
            TurnPlan.Undo => await UndoAsync(before, turn, cancellation),
            TurnPlan.TellFallen => await FallenAsync(before, turn, cancellation),
            TurnPlan.Export export => await ExportAsync(before, export.Format, turn, cancellation),
            _ => await AnswerAsync(before, plan, turn, number, library, progress, cancellation),
        };
        var standalone = plan is TurnPlan.Ask ask ? ask.Question.Standalone : turn.Text;
        await log.RecordAsync(new Receipt(number, turn.Conversation, turn.Text, standalone, time.GetUtcNow(), answer) { State = state }, cancellation);
        return new Reply(number, answer) { Files = files, Choices = state.Choices };
    }

    /// <inheritdoc/>
    public async Task<Reply?> RecallAsync(string receipt, CancellationToken cancellation) =>
        await receipts.FindAsync(receipt, cancellation) is { } found ? new Reply(found.Number, found.Answer) { Choices = found.State.Choices } : null;

    /// <inheritdoc/>
    public Task ForgetAsync(string conversation, CancellationToken cancellation) => log.ForgetAsync(conversation, cancellation);

    private static TurnPlan.Write DraftOf(ConversationState state, Turn turn)
    {
        var draft = new ConversationDraft(turn.Text, [], turn.Facts);
        return new TurnPlan.Write(state with { Topic = ConversationTopic.Draft, Draft = draft, Choices = [] }, draft);
    }

    private async Task<(Answer, ConversationState, IReadOnlyList<ExportedFile>)> AnswerAsync(
        ConversationState before, TurnPlan plan, Turn turn, string number, Library? library, IProgress<string>? progress, CancellationToken cancellation)
    {
        var (answer, done) = await desk.CarryOutAsync(plan, new TypedTurn(turn.Text, before.Typed), library!, progress, cancellation);
        var isVague = done is TurnPlan.Ask { IsVague: true } && answer.Citations.Count > 0;
        answer = isVague ? answer with { Text = answer.Text + "\n" + ChatMessages.WhatElse } : answer;
        var state = AnsweredState.Of(done, answer, number);
        return (answer, ReferenceEquals(state, before) ? state : state with { Typed = [.. before.Typed.TakeLast(MostTyped - 1), turn.Text] }, []);
    }

    private async Task<(Answer, ConversationState, IReadOnlyList<ExportedFile>)> UndoAsync(ConversationState before, Turn turn, CancellationToken cancellation)
    {
        if (before.Receipt.Length == 0)
        {
            return (ChatMessages.Answer(turn.Text, ChatMessages.NothingToUndo), before, []);
        }

        var earlier = before.Previous.Length > 0 ? await receipts.FindAsync(before.Previous, cancellation) : null;
        return earlier is null
            ? (ChatMessages.Answer(turn.Text, ChatMessages.Undone + ChatMessages.Forgotten), ConversationState.Empty with { Home = before.Home }, [])
            : (earlier.Answer with { Question = turn.Text, Text = ChatMessages.Undone + "\n" + earlier.Answer.Text }, earlier.State, []);
    }

    private async Task<(Answer, ConversationState, IReadOnlyList<ExportedFile>)> FallenAsync(ConversationState state, Turn turn, CancellationToken cancellation)
    {
        var last = state.Receipt.Length > 0 ? await receipts.FindAsync(state.Receipt, cancellation) : null;
        return (ChatMessages.Answer(turn.Text, last?.Answer.Generation?.DescribeFallen() ?? ChatMessages.NothingGenerated), state, []);
    }

    private async Task<(Answer, ConversationState, IReadOnlyList<ExportedFile>)> ExportAsync(
        ConversationState state, ExportFormat? format, Turn turn, CancellationToken cancellation)
    {
        if (state.Receipt.Length == 0 || exporter is null || await receipts.FindAsync(state.Receipt, cancellation) is not { } receipt)
        {
            return (ChatMessages.Answer(turn.Text, ChatMessages.NothingToExport), state, []);
        }

        var hasFigures = receipt.Answer.Figures?.Rows.Count > 0;
        var wanted = format ?? (hasFigures ? ExportFormat.Excel : ExportFormat.Word);
        if (wanted != ExportFormat.Word && !hasFigures)
        {
            return (ChatMessages.Answer(turn.Text, ChatMessages.NoFiguresToExport), state, []);
        }

        var file = await exporter.ExportAsync(new Reply(receipt.Number, receipt.Answer), wanted, cancellation);
        return file is null
            ? (ChatMessages.Answer(turn.Text, ChatMessages.NothingToExport), state, [])
            : (ChatMessages.Answer(turn.Text, ChatMessages.Exported(file)), state, [file with { Receipt = receipt.Number, Format = wanted }]);
    }
}
