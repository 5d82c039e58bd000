namespace LawBot.Answers.Grounding;

/// <summary>
/// Whether a clause tells a deed where its source tells the opposite of it or its neighbour: 收回 for 下放, 新增 for 取消, 批准 for 提请. Both stand in most reports,
/// so that the clause is compared with the one clause of the sources that it retells.
/// </summary>
internal static class GroundingOpposites
{
    // So far before a deed stands what denies it.
    private const int Reach = 2;

    private const string Trend = "trend";

    internal static void Check(GroundingClause clause, List<string> reasons)
    {
        var said = DeedsIn(clause.Masked()).FindAll(d => d.Class != Trend || !(clause.IsComputed || IsToldAnywhere(d, clause)));
        foreach (var deed in said.Where(d => !said.Exists(o => o.Class == d.Class && o.Row != d.Row)))
        {
            if (clause.NearestWithout(deed) is { Count: > 0 } retold && retold.TrueForAll(t => OtherSide(deed, t) is not null))
            {
                reasons.Add(GroundingMessages.Stated(deed.Word, OtherSide(deed, retold[0])!));
            }
        }
    }

    /// <summary>The word among a figure's own that stands on another side than one told of its number; null where none does.</summary>
    internal static string? Excluded(string said, string stated) =>
        DeedsIn(said) is { Count: > 0 } told ? told.Where(d => !told.Exists(o => o.Class == d.Class && o.Row != d.Row))
            .Select(d => OtherSide(d, stated)).FirstOrDefault(w => w is not null) : null;

    /// <summary>True for a word that holds one of growth or fall.</summary>
    internal static bool IsTrend(string word) => GroundingLexicon.Opposites.In(word).Exists(h => h.Class == Trend);

    // Where sources tell of growth and of fall, GroundingTrend compares what grows and what falls.
    private static bool IsToldAnywhere(LexiconHit deed, GroundingClause clause) =>
        clause.Basis.Exists(s => DeedsIn(s.Words).Exists(t => t.Class == deed.Class && t.Row == deed.Row));

    // 未取消 tells no 取消, 没有一次不出庭 no 不出庭.
    private static List<LexiconHit> DeedsIn(string text)
    {
        var found = GroundingLexicon.Opposites.In(text);
        var negations = found.Count == 0 ? [] : GroundingLexicon.Negations.In(text).FindAll(n => n.Class == "not");
        return found.FindAll(h => !negations.Exists(n => h.At - n.End is >= 0 and <= Reach));
    }

    private static string? OtherSide(LexiconHit deed, string stated)
    {
        var told = DeedsIn(stated);
        return told.Exists(t => t.Class == deed.Class && t.Row == deed.Row) ? null
            : told.Find(t => t.Class == deed.Class) is { Word: not null } other ? other.Word : null;
    }
}
