using System.Security.Cryptography;
using LawBot.Answers;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>Answers a conversation's turns and keeps a receipt of each.</summary>
/// <param name="desk">Answers questions.</param>
/// <param name="log">Remembers.</param>
/// <param name="receipts">Finds what was remembered.</param>
/// <param name="time">Dates the receipts.</param>
public sealed class TurnHandler(AnswerDesk desk, ITurnLog log, IReceiptReader receipts, TimeProvider time) : ITurnHandler
{
    private const int QuestionsRemembered = 6;

    // Without 0, O, 1, I, L: a number is read aloud and typed by hand.
    private const string NumberAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int NumberLength = 8;

    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Turn turn, IProgress<string>? progress, CancellationToken cancellation)
    {
        var context = await log.RecentQuestionsAsync(turn.Conversation, QuestionsRemembered, cancellation);
        var (answer, standalone) = turn.Kind switch
        {
            TurnKind.Draft => await DraftAsync(turn, context, cancellation),
            TurnKind.Figures => await desk.AnswerAsync(turn.Text, context, QuestionTask.Figures, progress, cancellation),
            _ => await desk.AnswerAsync(turn.Text, context, null, progress, cancellation),
        };
        var receipt = new Receipt(
            RandomNumberGenerator.GetString(NumberAlphabet, NumberLength), turn.Conversation, turn.Text, standalone, time.GetUtcNow(), answer);
        await log.RecordAsync(receipt, cancellation);
        return new Reply(receipt.Number, answer);
    }

    /// <inheritdoc/>
    public async Task<Reply?> RecallAsync(string receipt, CancellationToken cancellation) =>
        await receipts.FindAsync(receipt, cancellation) is { } found ? new Reply(found.Number, found.Answer) : null;

    /// <inheritdoc/>
    public Task ForgetAsync(string conversation, CancellationToken cancellation) => log.ForgetAsync(conversation, cancellation);

    private async Task<(Answer Answer, string Standalone)> DraftAsync(Turn turn, IReadOnlyList<string> context, CancellationToken cancellation)
    {
        var draft = await desk.DraftAsync(turn.Text, context, turn.Facts, cancellation);
        return (AnswerDesk.AnswerOf(draft), turn.Text);
    }
}
