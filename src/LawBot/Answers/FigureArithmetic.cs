using LawBot.Quantities;
using LawBot.Questions;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>Sums, means, differences and shares of figures, with their operands; nothing is computed from figures that do not go together.</summary>
internal static class FigureArithmetic
{
    /// <summary>The sum of the metrics of each report that states them all, or of one metric over the reports.</summary>
    /// <param name="rows">What is sure.</param>
    /// <param name="asked">How many metrics were asked for.</param>
    public static IEnumerable<Conclusion> Sum(IReadOnlyList<FoundRow> rows, int asked)
    {
        var within = Within(rows).Where(r => r.Count == asked && !MayBeAnother(r)).ToList();
        return within.Count > 0 ? within.Select(r => Total(r, within.Count > 1 ? Naming.Of(r[0].Report) : ""))
            : rows.GroupBy(r => r.Asked).Where(g => g.Count() > 1).Select(g => Across([.. g], "sum"));
    }

    /// <summary>The sum of one metric over the reports where they count the same; nothing elsewhere.</summary>
    public static IEnumerable<Conclusion> TotalWhereAlike(IReadOnlyList<FoundRow> rows)
    {
        if (FigureClasses.Differences(rows).Count == 0 && rows.DistinctBy(FigureClasses.YearOf).Count() == 1
            && Across(rows, "sum") is { Result: not null } total)
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

    /// <summary>Which place has most, which least, and by how much: for whoever compares without saying what is to be done.</summary>
    public static IEnumerable<Conclusion> Extent(IReadOnlyList<FoundRow> rows)
    {
        var alike = FigureClasses.OfOneMeasure(rows);
        if (alike.DistinctBy(r => r.Report.Jurisdiction.Name, StringComparer.Ordinal).Count() < 2
            || alike.TrueForAll(r => r.Figure.Value == alike[0].Figure.Value))
        {
            yield break;
        }

        var (more, less) = (alike.MaxBy(r => r.Figure.Value)!, alike.MinBy(r => r.Figure.Value)!);
        var unit = more.Figure.Unit is "%" ? ConclusionMessages.Points : more.Figure.Unit;
        var by = more.Figure.Value - less.Figure.Value;
        var said = ConclusionMessages.Apart(FigureWording.Said(by, unit));
        yield return new Conclusion { Result = (said, by, unit, "difference") }
            .Say(ConclusionMessages.Ends(FigureOrder.High(more), Naming.Of(more.Report), FigureOrder.Low(less), Naming.Of(less.Report)))
            .SayComputed(said, [more, less], "-").EndOfTwo(more, less);
    }

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
            yield return new Conclusion().Say(ConclusionMessages.Foremost(least, names));
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
            var said = ConclusionMessages.Remainder(Digits(whole.Figure.Value - part.Figure.Value, whole));
            yield return new Conclusion { Result = (said, whole.Figure.Value - part.Figure.Value, whole.Figure.Unit, "difference") }
                .Say(Naming.Of(whole.Report)).SayComputed(said, [whole, part], "-").Say("。");
        }
    }

    // The places of each metric; where one place alone is told of, its metrics.
    private static List<List<FoundRow>> SideBySide(IReadOnlyList<FoundRow> rows)
    {
        var across = rows.GroupBy(r => r.Asked).Select(g => g.ToList())
            .Where(g => g.DistinctBy(r => r.Report.Jurisdiction.Name, StringComparer.Ordinal).Count() > 1).ToList();
        return across.Count > 0 ? across : [.. Within(rows)];
    }

    // Of several numbers of one report, and of numbers with other verbs, those alone go together that have one measure word: 3593条 less 15个 is nothing.
    private static List<FoundRow> OfOneMeasure(List<FoundRow> rows) =>
        rows.DistinctBy(r => r.Asked).Count() == 1 && rows.TrueForAll(r => FigureClasses.VerbOf(r) == FigureClasses.VerbOf(rows[0]))
            ? FigureClasses.OfOneMeasure(rows)
            : FigureClasses.OfOneMeasure([.. rows.Where(r => UnitTable.SameClass(r.Figure.Unit, rows[0].Figure.Unit))]);

    private static Conclusion Times(List<FoundRow> rows)
    {
        var alike = OfOneMeasure(rows);
        var (more, less) = (alike.MaxBy(r => r.Figure.Value), alike.MinBy(r => r.Figure.Value));
        if (alike.Count < 2 || less!.Figure.Value <= 0)
        {
            return new Conclusion().Say(alike.Count < 2 ? ConclusionMessages.NoMultiple : ConclusionMessages.NoMultipleOfNothing);
        }

        var label = FigureOrder.LabelOf(rows);
        var value = Math.Round(more!.Figure.Value / less.Figure.Value, 2);
        var said = ConclusionMessages.Multiple(label(more), label(less), FigureWording.Digits(value, ConclusionMessages.Fold));
        return new Conclusion { Result = (said, value, ConclusionMessages.Fold, "multiple") }.SayComputed(said, [more, less], "÷").EndOfTwo(more, less);
    }

    private static IEnumerable<List<FoundRow>> Within(IReadOnlyList<FoundRow> rows) =>
        rows.GroupBy(r => r.Report.Id, StringComparer.Ordinal).Select(g => g.DistinctBy(r => r.Asked).OrderBy(r => r.Asked).ToList())
            .Where(g => g.Count > 1);

    // Where another number of its sentence may be meant and the rest stands in other sentences, nothing is computed.
    private static bool MayBeAnother(List<FoundRow> rows) =>
        rows.Exists(r => r.IsContested) && rows.DistinctBy(FigureCitations.SentenceOf).Count() > 1;

    private static Conclusion Total(List<FoundRow> rows, string place)
    {
        if (!IsAddable(rows))
        {
            return new Conclusion().Say(ConclusionMessages.NoSum(place));
        }

        var total = rows.Sum(r => r.Figure.Value);
        var said = ConclusionMessages.Sum(Digits(total, rows[0]));
        return new Conclusion { Result = (said, total, rows[0].Figure.Unit, "sum") }.Say(place).SayComputed(said, rows, "+").EndOfTotal(rows);
    }

    private static Conclusion Across(IReadOnlyList<FoundRow> rows, string name)
    {
        if (name is "sum" && rows.Select(r => r.Report.Jurisdiction.Level).Distinct().Count() > 1)
        {
            return new Conclusion().Say(ConclusionMessages.NoSumOfRanks);
        }

        if (name is "sum" && !IsAddable(rows))
        {
            return new Conclusion().Say(ConclusionMessages.NoSumOfPlaces);
        }

        var alike = FigureClasses.OfOneMeasure(rows);
        var total = alike.Sum(r => r.Figure.Value);
        var isMean = name is "mean";
        var value = isMean ? Math.Round(total / alike.Count, 2) : total;
        var number = Digits(value, alike[0]);
        var said = isMean ? ConclusionMessages.Mean(alike.Count, number) : ConclusionMessages.Sum(number);
        var line = new Conclusion { Result = (said, value, alike[0].Figure.Unit, name) };
        return (isMean ? line.SayMean(said, alike) : line.SayComputed(said, alike, "+")).EndOfAll(rows);
    }

    private static Conclusion Less(List<FoundRow> rows)
    {
        var alike = OfOneMeasure(rows);
        if (alike.Count < 2)
        {
            return new Conclusion().Say(ConclusionMessages.NoDifference);
        }

        var (more, less) = (alike.MaxBy(r => r.Figure.Value)!, alike.MinBy(r => r.Figure.Value)!);
        var label = FigureOrder.LabelOf(rows);
        var unit = more.Figure.Unit is "%" ? ConclusionMessages.Points : more.Figure.Unit;
        var value = more.Figure.Value - less.Figure.Value;
        if (value == 0)
        {
            return new Conclusion { Result = (ConclusionMessages.Alike, 0, unit, "difference") }
                .SayComputed(ConclusionMessages.BothAlike, [alike[0], alike[1]], "-").Say("。");
        }

        var said = ConclusionMessages.Difference(label(more), label(less), FigureWording.Said(value, unit));
        return new Conclusion { Result = (said, value, unit, "difference") }.SayComputed(said, [more, less], "-").EndOfTwo(more, less);
    }

    private static IEnumerable<Conclusion> Shares(List<FoundRow> rows)
    {
        var whole = rows.MaxBy(r => r.Figure.Value)!;
        foreach (var part in rows.Where(r => r != whole))
        {
            if (!IsAddable([whole, part]) || whole.Figure.Value <= 0)
            {
                yield return new Conclusion().Say(ConclusionMessages.NoShare(part.Report));
                continue;
            }

            var value = Math.Round(part.Figure.Value * 100 / whole.Figure.Value, 1);
            var said = ConclusionMessages.Share(part.Figure.Metric, whole.Figure.Metric, FigureWording.Digits(value, "%"));
            yield return new Conclusion { Result = (said, value, "%", "share") }
                .Say(Naming.Of(part.Report)).SayComputed(said, [part, whole], "÷").Say("。");
        }
    }

    private static bool IsAddable(IReadOnlyList<FoundRow> rows) =>
        rows.All(r => FigureClasses.SameMeasure(r, rows[0]) && FigureUnits.KindOf(r.Figure.Unit) is not QuantityKind.Rate && !r.Figure.IsChange);

    private static string Digits(decimal value, FoundRow like) => FigureWording.Said(value, like.Figure.Unit);
}
