using LawBot.Chinese;

namespace LawBot.Answers.Drafts;

/// <summary>The words by which an instruction says what it wants (<c>instruction.tsv</c>).</summary>
internal static class DraftCues
{
    private static readonly Dictionary<string, (string[] Words, string Example)> Rows = EmbeddedTable.Lines("Answers/Drafts/instruction.tsv")
        .Select(l => l.Split('\t')).ToDictionary(
            c => c[0], c => (c[1].Split('、').OrderByDescending(w => w.Length).ToArray(), c[2]), StringComparer.Ordinal);

    /// <summary>The kinds with the words and the example of each.</summary>
    internal static IEnumerable<(string Kind, string Example)> Examples => Rows.Select(r => (r.Key, r.Value.Example));

    /// <summary>The words of a kind, longest first.</summary>
    internal static IReadOnlyList<string> Of(string kind) => Rows[kind].Words;

    /// <summary>The first word of a kind that stands in a text, the longest where several begin; null when none does.</summary>
    internal static string? In(string text, string kind) => Rows[kind].Words.FirstOrDefault(w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>True when a word of the kind stands in the text.</summary>
    internal static bool Has(string text, string kind) => In(text, kind) is not null;

    /// <summary>The text without the words of some kinds, longest first.</summary>
    internal static string Without(string text, params string[] kinds)
    {
        foreach (var word in kinds.SelectMany(k => Rows[k].Words).OrderByDescending(w => w.Length))
        {
            text = text.Replace(word, "", StringComparison.Ordinal);
        }

        return text;
    }
}
