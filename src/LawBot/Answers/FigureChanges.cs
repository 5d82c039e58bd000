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

    private static Conclusion Change(string place, FoundRow before, FoundRow after)
    {
        var (from, to, unit) = (before.Figure.Value, after.Figure.Value, after.Figure.Unit);
        var years = ConclusionMessages.Years(place, FigureClasses.YearOf(before), FigureClasses.YearOf(after));
        var measure = unit is "%" ? ConclusionMessages.Points : unit;
        var by = FigureWording.Digits(Math.Abs(to - from), measure);
        var rate = unit is "%" || from <= 0 ? ""
            : ConclusionMessages.Rate(to > from, FigureWording.Digits(Math.Round(Math.Abs(to - from) * 100 / from, 1), "%"));
        var said = to == from ? ConclusionMessages.Unchanged(years) : ConclusionMessages.Changed(years, to > from, by + rate);
        return new Conclusion { Result = (said, to - from, measure, "change") }.SayChange(said, before, after).EndOfTwo(before, after);
    }
}
