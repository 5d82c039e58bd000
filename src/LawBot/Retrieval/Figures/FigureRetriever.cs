using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>Looks figures up in the store: never a model, never a number that its clause does not hold.</summary>
/// <param name="searcher">Finds the figures worth looking at when the library is large.</param>
/// <param name="statistics">How rare a pair of characters is over the figures of the index.</param>
/// <param name="shelf">The reports.</param>
public sealed class FigureRetriever(IFigureSearcher searcher, ITermStatistics statistics, ReportShelf shelf)
{
    private const int LookedThrough = 60;
    private const int MostReports = 400;

    /// <param name="question">A question for figures.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<FoundFigures> FindAsync(Question question, Library library, CancellationToken cancellation)
    {
        var asked = AskedFigures.Of(question);
        var queries = await QueriesAsync(asked, library, cancellation);
        var (entries, cut) = await CandidatesAsync(question, library, queries, cancellation);
        var (rows, near, doubtful) = (new List<FoundRow>(), new List<FoundRow>(), new List<FoundRow>());
        var searched = new List<Report>();
        var doubts = new List<(Report, Inconsistency)>();
        foreach (var entry in entries)
        {
            if (await shelf.FindAsync(entry, cancellation) is not { } shelved)
            {
                continue;
            }

            var report = shelved.Report;
            searched.Add(report);
            var outcome = FigureOutcome.Of(report, [.. queries.Select(q => FigureRanking.Rank(q, shelved.Figures, question, report))]);
            rows.AddRange(outcome.Rows);
            near.AddRange(outcome.Near);
            doubtful.AddRange(outcome.Doubtful);
            doubts.AddRange(shelved.Indexed.Inconsistencies
                .Where(i => outcome.Rows.Any(r => i.First.Overlaps(r.Figure.Clause) || i.Second.Overlaps(r.Figure.Clause))).Select(i => (report, i)));
        }

        return new FoundFigures(asked, rows, [.. near.OrderByDescending(n => n.Score)], searched)
        {
            Doubtful = doubtful, Inconsistencies = doubts, IsCut = cut,
        };
    }

    // Rarity as in BM25, brought to 0..1 by its largest value.
    private async Task<List<FigureQuery>> QueriesAsync(IReadOnlyList<AskedFigure> asked, Library library, CancellationToken cancellation)
    {
        var pairs = asked.SelectMany(FigureQuery.PairsOf).Distinct(StringComparer.Ordinal).ToList();
        var counts = pairs.Count == 0 ? [] : await statistics.CountFiguresAsync(pairs, cancellation);
        var figures = library.Entries.Sum(e => (double)e.Figures);
        var largest = Math.Log(1 + (figures / 1.5));
        var rarities = pairs.Zip(counts).ToDictionary(
            p => p.First, p => p.Second == 0 ? 0 : Math.Max(0, Math.Log(1 + (Math.Max(0, figures - p.Second + 0.5) / (p.Second + 0.5))) / largest), StringComparer.Ordinal);
        return [.. asked.Select(a => FigureQuery.Of(a, pair => rarities.GetValueOrDefault(pair)))];
    }

    private async Task<(IReadOnlyList<ReportEntry> Entries, bool IsCut)> CandidatesAsync(
        Question question, Library library, List<FigureQuery> queries, CancellationToken cancellation)
    {
        var allowed = library.Entries
            .Where(e => question.Filter.Allows(e.Id, e.Jurisdiction, e.Year) && !question.Excluded.Contains(e.Jurisdiction.Name, StringComparer.Ordinal))
            .ToList();
        if (allowed.Count <= LookedThrough)
        {
            return (allowed, false);
        }

        var words = queries.SelectMany(q => q.Terms.SelectMany(t => t.Wordings.Take(3)).Prepend(q.Asked.Words)).Distinct(StringComparer.Ordinal).ToList();
        var found = await searcher.FindAsync(words, question.Filter, 3, cancellation);
        var byId = allowed.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var ranked = found.GroupBy(f => f.ReportId, StringComparer.Ordinal).OrderByDescending(g => g.Max(f => f.Score))
            .Where(g => byId.ContainsKey(g.Key)).Select(g => byId[g.Key]).ToList();
        return (ranked.Take(MostReports).ToList(), ranked.Count > MostReports);
    }
}
