using LawBot.Quantities;
using System.Buffers;
using System.Globalization;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Recomputes numbers that stand in no source: a difference, a sum, a share or a multiple of cited figures, where the clause says that it is one
/// and its verbs are theirs. What comes out goes behind the answer as 计算.
/// </summary>
internal static class GroundingArithmetic
{
    // Words that only bound a number: 大约占, 已经超过了.
    private const int LongestBound = 5;

    private static readonly SearchValues<char> Comparing = SearchValues.Create("比差多少高低");

    /// <returns>The computation in one line (81－75＝6件); null when the number cannot be recomputed.</returns>
    internal static string? Recompute(QuantityInContext said, GroundingClause clause, string words, IReadOnlyList<GroundingSource> sources)
    {
        var all = sources.SelectMany(s => s.Quantities.Select(q => (Source: s, Figure: q))).ToList();
        var context = ContextOf(said, clause, words);
        var ways = Ways(context);
        if (ways.Contains("prior") && Prior(said, context, all) is { } before)
        {
            return before;
        }

        var figures = all.Where(f => f.Figure.Number.Unit != "%").ToList();
        if (said.Number.Unit == "%")
        {
            return (ways.Contains("growth") || ways.Contains("difference") ? GroundingShares.Growth(said, figures) : null)
                ?? (ways.Contains("share") || ways.Contains("difference") || clause.Numbers.Exists(n => n.Said.Bound != StatedBound.Exact)
                    ? GroundingShares.Of(said, context, Ways(words).Contains("sum") ? [.. figures, .. Sums(figures)] : figures, ways.Contains("difference")) : null);
        }

        var alike = figures.Where(f => UnitTable.SameClass(said.Number.Unit, f.Figure.Number.Unit)).ToList();
        return (Ways(words).Contains("difference") ? Difference(said, context, alike) : null) ?? (ways.Contains("sum") ? Sum(said, alike) : null) ?? Multiple(said, figures);
    }

    // 合计780件,超过六成: a clause that names nothing goes on about what was named before it.
    private static string ContextOf(QuantityInContext said, GroundingClause clause, string words) =>
        clause.Names.Count == 0 && clause.Numbers.Count == 1 && said.Own.Count(Chinese.TextFolding.IsHan) <= LongestBound ? words[..clause.End] : clause.Text;

    private static HashSet<string> Ways(string text) => GroundingLexicon.Computing.In(text).Select(h => h.Class).ToHashSet(StringComparer.Ordinal);

    // 败诉率11.2%,比上年下降1.9个百分点: the year before had 13.1%.
    private static string? Prior(QuantityInContext said, string context, List<(GroundingSource Source, QuantityInContext Figure)> figures)
    {
        foreach (var (source, change) in figures.Where(f => GroundingLexicon.Computing.In(f.Figure.Before).Exists(h => h.Class == "prior")))
        {
            var (value, unit) = (change.Number.Value, change.Number.Unit == "个百分点" ? "%" : change.Number.Unit);
            var now = source.Quantities.LastOrDefault(q => q.Number.At < change.Number.At);
            var sign = GroundingScope.Directions(change.Before).FirstOrDefault() switch { "up" => -1, "down" => 1, _ => 0 };
            if (now is not null && sign != 0 && unit == said.Number.Unit && now.Number.Unit == unit && Rounds(said, now.Number.Value + (sign * value))
                && GroundingPolarity.Pairs(now.Own).Intersect(GroundingPolarity.Pairs(context)).Any())
            {
                return $"{Text(now)}{(sign < 0 ? "－" : "＋")}{Text(change)}＝{Plain(now.Number.Value + (sign * value))}{unit}";
            }
        }

        return null;
    }

    // The sums of neighbouring entries, as figures that a share may be of.
    private static IEnumerable<(GroundingSource Source, QuantityInContext Figure)> Sums(List<(GroundingSource Source, QuantityInContext Figure)> figures)
    {
        foreach (var group in figures.GroupBy(f => f.Source))
        {
            foreach (var run in Runs([.. group.Select(f => f.Figure)]).Where(r => r.TrueForAll(f => UnitTable.SameClass(f.Number.Unit, r[0].Number.Unit)) && !MixesParts(group.Key.Words, r)))
            {
                var number = run[0].Number with { Value = run.Sum(f => f.Number.Value), Text = $"（{string.Join('＋', run.Select(Text))}）" };
                yield return (group.Key, new(number, StatedBound.Exact, string.Join('|', run.Select(f => f.Own)), "", run[0].Clause));
            }
        }
    }

    private static IEnumerable<List<QuantityInContext>> Runs(List<QuantityInContext> sentence) =>
        from start in Enumerable.Range(0, sentence.Count) from count in Enumerable.Range(2, Math.Max(0, sentence.Count - start - 1)) select sentence.GetRange(start, count);

    private static string? Difference(QuantityInContext said, string context, List<(GroundingSource Source, QuantityInContext Figure)> figures)
    {
        foreach (var more in figures)
        {
            foreach (var less in figures.Where(f => f.Figure.Number.Value < more.Figure.Number.Value && (f.Source == more.Source || Compares(context))))
            {
                var difference = more.Figure.Number.Value - less.Figure.Number.Value;
                if (Rounds(said, difference) && IsAbout(said, context, more.Figure, less.Figure))
                {
                    return $"{Text(more.Figure)}－{Text(less.Figure)}＝{Plain(difference)}{said.Number.Unit}";
                }
            }
        }

        return null;
    }

    // 尚有6件未办结: the verbs of the clause are those of the two figures; a change needs its direction in the source.
    private static bool IsAbout(QuantityInContext said, string context, QuantityInContext more, QuantityInContext less)
    {
        var directions = GroundingScope.Directions(said.Own).ToList();
        if (directions.Count > 0)
        {
            return GroundingScope.Directions(more.Clause + less.Clause).Any(directions.Contains);
        }

        var verbs = Questions.ActionWords.ActionsIn(context).Where(a => a.Kind != Questions.ActionKind.Weak).Select(a => a.Class.Replace("不予", "", StringComparison.Ordinal).Replace("未结", "办结", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return verbs.Count == 0 || verbs.IsSubsetOf(more.Actions.Union(less.Actions, StringComparer.Ordinal));
    }

    private static string? Sum(QuantityInContext said, List<(GroundingSource Source, QuantityInContext Figure)> figures)
    {
        // All entries of one sentence from some place on, or one figure of each report.
        foreach (var group in figures.GroupBy(f => f.Source))
        {
            if (Runs([.. group.Select(f => f.Figure)]).FirstOrDefault(r => Rounds(said, r.Sum(f => f.Number.Value)) && !MixesParts(group.Key.Words, r)) is { } run)
            {
                return $"{string.Join('＋', run.Select(Text))}＝{Plain(run.Sum(f => f.Number.Value))}{said.Number.Unit}";
            }
        }

        var ofEach = figures.Where(f => said.Actions.Count == 0 || said.Actions.Overlaps(f.Figure.Actions))
            .GroupBy(f => f.Source.Sentence.ReportId, StringComparer.Ordinal).Select(g => g.MaxBy(f => GroundingFigures.Nearness(said, f.Figure)).Figure).ToList();
        var total = ofEach.Sum(f => f.Number.Value);
        return ofEach.Count > 1 && Rounds(said, total) ? $"{string.Join('＋', ofEach.Select(Text))}＝{Plain(total)}{said.Number.Unit}" : null;
    }

    // A whole and its parts (保留15个,其中微博3个) are not added.
    private static bool MixesParts(string words, List<QuantityInContext> run) =>
        words[run[0].Number.At..run[^1].Number.At].Contains("其中", StringComparison.Ordinal) || words[run[0].Number.At..run[^1].Number.At].Contains("包括", StringComparison.Ordinal);

    private static string? Multiple(QuantityInContext said, List<(GroundingSource Source, QuantityInContext Figure)> figures)
    {
        if (said.Number.Unit != "倍")
        {
            return null;
        }

        foreach (var (more, less) in figures.SelectMany(m => figures.Where(l => l.Figure.Number.Value > 0 && l.Figure.Number.Value < m.Figure.Number.Value
            && l.Figure.Number.Unit == m.Figure.Number.Unit && l.Figure.Actions.SetEquals(m.Figure.Actions)).Select(l => (m, l))))
        {
            if (Rounds(said, more.Figure.Number.Value / less.Figure.Number.Value))
            {
                return $"{Text(more.Figure)}÷{Text(less.Figure)}＝{Round(more.Figure.Number.Value / less.Figure.Number.Value, said)}倍";
            }
        }

        return null;
    }

    private static bool Compares(string context) => context.AsSpan().ContainsAny(Comparing);

    /// <summary>A computed number is right when it is the exact one, or the exact one rounded as it is written.</summary>
    internal static bool Rounds(QuantityInContext said, decimal exact)
    {
        var value = said.Number.Value;
        if (said.Bound is StatedBound.Exact or StatedBound.About && Coarseness(said.Number) is > 0 and var coarse)
        {
            return Math.Abs(value - exact) <= coarse;
        }

        var step = QuantityInContext.Step(value);
        return said.Bound switch
        {
            StatedBound.More or StatedBound.Least => exact >= value && exact < value + step,
            StatedBound.Less or StatedBound.Most => exact <= value && exact > value - step,
            _ => value == exact || (step < 1 || said.Number.Unit is "%" or "倍" ? Math.Abs(value - exact) <= Math.Min(step, 1) / 2 : said.Bound == StatedBound.About && Math.Abs(value - exact) <= step / 2),
        };
    }

    // 三成 and 六分之一 are told of what is near them.
    private static decimal Coarseness(StatedNumber number) => number.Unit != "%" ? 0 : number.Text.Contains('成', StringComparison.Ordinal) ? 2.5m
        : number.Text.Contains("分之", StringComparison.Ordinal) && !number.Text.StartsWith('百') && !number.Text.StartsWith('千') ? number.Value / 10 : 0;

    internal static string Text(QuantityInContext figure) => figure.Number.Text;

    internal static string Round(decimal value, QuantityInContext said) =>
        Plain(Math.Round(value, said.Number.Value == decimal.Truncate(said.Number.Value) ? 1 : 2, MidpointRounding.AwayFromZero));

    private static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
