using System.Text;
using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>What follows from several rows by arithmetic: who has most, which reach 100%, one county's change from year to year, a total.
/// Everything computed is marked as computed.</summary>
internal static partial class Comparisons
{
    public static string Of(Question question, FoundFigures found)
    {
        var text = new StringBuilder();
        var asked = TextFolding.Fold(question.Text);
        foreach (var rows in found.Rows.GroupBy(r => r.Asked).Select(g => g.ToList()).Where(g => g.Count > 1))
        {
            text.Append(Trend(rows)).Append(Extreme(asked, rows)).Append(Full(asked, rows)).Append(Total(asked, rows));
        }

        return text.ToString();
    }

    private static string Trend(List<FoundRow> rows)
    {
        var text = new StringBuilder();
        foreach (var place in rows.GroupBy(r => r.Report.Jurisdiction.Name, StringComparer.Ordinal))
        {
            var years = place.Where(r => YearOf(r) is not null).OrderBy(YearOf).ToList();
            for (var i = 1; i < years.Count; i++)
            {
                if (YearOf(years[i - 1]) != YearOf(years[i]) && SameUnit(years[i - 1], years[i]))
                {
                    text.Append(Change(place.Key, years[i - 1], years[i]));
                }
            }
        }

        return text.ToString();
    }

    private static string Change(string place, FoundRow before, FoundRow after)
    {
        var (from, to, unit) = (before.Figure.Value, after.Figure.Value, after.Figure.Unit);
        var direction = to > from ? "增加" : to < from ? "减少" : "持平";
        if (to == from)
        {
            return $"{place}{YearOf(before)}年到{YearOf(after)}年持平(按两份报告计算)。\n";
        }

        var points = unit is "%" ? "个百分点" : unit;
        var rate = unit is "%" || from == 0 ? "" : $",{(to > from ? "增长" : "下降")}{Math.Abs(to - from) * 100 / from:0.##}%";
        return $"{place}{YearOf(before)}年到{YearOf(after)}年{direction}{Math.Abs(to - from):0.####}{points}{rate}(按两份报告计算)。\n";
    }

    private static string Extreme(string asked, List<FoundRow> rows)
    {
        var most = MostPattern().IsMatch(asked);
        var least = LeastPattern().IsMatch(asked);
        if ((!most && !least) || rows.Select(r => UnitGroup(r.Figure.Unit)).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return "";
        }

        var value = most ? rows.Max(r => r.Figure.Value) : rows.Min(r => r.Figure.Value);
        var names = rows.Where(r => r.Figure.Value == value).Select(r => Naming.Of(r.Report)).Distinct(StringComparer.Ordinal);
        return $"已报告的地方里{(most ? "最多(高)" : "最少(低)")}的是{string.Join("、", names)}。\n";
    }

    private static string Full(string asked, List<FoundRow> rows) =>
        !FullPattern().IsMatch(asked) ? ""
        : rows.Where(r => r.Figure is { Unit: "%", Value: 100 }).Select(r => Naming.Of(r.Report)).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } full
            ? $"达到100%的有:{string.Join("、", full)}。\n"
            : "没有一份报告写明达到100%。\n";

    private static string Total(string asked, List<FoundRow> rows)
    {
        if (!TotalPattern().IsMatch(asked) || rows.Exists(r => r.Figure.Unit is "%"))
        {
            return "";
        }

        var agree = rows.TrueForAll(r => SameUnit(r, rows[0]) && r.Figure.Scope is null && YearOf(r) == YearOf(rows[0]));
        if (rows.Select(r => r.Report.Jurisdiction.Level).Distinct().Count() > 1)
        {
            return "市的数字可能已包含所辖县和部门的数字,不能相加。\n";
        }

        return agree
            ? $"合计{rows.Sum(r => r.Figure.Value):0.####}{rows[0].Figure.Unit}{(rows.Exists(r => r.Figure.IsApproximate) ? "左右" : "")}(由以上各数相加得出)。\n"
            : "各地的单位、口径或年度不同,不能相加。\n";
    }

    private static int? YearOf(FoundRow row) => row.Figure.Year ?? row.Report.Year;

    private static bool SameUnit(FoundRow a, FoundRow b) => string.Equals(UnitGroup(a.Figure.Unit), UnitGroup(b.Figure.Unit), StringComparison.Ordinal);

    // 件, 起 and 宗 count cases alike.
    private static string UnitGroup(string unit) => unit is "起" or "宗" or "例" ? "件" : unit is "名" ? "人" : unit;

    [GeneratedRegex(@"最[多高大]|排(?:个)?名|排行|第一", RegexOptions.CultureInvariant)]
    private static partial Regex MostPattern();

    [GeneratedRegex(@"最[少低小]", RegexOptions.CultureInvariant)]
    private static partial Regex LeastPattern();

    [GeneratedRegex(@"100 ?%|百分之百|百分百", RegexOptions.CultureInvariant)]
    private static partial Regex FullPattern();

    [GeneratedRegex(@"合计|总共|一共|总计|加起来|总数", RegexOptions.CultureInvariant)]
    private static partial Regex TotalPattern();
}
