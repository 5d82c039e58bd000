using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>How the figures of one place change from one report to the next.</summary>
internal static class FigureChanges
{
    /// <param name="rows">Figures of one metric.</param>
    public static IEnumerable<Conclusion> BetweenYears(IReadOnlyList<FoundRow> rows)
    {
        foreach (var place in rows.GroupBy(r => r.Report.Jurisdiction.Name, StringComparer.Ordinal))
        {
            var years = place.Where(r => FigureClasses.YearOf(r) is not null).OrderBy(FigureClasses.YearOf).ToList();
            for (var i = 1; i < years.Count; i++)
            {
                if (FigureClasses.YearOf(years[i - 1]) != FigureClasses.YearOf(years[i]) && FigureClasses.SameMeasure(years[i - 1], years[i]))
                {
                    yield return Change(place.Key, years[i - 1], years[i]);
                }
            }
        }
    }

    /// <summary>By how much a number of one statement changed: 由318项精简为247项.</summary>
    /// <param name="rows">Figures of any metrics.</param>
    public static IEnumerable<Conclusion> Within(IReadOnlyList<FoundRow> rows)
    {
        foreach (var pair in rows.GroupBy(r => (r.Asked, r.Report.Id))
            .Select(g => g.DistinctBy(r => r.Figure.Number).OrderBy(r => r.Figure.Number.Start).ToList())
            .DistinctBy(g => (g[0].Report.Id, g[0].Figure.Number)))
        {
            if (pair is [var before, var after] && before.Figure.Clause == after.Figure.Clause && before.Figure.Value != after.Figure.Value
                && FigureClasses.SameMeasure(before, after) && !FigureOutcome.IsRange(before.Report, before.Figure, after.Figure))
            {
                yield return Change(Naming.Of(after.Report), before, after);
            }
        }
    }

    private static Conclusion Change(string place, FoundRow before, FoundRow after)
    {
        var (from, to, unit) = (before.Figure.Value, after.Figure.Value, after.Figure.Unit);
        var isOne = ReferenceEquals(before.Report, after.Report) && before.Figure.Clause == after.Figure.Clause;
        var years = isOne ? place : ConclusionMessages.Years(place, FigureClasses.YearOf(before), FigureClasses.YearOf(after));
        var measure = unit is "%" ? ConclusionMessages.Points : unit;
        var by = FigureWording.Digits(Math.Abs(to - from), measure);
        var rate = unit is "%" || from <= 0 ? ""
            : ConclusionMessages.Rate(to > from, FigureWording.Digits(Math.Round(Math.Abs(to - from) * 100 / from, 1), "%"));
        var said = to == from ? ConclusionMessages.Unchanged(years) : ConclusionMessages.Changed(years, to > from, by + rate);
        var line = new Conclusion { Result = (said, to - from, measure, "change") }.SayChange(said, before, after);
        return isOne ? line.Say("。") : line.EndOfTwo(before, after);
    }
}
