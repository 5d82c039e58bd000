using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>Recomputes shares: a part of a whole, the share that a change is of what was before, and halves told without a number.</summary>
internal static class GroundingShares
{
    /// <summary>A share of two figures of one report (36÷81＝44.4%).</summary>
    internal static string? Of(GroundingOperands operands)
    {
        var said = operands.Said;
        if (!operands.Ways.Overlaps(["share", "change", "rest"]) && !IsToldOfNumber(operands))
        {
            return null;
        }

        var counts = operands.All.Where(o => o.Unit is not ("%" or "倍") && o.Unit != GroundingWords.Points && o.Value > 0).ToList();
        var parts = operands.SentenceWays.Contains("sum") || operands.Context.AsSpan().ContainsAny('和', '与', '及')
            ? [.. counts, .. GroundingSums.SumsIn(counts)] : counts;
        foreach (var part in PartsOf(operands, parts))
        {
            foreach (var whole in WholesOf(operands, part, counts))
            {
                var share = part.Value * 100 / whole.Value;
                // 时限压减四成: what is left is no answer to it.
                if (!GroundingScope.ChangedBy(said.Before) && GroundingArithmetic.Rounds(said, share))
                {
                    return $"{part.Text}÷{whole.Text}＝{GroundingArithmetic.Round(share, said)}%";
                }

                if (operands.Ways.Overlaps(["change", "rest"]) && GroundingArithmetic.Rounds(said, 100 - share))
                {
                    return $"（{whole.Text}－{part.Text}）÷{whole.Text}＝{GroundingArithmetic.Round(100 - share, said)}%";
                }
            }
        }

        return null;
    }

    /// <summary>What a change from one figure to the next (从37名增加到71名) is of the first: （71名－37名）÷37名＝91.9%.</summary>
    internal static string? Growth(GroundingOperands operands)
    {
        var (said, all) = (operands.Said, operands.All.Where(o => o.Unit != "%").ToList());
        var directions = GroundingScope.Directions(said.Own).ToList();
        for (var i = 1; i < all.Count; i++)
        {
            var (from, to) = (all[i - 1], all[i]);
            if (from.Source != to.Source || from.Value <= 0 || !UnitTable.SameClass(from.Unit, to.Unit) || !GroundingScope.IsLevel(to.Figure.Before)
                || !GroundingScope.Directions(to.Figure.Before).Any(d => directions.Count == 0 || directions.Contains(d)))
            {
                continue;
            }

            var growth = Math.Abs(to.Value - from.Value) * 100 / from.Value;
            if (GroundingArithmetic.Rounds(said, growth))
            {
                return $"（{to.Text}－{from.Text}）÷{from.Text}＝{GroundingArithmetic.Round(growth, said)}%";
            }
        }

        return null;
    }

    /// <summary>True when a share told without a number (过半, 近一半) is that of two figures to which the clause leads.</summary>
    internal static bool HoldsHalf(string kind, GroundingClause clause)
    {
        var counts = clause.Basis.SelectMany(s => s.Quantities.Select(q => new Operand(s, q, -1))).Where(o => o.Unit != "%" && o.Value > 0).ToList();
        return Led(clause.Text, counts).Any(p => counts.Exists(w => MayBeWhole(w, p) && IsHalf(kind, p.Value * 100 / w.Value)))
            || clause.Basis.Exists(s => s.Quantities.Any(q => q.Number.Unit == "%"
                && GroundingPolarity.Pairs(q.Own).Intersect(GroundingPolarity.Pairs(clause.Text)).Any()
                && IsHalf(kind, q.Number.Value + (q.Bound is StatedBound.Least or StatedBound.More ? 0.1m : 0))));
    }

    /// <summary>True when a change told without a number (减少一半) is that from one figure to the next, both told in the sentence.</summary>
    internal static bool IsHalfOfChange(string kind, GroundingClause clause, string words)
    {
        var ways = GroundingScope.Directions(clause.Text).ToHashSet(StringComparer.Ordinal);
        return ways.Count == 1 && clause.Basis.Exists(s => s.Quantities.Zip(s.Quantities.Skip(1)).Any(p => p.First.Number is { Value: > 0, Unit: not "%" }
            && UnitTable.SameClass(p.First.Number.Unit, p.Second.Number.Unit) && GroundingScope.IsLevel(p.Second.Before)
            && ways.Contains(p.Second.Number.Value < p.First.Number.Value ? "down" : "up")
            && words.Contains(p.First.Number.Text, StringComparison.Ordinal) && words.Contains(p.Second.Number.Text, StringComparison.Ordinal)
            && IsHalf(kind, Math.Abs(p.First.Number.Value - p.Second.Number.Value) * 100 / p.First.Number.Value)));
    }

    /// <summary>True when a change told in a word (翻了一番, 减半) is that of two figures of one report to which the clause leads, or of a stated change.</summary>
    internal static bool IsTimes(string kind, GroundingClause clause, string words)
    {
        var (least, most) = kind == "double" ? (1.9m, 2.1m) : (0.47m, 0.53m);
        return clause.Basis.Exists(s => s.Quantities.Any(to => Leads(to) && (to.Number.Unit == "%"
            ? GroundingScope.Directions(to.Own).Any(d => IsBetween(d == "up" ? 1 + (to.Number.Value / 100) : 1 - (to.Number.Value / 100)))
            : s.Quantities.Any(from => from.Number.Value > 0 && UnitTable.SameClass(from.Number.Unit, to.Number.Unit)
                && IsBetween(to.Number.Value / from.Number.Value)))));

        bool Leads(QuantityInContext figure) => words.Contains(figure.Number.Text, StringComparison.Ordinal)
            || GroundingPolarity.Pairs(figure.Own).Intersect(GroundingPolarity.Pairs(clause.Text)).Any();

        bool IsBetween(decimal times) => times >= least && times <= most;
    }

    // 九成已经审结: a bound or a clause that names the part with the share alone.
    private static bool IsToldOfNumber(GroundingOperands operands) =>
        operands.Clause.Numbers.Exists(n => n.Said.Bound != StatedBound.Exact) || operands.Told.Any(t => t.Number.Unit != "%");

    // What the share's own words lead to; where they name nothing, the number told just before it.
    private static IEnumerable<Operand> PartsOf(GroundingOperands operands, List<Operand> parts)
    {
        var own = operands.Clause.Numbers.Count > 1 ? operands.Said.Before + "|" + operands.Said.After : operands.Clause.Text;
        var led = Led(own, parts).ToList();
        var before = operands.Told.Where(t => t.Number.At < operands.Said.Number.At && t.Number.Unit != "%").Select(t => t.Number.At).DefaultIfEmpty(-1).Max();
        var told = before < 0 ? [] : parts.Where(o => o.ToldAt == before).ToList();
        // 合计66件,占四分之三: a share without words of its own is that of the number told before it, and of no other.
        if (led.Count == 0 && told.Count > 0)
        {
            return told;
        }

        led = led.Count > 0 ? led : [.. Led(operands.Previous, parts)];
        // 提出的意见九成被采纳: words that no other figure has lead to the part as well as a verb does.
        led = [.. led, .. parts.Where(o => !led.Contains(o) && o.Source is not null && operands.Names(o, parts))];
        return led.Count > 0 && led[0].Figure.Actions.Overlaps(GroundingOperands.VerbsIn(own))
            ? led.Concat(told.Where(o => operands.Clause.Numbers.Count > 1)) : told.Concat(led);
    }

    // The numbers that the sentence tells beside are its wholes; else what 占…的 names; else all that are no parts themselves.
    private static List<Operand> WholesOf(GroundingOperands operands, Operand part, List<Operand> counts)
    {
        var all = counts.Where(w => MayBeWhole(w, part)).ToList();
        var told = all.Where(w => w.ToldAt >= 0).ToList();
        if (told.Count > 0)
        {
            // 审结的案件里,撤回的有16件,超过三分之一: a whole may be named by its verb alone.
            var verbs = GroundingOperands.VerbsIn(operands.Words[..operands.Said.Number.At]);
            return [.. told, .. all.Where(w => w.ToldAt < 0 && w.Figure.Actions.Overlaps(verbs) && !w.Figure.Actions.Overlaps(part.Figure.Actions))];
        }

        var of = operands.Said.Before.IndexOf('占', StringComparison.Ordinal) is >= 0 and var at ? operands.Said.Before[(at + 1)..] : "";
        var named = Led(of, all).ToList();
        return named.Count > 0 ? named : all;
    }

    private static bool MayBeWhole(Operand whole, Operand part) =>
        whole.Value > part.Value && UnitTable.SameClass(part.Unit, whole.Unit) && !whole.IsSiblingOf(part)
        && (part.Source is null || whole.Source is null || whole.Source.Sentence.ReportId == part.Source.Sentence.ReportId);

    // 办结率 leads to what was 办结; 山林土地纠纷占三成 to what is told of 山林土地, not to another 纠纷.
    private static IEnumerable<Operand> Led(string text, List<Operand> operands)
    {
        // 工伤争议占受理总数的四分之一: what stands before 占 is the part.
        text = text.IndexOf('占', StringComparison.Ordinal) is var at && at > 0 && GroundingPolarity.Pairs(text[..at]).Any() ? text[..at] : text;
        var verbs = GroundingOperands.VerbsIn(text.Replace('率', '|'));
        var words = GroundingPolarity.Pairs(text).ToHashSet();
        // 通过率 leads to 过关174人.
        var wordings = GroundingLexicon.SameWords.In(text).SelectMany(h => GroundingLexicon.SameWords.Row(h.Row)).Where(w => w.Length > 1)
            .ToHashSet(StringComparer.Ordinal);
        int LeadOf(Operand o) => o.Figure.Actions.Overlaps(verbs) ? int.MaxValue
            : o.Figure.Pairs.Count(words.Contains) + (wordings.Any(w => o.Figure.Own.Contains(w, StringComparison.Ordinal)) ? 1 : 0);
        var best = operands.Count == 0 ? 0 : operands.Max(LeadOf);
        return best == 0 ? [] : operands.Where(o => LeadOf(o) == best);
    }

    private static bool IsHalf(string kind, decimal share) =>
        kind switch { "more" => share > 50, "less" => share is < 50 and >= 40, _ => share is >= 47 and <= 53 };
}
