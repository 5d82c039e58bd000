using LawBot.Indexing;

namespace LawBot.Host.Qdrant;

/// <summary>By score, then by report and place.</summary>
internal static class BestFirst
{
    public static Comparer<ScoredPassage> Passages { get; } = Comparer<ScoredPassage>.Create((a, b) =>
    {
        var byScore = b.Score.CompareTo(a.Score);
        var byReport = byScore != 0 ? byScore : string.CompareOrdinal(a.Passage.ReportId, b.Passage.ReportId);
        return byReport != 0 ? byReport : a.Passage.Ordinal.CompareTo(b.Passage.Ordinal);
    });
}
