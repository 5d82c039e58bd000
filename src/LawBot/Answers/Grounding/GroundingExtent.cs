using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Whether a clause says of a whole what its source says of a part: 全县 of 河东镇, 各市直部门 of 37个市直部门, 各级各部门 of 12个县区和50个单位. The clause is compared
/// with the one that it retells; a part that it names itself limits it as well.
/// </summary>
internal static class GroundingExtent
{
    // 城关镇: so much of a name tells a town; behind 各 or a number it is none.
    private const int TownName = 2;

    // 16个镇(街道), 37个市直部门: the noun stands so near behind the number that counts it.
    private const int NounReach = 6;

    internal static void Check(GroundingClause clause, string words, List<string> reasons)
    {
        if (clause.IsComputed || clause.Places.Count > 1)
        {
            return;
        }

        var said = clause.Masked();
        foreach (var whole in WholesIn(said))
        {
            var retold = RetoldBy(clause, whole);
            if (retold.Count > 0 && retold.TrueForAll(c => PartOf(c, whole, said, words) is not null))
            {
                reasons.Add(GroundingMessages.Stated(whole.Word, PartOf(retold[0], whole, said, words)!));
            }
        }

        if (Withheld(said, clause) is { } condition)
        {
            reasons.Add(GroundingMessages.Told(condition));
        }

        if (OneOfList(said, clause) is { } list)
        {
            reasons.Add(GroundingMessages.DoneBy(list));
        }
    }

    // The clauses of its numbers' figures, or else those that share most with it.
    private static List<string> RetoldBy(GroundingClause clause, LexiconHit whole)
    {
        var own = clause.Numbers.SelectMany(n => n.Basis.SelectMany(s => s.Quantities).Where(n.Said.HoldsFor))
            .Select(q => q.Clause).Distinct(StringComparer.Ordinal).ToList();
        return own.Count > 0 ? own : clause.NearestWithout(whole);
    }

    // 全县, 各部门, and 各 before any noun.
    private static IEnumerable<LexiconHit> WholesIn(string text)
    {
        var hits = GroundingLexicon.Claims.In(text);
        foreach (var hit in hits)
        {
            if (hit.Class is "scope" or "bodies")
            {
                // 全县执法部门: not the county, but all bodies of a kind in it.
                yield return GroundingWords.TailsOfBodies.In(text[hit.End..Math.Min(text.Length, hit.End + NounReach)]).Any()
                    ? hit with { Class = "bodies" } : hit;
            }
            else if (hit.Class == "each" && hit.Word[0] == '每' && EachNoun(text, hit) is { Length: > 0 } noun)
            {
                yield return new(hit.Word[..^(hit.Word.EndsWith(noun, StringComparison.Ordinal) ? noun.Length : 0)] + noun, "each", -1, hit.At);
            }
        }

        for (var at = text.IndexOf('各', StringComparison.Ordinal); at >= 0; at = text.IndexOf('各', at + 1))
        {
            if (!hits.Exists(h => h.At <= at && h.End > at) && NounAt(text, at + 1) is { Length: TownName } noun)
            {
                yield return new(text[at] + noun, "each", -1, at);
            }
        }
    }

    // The words of a clause of a source that limit it to a part which the retelling does not name; null where nothing does.
    private static string? PartOf(string stated, LexiconHit whole, string said, string words)
    {
        if (stated.Contains(whole.Word, StringComparison.Ordinal))
        {
            return null;
        }

        if (whole.Class != "each" && Town(stated) is { } town && !words.Contains(town, StringComparison.Ordinal))
        {
            return town;
        }

        if (whole.Class == "bodies" && Body(stated) is { } body && !words.Contains(body, StringComparison.Ordinal))
        {
            return body;
        }

        if (whole.Class == "scope" && GroundingLexicon.Scopes.In(stated) is [{ Class: not "whole" } part, ..]
            && GroundingLexicon.Scopes.In(words).TrueForAll(s => s.Class == "whole"))
        {
            return part.Word;
        }

        return CountedBodies(stated, whole, said);
    }

    // 在河东镇试点.
    private static string? Town(string stated) => GroundingLexicon.Claims.In(stated)
        .Where(h => h.Class == "body" && GroundingWords.Seats.Are(h.Word) && h.At >= TownName)
        .Select(h => stated[(h.At - TownName)..h.End])
        .FirstOrDefault(t => t[..TownName].All(TextFolding.IsHan) && !GroundingWords.OneByOne.StandIn(t) && GroundingNumbers.In(t).Count == 0
            && GroundingLexicon.Claims.In(t[..TownName]).Count == 0);

    // 县政府收到, 县生态环境局办理: one body.
    private static string? Body(string stated)
    {
        if (GroundingWords.Government.IndexIn(stated) is > 0 and var at && GroundingWords.LevelsOfBodies.LengthAtEnd(stated.AsSpan(0, at)) is > 0 and var level)
        {
            return stated[(at - level)..(at + TownName)];
        }

        return GroundingLexicon.Claims.In(stated).FirstOrDefault(h => (h.Class == "organ" || (h.Class == "body" && !GroundingWords.Seats.Are(h.Word)))
            && h.At > 0 && h.End < stated.Length && stated[h.End] != '、').Word;
    }

    // 每个村, 每村.
    private static string EachNoun(string text, LexiconHit each) => GroundingWords.Bodies.Words.FirstOrDefault(b =>
        string.CompareOrdinal(text, each.End, b, 0, b.Length) == 0 || each.Word.EndsWith(b, StringComparison.Ordinal)) ?? "";

    // 37个市直部门, where nothing in the clause says that these are all.
    private static string? CountedBodies(string stated, LexiconHit whole, string said)
    {
        foreach (var number in GroundingNumbers.In(stated).Where(n => !n.IsYear && !n.IsName))
        {
            var end = number.At + number.Text.Length;
            var noun = stated[end..Math.Min(stated.Length, end + NounReach)];
            var isOfWhole = GroundingLexicon.Claims.In(stated[..number.At]).Exists(h => h.Class is "scope" or "universal" && h.End == number.At)
                || GroundingLexicon.Claims.In(stated[end..]).Exists(h => h.Class is "universal" or "each" or "bodies")
                || stated.AsSpan(end).IndexOfAny("都均各每") >= 0;
            if (!isOfWhole && IsBodies(noun, whole) && !said.Contains(number.Text, StringComparison.Ordinal))
            {
                return number.Text + noun;
            }
        }

        return null;
    }

    private static bool IsBodies(string noun, LexiconHit whole) => whole.Class == "each"
        ? whole.Word.Length - TownName is var from && noun.StartsWith(whole.Word[Math.Max(1, from)..].TrimStart('个', '家'), StringComparison.Ordinal)
        : GroundingWords.Bodies.Begin(noun) || GroundingLexicon.Scopes.In(noun) is [{ At: 0 }, ..];

    // 所有文件 of 凡是涉及群众切身利益的文件: which of them is left out.
    private static string? Withheld(string said, GroundingClause clause)
    {
        var claimed = GroundingLexicon.Claims.In(said).FindAll(h => h.Class == "universal");
        if (claimed.Count == 0 && !GroundingWords.Whoever.StandIn(said))
        {
            return null;
        }

        foreach (var stated in clause.Basis.SelectMany(s => s.Clauses).Where(c => GroundingWords.Whoever.LengthAt(c.Text, 0) > 0))
        {
            var of = stated.Text.LastIndexOf('的');
            if (of < 0 || NounAt(stated.Text, of + 1) is not { Length: TownName } noun || !said.Contains(noun, StringComparison.Ordinal))
            {
                continue;
            }

            var condition = stated.Text[GroundingWords.Whoever.LengthAt(stated.Text, 0)..of];
            if (GroundingPolarity.Pairs(condition).ToHashSet() is { Count: > 0 } pairs && !GroundingPolarity.Pairs(said).Any(pairs.Contains))
            {
                return condition;
            }
        }

        return null;
    }

    // 文旅局抽取40人次 of 文旅局、发改局等15个部门抽取40人次.
    private static string? OneOfList(string said, GroundingClause clause)
    {
        var told = GroundingLexicon.Claims.In(said).Find(h => h.Class == "organ" || (h.Class == "body" && h.At >= TownName));
        if (told.Word is null || clause.Numbers.Count == 0 || IsListed(said, told.At, told.End))
        {
            return null;
        }

        var body = said[(told.Class == "organ" ? told.At : told.At - TownName)..told.End];
        var retold = RetoldBy(clause, told);
        return retold.Count > 0 && retold.TrueForAll(c => c.IndexOf(body, StringComparison.Ordinal) is >= 0 and var at && IsListed(c, at, at + body.Length)
            && c.Contains('等', StringComparison.Ordinal)) ? retold[0] : null;
    }

    private static bool IsListed(string text, int start, int end) => (start > 0 && text[start - 1] == '、')
        || (end < text.Length && (text[end] is '、' or '等' || GroundingWords.Joints.LengthAt(text, end) > 0));

    private static string NounAt(string text, int at) =>
        at + TownName <= text.Length && text[at..(at + TownName)] is var noun && noun.All(TextFolding.IsHan) ? noun : "";
}
