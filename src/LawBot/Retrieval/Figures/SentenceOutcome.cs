using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>A sentence that surely tells what was asked, though which of its numbers is less sure: it is said whole.</summary>
/// <param name="Report">The report.</param>
/// <param name="Rows">For each of these numbers the likeliest of the sentence, in the order in which they stand.</param>
/// <param name="Score">Orders sentences of several reports; larger is better.</param>
public sealed record FoundSentence(Report Report, IReadOnlyList<FoundRow> Rows, double Score);

/// <summary>Decides in one report whether a sentence surely tells what was asked. Several numbers of one sentence share its words, so that the ranking
/// often knows the sentence when it does not know the number (罚了多少单位和个人,一共多少钱).</summary>
internal static class SentenceOutcome
{
    // The sentence says so much of what was asked, and is so far ahead of every other sentence, in points of the figures' order.
    private const double Support = 0.4;

    // It says something of each number near that number itself, and something of each term of the field that was asked.
    private const double Close = 0.15;
    private const double Term = 0.3;
    private const double Gap = 1.25;

    // A sentence without any figure for a number asked for is worth that much for it: as much as one of which nothing was asked.
    private const double Nothing = -1;
    private const int LooksAt = 40;

    // What makes it another quantity or another time, whatever the sentence says.
    private const FigureConflicts Forbidden =
        FigureConflicts.Kind | FigureConflicts.Doubtful | FigureConflicts.Year | FigureConflicts.Scope | FigureConflicts.Target;

    /// <summary>Those of the sentences found that answer a question: none where numbers are to be computed or put in order, and of several reports of
    /// which none was named the only one; where several reports state a number they are listed by it.</summary>
    public static IReadOnlyList<FoundSentence> Told(Question question, IReadOnlyList<FoundSentence> sentences, IReadOnlyList<FoundRow> rows, int searched) =>
        question.Operator is not null ? []
        : question.Jurisdictions.Count > 0 || searched == 1 ? ByRow(sentences, rows)
        : rows.Count > 0 ? ByRow([.. sentences.Where(s => rows.Any(r => ReferenceEquals(r.Report, s.Report)))], rows)
        : sentences.Count == 1 ? sentences : [];

    private static IReadOnlyList<FoundSentence> ByRow(IReadOnlyList<FoundSentence> sentences, IReadOnlyList<FoundRow> rows) =>
        rows.DistinctBy(r => r.Report.Id, StringComparer.Ordinal).Count() > 1 ? [.. sentences.Where(s => !s.Rows.Any(rows.Contains))] : sentences;

    /// <summary>The sentence that surely tells the numbers without a sure figure, and those of sure figures that another number of their sentence rivals.</summary>
    /// <param name="report">The report.</param>
    /// <param name="ranked">For each number asked for, the report's figures, likeliest first.</param>
    /// <param name="outcome">What was decided of them.</param>
    /// <param name="asked">The numbers asked for.</param>
    public static IEnumerable<FoundSentence> Of(Report report, IReadOnlyList<IReadOnlyList<RankedFigure>> ranked, FigureOutcome outcome, IReadOnlyList<AskedFigure> asked)
    {
        var open = Open(report, ranked, outcome, asked);
        var contested = outcome.Rows.Where(r => r.IsContested).GroupBy(r => r.Place).Where(g => g.Key != open?.Rows[0].Place)
            .Select(g => new FoundSentence(report, [.. g], g.Max(r => r.Score)));
        return open is null ? contested : contested.Prepend(open);
    }

    private static FoundSentence? Open(Report report, IReadOnlyList<IReadOnlyList<RankedFigure>> ranked, FigureOutcome outcome, IReadOnlyList<AskedFigure> asked)
    {
        var open = Enumerable.Range(0, ranked.Count).Where(i => outcome.Rows.All(r => r.Asked != i) && outcome.Doubtful.All(r => r.Asked != i)).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var places = ranked.SelectMany(r => r.Take(LooksAt)).Where(r => !r.Words.IsTableRow).Select(r => r.Words.Place).Distinct()
            .Select(place => (Place: place, Figures: ranked.Select(r => r.FirstOrDefault(f => f.Words.Place == place && IsAllowed(f) && !f.Conflicts.HasFlag(FigureConflicts.Unit)) ?? r.FirstOrDefault(f => f.Words.Place == place)).ToList()))
            .Select(p => (p.Place, p.Figures, Score: p.Figures.Average(f => f?.Score ?? Nothing)))
            .OrderByDescending(p => p.Score).Take(2).ToList();
        if (places.Count == 0 || (places.Count > 1 && places[0].Score - places[1].Score < Gap))
        {
            return null;
        }

        var (_, figures, score) = places[0];
        return open.TrueForAll(i => figures[i] is { Weakest: >= Term } f && IsAllowed(f) && TellsOf(asked[i], f)) && figures.Exists(f => f is not null && !f.Conflicts.HasFlag(FigureConflicts.Unit)) && figures.Max(f => f?.Close ?? 0) >= Close && figures.Average(f => f?.Support ?? 0) >= Support
            ? new FoundSentence(report, [.. open.Select(i => FigureOutcome.RowOf(i, report, figures[i]!)).OrderBy(r => r.Figure.Number.Start)], score)
            : null;
    }

    private static bool IsAllowed(RankedFigure figure) => (figure.Conflicts & Forbidden) == FigureConflicts.None;

    // 败诉了几件 is not told by a sentence that tells of no outcome like it, though it tells of lawsuits.
    private static bool TellsOf(AskedFigure asked, RankedFigure figure) => asked.Actions.Count == 0 || asked.Actions.Any(
        a => figure.Words.SentenceActions.Contains(a, StringComparer.Ordinal) || ActionWords.ActionsIn(a) is not [{ Kind: ActionKind.Part }]);
}
