namespace LawBot.Answers.Grounding;

/// <summary>Whether what a sentence tells one after another (先…再…最后…) comes in the order of its source.</summary>
internal static class GroundingSequence
{
    internal static void Check(IReadOnlyList<GroundingClause> clauses, List<string> reasons)
    {
        var steps = clauses.Where(c => GroundingLexicon.Claims.In(c.Text).Exists(h => h.Class == "step")).ToList();
        if (steps.Count < 2)
        {
            return;
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

    // The clause of the source that shares most with a step; −1 where two share as much.
    private static int PlaceOf(GroundingClause step, List<GroundingClause> stated)
    {
        var pairs = GroundingPolarity.Pairs(step.Text).ToHashSet();
        var shared = stated.ConvertAll(c => GroundingPolarity.Pairs(c.Text).Distinct().Count(pairs.Contains));
        var most = shared.Max();
        return most > 0 && shared.Count(n => n == most) == 1 ? shared.IndexOf(most) : -1;
    }
}
