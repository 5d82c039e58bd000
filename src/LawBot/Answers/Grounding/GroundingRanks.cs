namespace LawBot.Answers.Grounding;

/// <summary>Recomputes who has most, second and least among the cited figures.</summary>
internal static class GroundingRanks
{
    /// <summary>True when the place of the clause is ranked so by the cited figures that its words lead to.</summary>
    internal static bool Holds(LexiconHit hit, GroundingClause clause, string words)
    {
        if (clause.Rivals.Count < 2 && clause.Basis.Exists(s => HoldsInList(hit, clause, s)))
        {
            return true;
        }

        if (clause.Rivals.Count < 2 || clause.Places.Count != 1)
        {
            return false;
        }

        var said = clause.Numbers.Count > 0 ? clause.Numbers[^1].Said : null;
        var context = said is not null ? said.Own + words : words;
        var own = BestOf(clause.Places[0], said, context);
        if (own is null)
        {
            return false;
        }

        var others = clause.Rivals.Where(r => r[0].Jurisdiction != clause.Places[0][0].Jurisdiction).Select(r => BestOf(r, own, context))
            .OfType<QuantityInContext>()
            .Where(q => GroundingUnits.HasUnit(own, q, "")).Select(q => q.Number.Value).ToList();
        var value = own.Number.Value;
        return others.Count > 0 && IsRanked(hit.Word, value, others);
    }

    private static bool IsRanked(string rank, decimal value, List<decimal> others) => rank switch
    {
        _ when GroundingWords.Least.Are(rank) => others.TrueForAll(v => v >= value),
        _ when GroundingWords.Second.Are(rank) => others.Count(v => v > value) == 1,
        _ when GroundingWords.Third.Are(rank) => others.Count(v => v > value) == 2,
        _ => others.TrueForAll(v => v <= value),
    };

    // 婚姻家庭纠纷412件、邻里纠纷368件、…: the entries of one list are ranked among themselves.
    private static bool HoldsInList(LexiconHit hit, GroundingClause clause, GroundingSource source)
    {
        var names = GroundingPolarity.Pairs(clause.Text[..hit.At]).ToHashSet();
        foreach (var list in Lists(source).Where(l => l.Count > 1))
        {
            // What all entries share (纠纷) names none of them.
            var common = list.Select(q => GroundingPolarity.Pairs(q.Own)).Aggregate((a, b) => a.Intersect(b)).ToHashSet();
            var own = list.Where(q => GroundingPolarity.Pairs(q.Own).Any(p => names.Contains(p) && !common.Contains(p)))
                .MaxBy(q => GroundingPolarity.Pairs(q.Own).Count(p => names.Contains(p) && !common.Contains(p)));
            if (own is not null && IsRanked(hit.Word, own.Number.Value,
                [.. list.Where(q => q != own && !GroundingWords.RestOfList.StandIn(q.Own)).Select(q => q.Number.Value)]))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<List<QuantityInContext>> Lists(GroundingSource source)
    {
        var list = new List<QuantityInContext>();
        foreach (var figure in source.Quantities)
        {
            var last = list.Count > 0 ? list[^1].Number : default;
            if (list.Count > 0 && (last.Unit != figure.Number.Unit || last.At + last.Text.Length >= source.Words.Length
                || source.Words[last.At + last.Text.Length] is not ('、' or '和' or '及' or '与')))
            {
                yield return list;
                list = [];
            }

            list.Add(figure);
        }

        yield return list;
    }

    // The figure of a place that the words lead to.
    private static QuantityInContext? BestOf(IReadOnlyList<GroundingSource> sources, QuantityInContext? like, string context)
    {
        var wanted = Questions.ActionWords.ActionsIn(like?.Own ?? context).Where(a => a.Kind != Questions.ActionKind.Weak).Select(a => a.Class)
            .ToHashSet(StringComparer.Ordinal);
        var pairs = GroundingPolarity.Pairs(like?.Own ?? context).ToHashSet();
        return sources.SelectMany(s => s.Quantities).Where(q => like is null || GroundingUnits.HasUnit(like, q, ""))
            .Where(q => like is null || like.Clause.Length == 0 || wanted.Count == 0 || wanted.Overlaps(q.Actions))
            .Where(q => wanted.Count == 0 || q.Actions.Count == 0 || wanted.Overlaps(q.Actions))
            .OrderByDescending(q => (wanted.Overlaps(q.Actions) ? 1 : 0) + (pairs.Count == 0 ? 0
                : (double)GroundingPolarity.Pairs(q.Own).Count(pairs.Contains) / pairs.Count)).FirstOrDefault();
    }
}
