using LawBot.Chinese;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>Finds in the other reports what one report surely states: its own name for the number is asked of them anew, since reports are more like each
/// other than like everyday speech.</summary>
/// <remarks>Pseudo-relevance feedback, as in Rocchio, "Relevance feedback in information retrieval", 1971; here each sure name is a query of its own.</remarks>
internal static class FigureFeedback
{
    // Of many reports the names that the question fits best say it all.
    private const int MostWordings = 3;

    // The question has its say: what is not among its likeliest figures is something else, and only these are ranked anew.
    private const int LooksAt = 3;
    private const int Ranked = 12;

    // A verb that no table has seldom stands in a report; the sure name has the verbs that it needs.
    private const FigureConflicts Unproven = FigureConflicts.Unheard;

    /// <summary>The names under which reports surely state a number that others seem not to state, each as a number to ask for.</summary>
    /// <param name="asked">The numbers asked for.</param>
    /// <param name="searched">Every report with its figures in order, a list for each number asked for.</param>
    /// <param name="rows">What is sure.</param>
    public static IReadOnlyList<(int Asked, AskedFigure Wording)> Of(
        IReadOnlyList<AskedFigure> asked, IReadOnlyList<(Report Report, List<List<RankedFigure>> Ranked)> searched, IReadOnlyList<FoundRow> rows) =>
        [.. rows.GroupBy(r => r.Asked).Where(g => g.DistinctBy(r => r.Report.Id, StringComparer.Ordinal).Count() < searched.Count)
            .SelectMany(g => g.OrderByDescending(r => r.Score).DistinctBy(r => r.Figure.Metric, StringComparer.Ordinal).Take(MostWordings)
                .Select(r => (g.Key, As(asked[g.Key], r.Figure))))];

    /// <param name="question">The question.</param>
    /// <param name="wordings">The sure names, by the number asked for.</param>
    /// <param name="searched">Every report with its figures in order, a list for each number asked for.</param>
    /// <param name="rows">What is sure.</param>
    /// <returns>A row for each number and report that had none and surely states what one of the names names.</returns>
    public static IReadOnlyList<FoundRow> Found(
        Question question, IReadOnlyList<(int Asked, FigureQuery Wording)> wordings, IReadOnlyList<(Report Report, List<List<RankedFigure>> Ranked)> searched,
        IReadOnlyList<FoundRow> rows)
    {
        var found = new List<FoundRow>();
        foreach (var (report, ranked) in searched)
        {
            var own = rows.Where(r => ReferenceEquals(r.Report, report)).ToList();
            foreach (var names in wordings.GroupBy(w => w.Asked).Where(g => own.TrueForAll(r => r.Asked != g.Key)))
            {
                var topics = rows.Where(r => r.Asked == names.Key).Select(r => r.Figure.Topic).OfType<string>().ToHashSet(StringComparer.Ordinal);
                var likely = ranked[names.Key].Where(r => own.TrueForAll(o => o.Figure.Number != r.Words.Figure.Number)).Take(Ranked).ToList();
                var allowed = likely.Take(LooksAt).Where(r => (r.Conflicts & ~Unproven) == FigureConflicts.None
                    && (topics.Count == 0 || r.Words.Figure.Topic is not { } topic || topics.Contains(topic))).Select(r => r.Words.Figure).ToHashSet();
                if (allowed.Count == 0)
                {
                    continue;
                }

                var texts = FigureTexts.Of([.. likely.Select(r => r.Words)], names.First().Wording.Wordings);
                var sure = names.Select(n => FigureOutcome.Of(report, [FigureRanking.Rank(n.Wording, texts, question, report)], isNamed: false).Rows
                    .Where(r => allowed.Contains(r.Figure)).ToList()).Where(r => r.Count > 0).MaxBy(r => r.Max(f => f.Score));
                found.AddRange((sure ?? []).Select(r => r with { Asked = names.Key }));
            }
        }

        return found;
    }

    // The sure figure's own words for what was asked; what the question says of measure, verb and rate still holds.
    private static AskedFigure As(AskedFigure asked, Figure sure) => asked with
    {
        Words = AskedFigures.Words(SentenceScorer.Plain(sure.Metric)),
        Context = "",
        Kind = FigureUnits.KindOf(sure.Unit),
        Unit = asked.Unit ?? sure.Unit,
        Thing = "",
        Verb = "",
    };
}
