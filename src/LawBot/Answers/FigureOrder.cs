using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>Puts the figures of one metric into order and names those asked for, in a line that names no others.</summary>
internal static class FigureOrder
{
    // Words of comparing that take in the number itself.
    private static readonly string[] Inclusive = ["不低于", "不少于", "达到", "满", "以上", "没超过", "不超过", "以下"];

    /// <param name="question">A question with most, least, top, over or under.</param>
    /// <param name="rows">Figures of one metric.</param>
    public static IEnumerable<Conclusion> Of(Question question, IReadOnlyList<FoundRow> rows)
    {
        if (question.Operator is not { } by)
        {
            yield break;
        }

        var alike = by.Threshold is null ? FigureClasses.OfOneMeasure(rows)
            : [.. rows.Where(r => by.Unit is null || UnitTable.SameClass(r.Figure.Unit, by.Unit))];
        if (by.Threshold is { } threshold)
        {
            foreach (var line in Beyond(question, by, threshold, alike))
            {
                yield return line;
            }
        }
        else if (alike.Count > 1)
        {
            yield return by.Name is "top" || by.N is > 1 ? Foremost(by, alike) : Extreme(by, alike);
        }

        if (alike.Count > 1 && FigureClasses.Differences(alike) is { Count: > 0 } differences)
        {
            yield return new Conclusion().Say($"提醒:以上各数{string.Join(",", differences)},排在一起只供参考。");
        }

        if (alike.Count > 0 && rows.Except(alike).ToList() is { Count: > 0 } others)
        {
            yield return new Conclusion().Say("单位不同,没有一起比较:").Name(others, LabelOf(rows)).Say("。");
        }
    }

    /// <summary>The place of the user's own jurisdiction among the others.</summary>
    public static IEnumerable<Conclusion> OfHome(Question question, IReadOnlyList<FoundRow> rows)
    {
        var alike = FigureClasses.OfOneMeasure(rows);
        var home = alike.Find(r => question.Home.Length > 0 && string.Equals(r.Report.Jurisdiction.Name, question.Home, StringComparison.Ordinal));
        if (home is not null && alike.Select(r => r.Report.Jurisdiction.Name).Distinct(StringComparer.Ordinal).Count() > 2)
        {
            var rank = 1 + alike.Count(r => r.Figure.Value > home.Figure.Value);
            yield return new Conclusion().Say($"本地({Naming.Of(home.Report)})").Cite(home).Say($",在{alike.Count}个数中从{High(home)}到{Low(home)}排第{rank}。");
        }
    }

    /// <summary>How a line names a figure: by its report, or by its metric where all are of one report.</summary>
    public static Func<FoundRow, string> LabelOf(IReadOnlyList<FoundRow> rows) =>
        rows.Select(r => r.Report.Id).Distinct(StringComparer.Ordinal).Count() > 1 ? r => Naming.Of(r.Report) : r => r.Figure.Metric;

    private static Conclusion Extreme(QuestionOperator by, List<FoundRow> rows)
    {
        var isLeast = by.Name is "least";
        var value = isLeast ? rows.Min(r => r.Figure.Value) : rows.Max(r => r.Figure.Value);
        var line = new Conclusion().Say($"最{(isLeast ? Low(rows[0]) : High(rows[0]))}的是").Name(rows.Where(r => r.Figure.Value == value), LabelOf(rows));
        return line.Say("。");
    }

    private static Conclusion Foremost(QuestionOperator by, List<FoundRow> rows)
    {
        var isLeast = by.Name is "least";
        var ordered = isLeast ? rows.OrderBy(r => r.Figure.Value) : rows.OrderByDescending(r => r.Figure.Value);
        var (high, low) = (High(rows[0]), Low(rows[0]));
        return by.N is { } n
            ? new Conclusion().Say(isLeast ? $"最{low}的{n}个:" : $"前{n}名:").Name(ordered.Take(n), LabelOf(rows)).Say("。")
            : new Conclusion().Say(isLeast ? $"从{low}到{high}:" : $"从{high}到{low}:").Name(ordered, LabelOf(rows)).Say("。");
    }

    private static IEnumerable<Conclusion> Beyond(Question question, QuestionOperator by, decimal threshold, IReadOnlyList<FoundRow> rows)
    {
        var isOver = by.Name is "over";
        var words = question.Spans.Where(s => s.Kind == SpanKind.Operator).Select(s => s.Span.In(TextFolding.Fold(question.Text.Trim()))).ToList();
        // 100%的有哪些 has no word of comparing: who has it counts.
        var inclusive = words.Count == 0 || words.Exists(Inclusive.Contains);
        var limit = FigureWording.Rounded(threshold, by.Unit ?? "");
        var asked = (isOver, inclusive) switch
        {
            (true, true) => words.Contains("以上") ? $"{limit}以上" : $"达到{limit}", (true, false) => $"超过{limit}", (false, true) => $"不超过{limit}", _ =>
                $"不到{limit}",
        };
        var (meets, open) = (new List<FoundRow>(), new List<FoundRow>());
        foreach (var row in rows)
        {
            var verdict = Meets(row, threshold, isOver, inclusive);
            (verdict is null ? open : verdict.Value ? meets : []).Add(row);
        }

        yield return meets.Count == 0
            ? new Conclusion().Say($"没有一份报告写明{asked}。")
            : new Conclusion().Say($"{asked}的有{meets.Count}个:")
                .Name(isOver ? meets.OrderByDescending(r => r.Figure.Value) : meets.OrderBy(r => r.Figure.Value), LabelOf(rows)).Say("。");
        if (open.Count > 0)
        {
            yield return new Conclusion().Say($"原文不是确数,不能断定是否{asked}:").Name(open, LabelOf(rows)).Say("。");
        }
    }

    // 超过86% may be over 90% or not; 98%以上 is.
    private static bool? Meets(FoundRow row, decimal threshold, bool isOver, bool inclusive)
    {
        var (low, high) = row.Figure.Bound switch
        {
            QuantityBound.Least => (row.Figure.Value, decimal.MaxValue),
            QuantityBound.Most => (decimal.MinValue, row.Figure.Value),
            _ => (row.Figure.Value, row.Figure.Upper ?? row.Figure.Value),
        };
        high = row.Figure.Unit is "%" ? Math.Min(high, Math.Max(100, row.Figure.Value)) : high;
        var (all, some) = isOver
            ? (inclusive ? low >= threshold : low > threshold, inclusive ? high >= threshold : high > threshold)
            : (inclusive ? high <= threshold : high < threshold, inclusive ? low <= threshold : low < threshold);
        return all ? true : some ? null : false;
    }

    private static string High(FoundRow row) => FigureUnits.KindOf(row.Figure.Unit) switch { QuantityKind.Rate => "高", QuantityKind.Duration => "长", _ => "多" };

    private static string Low(FoundRow row) => FigureUnits.KindOf(row.Figure.Unit) switch { QuantityKind.Rate => "低", QuantityKind.Duration => "短", _ => "少" };
}
