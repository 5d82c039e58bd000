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

        if (clause.Basis.Count > 0 && clause.Basis.TrueForAll(s => DoneByBody(text, s.Words) is not null))
        {
            reasons.Add(GroundingMessages.DoneBy(DoneByBody(text, clause.Basis[0].Words)!));
        }
    }

    // 从苏木镇抽调人员充实旗直部门 of 从旗直部门下沉: what the source takes from is where the retelling brings it.
    private static string? Reversed(string said, string stated)
    {
        var (told, known) = (Origin(said), Origin(stated));
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
