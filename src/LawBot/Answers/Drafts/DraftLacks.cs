using LawBot.Chinese;

namespace LawBot.Answers.Drafts;

/// <summary>How a lack that staff name bluntly stands in a report (<c>lacks.tsv</c>): 人手少 → 人手偏少，与工作任务还不相适应.</summary>
internal static class DraftLacks
{
    private static readonly IReadOnlyList<(string Said, string Written)> Rows = [.. EmbeddedTable.Lines("Answers/Drafts/lacks.tsv")
        .Select(l => l.Split('\t')).Select(c => (c[0], c[1])).OrderByDescending(r => r.Item1.Length)];

    /// <summary>How many characters at the end of the words name a lack; 0 for none: 参差 is more than 差.</summary>
    internal static int LengthOf(string words) => Rows.FirstOrDefault(r => words.EndsWith(r.Said, StringComparison.Ordinal)).Said?.Length ?? 0;

    /// <summary>The whole sentence, without its stop; null where the words name no such lack.</summary>
    internal static string? Said(string words)
    {
        var (said, written) = Rows.FirstOrDefault(r => words.EndsWith(r.Said, StringComparison.Ordinal) && words.Length > r.Said.Length + 1);
        return said is null ? null : words[..^said.Length].TrimEnd('偏', '较', '太', '很', '比', '还', '也', '都', '不') + written;
    }

    /// <summary>True when a clause names a lack.</summary>
    internal static bool IsNamed(string clause) => clause.Split('、').All(c => Said(c) is not null);
}
