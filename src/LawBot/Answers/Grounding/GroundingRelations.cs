using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Answers.Grounding;

/// <summary>
/// Whether words that all stand in a source stand to each other as they do there: from whom to whom, and who did it. A retelling that
/// turns them round has no word of its own.
/// </summary>
internal static class GroundingRelations
{
    // A noun behind 从 or before its verb: so many characters of it tell it from another.
    private const int Noun = 2;

    private const int AgentReach = 6;

    internal static void Check(GroundingClause clause, List<string> reasons)
    {
        var text = clause.Masked();
        foreach (var source in clause.Basis)
        {
            if (Reversed(text, source.Words) is { } from)
            {
                reasons.Add(GroundingMessages.ComesFrom(from));
            }
        }

        if (OtherLevel(text, clause) is { } level)
        {
            reasons.Add(GroundingMessages.Stated(level.Told, level.Stated));
        }

        if (OtherSubject(text, clause) is { } subject)
        {
            reasons.Add(GroundingMessages.DoneBy(subject));
        }

        if (OtherAgent(text, clause) is { } agent)
        {
            reasons.Add(GroundingMessages.DoneBy(agent));
        }

        if (clause.Basis.Count > 0 && clause.Basis.TrueForAll(s => DoneByBody(text, s.Words) is not null))
        {
            reasons.Add(GroundingMessages.DoneBy(DoneByBody(text, clause.Basis[0].Words)!));
        }
    }

    // 城管局推行认错免罚 of 城管局公开清单,公安交警推行认错免罚: the clause that is retold begins with another body.
    private static string? OtherSubject(string said, GroundingClause clause)
    {
        if (SubjectOf(said) is not { Word: not null } told)
        {
            return null;
        }

        var retold = clause.NearestWithout(told);
        return retold.Count > 0 && retold.TrueForAll(c => SubjectOf(c) is { Word: { } known } && known != told.Word
            && !c.Contains(told.Word, StringComparison.Ordinal) && !GroundingContrast.IsReworded(told.Word, c)
            && !GroundingBodies.IsNamed(said, told.End, clause.Basis.Where(s => s.Words.Contains(c, StringComparison.Ordinal)
                && !s.Words.Contains(told.Word, StringComparison.Ordinal)).ToList())) ? SubjectOf(retold[0]).Word : null;
    }

    // The body that a clause begins with, its place and its level apart.
    private static LexiconHit SubjectOf(string text) => GroundingLexicon.Claims.In(text).Find(h => h.Class == "organ"
        && text.AsSpan(0, h.At).TrimStart('|') is var before && before.Length - GroundingWords.LevelsOfBodies.LengthAtEnd(before) == 0);

    // 省信访局 of 国家信访局: a body that the sources name with another level only.
    private static (string Told, string Stated)? OtherLevel(string said, GroundingClause clause)
    {
        foreach (var body in GroundingLexicon.Claims.In(said).Where(h => h.Class is "organ" or "body" && LevelBefore(said, h.At).Length > 0))
        {
            var told = LevelBefore(said, body.At);
            var stated = clause.Basis.SelectMany(s => Levels(s.Words, body.Word)).Distinct(StringComparer.Ordinal).ToList();
            if (stated.Count > 0 && stated.TrueForAll(s => s.Length > 0 && s != told))
            {
                return (told + body.Word, stated[0] + body.Word);
            }
        }

        return null;
    }

    private static IEnumerable<string> Levels(string words, string body)
    {
        for (var at = words.IndexOf(body, StringComparison.Ordinal); at >= 0; at = words.IndexOf(body, at + 1, StringComparison.Ordinal))
        {
            yield return LevelBefore(words, at);
        }
    }

    private static string LevelBefore(string text, int at) => text[(at - GroundingWords.LevelsOfBodies.LengthAtEnd(text.AsSpan(0, at)))..at];

    // 执法人员可以拒绝 of 企业可以拒绝, 由上级打分 of 由企业代表打分: the clause that is retold has another doer at the same place.
    private static string? OtherAgent(string said, GroundingClause clause)
    {
        foreach (var mark in GroundingWords.May.Words.Where(w => said.Contains(w, StringComparison.Ordinal)))
        {
            var at = said.IndexOf(mark, StringComparison.Ordinal);
            var retold = clause.NearestWithout(new LexiconHit(mark, "", -1, at)).Where(c => c.Contains(mark, StringComparison.Ordinal)).ToList();
            var told = DoerBefore(said, at);
            if (told.Length > 0 && retold.Count > 0 && retold.TrueForAll(c => DoerBefore(c, c.IndexOf(mark, StringComparison.Ordinal)) is { Length: > 0 } known
                && IsAnother(told, known, c)))
            {
                return DoerBefore(retold[0], retold[0].IndexOf(mark, StringComparison.Ordinal));
            }
        }

        var by = GroundingWords.By.IndexIn(said);
        if (OtherBy(said, by, clause) is { } whom)
        {
            return whom;
        }

        var verb = by < 0 ? null : ActionTail(said[(by + 1)..]);
        if (verb is not { Length: > 0 })
        {
            return null;
        }

        var doer = said[(by + 1)..said.LastIndexOf(verb, StringComparison.Ordinal)];
        var stated = clause.Basis.SelectMany(s => s.Clauses).Select(c => DoerBetween(c.Text, verb)).Where(d => d.Length > 0).ToList();
        return IsDoer(doer) && stated.Count > 0 && stated.TrueForAll(s => IsDoer(s) && IsAnother(doer, s, s)) ? stated[0] : null;
    }

    // 由城管排位、断纠纷 of 由商户自选摊长排位、收垃圾、断纠纷: whoever is named behind 由 stands behind none in the clause that is retold.
    private static string? OtherBy(string said, int by, GroundingClause clause)
    {
        if (DoerBehind(said, by) is not { Length: > 0 } doer)
        {
            return null;
        }

        var told = GroundingPolarity.Pairs(clause.Text[..by] + "|" + clause.Text[(by + 1 + Noun)..]).ToHashSet();
        var named = clause.Basis.SelectMany(s => s.Clauses).Select(c => (c.Text, By: GroundingWords.By.IndexIn(c.Text)))
            .Where(c => DoerBehind(c.Text, c.By).Length > 0).ToList();
        var retold = named.FindAll(c => GroundingPolarity.Pairs(c.Text).Distinct().Count(told.Contains) >= (named.Count == 1 ? 1 : Noun));
        return retold.Count > 0 && retold.TrueForAll(c => IsAnother(doer, DoerBehind(c.Text, c.By), c.Text[c.By..]))
            ? DoerBehind(retold[0].Text, retold[0].By) : null;
    }

    private static string DoerBehind(string text, int by) => by >= 0 && by + Noun < text.Length && text[(by + 1)..(by + 1 + Noun)] is var noun
        && noun.All(TextFolding.IsHan) && !ActionWords.ActionsIn(text[(by + 1)..]).Any(a => a.Span.Start < Noun) ? noun : "";

    // The last two characters of a clause that ends in its verb: 由企业代表打分.
    private static string ActionTail(string rest) => rest.TrimEnd('|', '了') is { Length: > 2 * Noun - 1 } tail && tail[^Noun..].All(TextFolding.IsHan)
        ? tail[^Noun..] : "";

    private static string DoerBetween(string clause, string verb)
    {
        var by = GroundingWords.By.IndexIn(clause);
        var end = by < 0 ? -1 : clause.IndexOf(verb, by + 1, StringComparison.Ordinal);
        return end > by ? clause[(by + 1)..end] : "";
    }

    private static bool IsDoer(string words) => words.Length is >= Noun and <= AgentReach && words.All(TextFolding.IsHan);

    private static bool IsAnother(string told, string known, string clause) => !clause.Contains(told[^Noun..], StringComparison.Ordinal)
        && !told.Any(c => known.Contains(c, StringComparison.Ordinal)) && !GroundingContrast.IsReworded(told, known)
        && !GroundingContrast.IsReworded(told[^Noun..], known);

    // The word for people or a body that ends right before a place; empty where another word stands there.
    private static string DoerBefore(string text, int at) => at < Noun ? "" : GroundingLexicon.Claims.In(text[..at])
        .FindLast(h => h.End == at && h.Class is "role" or "people" or "organ" or "office") is { Word: { } word } hit && hit.End == at ? word : "";

    // 从苏木镇抽调人员充实旗直部门 of 从旗直部门下沉: what the source takes from is where the retelling brings it.
    private static string? Reversed(string said, string stated)
    {
        var (told, known) = (Origin(said), Origin(stated));
        // 从审批局划转 of 划转至审批局.
        if (told.Length > 0 && !stated.Contains("从" + told, StringComparison.Ordinal)
            && stated.IndexOf(told, StringComparison.Ordinal) is > 0 and var at && GroundingWords.Destinations.Are(stated.AsSpan(at - 1, 1))
            && !ActionWords.ActionsIn(stated[..at]).Any(a => a.Span.End == at))
        {
            return told;
        }

        return told.Length > 0 && known.Length > 0 && told != known && !stated.Contains("从" + told, StringComparison.Ordinal)
            && said.IndexOf(known, said.IndexOf(told, StringComparison.Ordinal), StringComparison.Ordinal) >= 0 ? known : null;
    }

    private static string Origin(string text) => text.IndexOf('从', StringComparison.Ordinal) is >= 0 and var at && at + Noun < text.Length
        && text.AsSpan(at + 1, Noun).IndexOfAnyExceptInRange('\u4e00', '\u9fff') < 0 ? text.Substring(at + 1, Noun) : "";

    // 市政府审议通过 of 市人大常委会审议通过: the body right before the verb is another one.
    private static string? DoneByBody(string said, string stated)
    {
        var at = GroundingWords.Government.IndexIn(said);
        if (at < 0 || ActionWords.ActionsIn(said[(at + Noun)..]) is not [{ Span.Start: <= Noun } verb, ..])
        {
            return null;
        }

        return GroundingClause.Cut(stated).Where(c => !GroundingWords.Government.StandIn(c.Text)).SelectMany(c => ActionWords.ActionsIn(c.Text)
            .Where(a => a.Class == verb.Class)
            .Select(a => GroundingLexicon.Claims.In(c.Text[Math.Max(0, a.Span.Start - AgentReach)..a.Span.Start]).FindLast(h => h.Class == "organ").Word))
            .FirstOrDefault(w => w is not null);
    }
}
