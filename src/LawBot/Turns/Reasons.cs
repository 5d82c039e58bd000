using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Turns;

/// <summary>为什么差这么多 after numbers: a report that gives no reason is not made to give one.</summary>
internal static class Reasons
{
    private const int Most = 3;
    private static readonly Lazy<WordReader> Words = new(static () => new WordReader(LexiconTable.Rows("claims").Where(r => r.Class is "reason")));

    /// <summary>An answer as it stands where a sentence of it gives a reason; else that no report does, with the sentences as what comes nearest.</summary>
    public static Answer Of(Answer answer)
    {
        var sources = answer.Citations.Select(c => c.Source).ToList();
        return answer.Kind is not (AnswerKind.Experience or AnswerKind.Comparison) || sources.Exists(s => Words.Value.IsIn(TextFolding.Fold(s.Quote))) ? answer
            : answer with
            {
                Kind = AnswerKind.Nearest,
                Text = ItemMessages.NoReason + AnswerMessages.Nearest
                    + string.Concat(sources.Take(Most).Select((s, i) => $"\n{i + 1}. {ItemMessages.Line(s, i + 1)}")),
                Citations = [.. sources.Take(Most).Select((s, i) => new Citation(i + 1, s))],
                Figures = null,
            };
    }
}
