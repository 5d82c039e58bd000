using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>Sums, means, differences and shares of figures, with their operands; nothing is computed from figures that do not go together.</summary>
internal static class FigureArithmetic
{
    /// <summary>The sum of the metrics of each report, or of one metric over the reports.</summary>
    public static IEnumerable<Conclusion> Sum(IReadOnlyList<FoundRow> rows)
    {
        var within = Within(rows).ToList();
        return within.Count > 0 ? within.Select(r => Total(r, within.Count > 1 ? Naming.Of(r[0].Report) : ""))
            : rows.GroupBy(r => r.Asked).Where(g => g.Count() > 1).Select(g => Across([.. g], "sum"));
    }

    /// <summary>The sum of one metric over the reports where they count the same; nothing elsewhere.</summary>
    public static IEnumerable<Conclusion> TotalWhereAlike(IReadOnlyList<FoundRow> rows)
    {
        if (FigureClasses.Worded(rows).Count == 0 && Across(rows, "sum") is { Result: not null } total)
        {
            yield return total;
        }
    }

    /// <summary>The mean of one metric over the reports.</summary>
    public static IEnumerable<Conclusion> Mean(IReadOnlyList<FoundRow> rows)
    {
        if (rows.Count > 1)
        {
            yield return Across(rows, "mean");
        }
    }

    /// <summary>What one report has more than another of a metric, or one metric more than another of a report.</summary>
    public static IEnumerable<Conclusion> Difference(IReadOnlyList<FoundRow> rows) => SideBySide(rows).Select(Less);

    /// <summary>How many times one report's number another's is, or one metric another of a report.</summary>
    public static IEnumerable<Conclusion> Multiple(IReadOnlyList<FoundRow> rows) => SideBySide(rows).Select(Times);

    /// <summary>The smaller metrics of each report as shares of its largest; with most or least, whose share that is.</summary>
    public static IEnumerable<Conclusion> Share(Question question, IReadOnlyList<FoundRow> rows)
    {
        var shares = Within(rows).SelectMany(r => Shares(r)).ToList();
        var least = question.Operator?.Name is "least";
        if (shares.Count > 1 && question.Operator?.Name is "most" or "least" && shares.Exists(s => s.Result is not null))
        {
            var values = shares.Where(s => s.Result is not null).ToList();
            var best = least ? values.Min(s => s.Result!.Value.Value) : values.Max(s => s.Result!.Value.Value);
            var names = values.Where(s => s.Result!.Value.Value == best).Select(s => Naming.Of(s.Operands[0].Report)).Distinct(StringComparer.Ordinal);
            yield return new Conclusion().Say($"按计算结果,最{(least ? "低" : "高")}的是{string.Join("、", names)}。");
        }

        foreach (var share in shares)
        {
            yield return share;
        }
    }

    /// <summary>What is left of the larger metric of each report without the smaller one.</summary>
    public static IEnumerable<Conclusion> Remainder(IReadOnlyList<FoundRow> rows)
    {
        foreach (var (whole, part) in Within(rows).Select(r => r.OrderByDescending(x => x.Figure.Value).ToList())
            .Where(r => FigureClasses.SameMeasure(r[0], r[1])).Select(r => (r[0], r[1])))
        {
            var said = $"还有{Digits(whole.Figure.Value - part.Figure.Value, whole)}";
            yield return new Conclusion { Result = (said, whole.Figure.Value - part.Figure.Value, whole.Figure.Unit, "difference") }
                .Say($"{Naming.Of(whole.Report)}{About([whole, part])}{said}(计算:").CiteAll([whole, part], "-").Say(")。");
        }
    }

    // The places of each metric; where one place alone is told of, its metrics.
    private static List<List<FoundRow>> SideBySide(IReadOnlyList<FoundRow> rows)
    {
        var across = rows.GroupBy(r => r.Asked).Select(g => g.ToList())
            .Where(g => g.DistinctBy(r => r.Report.Jurisdiction.Name, StringComparer.Ordinal).Count() > 1).ToList();
        return across.Count > 0 ? across : [.. Within(rows)];
    }

    private static Conclusion Times(List<FoundRow> rows)
    {
        var alike = FigureClasses.OfOneMeasure(rows);
        var (more, less) = (alike.MaxBy(r => r.Figure.Value), alike.MinBy(r => r.Figure.Value));
        if (alike.Count < 2 || less!.Figure.Value <= 0)
        {
            return new Conclusion().Say(alike.Count < 2 ? "单位不同,算不出倍数。" : "其中一个数是0,算不出倍数。");
        }

        var label = FigureOrder.LabelOf(rows);
        var value = Math.Round(more!.Figure.Value / less.Figure.Value, 2);
        var said = $"{label(more)}是{label(less)}的{FigureWording.Digits(value, "倍")}";
        var line = new Conclusion { Result = (said, value, "倍", "multiple") }.Say($"{About([more, less])}{said}(计算:").CiteAll([more, less], "÷").Say(")");
        return line.Say(FigureClasses.Differences([more, less]) is { Count: > 0 } differences ? $",两数{string.Join(",", differences)}。" : "。");
    }

    private static IEnumerable<List<FoundRow>> Within(IReadOnlyList<FoundRow> rows) =>
        rows.GroupBy(r => r.Report.Id, StringComparer.Ordinal).Select(g => g.DistinctBy(r => r.Asked).OrderBy(r => r.Asked).ToList()).Where(g => g.Count > 1);

    private static Conclusion Total(List<FoundRow> rows, string place)
    {
        if (!IsAddable(rows))
        {
            return new Conclusion().Say($"{place}这几个数的单位不同或是比率,不能相加。");
        }

        var total = rows.Sum(r => r.Figure.Value);
        var said = "合计" + Digits(total, rows[0]);
        var line = new Conclusion { Result = (said, total, rows[0].Figure.Unit, "sum") }.Say($"{place}{About(rows)}{said}(计算:").CiteAll(rows, "+").Say(")");
        return line.Say(FigureClasses.Differences(rows) is { Count: > 0 } differences ? $",各数{string.Join(",", differences)},可能有重叠。" : "。");
    }

    private static Conclusion Across(IReadOnlyList<FoundRow> rows, string name)
    {
        if (name is "sum" && rows.Select(r => r.Report.Jurisdiction.Level).Distinct().Count() > 1)
        {
            return new Conclusion().Say("市的数字可能已包含所辖县和部门的数字,不能相加。");
        }

        var differences = FigureClasses.Differences(rows);
        if (name is "sum" && (!IsAddable(rows) || FigureClasses.Apart(rows).Count > 0 || rows.DistinctBy(FigureClasses.YearOf).Count() > 1))
        {
            return new Conclusion().Say("各地的单位、口径或年度不同,不能相加。");
        }

        var alike = FigureClasses.OfOneMeasure(rows);
        var total = alike.Sum(r => r.Figure.Value);
        var value = name is "mean" ? Math.Round(total / alike.Count, 2) : total;
        var said = (name is "mean" ? $"{alike.Count}个数的平均数是" : "合计") + Digits(value, alike[0]);
        var line = new Conclusion { Result = (said, value, alike[0].Figure.Unit, name) }
            .Say($"{About(alike)}{said}(计算:{(name is "mean" ? "(" : "")}").CiteAll(alike, "+").Say(name is "mean" ? $")÷{alike.Count})" : ")");
        return line.Say(differences.Count > 0 ? $",各数{string.Join(",", differences)},只供参考。" : "。");
    }

    private static Conclusion Less(List<FoundRow> rows)
    {
        var alike = FigureClasses.OfOneMeasure(rows);
        if (alike.Count < 2)
        {
            return new Conclusion().Say("单位不同,不能相减。");
        }

        var (more, less) = (alike.MaxBy(r => r.Figure.Value)!, alike.MinBy(r => r.Figure.Value)!);
        var label = FigureOrder.LabelOf(rows);
        var unit = more.Figure.Unit is "%" ? "个百分点" : more.Figure.Unit;
        var value = more.Figure.Value - less.Figure.Value;
        if (value == 0)
        {
            return new Conclusion { Result = ("相同", 0, unit, "difference") }.Say("两数相同(计算:").CiteAll([alike[0], alike[1]], "-").Say(")。");
        }

        var said = $"{label(more)}比{label(less)}多{FigureWording.Digits(value, unit)}";
        var line = new Conclusion { Result = (said, value, unit, "difference") }.Say($"{About([more, less])}{said}(计算:").CiteAll([more, less], "-").Say(")");
        return line.Say(FigureClasses.Differences([more, less]) is { Count: > 0 } differences ? $",两数{string.Join(",", differences)}。" : "。");
    }

    private static IEnumerable<Conclusion> Shares(List<FoundRow> rows)
    {
        var whole = rows.MaxBy(r => r.Figure.Value)!;
        foreach (var part in rows.Where(r => r != whole))
        {
            if (!IsAddable([whole, part]) || whole.Figure.Value <= 0)
            {
                yield return new Conclusion().Say($"{Naming.Of(part.Report)}的两个数单位不同,算不出占比。");
                continue;
            }

            var value = Math.Round(part.Figure.Value * 100 / whole.Figure.Value, 1);
            var said = $"{part.Figure.Metric}占{whole.Figure.Metric}的{FigureWording.Digits(value, "%")}";
            yield return new Conclusion { Result = (said, value, "%", "share") }
                .Say($"{Naming.Of(part.Report)}{About([part, whole])}{said}(计算:").CiteAll([part, whole], "÷").Say(")。");
        }
    }

    private static bool IsAddable(IReadOnlyList<FoundRow> rows) =>
        rows.All(r => FigureClasses.SameMeasure(r, rows[0]) && FigureUnits.KindOf(r.Figure.Unit) is not QuantityKind.Rate && !r.Figure.IsChange);

    private static string About(IReadOnlyList<FoundRow> rows) => rows.Any(r => r.Figure.IsApproximate) ? "约" : "";

    private static string Digits(decimal value, FoundRow like) => FigureWording.Digits(value, like.Figure.Unit);
}
