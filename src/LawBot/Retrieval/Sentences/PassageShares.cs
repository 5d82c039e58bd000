using LawBot.Indexing;
using LawBot.Questions;

namespace LawBot.Retrieval.Sentences;

/// <summary>What the search for passages says of the sentences in them: it sees the whole paragraph, and with a model of meanings more than words.</summary>
internal static class PassageShares
{
    // Beyond these a passage shares little more than function words with the question.
    private const int PassagesLookedAt = 200;

    /// <param name="searcher">The index.</param>
    /// <param name="question">The question.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>By report, then by sentence: the score of the passage that holds it, as a share of the best of all, 0 to 1.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public static async Task<double[][]> OfAsync(
        IPassageSearcher searcher, Question question, IReadOnlyList<ShelvedReport> reports, CancellationToken cancellation)
    {
        var shares = reports.Select(r => new double[r.Report.Sentences.Count]).ToArray();
        if (reports.Count == 0)
        {
            return shares;
        }

        var filter = new ReportFilter { Reports = [.. reports.Select(r => r.Report.Id)] };
        var hits = await searcher.LocateAsync(PassageRetriever.QueryFor(question, filter, perReport: 0), PassagesLookedAt, cancellation);
        var places = reports.Select((r, i) => (r.Report.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        foreach (var hit in hits.Where(h => h.Score > 0))
        {
            var own = shares[places[hit.ReportId]];
            var passage = reports[places[hit.ReportId]].Indexed.Passages[hit.Ordinal];
            var end = Math.Min(own.Length, passage.FirstSentence + passage.SentenceCount);
            for (var i = passage.FirstSentence; i < end; i++)
            {
                own[i] = Math.Max(own[i], hit.Score / hits[0].Score);
            }
        }

        return shares;
    }
}
