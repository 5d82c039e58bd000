using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Writes what staff say (改了4件) as a report does (修改4件), by <c>spoken.tsv</c>.</summary>
internal static class SpokenVerbs
{
    private static readonly IReadOnlyList<(string Said, string Written)> Spoken =
        [.. EmbeddedTable.Lines("Answers/Drafts/spoken.tsv").Select(l => l.Split('\t')).Select(c => (c[0], c[1]))];

    /// <summary>The text with each word of the table once replaced; the 改了 of 修改了4件 is none.</summary>
    internal static string Written(string text) => Spoken.Aggregate(text, (t, s) => Written(t, s.Said, s.Written));

    private static string Written(string text, string said, string written)
    {
        var at = text.IndexOf(said, StringComparison.Ordinal);
        return at < 0 || (at > 0 && (ActionVerbs.VerbAt(text, at - 1, out _) > 1 || FactWording.TurnedAt(text, at - 1) > 1)) ? text
            : text.Remove(at, said.Length).Insert(at, written);
    }
}
