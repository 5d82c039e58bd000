using LawBot.Chinese;

namespace LawBot.Answers.Drafts;

/// <summary>How a lack is called in a report that staff tell by a figure or bluntly, and how it is mended (<c>lack-kinds.tsv</c>).</summary>
internal static class LackKinds
{
    private static readonly IReadOnlyList<(string Word, string Name, string Remedy)> Rows = [.. EmbeddedTable.Lines("Answers/Drafts/lack-kinds.tsv")
        .Select(l => l.Split('\t')).SelectMany(c => c[0].Split('、').Select(w => (w, c[1], c[2])))];

    /// <summary>The kind that words tell, by the longest of its words that stands in them; empty for none.</summary>
    internal static (string Name, string Remedy) Of(string words)
    {
        var best = Rows.Where(r => words.Contains(r.Word, StringComparison.Ordinal)).OrderByDescending(r => r.Word.Length).FirstOrDefault();
        return best.Word is null ? ("", "") : (best.Name, best.Remedy);
    }
}
