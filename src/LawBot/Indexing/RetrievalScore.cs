namespace LawBot.Indexing;

/// <summary>How well rankings agree with what people judged relevant; means over queries, each 0 to 1.</summary>
/// <param name="Ndcg10">Normalised discounted cumulative gain of the first ten.</param>
/// <param name="Mrr10">One over the rank of the first relevant document, 0 beyond the tenth.</param>
/// <param name="Recall1">Share of the relevant documents that is ranked first.</param>
/// <param name="Recall5">Share of the relevant documents among the first five.</param>
/// <param name="Recall10">Share of the relevant documents among the first ten.</param>
/// <param name="Recall100">Share of the relevant documents among the first hundred.</param>
/// <remarks>As trec_eval counts: the gain is the judged grade, divided by log2(rank + 1) (Järvelin and Kekäläinen, "Cumulated gain-based
/// evaluation of IR techniques", 2002).</remarks>
public sealed record RetrievalScore(double Ndcg10, double Mrr10, double Recall1, double Recall5, double Recall10, double Recall100)
{
    /// <summary>Scores one ranking.</summary>
    /// <param name="ranking">Document ids, best first, each once.</param>
    /// <param name="grades">Judged grades above 0 by document id; not empty.</param>
    public static RetrievalScore Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(grades);
        var gain = ranking.Take(10).Select((id, i) => grades.GetValueOrDefault(id) / Math.Log2(i + 2)).Sum();
        var ideal = grades.Values.OrderDescending().Take(10).Select((grade, i) => grade / Math.Log2(i + 2)).Sum();
        var first = ranking.Take(10).TakeWhile(id => !grades.ContainsKey(id)).Count();
        return new(
            gain / ideal, first < Math.Min(10, ranking.Count) ? 1.0 / (first + 1) : 0,
            Recall(ranking, grades, 1), Recall(ranking, grades, 5), Recall(ranking, grades, 10), Recall(ranking, grades, 100));
    }

    /// <summary>The mean over queries; all 0 without any.</summary>
    public static RetrievalScore Mean(IReadOnlyList<RetrievalScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.Count == 0
            ? new(0, 0, 0, 0, 0, 0)
            : new(
                scores.Average(s => s.Ndcg10), scores.Average(s => s.Mrr10), scores.Average(s => s.Recall1), scores.Average(s => s.Recall5),
                scores.Average(s => s.Recall10), scores.Average(s => s.Recall100));
    }

    private static double Recall(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades, int depth) =>
        (double)ranking.Take(depth).Count(grades.ContainsKey) / grades.Count;
}
