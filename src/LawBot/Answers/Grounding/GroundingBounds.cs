namespace LawBot.Answers.Grounding;

/// <summary>Whether a limit that no number of the tables follows goes the way of its source: 至少一次 of 不超过一次.</summary>
internal static class GroundingBounds
{
    internal static void Check(GroundingClause clause, List<string> reasons)
    {
        if (clause.Numbers.Count > 0 || FirstIn(clause.Masked()) is not { Word: not null } bound)
        {
            return;
        }

        var retold = clause.NearestWithout(bound).Select(FirstIn).ToList();
        if (retold.Count > 0 && retold.TrueForAll(r => r.Word is not null && IsUpper(r) != IsUpper(bound)))
        {
            reasons.Add(GroundingMessages.Stated(bound.Word, retold[0].Word));
        }
    }

    private static LexiconHit FirstIn(string text) =>
        GroundingLexicon.Bounds.In(text).Find(h => h.Class is "more" or "least" or "less" or "most" && h.Word.Length > 1);

    private static bool IsUpper(LexiconHit bound) => bound.Class is "less" or "most";
}
