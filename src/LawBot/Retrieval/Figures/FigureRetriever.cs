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
    // What says less of what was asked is listed for nobody to choose, unless its place was named: whoever knows the place may know the wording too.
    private const double LeastSupport = 0.15;

    /// <param name="question">A question for figures.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<FoundFigures> FindAsync(Question question, Library library, CancellationToken cancellation)
    {
        var isAlone = new Lazy<bool>(() => library.Entries.Where(e => question.Filter.Allows(e.Id, e.Jurisdiction, e.Year))
            .GroupBy(e => e.Jurisdiction.Name, StringComparer.Ordinal).All(g => g.Count() == 1));
        List<AskedFigure> asked = [.. AskedFigures.Of(question).Select(a => a with { IsStatedChange = a.WantsChange && isAlone.Value })];
        var queries = await QueriesAsync(asked, library, cancellation);
        var candidates = await FigureCandidates.OfAsync(searcher, question, library, queries, cancellation);
        var (rows, near, doubtful) = (new List<FoundRow>(), new List<FoundRow>(), new List<FoundRow>());
        var searched = new List<Report>();
        var doubts = new List<(Report, Inconsistency)>();
        var orders = new List<(Report Report, List<List<RankedFigure>> Ranked)>();
        var inconsistencies = new List<IReadOnlyList<Inconsistency>>();
        var (sentences, weighed) = (new List<FoundSentence>(), new List<WeighedSentence>());
        await foreach (var shelved in ShelvedAsync(candidates.Entries, cancellation))
        {
            searched.Add(shelved.Report);
            var ranked = RankedIn(shelved, queries, question, candidates.Figures);
            orders.Add((shelved.Report, ranked));
            inconsistencies.Add(shelved.Indexed.Inconsistencies);
        }

        FigureMeasures.Agree(question, asked, orders);
        var isNamed = question.Jurisdictions.Count > 0;
        foreach (var ((report, ranked), doubted) in orders.Zip(inconsistencies))
        {
            var outcome = FigureOutcome.Of(report, ranked, isNamed);
            var told = SentenceOutcome.Of(report, ranked, outcome, queries, question, weighed).ToList();
            // A sentence with one number alone tells which it is, to be compared with those of the other places named.
            var alone = question.Jurisdictions.Count > 1 ? told.FindAll(s => s.Rows is [var only] && !outcome.Rows.Contains(only)
                && ranked[only.Asked].Count(r => r.Words.Place == only.Place) == 1) : [];
            rows.AddRange(alone.Select(s => s.Rows[0]));
            sentences.AddRange(told.Except(alone));
            rows.AddRange(outcome.Rows);
            near.AddRange(outcome.Near);
            doubtful.AddRange(outcome.Doubtful);
            doubts.AddRange(doubted.Where(i => outcome.Rows.Any(r => i.First.Overlaps(r.Figure.Clause) || i.Second.Overlaps(r.Figure.Clause)))
                .Select(i => (report, i)));
        }

        if (orders.Count > 1 && FigureFeedback.Of(asked, orders, rows) is { Count: > 0 } feedback)
        {
            var wordings = await QueriesAsync([.. feedback.Select(f => f.Wording)], library, cancellation);
            rows.AddRange(FigureFeedback.Found(question, [.. feedback.Zip(wordings, (f, query) => (f.Asked, query))], orders, rows));
        }

        new ComparedQuantity(question, asked, orders).Settle(rows, near);
        return new FoundFigures(asked, rows, [.. near.OrderByDescending(n => n.Score)], searched)
        {
            Doubtful = doubtful, Inconsistencies = doubts, IsCut = candidates.IsCut,
            Sentences = SentenceOutcome.Told(question, sentences, rows, searched.Count, weighed), Weighed = weighed,
        };
    }

    /// <summary>All figures that may be meant, for whoever chooses among them: nothing is decided.</summary>
    /// <param name="question">A question for figures.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="perReport">At most so many of one report for each number asked for.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <returns>The likeliest of each report first, then the second ones, and so on; within a rank the better score first.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<IReadOnlyList<FoundRow>> ListAsync(Question question, Library library, int perReport, CancellationToken cancellation)
    {
        var queries = await QueriesAsync(AskedFigures.Of(question), library, cancellation);
        var candidates = await FigureCandidates.OfAsync(searcher, question, library, queries, cancellation);
        var listed = new List<(int Rank, FoundRow Row)>();
        await foreach (var shelved in ShelvedAsync(candidates.Entries, cancellation))
        {
            listed.AddRange(RankedIn(shelved, queries, question, candidates.Figures).SelectMany((ranked, asked) => ranked
                .Where(r => r.Support >= LeastSupport || r.NameAsked >= LeastSupport || question.Jurisdictions.Count > 0)
                .Take(perReport).Select((r, rank) => (rank, FigureOutcome.RowOf(asked, shelved.Report, r)))));
        }

        return [.. listed.OrderBy(l => l.Rank).ThenByDescending(l => l.Row.Score).Select(l => l.Row).DistinctBy(r => (r.Report.Id, r.Figure.Number))];
    }

    /// <summary>Which of the numbers asked for each of some figures may be, by the wording of the question: it gets that number, and is marked where
    /// its verb, measure, rate, scope or kind are others. That its words are others is for whoever chose it to know.</summary>
    /// <param name="question">A question for figures.</param>
    /// <param name="library">What is indexed.</param>
    /// <param name="figures">Figures of reports of the library.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<FoundFigures> JudgeAsync(Question question, Library library, IReadOnlyList<FoundRow> figures, CancellationToken cancellation)
    {
        var asked = AskedFigures.Of(question);
        var queries = await QueriesAsync(asked, library, cancellation);
        var ids = figures.Select(f => f.Report.Id).ToHashSet(StringComparer.Ordinal);
        var judged = new List<FoundRow>();
        var searched = new List<Report>();
        await foreach (var shelved in ShelvedAsync([.. library.Entries.Where(e => ids.Contains(e.Id))], cancellation))
        {
            searched.Add(shelved.Report);
            judged.AddRange(figures.Where(f => string.Equals(f.Report.Id, shelved.Report.Id, StringComparison.Ordinal)).Select(f => Best(shelved, f))
                .OfType<FoundRow>());

            FoundRow? Best(ShelvedReport shelved, FoundRow figure) => RankedIn(shelved, queries, question)
                .SelectMany((ranked, n) => ranked.Where(r => r.Words.Figure.Number == figure.Figure.Number)
                    .Select(r => FigureOutcome.RowOf(n, shelved.Report, r) with { IsOther = FigureOutcome.Contradicts(r, FigureConflicts.Group) }))
                .OrderBy(r => r.IsOther).ThenByDescending(r => r.Score).FirstOrDefault();
        }

        return new FoundFigures(
            asked, [.. judged.Where(j => j is { IsOther: false, Figure.IsDoubtful: false })],
                [.. judged.Where(j => j is { IsOther: true, Figure.IsDoubtful: false })], searched)
        {
            Doubtful = [.. judged.Where(j => j.Figure.IsDoubtful)],
        };
    }

    private async IAsyncEnumerable<ShelvedReport> ShelvedAsync(
        IReadOnlyList<ReportEntry> entries, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var entry in entries)
        {
            if (await shelf.FindAsync(entry, cancellation) is { } shelved)
            {
                yield return shelved;
            }
        }
    }

    private static List<List<RankedFigure>> RankedIn(
        ShelvedReport shelved, List<FigureQuery> queries, Question question, IReadOnlyDictionary<string, List<Figure>>? some = null)
    {
        var figures = some is null ? shelved.Figures : shelved.WordsOf(some.GetValueOrDefault(shelved.Report.Id) ?? []);
        var texts = queries.Count == 0 ? [] : FigureTexts.Of(figures, queries[0].Wordings);
        return queries.ConvertAll(q => FigureRanking.Rank(q, texts, question, shelved.Report));
    }

    // Rarity as in BM25, brought to 0..1 by its largest value.
    private async Task<List<FigureQuery>> QueriesAsync(IReadOnlyList<AskedFigure> asked, Library library, CancellationToken cancellation)
    {
        var pairs = asked.SelectMany(FigureQuery.PairsOf).Distinct(StringComparer.Ordinal).ToList();
        var counts = pairs.Count == 0 ? [] : await statistics.CountFiguresAsync(pairs, cancellation);
        var rarities = Rarities(pairs, counts, library.Figures);
        var characters = asked.SelectMany(FigureQuery.CharactersOf).Distinct().Select(c => c.ToString()).ToList();
        counts = characters.Count == 0 ? [] : await statistics.CountPassagesAsync(characters, cancellation);
        var single = Rarities(characters, counts, library.Passages);
        var wordings = new AskedWordings();
        return [.. asked.Select(a => FigureQuery.Of(a, pair => rarities.GetValueOrDefault(pair), c => single.GetValueOrDefault(c.ToString()), wordings))];
    }

    private static Dictionary<string, double> Rarities(List<string> terms, IReadOnlyList<long> counts, double all)
    {
        var largest = Math.Log(1 + (all / 1.5));
        return terms.Zip(counts).ToDictionary(
            p => p.First, p => p.Second == 0 ? 0 : Math.Max(0, Math.Log(1 + (Math.Max(0, all - p.Second + 0.5) / (p.Second + 0.5))) / largest),
                StringComparer.Ordinal);
    }
}
