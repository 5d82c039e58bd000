using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Writes what staff say (改了4件) as a report does (修改4件), by <c>spoken.tsv</c>.</summary>
internal static class SpokenVerbs
{
    private const char Done = '了';
    private const char Beginning = '^';
    private static readonly IReadOnlyList<(string Said, string Written, string[] Units)> Spoken =
        [.. EmbeddedTable.Lines("Answers/Drafts/spoken.tsv").Select(l => l.Split('\t')).Select(c => (c[0], c[1], c.Length > 2 ? c[2].Split(' ') : []))];

    /// <summary>The text with each word of the table once replaced; the 改了 of 修改了4件 is none.</summary>
    internal static string Written(string text) => WithoutDone(Spoken.Aggregate(ForWhom(text), Written));

    // 帮1420人追回工资: whom a deed is done for.
    private static string ForWhom(string text) => DraftCues.Of("for-whom").LengthAt(text, 0) is > 0 and var lead && !DraftCues.Of("for-whom-not").Begin(text)
        && Enumerable.Range(lead + 1, Math.Max(0, text.Length - lead - 1)).Any(i => ActionVerbs.VerbAt(text, i, out _) > 0)
            ? DraftPhrases.Of("for-whom") + text[lead..] : text;

    private static string Written(string text, (string Said, string Written, string[] Units) row)
    {
        // ^查 stands at the beginning, and not in 查处.
        if (row.Said[0] == Beginning)
        {
            return !text.StartsWith(row.Said[1..], StringComparison.Ordinal) || FactWording.VerbAt(text, 0) > row.Said.Length - 1
                || text.StartsWith(row.Written, StringComparison.Ordinal) || !HasUnit(text, row.Units) ? text : row.Written + text[(row.Said.Length - 1)..];
        }

        var at = text.IndexOf(row.Said, StringComparison.Ordinal);
        return at < 0 || (at > 0 && IsWithinVerb(text, at - 1)) || DraftCues.Of("said-not").LengthAt(text, at + row.Said.Length - 1) > 0
            || !HasUnit(text[at..], row.Units) ? text
            : text.Remove(at, row.Said.Length).Insert(at, row.Written);
    }

    private static bool IsWithinVerb(string text, int at) => ActionVerbs.VerbAt(text, at, out _) > 1 || FactWording.TurnedAt(text, at) > 1
        || DraftCues.Of("own-verb").LengthAt(text, at) > 1;

    // 查了案件9起 was more than an inspection: the measure word of the next count tells.
    private static bool HasUnit(string text, string[] units) =>
        units.Length == 0 || (DraftFacts.CountsIn(text) is [var first, ..] && Array.IndexOf(units, text[first.NumberEnd..first.End]) >= 0);

    // 拆除了违建42处
    private static string WithoutDone(string text) =>
        FactWording.VerbAt(text, 0) is > 1 and var verb && verb + 1 < text.Length && text[verb] == Done ? text.Remove(verb, 1) : text;
}
