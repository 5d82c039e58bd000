using LawBot.Indexing;
using LawBot.Quantities;
using LawBot.Questions;

namespace LawBot.Retrieval.Figures;

/// <summary>The reports that are read for a question for figures, and of each the figures that are looked at.</summary>
/// <param name="Entries">The reports, likeliest first.</param>
/// <param name="Figures">By report, the figures that the index puts first; null where all figures of all reports are looked at.</param>
/// <param name="IsCut">True when more reports hold such figures than are read.</param>
internal sealed record FigureCandidates(IReadOnlyList<ReportEntry> Entries, IReadOnlyDictionary<string, List<Reports.Figure>>? Figures, bool IsCut)
{
    // Up to so many reports are read whole. Of more the index of the figures' characters looks through every one, and the first are read.
    private const int ReadWhole = 60;
    private const int MostRead = 80;
    private const int PerReport = 8;

    // Wordings of a term that are asked of the index.
    private const int Wordings = 3;

    // A figure that the index puts so far below the first is another metric's: its value is not compared.
    private const double Comparable = 0.8;

    /// <param name="searcher">The index of the figures' characters.</param>
    /// <param name="question">The question.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="queries">The numbers asked for.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public static async Task<FigureCandidates> OfAsync(
        IFigureSearcher searcher, Question question, Library library, IReadOnlyList<FigureQuery> queries, CancellationToken cancellation)
    {
        var filter = question.Filter;
        var allowed = library.Entries
            .Where(e => filter.Allows(e.Id, e.Jurisdiction, e.Year) && !question.Excluded.Contains(e.Jurisdiction.Name, StringComparer.Ordinal))
            .ToDictionary(e => e.Id, StringComparer.Ordinal);
        if (allowed.Count <= ReadWhole)
        {
            return new FigureCandidates([.. allowed.Values], null, IsCut: false);
        }

        List<string> words = [.. queries.SelectMany(q => q.Terms.Where(t => t.IsTerm).SelectMany(t => t.Wordings.Take(Wordings)).Prepend(q.Asked.Words))
            .Distinct(StringComparer.Ordinal)];
        var found = IsByValue(question)
            ? ByValue([.. (await searcher.FindAsync(words, filter, 1, cancellation)).Where(f => allowed.ContainsKey(f.ReportId))], question, queries)
            : [.. (await searcher.RankAsync(words, filter, cancellation)).Where(allowed.ContainsKey)];
        List<string> read = [.. found.Distinct(StringComparer.Ordinal).Take(MostRead)];
        var looked = read.Count == 0 ? [] : await searcher.FindAsync(words, new ReportFilter { Reports = read }, PerReport, cancellation);
        var figures = looked.GroupBy(f => f.ReportId, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(f => f.Figure).ToList(), StringComparer.Ordinal);
        return new FigureCandidates([.. read.Select(id => allowed[id])], figures, found.Count > read.Count);
    }

    // Who has most is decided by the numbers themselves, among those that say as much of what was asked as the best.
    private static bool IsByValue(Question question) => question.Operator?.Name is "least" or "under" or "most" or "top" or "over";

    private static List<string> ByValue(List<FoundFigure> found, Question question, IReadOnlyList<FigureQuery> queries)
    {
        var least = question.Operator?.Name is "least" or "under";
        if (found.Count == 0)
        {
            return [];
        }

        var enough = Comparable * found.Max(f => f.Score);
        var unit = queries[0].Asked.Unit;
        return [.. found.OrderByDescending(f => f.Score >= enough && f.Figure is { IsChange: false, IsPlanned: false }
            && (unit is null || UnitTable.SameClass(unit, f.Figure.Unit)))
            .ThenByDescending(f => least ? -f.Figure.Value : f.Figure.Value).Select(f => f.ReportId)];
    }
}
