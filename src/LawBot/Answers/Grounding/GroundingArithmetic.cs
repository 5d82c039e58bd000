using System.Buffers;
using System.Globalization;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Recomputes numbers that stand in no source: a difference, a sum, a share or a multiple of cited figures, where the clause says that it is one
/// and its verbs are theirs. What comes out goes behind the answer as 计算.
/// </summary>
internal static class GroundingArithmetic
{
    private static readonly string[] Differing = ["减少", "增加", "缩短", "压缩", "压减", "精简", "下降", "上升", "提高", "降低", "没有", "没", "尚有", "还有", "仍有", "剩", "相差", "差", "多", "少", "未", "高出", "另有", "其余", "其他"];
    private static readonly string[] Adding = ["合计", "总计", "共", "加起来", "相加", "累计", "总数", "总量", "两项", "三项"];
    private static readonly string[] Sharing = ["率", "占", "比", "成", "推算", "折合"];
    private static readonly SearchValues<char> Comparing = SearchValues.Create("比差多少高低");

    /// <returns>The computation in one line (81－75＝6件); null when the number cannot be recomputed.</returns>
    internal static string? Recompute(QuantityInContext said, GroundingClause clause, string words, IReadOnlyList<GroundingSource> sources)
    {
        var figures = sources.SelectMany(s => s.Quantities.Select(q => (s, q))).Where(f => f.q.Number.Unit != "%").ToList();
        var context = clause.Text;
        if (said.Number.Unit == "%")
        {
            return Says(context, Sharing) || Says(context, Differing) ? Share(said, context, figures) : null;
        }

        var alike = figures.Where(f => MeasureKinds.Same(said.Number.Unit, f.q.Number.Unit)).ToList();
        return (Says(words, Differing) ? Difference(said, context, alike) : null) ?? (Says(context, Adding) ? Sum(said, alike) : null) ?? Multiple(said, figures);
    }

    private static string? Share(QuantityInContext said, string context, List<(GroundingSource Source, QuantityInContext Figure)> figures)
    {
        foreach (var part in figures.Where(f => f.Figure.Actions.Count == 0 || Shares(f.Figure, context) ))
        {
            foreach (var whole in figures.Where(f => f.Source.Sentence.ReportId == part.Source.Sentence.ReportId && f.Figure.Number.Value > part.Figure.Number.Value && part.Figure.Number.Value > 0
                && MeasureKinds.Same(part.Figure.Number.Unit, f.Figure.Number.Unit)))
            {
                var share = part.Figure.Number.Value * 100 / whole.Figure.Number.Value;
                if (Rounds(said, share))
                {
                    return $"{Text(part.Figure)}÷{Text(whole.Figure)}＝{Round(share, said)}%";
                }

                if (Says(context, Differing) && Rounds(said, 100 - share))
                {
                    return $"（{Text(whole.Figure)}－{Text(part.Figure)}）÷{Text(whole.Figure)}＝{Round(100 - share, said)}%";
                }
            }
        }

        return null;
    }

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
            var sentence = group.Select(f => f.Figure).ToList();
            for (var from = 0; from < sentence.Count; from++)
            {
                for (var count = 2; from + count <= sentence.Count; count++)
                {
                    var run = sentence.GetRange(from, count);
                    if (Rounds(said, run.Sum(f => f.Number.Value)) && !MixesParts(group.Key.Words, run))
                    {
                        return $"{string.Join('＋', run.Select(Text))}＝{Plain(run.Sum(f => f.Number.Value))}{said.Number.Unit}";
                    }
                }
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

    private static bool Shares(QuantityInContext figure, string context) =>
        Questions.ActionWords.ActionsIn(context).Select(a => a.Class).Any(figure.Actions.Contains) || context.Contains('占', StringComparison.Ordinal)
        || GroundingPolarity.Pairs(figure.Own).Intersect(GroundingPolarity.Pairs(context)).Any();

    private static bool Compares(string context) => context.AsSpan().ContainsAny(Comparing);

    // A computed number is right when it is the exact one, or the exact one rounded as it is written.
    private static bool Rounds(QuantityInContext said, decimal exact)
    {
        var value = said.Number.Value;
        var step = QuantityInContext.Step(value);
        return said.Bound switch
        {
            StatedBound.More or StatedBound.Least => exact >= value && exact < value + step,
            StatedBound.Less or StatedBound.Most => exact <= value && exact > value - step,
            _ => value == exact || (step < 1 || said.Number.Unit is "%" or "倍" ? Math.Abs(value - exact) <= Math.Min(step, 1) / 2 : said.Bound == StatedBound.About && Math.Abs(value - exact) <= step / 2),
        };
    }

    private static bool Says(string context, string[] words) => words.Any(w => context.Contains(w, StringComparison.Ordinal));

    private static string Text(QuantityInContext figure) => figure.Number.Text;

    private static string Round(decimal value, QuantityInContext said) =>
        Plain(Math.Round(value, said.Number.Value == decimal.Truncate(said.Number.Value) ? 1 : 2, MidpointRounding.AwayFromZero));

    private static string Plain(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
