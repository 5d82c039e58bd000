using LawBot.Chinese;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Whether a source gives the reason that a clause tells: by saying what came of what, what a measure answers to, or what somebody was described by.
/// </summary>
internal static class GroundingReasons
{
    // Of the words that give the reason so many must stand where the report says what a measure answers to.
    private const double GroundShare = 0.4;

    private const double ObjectShare = 0.5;

    // The clause of the source that gives the cause shares words with the one that tells it.
    internal static bool TellsCause(GroundingSource source, string said) =>
        GroundingClause.Cut(source.Words).Exists(c => GroundingLexicon.Claims.In(c.Text).Exists(h => h.Class is "cause" or "shows" or "reason" or "since")
            && GroundingPolarity.Pairs(c.Text).Intersect(GroundingPolarity.Pairs(said)).Any());

    // 针对路程远、取证难的问题,加装记录设备: what a measure answers to may be told as its reason. What came of a measure may not.
    internal static bool TellsGround(GroundingSource source, string reason)
    {
        var wanted = GroundingPolarity.Pairs(reason).ToList();
        return wanted.Count > 0 && GroundingClause.Cut(source.Words).Exists(c => GroundingLexicon.Claims.In(c.Text).Exists(h => h.Class == "ground"
            && GroundingPolarity.Pairs(c.Text[h.End..]).ToHashSet() is var stated && wanted.Count(stated.Contains) >= wanted.Count * GroundShare));
    }

    // 对两家单位超期结案、文书错漏的问题点名通报: what a measure is taken about, told with the measure in one clause.
    internal static bool TellsObject(GroundingSource source, string told)
    {
        var wanted = GroundingPolarity.Pairs(told).ToList();
        return wanted.Count > 0 && GroundingClause.Cut(source.Words).Exists(c => c.Text.Contains('对', StringComparison.Ordinal)
            && GroundingPolarity.Pairs(c.Text).ToHashSet() is var stated && wanted.Count(stated.Contains) >= wanted.Count * ObjectShare);
    }

    // 对回应不及时的2名干部约谈: for what they are described by, those were called in.
    internal static bool TellsAttribute(GroundingSource source, string said, LexiconHit hit)
    {
        var told = said[hit.End..];
        if (GroundingWords.Undergoes.IndexIn(told) is > 0 and var undergoes && IsAttribute(source, told[..undergoes]))
        {
            return true;
        }

        var reason = GroundingPolarity.Pairs(told).ToList();
        var of = GroundingPolarity.Pairs(said[..hit.At]).ToHashSet();
        return reason.Count > 0 && of.Count > 0 && GroundingClause.Cut(source.Words).Exists(c => c.Text.LastIndexOf('的') is > 0 and var at
            && GroundingPolarity.Pairs(c.Text[..at]).ToHashSet() is var attribute && reason.Count(attribute.Contains) >= reason.Count * GroundShare
            && GroundingPolarity.Pairs(c.Text[at..]).Any(of.Contains));
    }

    // 因成绩突出受到表彰 of 对成绩显著的部门进行表彰: by its characters, since the words of praise differ.
    private static bool IsAttribute(GroundingSource source, string reason) => source.Clauses.Any(c => c.Text.LastIndexOf('的') is > 0 and var at
        && GroundingWords.Towards.StandIn(c.Text.AsSpan(0, at))
        && reason.Count(r => TextFolding.IsHan(r) && c.Text.IndexOf(r, 0, at) >= 0) >= reason.Count(TextFolding.IsHan) * ObjectShare);
}
