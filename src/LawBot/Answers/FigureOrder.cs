using LawBot.Quantities;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>Puts the figures of one metric into order and names those asked for, in a line that names no others.</summary>
internal static class FigureOrder
{
    /// <param name="question">A question with most, least, top, over or under.</param>
    /// <param name="rows">Figures of one metric.</param>
    public static IEnumerable<Conclusion> Of(Question question, IReadOnlyList<FoundRow> rows)
    {
        if (question.Operator is not { } by)
        {
            yield break;
        }

        var places = FigureClasses.OfOneRank(question, rows);
        var alike = by.Threshold is null ? FigureClasses.OfOneMeasure(places)
            : [.. places.Where(r => by.Unit is null || FigureUnits.AreComparable(r.Figure.Unit, by.Unit))];
        if (by.Threshold is { } threshold && alike.Count > 0)
        {
            foreach (var line in Beyond(by, threshold, alike))
            {
                yield return line;
            }
        }
        else if (by.Threshold is null && alike.Count > 1)
        {
            yield return by.Name is "top" || by.N is > 1 ? Foremost(by, alike) : Extreme(by, alike);
        }

        if (alike.Count > 1 && FigureClasses.Differences(alike) is { Count: > 0 } differences)
        {
            yield return new Conclusion().Say(ConclusionMessages.Reminder(differences));
        }

        if (alike.Count > 0 && places.Except(alike).ToList() is { Count: > 0 } others)
        {
            yield return new Conclusion().Say(ConclusionMessages.LeftOut).Name(others, LabelOf(rows)).Say("。");
        }

        if (rows.Except(places).ToList() is { Count: > 0 } lower)
        {
            yield return new Conclusion().Say(ConclusionMessages.LowerRanks).Name(lower, LabelOf(rows)).Say("。");
        }
    }

    /// <summary>What comes near the number asked for and would rank before those named: said beside them, since it may be that number in other words.</summary>
    /// <param name="question">A question with most, least or top.</param>
    /// <param name="rows">Figures of one metric, one a report.</param>
    /// <param name="near">What comes near, best first.</param>
    public static IEnumerable<Conclusion> Outdone(Question question, IReadOnlyList<FoundRow> rows, IReadOnlyList<FoundRow> near)
    {
        if (question.Operator is not { Threshold: null, Name: "most" or "least" or "top" } by || Last(question, by, rows) is not { } last)
        {
            yield break;
        }

        var others = near.Where(n => n.Asked == last.Asked && !n.IsContradicted && rows.All(r => !ReferenceEquals(r.Report, n.Report)))
            .GroupBy(n => n.Report.Id, StringComparer.Ordinal).Select(g => g.First()).Where(n => RanksBefore(by, n, last)).ToList();
        if (others.Count > 0)
        {
            yield return new Conclusion().Say(ConclusionMessages.Outdone(by.Name is "least" ? Low(last) : High(last)))
                .Name(others, LabelOf([.. rows, .. others])).Say("。");
        }
    }

    /// <summary>What comes near and could stand among the first that a question asks for by their number; all of it where it asks for none.</summary>
    /// <param name="question">The question.</param>
    /// <param name="near">What comes near, of any metric.</param>
    /// <param name="rows">What is sure, of any metric.</param>
    public static IEnumerable<FoundRow> MayRank(Question question, IEnumerable<FoundRow> near, IReadOnlyList<FoundRow> rows)
    {
        if (question.Operator is not { N: not null, Threshold: null } by)
        {
            return near;
        }

        var last = rows.GroupBy(r => r.Asked).ToDictionary(g => g.Key, g => Last(question, by, FoundFigures.Reached([.. g])));
        return near.Where(n => last.GetValueOrDefault(n.Asked) is not { } named || RanksBefore(by, n, named));
    }

    // The last of those that are named; null where nothing was put in order.
    private static FoundRow? Last(Question question, QuestionOperator by, IReadOnlyList<FoundRow> rows)
    {
        var alike = FigureClasses.OfOneMeasure(FigureClasses.OfOneRank(question, rows));
        return alike.Count < 2 ? null : InOrder(by, alike).Take(by.N ?? 1).Last();
    }

    private static IOrderedEnumerable<FoundRow> InOrder(QuestionOperator by, IReadOnlyList<FoundRow> rows) =>
        by.Name is "least" ? rows.OrderBy(r => r.Figure.Value) : rows.OrderByDescending(r => r.Figure.Value);

    private static bool RanksBefore(QuestionOperator by, FoundRow near, FoundRow last) => FigureClasses.SameMeasure(near, last)
        && (by.Name is "least" ? near.Figure.Value < last.Figure.Value : near.Figure.Value > last.Figure.Value);

    /// <summary>The place of the user's own jurisdiction among the others.</summary>
    public static IEnumerable<Conclusion> OfHome(Question question, IReadOnlyList<FoundRow> rows)
    {
        var alike = FigureClasses.OfOneMeasure(rows);
        var home = alike.Find(r => question.Home.Length > 0 && string.Equals(r.Report.Jurisdiction.Name, question.Home, StringComparison.Ordinal));
        if (home is not null && alike.Select(r => r.Report.Jurisdiction.Name).Distinct(StringComparer.Ordinal).Count() > 2)
        {
            var rank = 1 + alike.Count(r => r.Figure.Value > home.Figure.Value);
            yield return new Conclusion().Say(ConclusionMessages.Home(home.Report)).Cite(home)
                .Say(ConclusionMessages.Rank(alike.Count, High(home), Low(home), rank));
        }
    }

    /// <summary>How a line names a figure: by its report, or by its metric where all are of one report.</summary>
    public static Func<FoundRow, string> LabelOf(IReadOnlyList<FoundRow> rows) =>
        rows.Select(r => r.Report.Id).Distinct(StringComparer.Ordinal).Count() > 1 ? r => Naming.Of(r.Report) : r => r.Figure.Metric;

    private static Conclusion Extreme(QuestionOperator by, List<FoundRow> rows)
    {
        var isLeast = by.Name is "least";
        var value = isLeast ? rows.Min(r => r.Figure.Value) : rows.Max(r => r.Figure.Value);
        return new Conclusion().Say(ConclusionMessages.Extreme(isLeast ? Low(rows[0]) : High(rows[0])))
            .Name(rows.Where(r => r.Figure.Value == value), LabelOf(rows)).Say("。");
    }

    private static Conclusion Foremost(QuestionOperator by, List<FoundRow> rows)
    {
        var isLeast = by.Name is "least";
        var ordered = InOrder(by, rows);
        var (high, low) = (High(rows[0]), Low(rows[0]));
        return by.N is { } n
            ? new Conclusion().Say(isLeast ? ConclusionMessages.Last(low, n) : ConclusionMessages.First(n)).Name(ordered.Take(n), LabelOf(rows)).Say("。")
            : new Conclusion().Say(isLeast ? ConclusionMessages.Ordered(low, high) : ConclusionMessages.Ordered(high, low))
                .Name(ordered, LabelOf(rows)).Say("。");
    }

    private static IEnumerable<Conclusion> Beyond(QuestionOperator by, decimal threshold, IReadOnlyList<FoundRow> rows)
    {
        var isOver = by.Name is "over";
        var limit = FigureWording.Rounded(threshold, by.Unit ?? "");
        var asked = ConclusionMessages.Limit(isOver, by.IsReached, limit);
        var (meets, open) = (new List<FoundRow>(), new List<FoundRow>());
        foreach (var row in rows)
        {
            var verdict = Meets(row, threshold, isOver, by.IsReached);
            (verdict is null ? open : verdict.Value ? meets : []).Add(row);
        }

        yield return meets.Count == 0
            ? new Conclusion().Say(ConclusionMessages.NoneMeets(asked))
            : new Conclusion().Say(ConclusionMessages.Meet(asked, meets.Count))
                .Name(isOver ? meets.OrderByDescending(r => r.Figure.Value) : meets.OrderBy(r => r.Figure.Value), LabelOf(rows)).Say("。");
        if (open.Count > 0)
        {
            yield return new Conclusion().Say(ConclusionMessages.Open(asked)).Name(open, LabelOf(rows)).Say("。");
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

    /// <summary>How its larger ones are called: 多, 高 or 长.</summary>
    internal static string High(FoundRow row) =>
        FigureUnits.KindOf(row.Figure.Unit) switch { QuantityKind.Rate => "高", QuantityKind.Duration => "长", _ => "多" };

    /// <summary>How its smaller ones are called: 少, 低 or 短.</summary>
    internal static string Low(FoundRow row) =>
        FigureUnits.KindOf(row.Figure.Unit) switch { QuantityKind.Rate => "低", QuantityKind.Duration => "短", _ => "少" };
}
