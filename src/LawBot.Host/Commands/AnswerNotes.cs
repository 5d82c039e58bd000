using LawBot.Answers;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Turns;

namespace LawBot.Host.Commands;

/// <summary>What every answer must tell besides, whatever the channel: that it comes from invented reports, that only part of a long message was
/// read.</summary>
/// <param name="catalog">Tells what is stored.</param>
internal sealed class AnswerNotes(IReportCatalog catalog) : IAnswerNotes
{
    /// <summary>So many characters of a message are read; a question is never so long.</summary>
    public const int LongestQuestion = 2000;

    private const string Sample = "示例:库里现在是随附的示例报告,县市和数字都是虚构的。放入自己的报告后示例会自动取出。";

    /// <summary>The part of a message that is read: whole sentences where there are any.</summary>
    public static string Readable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= LongestQuestion)
        {
            return text;
        }

        var end = text.LastIndexOfAny(['。', '?', '\uFF1F', '!', '\uFF01', '\n'], LongestQuestion - 1) + 1;
        end = end > LongestQuestion / 2 ? end : LongestQuestion;
        return char.IsHighSurrogate(text[end - 1]) ? text[..(end - 1)] : text[..end];
    }

    string IAnswerNotes.Readable(string text) => Readable(text);

    /// <inheritdoc/>
    public async Task<Answer> AddAsync(Answer answer, string typed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        List<string> notes = [];
        if (Readable(typed).Length is var read && read < typed.Length)
        {
            notes.Add($"问题有 {typed.Length} 字,超过 {LongestQuestion} 字,只读了前 {read} 字。请分成几个短的问题来问;起草时的材料请放进文件或用 /draft。");
        }

        if ((await catalog.ListAsync(cancellation)).Any(SampleReports.IsOne))
        {
            notes.Add(Sample);
        }

        return notes.Count == 0 ? answer : answer with { Warnings = [.. answer.Warnings, .. notes] };
    }
}

/// <summary>Answers turns with what must be told besides.</summary>
/// <param name="turns">Answers.</param>
/// <param name="notes">Adds it.</param>
internal sealed class NotedTurns(ITurnHandler turns, AnswerNotes notes) : ITurnHandler
{
    public async Task<Reply> HandleAsync(Turn turn, IProgress<string>? progress, CancellationToken cancellation)
    {
        var read = turn.Kind == TurnKind.Draft ? turn : turn with { Text = AnswerNotes.Readable(turn.Text) };
        var reply = await turns.HandleAsync(read, progress, cancellation);
        return reply with { Answer = await notes.AddAsync(reply.Answer, turn.Kind == TurnKind.Draft ? "" : turn.Text, cancellation) };
    }

    public async Task<Reply?> RecallAsync(string receipt, CancellationToken cancellation) =>
        await turns.RecallAsync(receipt, cancellation) is { } reply ? reply with { Answer = await notes.AddAsync(reply.Answer, "", cancellation) } : null;

    public Task ForgetAsync(string conversation, CancellationToken cancellation) => turns.ForgetAsync(conversation, cancellation);
}
