using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>A sentence that surely tells what was asked, though not which of its numbers: it is said whole.</summary>
/// <param name="Report">The report.</param>
/// <param name="Rows">For each number asked for that has no sure figure, the likeliest of the sentence, in the order in which they stand.</param>
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

    /// <summary>The sentence that surely tells the numbers without a sure figure; null where none does.</summary>
    /// <param name="report">The report.</param>
    /// <param name="ranked">For each number asked for, the report's figures, likeliest first.</param>
    /// <param name="outcome">What was decided of them.</param>
    public static FoundSentence? Of(Report report, IReadOnlyList<IReadOnlyList<RankedFigure>> ranked, FigureOutcome outcome)
    {
        var open = Enumerable.Range(0, ranked.Count).Where(i => outcome.Rows.All(r => r.Asked != i) && outcome.Doubtful.All(r => r.Asked != i)).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var places = ranked.SelectMany(r => r.Take(LooksAt)).Select(r => r.Words.Place).Distinct()
            .Select(place => (Place: place, Figures: ranked.Select(r => r.FirstOrDefault(f => f.Words.Place == place && IsAllowed(f) && !f.Conflicts.HasFlag(FigureConflicts.Unit)) ?? r.FirstOrDefault(f => f.Words.Place == place)).ToList()))
            .Select(p => (p.Place, p.Figures, Score: p.Figures.Average(f => f?.Score ?? Nothing)))
            .OrderByDescending(p => p.Score).Take(2).ToList();
        if (places.Count == 0 || (places.Count > 1 && places[0].Score - places[1].Score < Gap))
        {
            return null;
        }

        var (_, figures, score) = places[0];
        return open.TrueForAll(i => figures[i] is { Weakest: >= Term } f && IsAllowed(f)) && figures.Exists(f => f is not null && !f.Conflicts.HasFlag(FigureConflicts.Unit)) && figures.Max(f => f?.Close ?? 0) >= Close && figures.Average(f => f?.Support ?? 0) >= Support
            ? new FoundSentence(report, [.. open.Select(i => FigureOutcome.RowOf(i, report, figures[i]!)).OrderBy(r => r.Figure.Number.Start)], score)
            : null;
    }

    private static bool IsAllowed(RankedFigure figure) => (figure.Conflicts & Forbidden) == FigureConflicts.None;
}
