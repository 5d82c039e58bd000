using LawBot.Extraction;
using LawBot.Indexing;
using LawBot.Questions;

namespace LawBot.Retrieval;

/// <summary>Gathers the sentences of each report that answer a question.</summary>
/// <param name="searcher">The index.</param>
/// <param name="catalog">The reports.</param>
public sealed class EvidenceRetriever(IPassageSearcher searcher, IReportCatalog catalog)
{
    // An answer that names more places than this is no longer read; the coverage line counts the rest.
    private const int MostReports = 12;
    private const int PassagesLookedAt = 120;

    // Set on the shipped samples and their questions; see docs/decisions.
    private const double LeastToAnswer = 0.5;
    private const double ShareOfBest = 0.72;
    private const double ShareOfBestReport = 0.6;
    private const double EndingDiscount = 0.55;

    /// <param name="question">The question.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Evidence by report, best report first; no sentence when the reports do not answer.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<Evidence> RetrieveAsync(Question question, Library library, CancellationToken cancellation)
    {
        var concepts = Concepts.Of(question.Topic);
        var candidates = await CandidatesAsync(question, library, cancellation);
        var scored = new List<(Report Report, double[] Scores, double Best)>();
        foreach (var (report, scores) in new SentenceScorer(candidates, concepts).All())
        {
            Weigh(report, scores, question.Part);
            scored.Add((report, scores, scores.DefaultIfEmpty(0).Max()));
        }

        var best = scored.Select(s => s.Best).DefaultIfEmpty(0).Max();
        var floor = Math.Max(LeastToAnswer, ShareOfBestReport * best);
        var chosen = scored.Where(s => s.Best >= floor).OrderByDescending(s => s.Best).Take(MostReports).ToList();
        var sentences = new List<EvidenceSentence>();
        foreach (var (report, scores, reportBest) in chosen)
        {
            foreach (var run in new RunSelection(report, scores, ShareOfBest * reportBest).Choose())
            {
                var source = Source.Of(report, run.In(report));
                sentences.Add(new EvidenceSentence(
                    sentences.Count + 1, source.ReportId, source.File, source.Jurisdiction, source.Year, source.Title, source.Section,
                    source.Span, source.Quote, run.Score));
            }
        }

        var silent = scored.Where(s => s.Best < floor).Select(s => NameOf(s.Report)).ToList();
        return new Evidence(question.Standalone, sentences) { Silent = silent };
    }

    private async Task<IReadOnlyList<Report>> CandidatesAsync(Question question, Library library, CancellationToken cancellation)
    {
        var allowed = library.Entries
            .Where(e => question.Filter.Allows(e.Id, e.Jurisdiction, e.Year) && !question.Excluded.Contains(e.Jurisdiction.Name, StringComparer.Ordinal))
            .ToList();
        IEnumerable<string> ids = allowed.Select(e => e.Id);
        if (allowed.Count > MostReports)
        {
            var hits = await searcher.SearchAsync(PassageRetriever.QueryFor(question, question.Filter, 4), PassagesLookedAt, cancellation);
            ids = hits.Select(h => h.Passage.ReportId).Distinct(StringComparer.Ordinal).Intersect(ids, StringComparer.Ordinal).Take(2 * MostReports);
        }

        var reports = new List<Report>();
        foreach (var id in ids.ToList())
        {
            if (await catalog.FindAsync(id, cancellation) is { } indexed)
            {
                reports.Add(indexed.Report);
            }
        }

        return reports;
    }

    private static void Weigh(Report report, double[] scores, ReportPart wanted)
    {
        var parts = ReportParts.Of(report);
        for (var i = 0; i < scores.Length; i++)
        {
            if (report.Paragraphs[report.Sentences[i].Paragraph].Kind is ParagraphKind.Title or ParagraphKind.Frame)
            {
                scores[i] = -1;
            }
            else if (wanted == ReportPart.Done)
            {
                scores[i] *= parts[i] == ReportPart.Done ? 1 : EndingDiscount;
            }
            else if (parts[i] != wanted)
            {
                scores[i] = -1;
            }
        }
    }

    private static string NameOf(Report report) => report.Jurisdiction.Name + (report.Year is { } year ? $"{year}年" : "");
}
