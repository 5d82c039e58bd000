using System.Text.RegularExpressions;
using LawBot.Answers.Grounding;
using LawBot.Chinese;
using LawBot.Places;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>A short wording of a report that fits anyone, and the report it is of.</summary>
internal sealed record BorrowedWording(string Text, EvidenceSentence From);

/// <summary>Finds in the exemplars what may be taken over: clauses that name no place, number, year or document.</summary>
internal static partial class DraftBorrowing
{
    private const int ShortestClause = 8;

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
        foreach (var part in Parts().Split(TextFolding.Fold(sentence.Text.ReplaceLineEndings(""))))
        {
            var clause = Opening().Replace(part.Replace(" ", "", StringComparison.Ordinal), "");
            if (clause.Length >= shortest && clause.Length <= DraftExemplars.LongestRun && clause.All(c => TextFolding.IsHan(c) || c == '、')
                && Doing().IsMatch(clause) && !Loose().IsMatch(clause) && !NotOurs().IsMatch(clause) && GroundingNumbers.In(clause).Count == 0
                && !Gazetteer.China.Scan(clause).Any())
            {
                yield return clause;
            }
        }
    }

    /// <summary>True for a clause that begins with what is done: 持续深化…, 整合….</summary>
    internal static bool IsDeed(string clause) => Doing().IsMatch(clause);

    [GeneratedRegex("[,;。:!?()\"]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex("^(?:一是|二是|三是|四是|五是|六是|同时|并且|并|另外|此外|还)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:(?:积极|全面|扎实|认真|持续|充分|切实|着力|深入|大力|有效|及时|定期|依法|主动|自觉|严格|不断|进一步|稳步|统筹|创新|率先|努力)*)"
        + "(?:推进|加强|完善|建立|健全|规范|落实|开展|强化|推行|深化|组织|制定|优化|做好|畅通|压实|构建|打造|提升|聘请|实行|整合|履行|编制|公开|公布|审查|审核|化解|办理|执行|培育|培养|实施|抓好|拓宽|简化|压缩|取消|清理|充实|下沉|搭建|设立)",
            RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Doing();

    // A clause that leans on its neighbours, or speaks of what is past or lacking.
    [GeneratedRegex("[的和与及在对把将为由等以按于从向被]$|的(?:通知|意见|方案|规定|办法)|^.{2}(?:了|过)|还需|不足|不够|差距|问题|以下|如下|上述|该|此项|荣获|被评|成功", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Loose();

    [GeneratedRegex("[县市区镇乡村局省州旗](?:委|政府)?(?:司法局|办)?|我[县市区]|年|月|届|某|公司|同志", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotOurs();
}
