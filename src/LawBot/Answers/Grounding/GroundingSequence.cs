namespace LawBot.Answers.Grounding;

/// <summary>Whether what a sentence tells one after another (先…再…最后…) comes in the order of its source.</summary>
internal static class GroundingSequence
{
    private const int Shortest = 2;

    internal static void Check(IReadOnlyList<GroundingClause> clauses, List<string> reasons)
    {
        var steps = clauses.Where(c => GroundingLexicon.Claims.In(c.Text).Exists(h => h.Class == "step")).ToList();
        if (steps.Count < 2)
        {
            return;
        }

        if (steps[0].Basis.Exists(s => IsTurnedRound(steps, s.Words)))
        {
            reasons.Add(GroundingMessages.OtherOrder);
        }

        // 先抽检,再自查 of 先自查 in one source and 抽检 in another.
        var last = steps[^1];
        var word = GroundingLexicon.Claims.In(last.Text).Find(h => h.Class == "step");
        if (!GroundingWords.FirstStep.Are(word.Word) && last.NearestWithout(word) is { Count: > 0 } retold
            && retold.TrueForAll(c => GroundingLexicon.Claims.In(c).FindAll(h => h.Class == "step") is [{ Word: { } own }]
                && GroundingWords.FirstStep.Are(own)))
        {
            reasons.Add(GroundingMessages.OtherOrder);
        }

        foreach (var source in steps[0].Basis.Where(s => GroundingLexicon.Claims.In(s.Words).Count(h => h.Class == "step") > 1))
        {
            var stated = GroundingClause.Cut(source.Words);
            var places = steps.ConvertAll(s => PlaceOf(s, stated)).Where(p => p >= 0).ToList();
            if (places.Count > 1 && places.Zip(places.Skip(1)).Any(p => p.First > p.Second))
            {
                reasons.Add(GroundingMessages.OtherOrder);
            }
        }
    }

    // 先印发,再提交讨论 of 提交讨论通过后印发.
    private static bool IsTurnedRound(List<GroundingClause> steps, string stated)
    {
        foreach (var (first, then) in steps.Zip(steps.Skip(1)))
        {
            var (late, early) = (AtMost(Step(first.Text), stated), AtMost(Step(then.Text), stated));
            if (early >= 0 && late > early && stated[early..late] is var between && GroundingWords.Afterwards.StandIn(between)
                && between.AsSpan().IndexOfAny([',', ';', '。', ':']) < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Step(string clause) => clause[GroundingLexicon.Claims.In(clause).Find(h => h.Class == "step").End..];

    // Where the longest stretch stands that a source shares with a step; −1 where none does.
    private static int AtMost(string step, string stated)
    {
        for (var length = step.Length; length >= Shortest; length--)
        {
            for (var start = 0; start + length <= step.Length; start++)
            {
                if (stated.IndexOf(step.Substring(start, length), StringComparison.Ordinal) is >= 0 and var at)
                {
                    return at;
                }
            }
        }

        return -1;
    }

    // The clause of the source that shares most with a step; −1 where two share as much.
    private static int PlaceOf(GroundingClause step, List<GroundingClause> stated)
    {
        var pairs = GroundingPolarity.Pairs(step.Text).ToHashSet();
        var shared = stated.ConvertAll(c => GroundingPolarity.Pairs(c.Text).Distinct().Count(pairs.Contains));
        var most = shared.Max();
        return most > 0 && shared.Count(n => n == most) == 1 ? shared.IndexOf(most) : -1;
    }
}
