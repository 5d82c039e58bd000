using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval;

/// <summary>A figure found for a wish, with its report.</summary>
/// <param name="Wish">Which number of the question it is, from 0.</param>
/// <param name="Report">The report.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Score">0 to 1.</param>
public sealed record FoundRow(int Wish, Report Report, Figure Figure, double Score);

/// <summary>What the reports state of the numbers that a question asks for.</summary>
/// <param name="Wishes">The numbers asked for.</param>
/// <param name="Rows">One a report and wish at most, but for figures of one clause (由4762减少到1775).</param>
/// <param name="Near">Near but different metrics of reports that have no row for that wish.</param>
/// <param name="Searched">Every report that was looked through.</param>
public sealed record FoundFigures(
    IReadOnlyList<MetricWish> Wishes, IReadOnlyList<FoundRow> Rows, IReadOnlyList<FoundRow> Near, IReadOnlyList<Report> Searched)
{
    /// <summary>Reports looked through that state none of the numbers, not even doubtfully.</summary>
    public IEnumerable<Report> NotReporting => Searched.Where(r => Rows.Concat(Doubtful).All(row => !ReferenceEquals(row.Report, r)));

    /// <summary>Figures that would be rows but for a digit that recognition was not sure of: to be named for a look at the paper, never given.</summary>
    public IReadOnlyList<FoundRow> Doubtful { get; init; } = [];

    /// <summary>Contradictions inside the reports that touch a row, with the report.</summary>
    public IReadOnlyList<(Report Report, Inconsistency Inconsistency)> Inconsistencies { get; init; } = [];

    /// <summary>True when more reports were allowed than looked through.</summary>
    public bool IsCut { get; init; }
}

/// <summary>Looks figures up in the store: never a model, never a number that its clause does not hold.</summary>
/// <param name="searcher">Finds the figures worth looking at when the library is large.</param>
/// <param name="shelf">The reports.</param>
public sealed class FigureRetriever(IFigureSearcher searcher, ReportShelf shelf)
{
    private const int LookedThrough = 60;
    private const int MostReports = 400;

    /// <param name="question">A question for figures.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<FoundFigures> FindAsync(Question question, Library library, CancellationToken cancellation)
    {
        var wishes = MetricWishes.Of(question);
        var (entries, cut) = await CandidatesAsync(question, library, wishes, cancellation);
        var rows = new List<FoundRow>();
        var near = new List<FoundRow>();
        var doubtful = new List<FoundRow>();
        var searched = new List<Report>();
        var doubts = new List<(Report, Inconsistency)>();
        foreach (var entry in entries)
        {
            if (await shelf.FindAsync(entry, cancellation) is not { } shelved)
            {
                continue;
            }

            var indexed = shelved.Indexed;
            searched.Add(indexed.Report);
            for (var w = 0; w < wishes.Count; w++)
            {
                Match(shelved, w, wishes[w], question.Part == ReportPart.Plans, rows, near, doubtful);
            }

            doubts.AddRange(indexed.Inconsistencies
                .Where(i => rows.Any(r => ReferenceEquals(r.Report, indexed.Report) && (i.First.Overlaps(r.Figure.Clause) || i.Second.Overlaps(r.Figure.Clause))))
                .Select(i => (indexed.Report, i)));
        }

        return new FoundFigures(wishes, rows, near, searched) { Doubtful = doubtful, Inconsistencies = doubts, IsCut = cut };
    }

    private async Task<(IReadOnlyList<ReportEntry> Entries, bool IsCut)> CandidatesAsync(
        Question question, Library library, IReadOnlyList<MetricWish> wishes, CancellationToken cancellation)
    {
        var allowed = library.Entries
            .Where(e => question.Filter.Allows(e.Id, e.Jurisdiction, e.Year) && !question.Excluded.Contains(e.Jurisdiction.Name, StringComparer.Ordinal))
            .ToList();
        if (allowed.Count <= LookedThrough)
        {
            return (allowed, false);
        }

        var words = wishes.SelectMany(w => Concepts.Of(w.Words)).SelectMany(c => c.Wordings).Distinct(StringComparer.Ordinal).ToList();
        var found = await searcher.FindAsync(words, question.Filter, 3, cancellation);
        var byId = allowed.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var ranked = found.GroupBy(f => f.ReportId, StringComparer.Ordinal).OrderByDescending(g => g.Max(f => f.Score))
            .Where(g => byId.ContainsKey(g.Key)).Select(g => byId[g.Key]).ToList();
        return (ranked.Take(MostReports).ToList(), ranked.Count > MostReports);
    }

    private static void Match(
        ShelvedReport shelved, int index, MetricWish wish, bool plans, List<FoundRow> rows, List<FoundRow> near, List<FoundRow> doubtful)
    {
        var (indexed, match) = (shelved.Indexed, new FigureMatch(shelved, wish, plans));
        var matched = shelved.Figures.Select(match.Of).OfType<MatchedFigure>().ToList();
        var exact = matched.Where(m => !m.IsNear).ToList();
        if (exact.Count > 0)
        {
            var best = exact.OrderBy(m => IsOfOtherYear(m.Figure, indexed.Report)).ThenByDescending(m => m.Score).ThenByDescending(m => Breadth(m.Figure)).ThenByDescending(m => m.Figure.Value).First();
            if (best.Figure.IsDoubtful)
            {
                // The next best would be another thing's number.
                doubtful.Add(new FoundRow(index, indexed.Report, best.Figure, best.Score));
                return;
            }

            rows.AddRange(exact
                .Where(m => !m.Figure.IsDoubtful && m.Figure.Clause == best.Figure.Clause && string.Equals(m.Figure.Unit, best.Figure.Unit, StringComparison.Ordinal) && IsFromTo(m, best, indexed.Report))
                .OrderBy(m => m.Figure.Number.Start)
                .Select(m => new FoundRow(index, indexed.Report, m.Figure, m.Score)));
        }
        else
        {
            near.AddRange(matched.Where(m => !m.Figure.IsDoubtful).OrderByDescending(m => m.Score).Take(1).Select(m => new FoundRow(index, indexed.Report, m.Figure, m.Score)));
        }
    }

    // A table has last year's column beside this year's.
    private static bool IsOfOtherYear(Figure figure, Report report) => figure.Year is { } year && year != report.Year;

    // 全县 before a part of it.
    private static int Breadth(Figure figure) => figure.Scope is null or "全县" or "全市" or "全区" or "全省" ? 1 : 0;

    // 由4762个工作日减少到1775个工作日 is one statement of two numbers.
    private static bool IsFromTo(MatchedFigure one, MatchedFigure best, Report report)
    {
        if (ReferenceEquals(one, best))
        {
            return true;
        }

        var (first, second) = one.Figure.Number.Start < best.Figure.Number.Start ? (one.Figure, best.Figure) : (best.Figure, one.Figure);
        var between = TextFolding.Fold(report.Text[first.Number.End..Math.Max(first.Number.End, second.Number.Start)]);
        return between.Length <= 16 && between.IndexOfAny([',', ';', '、', '。']) < 0
            && (between.Contains('到', StringComparison.Ordinal) || between.Contains('至', StringComparison.Ordinal) || between.Contains('为', StringComparison.Ordinal));
    }
}
