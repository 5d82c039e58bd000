using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>Finds the measure by which reports are put in order where the question names none (公证办得最少的是谁): the one that most of them count with,
/// since 2名 and 473件 cannot be compared.</summary>
internal static class FigureMeasures
{
    // Looked at in each report, likeliest first.
    private const int LooksAt = 3;

    // What says less than half of what the likeliest of all says counts other things, and has no vote.
    private const double Voting = 0.5;

    // As in the order itself: another measure is another number.
    private const double OtherMeasure = -1.5;

    // 最多 asks for no rate, 最高 may.
    private static readonly Lexicon.WordList Counting = Lexicon.WordList.Of("counted", "counting");

    /// <param name="question">The question.</param>
    /// <param name="asked">The numbers asked for.</param>
    /// <param name="orders">Every report with its figures in order, a list for each number asked for; reordered where a measure is agreed on.</param>
    public static void Agree(Question question, IReadOnlyList<AskedFigure> asked, IReadOnlyList<(Report Report, List<List<RankedFigure>> Ranked)> orders)
    {
        if (question.Operator?.Name is not ("most" or "least" or "top" or "over" or "under" or "mean") || orders.Count < 2)
        {
            return;
        }

        var text = Chinese.TextFolding.Fold(question.Text.Trim());
        var asksCount = question.Spans.Any(s => s is { Kind: SpanKind.Operator, Value: "most" or "least" } && s.Span.End <= text.Length
            && Counting.StandIn(s.Span.In(text)));
        for (var i = 0; i < asked.Count; i++)
        {
            if (asked[i].Kind is null && asked[i].Unit is null && MeasureOf(orders.Select(o => o.Ranked[i]), asksCount) is { } measure)
            {
                foreach (var (_, ranked) in orders)
                {
                    ranked[i] = [.. ranked[i].Select(r => FigureUnits.AreAlike(measure, r.Words.Figure.Unit)
                        || (FigureUnits.CountsPeople(r.Words.Figure) && FigureUnits.AreComparable(measure, r.Words.Figure.Unit)) ? r
                        : r with { Score = r.Score + OtherMeasure, Conflicts = r.Conflicts | FigureConflicts.Unit }).OrderByDescending(r => r.Score)];
                }
            }
        }
    }

    // That of a number near the top of more than half of the reports, and of more than any other measure.
    private static string? MeasureOf(IEnumerable<List<RankedFigure>> orders, bool asksCount)
    {
        var reports = orders.ToList();
        var enough = Voting * reports.SelectMany(r => r.Take(LooksAt)).Select(f => f.Support).DefaultIfEmpty().Max();
        var likeliest = reports.Where(r => r.Count > 0).Select(r => r.Take(LooksAt).Where(f => f.Support > 0 && f.Support >= enough
            && !(asksCount && FigureUnits.KindOf(f.Words.Figure.Unit) == QuantityKind.Rate)).ToList()).Where(r => r.Count > 0).ToList();
        var votes = likeliest.SelectMany(r => r.Select(f => f.Words.Figure.Unit).Distinct(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)
            .Select(unit => (Unit: unit, Votes: likeliest.Count(r => r.Exists(f => FigureUnits.AreAlike(unit, f.Words.Figure.Unit)))))
            .OrderByDescending(v => v.Votes).ToList();
        return votes.Count > 1 && 2 * votes[0].Votes > likeliest.Count
            && !votes.Exists(v => v.Votes == votes[0].Votes && !FigureUnits.AreAlike(v.Unit, votes[0].Unit))
            ? votes[0].Unit : null;
    }
}
