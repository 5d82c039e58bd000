using LawBot.Quantities;
namespace LawBot.Answers.Grounding;

/// <summary>Recomputes shares: a part of a whole, the share that a change is of what was before, and halves told without a number.</summary>
internal static class GroundingShares
{
    /// <summary>A share of two figures of one report (36÷81＝44.4%).</summary>
    /// <param name="said">The share of the generated sentence, in %.</param>
    /// <param name="context">Its clause.</param>
    /// <param name="figures">What parts and wholes may be.</param>
    /// <param name="isRest">True when the clause may tell of the rest: 压缩了56.4%.</param>
    internal static string? Of(QuantityInContext said, string context, List<(GroundingSource Source, QuantityInContext Figure)> figures, bool isRest)
    {
        foreach (var (part, whole) in Pairs(context, figures))
        {
            var share = part.Number.Value * 100 / whole.Number.Value;
            if (GroundingArithmetic.Rounds(said, share))
            {
                return $"{part.Number.Text}÷{whole.Number.Text}＝{GroundingArithmetic.Round(share, said)}%";
            }

            if (isRest && GroundingArithmetic.Rounds(said, 100 - share))
            {
                return $"（{whole.Number.Text}－{part.Number.Text}）÷{whole.Number.Text}＝{GroundingArithmetic.Round(100 - share, said)}%";
            }
        }

        return null;
    }

    /// <summary>What a change from one figure to the next (从37名增加到71名) is of the first: （71名－37名）÷37名＝91.9%.</summary>
    internal static string? Growth(QuantityInContext said, List<(GroundingSource Source, QuantityInContext Figure)> figures)
    {
        var directions = GroundingScope.Directions(said.Own).ToList();
        for (var i = 1; i < figures.Count; i++)
        {
            var (from, to) = (figures[i - 1].Figure.Number, figures[i].Figure.Number);
            if (figures[i - 1].Source != figures[i].Source || from.Value <= 0 || !UnitTable.SameClass(from.Unit, to.Unit) || !GroundingScope.IsLevel(figures[i].Figure.Before)
                || !GroundingScope.Directions(figures[i].Figure.Before).Any(d => directions.Count == 0 || directions.Contains(d)))
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
    internal static bool HoldsHalf(string kind, GroundingClause clause) =>
        Pairs(clause.Text, [.. clause.Basis.SelectMany(s => s.Quantities.Select(q => (s, q))).Where(f => f.q.Number.Unit != "%")])
            .Any(p => IsHalf(kind, p.Part.Number.Value * 100 / p.Whole.Number.Value))
        || clause.Basis.Exists(s => s.Quantities.Any(q => q.Number.Unit == "%" && GroundingPolarity.Pairs(q.Own).Intersect(GroundingPolarity.Pairs(clause.Text)).Any() && IsHalf(kind, q.Number.Value)));

    private static bool IsHalf(string kind, decimal share) => kind switch { "more" => share > 50, "less" => share is < 50 and >= 40, _ => share is >= 47 and <= 53 };

    private static IEnumerable<(QuantityInContext Part, QuantityInContext Whole)> Pairs(string context, List<(GroundingSource Source, QuantityInContext Figure)> figures)
    {
        // 工伤争议占受理总数的四分之一: what stands before 占 is the part.
        context = context.IndexOf('占', StringComparison.Ordinal) is var at && at > 0 && GroundingPolarity.Pairs(context[..at]).Any() ? context[..at] : context;
        var verbs = Questions.ActionWords.ActionsIn(context.Replace('率', '|')).Select(a => a.Class).ToHashSet(StringComparer.Ordinal);
        var words = GroundingPolarity.Pairs(context).ToHashSet();
        var parts = figures.Where(f => f.Figure.Number.Value > 0).Select(f => (f.Source, f.Figure, Lead: LeadOf(f.Figure, verbs, words))).ToList();
        var best = parts.Count == 0 ? 0 : parts.Max(p => p.Lead);
        return from part in parts
               where part.Lead > 0 && part.Lead == best
               from whole in figures
               where whole.Source.Sentence.ReportId == part.Source.Sentence.ReportId && whole.Figure.Number.Value > part.Figure.Number.Value
                   && UnitTable.SameClass(part.Figure.Number.Unit, whole.Figure.Number.Unit)
               select (part.Figure, whole.Figure);
    }

    // 办结率 leads to what was 办结; 山林土地纠纷占三成 to what is told of 山林土地, not to another 纠纷.
    private static int LeadOf(QuantityInContext figure, HashSet<string> verbs, HashSet<(char, char)> words) =>
        figure.Actions.Overlaps(verbs) ? int.MaxValue : figure.Pairs.Count(words.Contains);
}
