using System.Globalization;
using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Recomputes numbers that stand in no source from figures to which the sentence leads: sums, differences, shares, multiples, means and what stood
/// before a change. What comes out goes behind the answer as 计算.
/// </summary>
internal static class GroundingArithmetic
{
    private const decimal Whole = 100;

    internal const string Percent = "%";
    private static readonly string Points = GroundingWords.Points;
    private const string Times = "倍";

    /// <returns>The computation in one line (81－75＝6件); null when the number cannot be recomputed.</returns>
    internal static string? Recompute(GroundingOperands operands)
    {
        var unit = operands.Said.Number.Unit;
        if (Exceeds(operands) is { } compared)
        {
            return compared;
        }

        if (operands.Ways.Contains("prior") && Prior(operands) is { } before)
        {
            return before;
        }

        if (unit == Percent)
        {
            return (operands.Ways.Overlaps(["growth", "change"]) ? GroundingShares.Growth(operands) : null) ?? GroundingShares.Of(operands);
        }

        return unit == Points ? GroundingSums.Difference(operands, operands.Alike(Percent))
            : unit == Times ? Multiple(operands)
            : GroundingSums.Difference(operands, operands.AlikeOrGeneral(unit)) ?? GroundingSums.Sum(operands, operands.Alike(unit))
                ?? GroundingSums.OfThings(operands) ?? Product(operands) ?? Mean(operands);
    }

    /// <summary>A computed number is right when it is the exact one, or the exact one rounded as it is written.</summary>
    internal static bool Rounds(QuantityInContext said, decimal exact)
    {
        var value = said.Number.Value;
        // 100% of 687 in 690: what is told of all is no rounding.
        if (value == Whole && said.Number.Unit == Percent && said.Bound == StatedBound.Exact)
        {
            return exact == value;
        }

        if (said.Bound is StatedBound.Exact or StatedBound.About && QuantityInContext.Coarseness(said.Number) is > 0 and var coarse)
        {
            return Math.Abs(value - exact) <= coarse;
        }

        var step = said.IsLoose ? decimal.MaxValue / 2 : Math.Max(QuantityInContext.Step(value), 2 * QuantityInContext.Coarseness(said.Number));
        return said.Bound switch
        {
            StatedBound.More or StatedBound.Least => exact >= value && exact < value + step,
            StatedBound.Less or StatedBound.Most => exact <= value && exact > value - step,
            _ => value == exact || (step < 1 || said.Number.Unit is Percent or Times ? Math.Abs(value - exact) <= Math.Min(step, 1) / 2
                : said.Bound == StatedBound.About && Math.Abs(value - exact) <= step / 2),
        };
    }

    internal static string Round(decimal value, QuantityInContext said) =>
        Plain(Math.Round(value, said.Number.Value == decimal.Truncate(said.Number.Value) ? 1 : 2, MidpointRounding.AwayFromZero));

    internal static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    // 从71%升到93%,超过原定的90%: what was reached is compared with another cited figure.
    private static string? Exceeds(GroundingOperands operands)
    {
        var said = operands.Said;
        var bound = GroundingLexicon.Bounds.In(said.Before)
            .FindLast(b => b.Class is "more" or "less" && GroundingLexicon.Bounds.Cell(b.Row, "where") == "before");
        var reached = operands.Told.LastOrDefault(t => t.Number.At < said.Number.At && t.Number.Unit == said.Number.Unit);
        var other = operands.All.Find(o => o.Source is not null && o.Unit == said.Number.Unit && o.Value == said.Number.Value);
        return bound.Word is null || reached is null || other is null
            || (bound.Class == "more" ? reached.Number.Value <= other.Value : reached.Number.Value >= other.Value) ? null
            : $"{reached.Number.Text}{(bound.Class == "more" ? "＞" : "＜")}{other.Text}";
    }

    // 败诉率11.2%,比上年下降1.9个百分点: the year before had 13.1%.
    private static string? Prior(GroundingOperands operands)
    {
        var said = operands.Said;
        foreach (var change in operands.All.Where(o => o.Source is not null && GroundingLexicon.Computing.In(o.Figure.Before).Exists(h => h.Class == "prior")))
        {
            var unit = change.Unit == Points ? Percent : change.Unit;
            var now = change.Source!.Quantities.LastOrDefault(q => q.Number.At < change.Figure.Number.At);
            var sign = GroundingScope.Directions(change.Figure.Before).FirstOrDefault() switch { "up" => -1, "down" => 1, _ => 0 };
            if (now is not null && sign != 0 && unit == said.Number.Unit && now.Number.Unit == unit && Rounds(said, now.Number.Value + (sign * change.Value))
                && GroundingPolarity.Pairs(now.Own).Intersect(GroundingPolarity.Pairs(operands.Context)).Any())
            {
                return $"{now.Number.Text}{(sign < 0 ? "－" : "＋")}{change.Text}＝{Plain(now.Number.Value + (sign * change.Value))}{unit}";
            }
        }

        return null;
    }

    // 提醒840次,约为约谈的4.8倍: what stands before 倍 is the base.
    private static string? Multiple(GroundingOperands operands)
    {
        var said = operands.Said;
        var isGrowth = GroundingScope.Directions(said.Before).Any() && !said.Before.EndsWith('到') && !said.Before.EndsWith('为');
        var led = operands.All.Where(o => o.Value > 0 && o.Unit != Percent && o.Unit != Points && operands.Leads(o)).ToList();
        var isTold = led.Exists(o => o.ToldAt >= 0);
        foreach (var (more, less) in from more in led from less in led where less.Value < more.Value && (!isTold || more.ToldAt >= 0 || less.ToldAt >= 0)
            && UnitTable.SameClass(more.Unit, less.Unit) && IsComparable(operands, more, less) select (more, less))
        {
            var times = (more.Value / less.Value) - (isGrowth ? 1 : 0);
            if (Rounds(said, times) && (isGrowth || operands.LastMention(less, more) >= operands.LastMention(more, less)))
            {
                return $"{more.Text}÷{less.Text}{(isGrowth ? "－1" : "")}＝{Round(times, said)}倍";
            }
        }

        return null;
    }

    private static bool IsComparable(GroundingOperands operands, Operand more, Operand less) =>
        (operands.Names(more, [less]) && operands.Names(less, [more])) || more.Figure.Actions.SetEquals(less.Figure.Actions)
            || more.Figure.Actions.Overlaps(less.Figure.Actions) || (more.ToldAt >= 0 && less.ToldAt >= 0);

    // 11个乡镇各两个村 are 22: both numbers are told, one of them of each.
    private static string? Product(GroundingOperands operands)
    {
        var said = operands.Said;
        var told = operands.All.Where(o => o.Source is not null && o.ToldAt >= 0 && o.Value > 1).ToList();
        return !operands.SentenceWays.Contains("per") ? null
            : told.SelectMany(a => told.Where(b => b.Value < a.Value && b.Figure.Clause.AsSpan().ContainsAny('每', '各') && Rounds(said, a.Value * b.Value))
                .Select(b => $"{a.Text}×{b.Text}＝{Plain(a.Value * b.Value)}{said.Number.Unit}")).FirstOrDefault();
    }

    // 315名 in 63个嘎查: 5 each.
    private static string? Mean(GroundingOperands operands)
    {
        var said = operands.Said;
        if (!operands.Ways.Contains("per"))
        {
            return null;
        }

        var per = GroundingLexicon.Computing.In(said.Before).FindLast(h => h.Class == "per");
        var noun = per.Word is null ? "" : said.Before[per.End..];
        // 平均每场约46人次: what bounds the number is no part of the noun.
        noun = noun[..(noun.Length - GroundingLexicon.Bounds.In(noun).Where(b => b.End == noun.Length).Sum(b => b.Word.Length))];
        var counted = operands.Alike(said.Number.Unit).Where(o => o.ToldAt >= 0 || operands.Leads(o)).ToList();
        foreach (var (all, over) in from all in counted
                                    from over in operands.All
                                    where over.Value > 1 && over != all && over.Source?.Jurisdiction == all.Source?.Jurisdiction && noun.Length > 0
                                        && (over.Unit.StartsWith(noun, StringComparison.Ordinal)
                                            || (over.Unit.Length > 0 && noun.StartsWith(over.Unit, StringComparison.Ordinal))
                                            || over.Figure.After.StartsWith(noun[..1], StringComparison.Ordinal)
                                            || GroundingPolarity.Pairs(noun).Any(over.Figure.Pairs.Contains))
                                    select (all, over))
        {
            if (Rounds(said, all.Value / over.Value))
            {
                return $"{all.Text}÷{over.Text}＝{Round(all.Value / over.Value, said)}{said.Number.Unit}";
            }
        }

        return null;
    }
}
