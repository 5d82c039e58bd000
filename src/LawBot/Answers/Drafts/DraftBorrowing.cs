using LawBot.Answers.Grounding;
using LawBot.Chinese;
using LawBot.Places;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>A short wording of a report that fits anyone, and the report it is of.</summary>
internal sealed record BorrowedWording(string Text, EvidenceSentence From);

/// <summary>Finds in the exemplars what may be taken over: clauses that name no place, number, year or document.</summary>
internal static class DraftBorrowing
{
    private const int ShortestClause = 8;
    private const int AspectAt = 2;
    private static readonly char[] Ends = [',', ';', '。', ':', '!', '?', '(', ')', '"'];

    /// <summary>Clauses that say what is done, best first: those that speak of the matter and that other reports come close to.</summary>
    /// <param name="exemplars">The reports.</param>
    /// <param name="matter">Words of the matter.</param>
    /// <param name="already">The draft so far: what it says is not said again.</param>
    /// <param name="limit">At most so many, one a report.</param>
    internal static IReadOnlyList<BorrowedWording> Clauses(DraftExemplars exemplars, string matter, string already, int limit)
    {
        var about = DraftWords.Pairs(matter);
        var said = already;
        var chosen = new List<BorrowedWording>();
        var candidates = exemplars.All.SelectMany(s => ClausesOf(s).Select(c => (Clause: c, From: s,
            Worth: DraftWords.Share(about, DraftWords.Pairs(c)) + DraftWords.Share(DraftWords.Pairs(c), about) + exemplars.Support(c))))
                .OrderByDescending(c => c.Worth).ToList();
        foreach (var (clause, from, worth) in candidates)
        {
            if (chosen.Count < limit && worth > 0.5 && chosen.TrueForAll(c => c.From.ReportId != from.ReportId) && DraftWords.Share(clause, said) < 0.6)
            {
                chosen.Add(new(clause, from));
                said += clause;
            }
        }

        return chosen;
    }

    /// <summary>The clauses of a sentence that say what is done and fit anyone.</summary>
    internal static IEnumerable<string> ClausesOf(EvidenceSentence sentence, int shortest = ShortestClause)
    {
        foreach (var part in TextFolding.Fold(sentence.Text.ReplaceLineEndings("")).Split(Ends))
        {
            var clause = DraftCues.Trimmed(part.Replace(" ", "", StringComparison.Ordinal), "clause-opening", "nothing");
            if (clause.Length >= shortest && clause.Length <= DraftExemplars.LongestRun && clause.All(c => TextFolding.IsHan(c) || c == '、')
                && IsDeed(clause) && !IsLoose(clause) && !DraftCues.Of("of-others").StandIn(clause) && GroundingNumbers.In(clause).Count == 0
                && !Gazetteer.China.Scan(clause).Any())
            {
                yield return clause;
            }
        }
    }

    /// <summary>True for a clause that begins with what is done: 持续深化…, 整合….</summary>
    internal static bool IsDeed(string clause) =>
        DraftCues.Of("deed").Begin(DraftCues.Trimmed(clause, "deed-adverb", "nothing")) || DraftCues.Of("deed").Begin(clause);

    // A clause that leans on its neighbours, or speaks of what is past or lacking.
    private static bool IsLoose(string clause) => DraftCues.Of("borrowed-end").End(clause) || DraftCues.Of("borrowed-not").StandIn(clause)
        || (clause.Length > AspectAt && clause[AspectAt] is '了' or '过');
}
