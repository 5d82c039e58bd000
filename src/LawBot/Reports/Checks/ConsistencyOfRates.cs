using System.Globalization;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;
using LawBot.Reports.Figures;

namespace LawBot.Reports.Checks;

/// <summary>Shares against the counts of their own sentence: 成功率 against 调解成功 of 受理, 压缩了30% against 由310减少为216.</summary>
/// <remarks>A share counts as right when it is the computed one rounded or cut off at the last printed place, a bound (98%以上) when it holds.</remarks>
internal static class ConsistencyOfRates
{
    private const decimal Slack = 1m;

    private static readonly WordList CorrectionRate = WordList.Of("outcomes", "correction-rate");
    private static readonly WordList BareChange = WordList.Of("outcomes", "bare-change");

    /// <summary>What does not agree in one sentence.</summary>
    public static IEnumerable<Inconsistency> Check(string text, List<Figure> figures)
    {
        for (var i = 1; i < figures.Count; i++)
        {
            var rate = figures[i];
            if (rate.Unit is not "%" || rate.Upper is not null || rate.IsPlanned)
            {
                continue;
            }

            var bad = CorrectionRate.End(rate.Metric) ? ConsistencyOfOutcomes.CheckCorrection(text, figures, i)
                : rate.IsChange ? CheckChange(text, figures, i) : CheckShare(text, figures, i);
            if (bad is not null)
            {
                yield return bad;
            }
        }
    }

    // 受理3925件，调解成功3899件，成功率达98%以上.
    private static Inconsistency? CheckShare(string text, List<Figure> figures, int index)
    {
        var rate = figures[index];
        var name = rate.Metric;
        if (!name.EndsWith('率') || name.Contains('、', StringComparison.Ordinal) || name.Length < 3)
        {
            return null;
        }

        var key = name.AsSpan(name.Length - 3, 2).ToString();
        var done = figures.FindLastIndex(index - 1, index, f => IsCount(f) && (f.Action ?? f.Metric).Contains(key, StringComparison.Ordinal));
        if (done != index - 1)
        {
            return null;
        }

        // 新收32件，审结30件，败诉2件，败诉率6.25%: whichever count the share is of, one that fits is enough.
        var wholes = figures.Take(done).Where(f => IsWhole(f, figures[done])).ToList();
        if (wholes.Count == 0 || wholes.Exists(w => Agrees(rate, Share(figures[done], w))))
        {
            return null;
        }

        var whole = wholes[^1];
        return new(
            ConsistencyMessages.ShareDiffers(
                whole.Number.In(text), figures[done].Number.In(text), Percent(Share(figures[done], whole)), Quote(text, rate)),
            new(whole.Clause.Start, figures[done].Clause.End), rate.Clause);
    }

    private static decimal Share(Figure part, Figure whole) => 100m * part.Value / whole.Value;

    private static bool IsWhole(Figure figure, Figure part) =>
        IsCount(figure) && figure.Value >= part.Value && figure.Value > 0 && UnitTable.SameClass(figure.Unit, part.Unit)
        && string.Equals(figure.Topic, part.Topic, StringComparison.Ordinal)
        && (string.Equals(figure.Subject, part.Subject, StringComparison.Ordinal) || figure.Number == part.Whole);

    // 将310项减少为216项，压缩了30%.
    private static Inconsistency? CheckChange(string text, List<Figure> figures, int index)
    {
        if (index < 2 || figures[index - 1] is not { } after || figures[index - 2] is not { } before || before.Value == 0
            || !string.Equals(before.Unit, after.Unit, StringComparison.Ordinal) || before.IsApproximate || after.IsApproximate)
        {
            return null;
        }

        var between = TextFolding.Fold(text[before.Number.End..after.Number.Start]);
        var behind = TextFolding.Fold(text[after.Number.End..figures[index].Number.Start]);
        if (!IsChangeTo(between) || !IsBareChange(behind))
        {
            return null;
        }

        var computed = 100m * Math.Abs(before.Value - after.Value) / before.Value;
        return Agrees(figures[index], computed)
            ? null
            : new(
                ConsistencyMessages.ChangeDiffers(before.Number.In(text), after.Number.In(text), Percent(computed), Quote(text, figures[index])),
                new(before.Clause.Start, after.Clause.End), figures[index].Clause);
    }

    // 压缩了30% goes on about the change before it; 办理时限压缩30% is about something else.
    private static bool IsBareChange(string behind) =>
        BareChange.Are(behind.AsSpan().Trim().TrimStart(',').TrimEnd("了达约近"));

    private static bool IsChangeTo(string between) => between.Length <= 16 && between.TrimEnd() is { Length: >= 2 } words && words[^1] is '到' or '至' or '为'
        && words[^2] is '少' or '缩' or '短' or '低' or '降' or '减' or '加' or '高' or '长' or '升';

    internal static bool Agrees(Figure rate, decimal computed)
    {
        if (rate.Bound != QuantityBound.None)
        {
            return rate.Bound == QuantityBound.Least ? computed > Math.Abs(rate.Value) - Slack : computed < Math.Abs(rate.Value) + Slack;
        }

        if (rate.IsApproximate)
        {
            return Math.Abs(computed - Math.Abs(rate.Value)) <= Slack;
        }

        var unit = 1m;
        for (var scaled = Math.Abs(rate.Value); scaled != decimal.Truncate(scaled) && unit > 0.0001m; scaled *= 10)
        {
            unit /= 10;
        }

        return Math.Abs(computed - Math.Abs(rate.Value)) < unit;
    }

    private static bool IsCount(Figure figure) =>
        !figure.IsApproximate && !figure.IsChange && figure.Upper is null && figure.Unit is not ("%" or "元" or "个百分点" or "倍");

    internal static string Percent(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static string Quote(string text, Figure figure) => figure.Clause.In(text).ReplaceLineEndings("");
}
