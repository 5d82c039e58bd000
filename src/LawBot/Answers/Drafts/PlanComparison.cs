using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Reports;

namespace LawBot.Answers.Drafts;

/// <summary>
/// Puts what last year's report planned beside this year's material: which plans it speaks of, in its words, and which it does not. By words alone;
/// whether a plan was carried out is for the reader to say.
/// </summary>
internal static partial class PlanComparison
{
    // So much of a plan's words must stand in a clause of the material before it is taken to speak of it.
    private const double Told = 0.4;
    private const int ShortestPlan = 6;
    private const int MostNotTold = 5;

    /// <summary>The comparison as a draft.</summary>
    /// <param name="spec">What is wanted; its facts are the material.</param>
    /// <param name="last">The report with the plans.</param>
    /// <param name="now">This year's report, for the material where no facts are given; null for none.</param>
    internal static Draft Write(DraftSpec spec, Report last, Report? now)
    {
        var plans = PlansOf(last);
        var material = spec.Facts.Length > 0 || now is null ? FactsOf(spec) : DoneOf(now);
        var common = Common(plans);
        var pairs = plans.ConvertAll(p => (Plan: p,
            Best: material.Select(m => (m.Text, m.Source, Share: Share(p.Text, m.Text, common))).DefaultIfEmpty().MaxBy(m => m.Share)));
        var told = pairs.Where(p => p.Best.Share >= Told).ToList();
        var pieces = new List<DraftPiece>
        {
            DraftPiece.Phrase($"{NameOf(last)}报告提出的打算共{plans.Count}项，{(spec.Facts.Length > 0 || now is null ? "这次材料" : NameOf(now) + "报告")}写到的有{told.Count}项，"
                + $"没有写到的有{plans.Count - told.Count}项。", 0),
        };
        if (told.Count > 0)
        {
            pieces.Add(DraftPiece.Phrase("一、写到的", 0) with { IsHeading = true });
            pieces.AddRange(told.Select((p, i) => new DraftPiece($"{i + 1}．打算：“{p.Plan.Text}”；材料：“{p.Best.Text}”。", DraftOrigin.OwnReport, 0)
            {
                BeginsLine = true, Sources = [p.Plan.Source, .. p.Best.Source is { } source ? new[] { source } : []],
            }));
        }

        if (plans.Count > told.Count)
        {
            pieces.Add(DraftPiece.Phrase($"{(told.Count > 0 ? '二' : '一')}、没有写到的", 0) with { IsHeading = true });
            pieces.AddRange(pairs.Except(told)
                .Select((p, i) => new DraftPiece($"{i + 1}．“{p.Plan.Text}”。", DraftOrigin.OwnReport, 0) { BeginsLine = true, Sources = [p.Plan.Source] }));
        }

        var (text, ledger) = DraftSetting.Set(pieces);
        return new Draft(spec.Instruction, text, [], [], ledger, AnswerOrigin.Template, [DraftMessages.ByWordsAlone]) { Spec = spec };
    }

    /// <summary>What the report planned and the facts do not speak of, the first of it.</summary>
    internal static IReadOnlyList<string> NotTold(Report report, DraftSpec spec)
    {
        var (facts, plans) = (FactsOf(spec), PlansOf(report));
        var common = Common(plans);
        return [.. plans.Select(p => p.Text).Where(p => !facts.Exists(f => Share(p, f.Text, common) >= Told)).Take(MostNotTold)];
    }

    // In how many plans each pair of characters stands: 法治 and 文化 tell one plan from another less than 乡村.
    private static Dictionary<(char, char), int> Common(List<(string Text, Source Source)> plans) =>
        plans.SelectMany(p => DraftWords.Pairs(p.Text)).CountBy(p => p).ToDictionary();

    private static double Share(string plan, string told, Dictionary<(char, char), int> common)
    {
        var (own, theirs) = (DraftWords.Pairs(plan), DraftWords.Pairs(told));
        var all = own.Sum(p => 1.0 / common.GetValueOrDefault(p, 1));
        return all == 0 ? 0 : own.Where(theirs.Contains).Sum(p => 1.0 / common.GetValueOrDefault(p, 1)) / all;
    }

    private static List<(string Text, Source Source)> PlansOf(Report report) =>
    [
        .. report.Sentences.Where(s => s.Part == ReportPart.Plans && !report.Outline.Any(h => h.Span.Start <= s.Span.Start && s.Span.End <= h.Span.End + 1))
            .SelectMany(s => ClauseEnd().Split(s.Span.In(report.Text)).Select(c => Lead().Replace(c.Trim(), "")).Where(IsPlan)
                .Select(c => (c, Source.Of(report, s.Span))))
            .DistinctBy(p => p.c, StringComparer.Ordinal),
    ];

    // 让群众抬头能见法 says what for, 重点做好以下工作 leads to the plans.
    private static bool IsPlan(string clause)
    {
        var folded = TextFolding.Fold(clause);
        return clause.Length >= ShortestPlan && !DraftCues.Of("plan-edge").Begin(folded) && !DraftCues.Of("plan-edge").End(folded);
    }

    private static List<(string Text, Source? Source)> FactsOf(DraftSpec spec) =>
        [.. DraftFacts.Read(spec.Facts, spec.Place, spec.Year)
            .SelectMany(s => s.Clauses.Select(c => (
            $"{(s.Label.Length > 0 && !c.Text.Contains(s.Label, StringComparison.Ordinal) ? s.Label + "：" : "")}{c.Text}", (Source?)null)))];

    private static List<(string Text, Source? Source)> DoneOf(Report report) =>
    [
        .. report.Sentences.Where(s => s.Part == ReportPart.Done && report.Paragraphs[s.Paragraph].Kind is ParagraphKind.Body or ParagraphKind.TableRow)
            .SelectMany(s => ClauseEnd().Split(s.Span.In(report.Text)).Select(c => c.Trim()).Where(c => c.Length >= ShortestPlan)
                .Select(c => (c, (Source?)Source.Of(report, s.Span)))),
    ];

    private static string NameOf(Report report) => report.Jurisdiction.Name + (report.Year is { } year ? $"{year}年" : "");

    [GeneratedRegex("[，；;。！：](?![^“”]*”)|(?<!\\d),|,(?!\\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+是|[一二三四五六七八九十]+、|\d+[.、．]|第[一二三四五六七八九十]+)\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lead();
}
