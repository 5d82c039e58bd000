namespace LawBot.Answers.Grounding;

/// <summary>
/// Whether what is said to grow or to fall does so in its sources, where they tell of several: 纠纷数量下降、诉讼量上升 of 纠纷数量上升,诉讼量、信访量下降. A number
/// with its direction is judged with its figure.
/// </summary>
internal static class GroundingTrend
{
    // So much of a thing's words must stand beside a direction of the source before it is taken to be the same thing.
    private const double Share = 0.5;

    private const decimal Large = 1m / 3;

    internal static void Check(GroundingClause clause, List<string> reasons)
    {
        var stated = clause.Basis.SelectMany(s => Moves(s.Words)).ToList();
        if (stated.Select(m => m.Way).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return;
        }

        foreach (var (thing, way) in Moves(clause.Masked()))
        {
            var pairs = GroundingPolarity.Pairs(thing).ToHashSet();
            double Near(string other) => GroundingPolarity.Pairs(other).Distinct().Count(pairs.Contains);
            var same = stated.Where(m => m.Way == way).Select(m => Near(m.Thing)).DefaultIfEmpty().Max();
            var opposite = stated.Where(m => m.Way != way).Select(m => Near(m.Thing)).DefaultIfEmpty().Max();
            if (opposite > same && opposite >= Share * pairs.Count)
            {
                reasons.Add(GroundingMessages.OtherTrend(thing.Trim('|', '、')));
            }
        }
    }

    /// <summary>True when a text says that something grows or falls of which no source says so.</summary>
    internal static bool IsUntold(string text, List<GroundingSource> sources) => Moves(text).Any(m =>
        GroundingPolarity.Pairs(m.Thing).ToHashSet() is { Count: > 0 } thing
        && !sources.Exists(s => Moves(s.Words).Any(o => o.Way == m.Way && GroundingPolarity.Pairs(o.Thing).Any(thing.Contains))));

    /// <summary>True for 大幅缩短 where the sentence itself tells from what to what, and that is a third or more.</summary>
    internal static bool IsLargeChange(string words, string clause, LexiconHit hit)
    {
        if (!GroundingWords.LargeChange.Are(hit.Word) || !GroundingLexicon.Claims.In(clause[hit.End..]).Exists(h => h.Class is "up" or "down" && h.At <= 1))
        {
            return false;
        }

        var numbers = QuantityInContext.In(words, GroundingNumbers.In(words));
        return numbers.Zip(numbers.Skip(1)).Any(p => p.First.Number.Unit == p.Second.Number.Unit && GroundingWords.FromNumber.End(p.First.Before)
            && Math.Abs(p.First.Number.Value - p.Second.Number.Value) >= p.First.Number.Value * Large);
    }

    /// <summary>Which way a number says that something differs from what it is compared with: up for 比上一年高8.9个百分点, none where nothing is compared.</summary>
    internal static IEnumerable<string> Compared(QuantityInContext number) =>
        GroundingLexicon.Computing.In(number.Before) is [.., { Class: "more" or "less" } way] hits
            && (hits.Exists(h => h.Class == "prior") || IsComparedWith(number, way))
            ? [way.Class == "more" ? "up" : "down"] : [];

    // 比2022年高出1.87分; not 问题较多的3家.
    private static bool IsComparedWith(QuantityInContext number, LexiconHit way) => number.Before.Length - way.End <= 1
        && number.Clause.IndexOf(way.Word + number.Before[way.End..] + number.Number.Text, StringComparison.Ordinal) is > 0 and var at
        && number.Clause.AsSpan(0, at - 1).IndexOfAny('比', '较') >= 0;

    // Each word of direction with what stands before it, back to the stop or the direction before; behind it where nothing does (压缩时限).
    private static IEnumerable<(string Thing, string Way)> Moves(string text)
    {
        foreach (var clause in GroundingClause.Cut(text))
        {
            var hits = GroundingLexicon.Claims.In(clause.Text).FindAll(h => h.Class is "up" or "down");
            for (var i = 0; i < hits.Count; i++)
            {
                var start = i == 0 ? 0 : hits[i - 1].End;
                var thing = clause.Text[start..hits[i].At];
                if (!GroundingPolarity.Pairs(thing).Any())
                {
                    thing = clause.Text[hits[i].End..(i + 1 < hits.Count ? hits[i + 1].At : clause.Text.Length)];
                }

                yield return (thing, hits[i].Class);
            }
        }
    }
}
