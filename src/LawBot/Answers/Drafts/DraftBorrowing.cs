using System.Text.RegularExpressions;
using LawBot.Answers.Grounding;
using LawBot.Chinese;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Figures;
using LawBot.Reports.Layout;
using LawBot.Retrieval;

namespace LawBot.Answers.Drafts;

/// <summary>A short wording of a report that fits anyone, and the report it is of.</summary>
internal sealed record BorrowedWording(string Text, EvidenceSentence From);

/// <summary>Finds in the exemplars what may be taken over: clauses that name no place, number, year or document, and figures by their names.</summary>
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
            Worth: DraftWords.Share(about, DraftWords.Pairs(c)) + DraftWords.Share(DraftWords.Pairs(c), about) + exemplars.Support(c)))).OrderByDescending(c => c.Worth).ToList();
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

    /// <summary>What the reports count, by name and measure word, most widely counted first; nothing that names a place.</summary>
    internal static IReadOnlyList<(string Metric, string Unit, int Reports)> Metrics(DraftExemplars exemplars)
    {
        var found = exemplars.All.SelectMany(s => FiguresOf(s).Select(f => (Metric: TextFolding.Fold(f.Metric), f.Unit, s.ReportId)))
            .Where(f => f.Metric.Length is >= 4 and <= DraftExemplars.LongestRun && f.Metric.All(TextFolding.IsHan) && !NotOurs().IsMatch(f.Metric)
                && !Gazetteer.China.Scan(f.Metric).Any()).ToList();
        return [.. found.GroupBy(f => (f.Metric, f.Unit)).Select(g => (g.Key.Metric, g.Key.Unit, g.Select(f => f.ReportId).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(m => m.Item3)];
    }

    private static IEnumerable<string> ClausesOf(EvidenceSentence sentence)
    {
        foreach (var part in Parts().Split(TextFolding.Fold(sentence.Text.ReplaceLineEndings(""))))
        {
            var clause = Opening().Replace(part.Replace(" ", "", StringComparison.Ordinal), "");
            if (clause.Length is >= ShortestClause and <= DraftExemplars.LongestRun && clause.All(c => TextFolding.IsHan(c) || c == '、')
                && Doing().IsMatch(clause) && !Loose().IsMatch(clause) && !NotOurs().IsMatch(clause) && GroundingNumbers.In(clause).Count == 0
                && !Gazetteer.China.Scan(clause).Any())
            {
                yield return clause;
            }
        }
    }

    private static IReadOnlyList<Figure> FiguresOf(EvidenceSentence sentence)
    {
        var heading = sentence.Section.Count > 0 ? sentence.Section[^1].ReplaceLineEndings(" ") : "情况";
        var text = $"{heading}\n{sentence.Text}";
        var offset = heading.Length + 1;
        var report = new Report(sentence.ReportId, sentence.File, "", new Jurisdiction(sentence.Jurisdiction, JurisdictionLevel.County, null, null), sentence.Year, sentence.Title, text)
        {
            Outline = [new Heading(1, "", heading, new TextSpan(0, heading.Length), text.Length, false)],
            Paragraphs = [new(new TextSpan(0, heading.Length), ParagraphKind.Heading), new(new TextSpan(offset, text.Length), ParagraphKind.Body)],
            Sentences = [.. SentenceSplitter.Split(sentence.Text).Select(s => new Sentence(s.Shift(offset), 0, 1))],
        };
        return [.. new FigureExtractor().Extract(report).Where(f => !f.IsPlanned && !f.IsChange && f.Scope is null && f.Unit.Length > 0)];
    }

    [GeneratedRegex("[,;。:!?()\"]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex("^(?:一是|二是|三是|四是|五是|六是|同时|并且|并|另外|此外|还)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex("^(?:(?:积极|全面|扎实|认真|持续|充分|切实|着力|深入|大力|有效|及时|定期|依法|主动|自觉|严格|不断|进一步|稳步|统筹|创新|率先|努力)*)"
        + "(?:推进|加强|完善|建立|健全|规范|落实|开展|强化|推行|深化|组织|制定|优化|做好|畅通|压实|构建|打造|提升|聘请|实行|整合|履行|编制|公开|公布|审查|审核|化解|办理|执行|培育|培养|实施|抓好|拓宽|简化|压缩|取消|清理|充实|下沉|搭建|设立)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Doing();

    // A clause that leans on its neighbours, or speaks of what is past or lacking.
    [GeneratedRegex("[的和与及在对把将为由等以按于从向被]$|的(?:通知|意见|方案|规定|办法)|^.{2}(?:了|过)|还需|不足|不够|差距|问题|以下|如下|上述|该|此项|荣获|被评|成功", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Loose();

    [GeneratedRegex("[县市区镇乡村局省州旗](?:委|政府)?(?:司法局|办)?|我[县市区]|年|月|届|某|公司|同志", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotOurs();
}
