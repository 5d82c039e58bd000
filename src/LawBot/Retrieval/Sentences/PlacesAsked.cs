using LawBot.Questions;

namespace LawBot.Retrieval.Sentences;

/// <summary>Sees to it that of several places asked by name none is left out: each is quoted, or its reports are silent.</summary>
internal static class PlacesAsked
{
    // More places are a table and no comparison of practices.
    private const int Most = 6;

    /// <param name="question">The question.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="scores">By report, then by sentence.</param>
    /// <param name="runs">What was chosen.</param>
    /// <param name="speaks">Tells of a report whether something in it is near.</param>
    /// <returns>Of each place that is named and not quoted the best sentence of a report that speaks; empty where one place or none is named.</returns>
    public static IEnumerable<SentenceRun> Besides(
        Question question, IReadOnlyList<ShelvedReport> reports, IReadOnlyList<double[]> scores, IReadOnlyList<SentenceRun> runs, Func<int, bool> speaks)
    {
        if (question.Jurisdictions.Count is < 2 or > Most)
        {
            return [];
        }

        var quoted = runs.Select(r => reports[r.Report].Report.Jurisdiction.Name).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, reports.Count).Where(n => !quoted.Contains(reports[n].Report.Jurisdiction.Name) && speaks(n))
            .Select(n => (Report: n, Best: BestOf(reports[n], scores[n]))).Where(r => r.Best >= 0)
            .GroupBy(r => reports[r.Report].Report.Jurisdiction.Name, StringComparer.Ordinal)
            .Select(g => g.MaxBy(r => scores[r.Report][r.Best])).Select(r => new SentenceRun(r.Report, r.Best, r.Best, scores[r.Report][r.Best]));
    }

    private static int BestOf(ShelvedReport report, double[] scores) => Enumerable.Range(0, scores.Length)
        .Where(s => scores[s] > 0 && !SentenceChoice.IsHeading(report.Report, s)).OrderByDescending(s => scores[s]).FirstOrDefault(-1);
}
