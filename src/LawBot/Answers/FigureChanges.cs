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
        var years = $"{place}{FigureClasses.YearOf(before)}年到{FigureClasses.YearOf(after)}年";
        var measure = unit is "%" ? "个百分点" : unit;
        var by = FigureWording.Digits(Math.Abs(to - from), measure);
        var rate = unit is "%" || from <= 0 ? "" : $",{(to > from ? "增长" : "下降")}{FigureWording.Digits(Math.Round(Math.Abs(to - from) * 100 / from, 1), "%")}";
        var said = to == from ? $"{years}持平" : $"{years}{(to > from ? "增加" : "减少")}{by}{rate}";
        var computed = ReferenceEquals(before.Report, after.Report) ? "计算" : "按两份报告计算";
        var line = new Conclusion { Result = (said, to - from, measure, "change") }.Say($"{said}({computed}:").CiteAll([before, after], "→").Say(")");
        return line.Say(FigureClasses.Differences([before, after]) is { Count: > 0 } differences ? $",两数{string.Join(",", differences)}。" : "。");
    }
}
