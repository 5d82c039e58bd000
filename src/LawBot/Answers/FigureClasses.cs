using LawBot.Chinese;
using LawBot.Places;
using LawBot.Quantities;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>In what figures differ that are put side by side: measure word, year, whom they count, verb.</summary>
internal static class FigureClasses
{
    /// <summary>The year that a figure is stated for; null when unknown.</summary>
    public static int? YearOf(FoundRow row) => row.Figure.Year ?? row.Report.Year;

    /// <summary>True when both measure the same sort of thing, and neither is a change while the other is a level. Counts may have other words for what
    /// they count (60项 beside 34件, 328人 beside 275个); people are no cases.</summary>
    public static bool SameMeasure(FoundRow a, FoundRow b) =>
        FigureUnits.AreComparable(a.Figure.Unit, b.Figure.Unit) && a.Figure.IsChange == b.Figure.IsChange;

    /// <summary>The figures of counties and cities where those of townships stand beside them and no place was named; where counties or cities were asked
    /// for (哪个县), those of departments are set aside too.</summary>
    public static IReadOnlyList<FoundRow> OfOneRank(Question question, IReadOnlyList<FoundRow> rows)
    {
        List<FoundRow> places = [.. rows.Where(r => r.Report.Jurisdiction.Level is not JurisdictionLevel.Township
            && (r.Report.Jurisdiction.Level is not JurisdictionLevel.Department || !AsksOfCounties(question.Text)))];
        return question.Jurisdictions.Count > 0 || places.Count < 2 ? rows : places;
    }

    // 哪个县, 哪些区县, 各市: whoever reports is meant by 谁 and 哪家.
    private static bool AsksOfCounties(string text) =>
        Enumerable.Range(1, Math.Max(0, text.Length - 1)).Any(at => text[at] is '县' or '市' or '区' && text[at - 1] is '个' or '些' or '各' or '几');

    /// <summary>The largest set of figures of one measure, in the order given.</summary>
    public static List<FoundRow> OfOneMeasure(IReadOnlyList<FoundRow> rows) =>
        rows.Select(r => rows.Where(o => SameMeasure(r, o)).ToList()).MaxBy(g => g.Count) ?? [];

    /// <summary>What must be said when they are put into one order, one Chinese phrase each; empty when they are alike.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<FoundRow> rows) => [.. Apart(rows), .. Worded(rows)];

    /// <summary>As <see cref="Differences"/>, for what makes them numbers of different things: year and whom they count.</summary>
    public static IReadOnlyList<string> Apart(IReadOnlyList<FoundRow> rows)
    {
        var differences = new List<string>();
        var years = rows.Select(YearOf).Distinct().Order().ToList();
        if (years.Count > 1 && rows.Select(r => r.Report.Jurisdiction.Name).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            differences.Add(ConclusionMessages.YearsDiffer(years));
        }

        var scopes = rows.Where(r => FigureScopes.PartOf(r.Figure) is not null).Select(ConclusionMessages.Counts).Distinct(StringComparer.Ordinal).ToList();
        if (scopes.Count > 0 && rows.Select(r => FigureScopes.PartOf(r.Figure)).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            differences.Add(ConclusionMessages.ScopesDiffer(scopes));
        }

        return differences;
    }

    /// <summary>As <see cref="Differences"/>, for their verbs and measure words.</summary>
    public static IReadOnlyList<string> Worded(IReadOnlyList<FoundRow> rows)
    {
        var verbs = rows.Select(VerbOf).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var units = rows.Select(r => r.Figure.Unit).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. verbs.Count > 1 ? [ConclusionMessages.VerbsDiffer(verbs)] : (IEnumerable<string>)[],
            .. units.Exists(u => !UnitTable.SameClass(u, units[0])) ? [ConclusionMessages.UnitsDiffer(units)] : (IEnumerable<string>)[],
        ];
    }

    /// <summary>The class of the verb that governs a figure; empty when it has none that tells metrics apart.</summary>
    public static string VerbOf(FoundRow row) => ActionWords.ActionsIn(TextFolding.Fold($"{row.Figure.Metric} {row.Figure.Action}"))
        .FirstOrDefault(a => a.Kind != ActionKind.Weak)?.Class ?? "";
}
