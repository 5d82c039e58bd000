using System.Text.RegularExpressions;
using LawBot.Answers.Drafts.Wishes;
using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Writes what is lacking, and what is to be done next: an opening sentence, then points.</summary>
internal sealed partial class ProblemWriter(DraftSpec spec, IReadOnlyList<DraftMatter> matters, DraftContent content, DraftOwner owner)
{
    private const int UsualPoints = 4;
    private const double MostAlike = 0.5;
    private const int ShortestLack = 4;
    private const int YearPlan = 16;

    // A lack in so few words is said in a whole sentence.
    private const int Terse = 16;
    private static readonly string[] Tails = ["lack-1", "lack-2", "lack-3"];
    // Of several matters the work as a whole is spoken of, a point each.
    private readonly DraftMatter matter = matters is [var only] ? only : DraftMatter.Of(DraftMatter.Whole);
    private readonly IReadOnlyList<DraftMatter> each = matters.Count > 1 ? matters : [];
    private int tails;
    private readonly HashSet<string> remedies = new(StringComparer.Ordinal);

    /// <summary>The problems.</summary>
    internal IReadOnlyList<DraftPiece> Problems()
    {
        var isElaborated = spec.SentencesOfEach > 1;
        // 一个说乡镇司法所缺人: an aspect that names a lack is one of the user's own.
        var named = spec.Aspects.Concat(spec.Focus).Where(a => DraftCues.Has(a, "lack-sign") || DraftLacks.Said(a) is not null)
            .Select(a => new FactSentence("", "", [DraftFacts.ClauseOf(a)], false, true));
        var own = Apart([.. content.All, .. named])
            .Select(s => (Text: SectionWriter.Ended(Softened(s)), s.Words))
            .Select(s => new DraftPiece(Mended(s.Text, s.Words, isElaborated && s.Text.Count(c => c == '。') == 1), DraftOrigin.OwnFacts, 0)).ToList();
        if (own.Count == 1 && spec.Points is null)
        {
            return One(own[0]);
        }

        var mark = spec.NoBlanks ? "" : MeasurePiece.Mark;
        var weak = matter.Key == DraftMatter.Whole ? []
            : matter.Measures.OrderBy(m => matter.Problems.Max(p => DraftWords.Share(m.Head, p))).Select(m => DraftPhrases.Filled("weak", m.Head));
        var ofAspects = spec.Aspects.Where(a => !DraftCues.Has(a, "lack-sign") && DraftLacks.Said(a) is null).Select(LackOf);
        var wanted = ofAspects.Concat(each.Concat(spec.Include.Where(WishedPoints.IsBare).SelectMany(i => DraftMatter.MeantBy(i, 1)))
            .DistinctBy(m => m.Key, StringComparer.Ordinal).SelectMany(m => m.Problems.Take(1)))
            .Concat(spec.Include.Where(WishedPoints.IsTopic).Select(i => DraftPhrases.Filled("weak", i))).Concat(OfTrade("trade-lack")).ToList();
        var known = wanted.Concat(matter.Problems.Except(wanted, StringComparer.Ordinal)).Concat(weak)
            .OrderByDescending(p => spec.Focus.Any(f => p.Contains(f, StringComparison.Ordinal)))
            .Select(p => DraftPiece.Phrase(Mended($"{Focused(owner.Fill(p))}{mark}。"),
                0) with { Short = Mended($"{Focused(owner.Fill(p)).Split('，')[0]}{mark}。") });
        return [.. Series(
            DraftPhrases.Filled(spec.Tone == DraftTone.Gentle ? "lacks-gentle" : "lacks", matter.Name),
            own, known, PointsOr(Math.Max(2, matter.Problems.Count()))), .. Reasons(mark)];
    }

    // 一条说执法队伍: what such reports say is lacking of it, else that it is weak.
    private static string LackOf(string aspect) =>
        DraftMatter.MeantBy(aspect, 1).SelectMany(m => m.Problems).Where(p => p.Contains(aspect[..Math.Min(2, aspect.Length)], StringComparison.Ordinal)
            && p.Contains(aspect[^Math.Min(2, aspect.Length)..], StringComparison.Ordinal)).FirstOrDefault() ?? DraftPhrases.Filled("weak", aspect);

    // A topic that no matter is called by: with what such a plan says of it, else that it is carried on.
    private string Named(string topic) => Remedies.Of(topic, matter, remedies) is { Length: > 0 } plan ? PointWords.InAspect(topic, owner.Fill(plan))
        : DraftPhrases.Filled("plan-named", PointWords.AsWork(topic));

    // Of the whole work of a department that enforces, one point is of its trade.
    private IEnumerable<string> OfTrade(string phrase) =>
        matter.Key == DraftMatter.Whole && owner.Department is { Enforces: true } ? [DraftPhrases.Of(phrase)] : [];

    // A point for each matter named; of the work as a whole the usual number, of one matter as many as it has.
    private int PointsOr(int ofMatter) => each.Count > 0 ? each.Count : matter.Key == DraftMatter.Whole ? UsualPoints : ofMatter;

    // 都扣着乡镇来说: what is said of all is said of those.
    private string Focused(string problem) =>
        spec.Focus.FirstOrDefault(f => DraftCues.Of("unit-level").Are(f)) is { } level && !problem.Contains(level, StringComparison.Ordinal)
            ? PointWords.AtLevel(level, problem) : problem;

    // The user's own words say what is to be mended, not the set phrases around them (…的问题较为突出).
    private string Mended(string problem, string words = "", bool isShort = false)
    {
        var lack = words.Length > 0 ? words : problem;
        var plan = !spec.HasRemedies && !isShort ? ""
            : DraftFacts.Counts(words) && LackKinds.Of(words).Remedy is { Length: > 0 } mend && remedies.Add(mend) ? mend
            : Remedies.For(lack, DraftMatter.MeantBy(lack, 1) is [var own] ? own : matter, remedies);
        return plan.Length > 0 ? PointWords.WithRemedy(problem, owner.Fill(plan)) : problem;
    }

    // Told where they are asked for.
    private IEnumerable<DraftPiece> Reasons(string mark) => !DraftCues.Has(spec.Request, "reasons") && spec.Genre != DraftGenre.Report ? []
        : DraftMatter.Of(DraftMatter.Whole).Reasons.Where(r => mark.Length > 0 && !content.IsExcluded(r))
            .Select(r => DraftPiece.Phrase($"{owner.Fill(r)}{mark}。", 2));

    // 人手少、年龄偏大 are two lacks where two points are wanted; so are 人手少,年龄偏大 where no number of points is.
    private List<FactSentence> Apart(List<FactSentence> told)
    {
        told = [.. told.SelectMany(LackPoint.Apart)];
        var lacks = told.Sum(s => s.Clauses.Sum(c => c.Text.Split('、') is { Length: > 1 } listed && listed.All(l => l.Length >= ShortestLack) ? listed.Length
            : DraftLacks.Said(c.Text) is null ? 0 : 1));
        while (told.Count < (spec.Points ?? (spec.Headings > 0 ? spec.Headings : lacks))
            && told.FindIndex(s => (s.Clauses.Count > 1 && !s.Counts) || s.Clauses[0].Text.Contains('、', StringComparison.Ordinal)) is >= 0 and var at)
        {
            var clauses = told[at].Clauses.Count > 1 ? told[at].Clauses : [.. Listed(told[at].Clauses[0].Text)];
            told.InsertRange(at + 1, clauses.Skip(1).Select(c => told[at] with { Clauses = [c] }));
            told[at] = told[at] with { Clauses = [clauses[0]] };
        }

        return told;
    }

    private static IEnumerable<FactClause> Listed(string text) => text.Split('、', StringSplitOptions.RemoveEmptyEntries).Select(DraftFacts.ClauseOf);

    /// <summary>The plans; nothing in them is said to be done.</summary>
    internal IReadOnlyList<DraftPiece> Plans()
    {
        var isOfNextYear = DraftCues.Has(spec.Instruction, "next-year");
        var targets = new PlanTargets(matter, owner, content, isOfNextYear);
        var told = Parted(content.All).Select(Planned).ToList();
        var own = told.ConvertAll(t => new DraftPiece(SectionWriter.Ended(targets.Of(t)), DraftOrigin.OwnFacts, 0)
        {
            Short = SectionWriter.Ended(t),
        });
        // What such a section usually tells as done is, told as a plan, to be done.
        var measures = each.Count > 0 ? each.SelectMany(m => m.Plans.Skip(1).Concat(m.Measures.Select(x => x.Sentence)))
            : matter.Key == DraftMatter.Whole ? []
            : matter.Measures.Where(m => matter.Plans.All(p => DraftWords.Share(m.Head, p) < MostAlike)).Select(m => m.Sentence);
        var known = (each.Count > 0 ? measures : matter.Plans.Concat(measures))
            .Concat(matter.Key == DraftMatter.Whole ? [] : DraftMatter.Of(DraftMatter.Whole).Plans)
            .Select(p => DraftPiece.Phrase($"{owner.Fill(p)}。", 0) with { Short = $"{owner.Fill(p).Split('，')[0]}。" });
        var name = each.Count > 0 ? string.Join('和', each.Select(m => m.Name)) : matter.Name;
        var lead = spec.Tone == DraftTone.Firm
            ? DraftPhrases.Filled("plan-firm", name)
            : spec.MaxChars < 200 || (own.Count > 0 && !spec.IsFilled) ? DraftPhrases.Filled("plan-short", name)
            : DraftPhrases.Filled("plan-lead", name);
        lead = PlanYear(spec) is { } year ? DraftPhrases.Filled("plan-year", $"{year}") + lead[lead.IndexOf('，', StringComparison.Ordinal)..] : lead;
        // A plan is of the year that the instruction names.
        lead = isOfNextYear && lead.IndexOf('，', StringComparison.Ordinal) is var behind && PlanYear(spec) is null
            ? DraftPhrases.Of("next-year") + lead[behind..] : lead;
        known = spec.Focus.Count == 0 ? known : known.OrderByDescending(k => DraftWords.Share(string.Concat(spec.Focus), k.Text)).ToList();
        if (spec.Aspects.Count > 0 && !AreTopics)
        {
            known = spec.Aspects.Select(a => DraftPiece.Phrase(PointWords.InAspect(a, owner.Fill(Remedies.Of(a, matter, remedies))), 0)).Concat(known);
        }

        if (spec.Headings > 0 && own.Count == 0)
        {
            return PlanHeadings.Write(spec, matter, owner, content, lead);
        }

        // What must be spoken of comes before what a department's trade or any plan speaks of.
        List<PlanTopic> topics =
        [
            .. AreTopics ? spec.Aspects.Select(a => new PlanTopic(a, DraftMatter.MeantBy(a, 1) is [var m] ? PlanOn(a, m) : Named(a)))
                : each.Select(m => new PlanTopic(m.Name, m.Plans.First())),
            .. spec.Include.Where(WishedPoints.IsTopic).Select(i => new PlanTopic(i, Named(i))),
            .. spec.Include.SelectMany(i => DraftMatter.MeantBy(i, 1).Where(m => m.Key != matter.Key).Select(m => new PlanTopic(i, PlanOn(i, m)))),
        ];
        topics = [.. topics.Select(t => t with { Plan = owner.Fill(t.Plan) }).DistinctBy(t => t.Plan, StringComparer.Ordinal)];
        // More was listed than there are to be points: what names work is what they are about, what counts stands under it.
        var isListed = told.Count > spec.Points && told.Exists(DraftFacts.Counts);
        for (var i = 0; isListed && i < told.Count;)
        {
            if (DraftFacts.Counts(told[i]) || DraftCues.Has(told[i], "aim") || told[i].Length > Terse)
            {
                i++;
                continue;
            }

            topics.Add(new PlanTopic(told[i], own[i].Text.TrimEnd('。')));
            told.RemoveAt(i);
            own.RemoveAt(i);
        }

        var wanted = PlanTopic.WithFacts(topics, told, own, spec.Points);
        var others = known.Where(k => wanted.TrueForAll(w => DraftWords.Share(k.Text, w.Text) < MostAlike)).ToList();
        var trade = OfTrade("trade-plan").Select(p => DraftPiece.Phrase($"{owner.Fill(p)}。", 0)).ToList();
        var points = PointsOr(Math.Max(3, matter.Plans.Count()));
        // What is said first of any plan stands first where there is room for it.
        var first = each.Count > 0 || (spec.Aspects.Count == 0 && wanted.Count + own.Count >= (spec.Points ?? points)) ? 0
            : Math.Min(Math.Max(1, spec.Aspects.Count), others.Count);
        var pieces = Series(lead, own, [.. others.Take(first), .. wanted, .. trade, .. others.Skip(first)], points).ToList();
        if (spec.Tone == DraftTone.Firm)
        {
            pieces.Add(DraftPiece.Phrase(DraftPhrases.Of("plan-firm-end"), 1));
        }

        return pieces;
    }

    /// <summary>The year of a plan: 2024年工作打算 is of 2024, 2024年报告的下一步打算 of the year behind it, which is not said (null).</summary>
    internal static int? PlanYear(DraftSpec spec)
    {
        var at = FactYears.OfFacts(spec.Instruction) is { } year ? spec.Instruction.IndexOf($"{year}", StringComparison.Ordinal) : -1;
        var said = at < 0 ? "" : spec.Instruction[at..Math.Min(spec.Instruction.Length, at + YearPlan)].Split('，', ',')[0];
        return DraftCues.Has(said, "year-plan") && !DraftCues.Has(said, "year-told") ? FactYears.OfFacts(spec.Instruction) : null;
    }

    // 依法决策、镇街执法、数字化各一条: what the points are to speak of names matters, not aspects of one.
    private bool AreTopics => spec.Aspects.Count > 0 && (each.Count > 0 ? spec.Aspects.Count >= each.Count : content.All.Any(s => s.Counts));

    // Each aim is a point of its own.
    private static IEnumerable<FactSentence> Parted(IEnumerable<FactSentence> told) => told.SelectMany(s => !s.Counts ? [s]
        : DraftData.Parts(s).SelectMany(p => p.Clauses.Skip(1).Any(PlanTargets.IsAim) ? p.Clauses.Select(c => p with { Clauses = [c] }) : [p]));

    // The plan of a matter that says the very word, else its measure that does.
    private static string PlanOn(string word, DraftMatter matter) =>
        matter.Plans.Concat(matter.Measures.Select(m => m.Sentence)).FirstOrDefault(p => p.Replace("“", "", StringComparison.Ordinal)
            .Replace("”", "", StringComparison.Ordinal).Contains(word, StringComparison.Ordinal))
            ?? matter.Plans.First();

    /// <summary>What a section admits of lacks that the facts name.</summary>
    internal static string Admitted(FactSentence sentence) => 
        DraftPhrases.Filled("admitted", string.Join('，', sentence.Clauses.Select(c => c.Text)).TrimEnd('。'));

    private List<DraftPiece> Series(string lead, List<DraftPiece> own, IEnumerable<DraftPiece> known, int usual)
    {
        var wanted = spec.Points ?? (spec.Headings > 0 ? spec.Headings : Math.Min(spec.MostPoints ?? int.MaxValue, Math.Max(usual, own.Count)));
        var more = known.Where(k => !content.IsExcluded(k.Text) && !own.Exists(o => DraftWords.Share(k.Text, o.Text) > 0.5)).Take(wanted - own.Count).ToList();
        var pieces = new List<DraftPiece> { DraftPiece.Phrase(owner.Fill(lead), 2) };
        var series = own.Take(wanted).Concat(more).Select((p, i) => p with { IsPoint = true, Priority = spec.Points is null && i >= 3 ? i : p.Priority })
            .ToList();
        if (own.Count > wanted)
        {
            series[^1] = series[^1] with { Text = DraftPiece.Joined([.. own.Skip(wanted - 1).Select(p => p.Text)]) };
        }

        if (spec.Last.Length > 0 && series.FindIndex(p => p.Text.Contains(spec.Last, StringComparison.Ordinal)) is >= 0 and var last)
        {
            series = [.. series.Where((_, i) => i != last), series[last]];
        }

        pieces.AddRange(spec.Genre == DraftGenre.Problems && spec.Headings > 0 ? series.SelectMany(Headed) : series);
        return pieces;
    }

    // What is lacking is the heading, how it shows stands below.
    private static IEnumerable<DraftPiece> Headed(DraftPiece point)
    {
        var at = point.Text.IndexOf('，', StringComparison.Ordinal);
        var bare = point with { Short = "", IsPoint = false, Priority = 0 };
        yield return bare with { Text = at > 0 ? point.Text[..at] : point.Text.TrimEnd('。'), IsHeading = true };
        if (at > 0)
        {
            yield return bare with { Text = point.Text[(at + 1)..] };
        }
    }

    // One problem that the user named is not made a series of: it is said, with what comes nearest to it, and how it is to be mended.
    private List<DraftPiece> One(DraftPiece own)
    {
        var pieces = new List<DraftPiece> { own };
        var near = matter.Problems.Where(p => !content.IsExcluded(p)).OrderByDescending(p => DraftWords.Share(own.Text, p)).FirstOrDefault();
        if (near is not null && !spec.NoBlanks)
        {
            pieces.Add(DraftPiece.Phrase(DraftPhrases.Filled("shown-in", owner.Fill(near)), 2));
        }

        pieces.AddRange(matter.Plans.Where(p => !content.IsExcluded(p)).OrderByDescending(p => DraftWords.Share(own.Text, p)).Take(1)
            .Select(p => DraftPiece.Phrase(DraftPhrases.Filled("next", owner.Fill(p)), 1)));
        return pieces;
    }

    private string Softened(FactSentence sentence)
    {
        if (sentence.Counts)
        {
            var named = sentence.Clauses.TakeWhile(c => c.Numbers == 0).ToList();
            var figures = LackPoint.Figures(sentence.Clauses.Skip(named.Count));
            var kind = named is [var only] && DraftLacks.Said(only.Text) is { } said ? said
                : LackKinds.Of(sentence.Words).Name is { Length: > 0 } known ? known
                : named.Count > 0 ? Softened(sentence with { Clauses = named }) : "";
            return kind.Length > 0 ? DraftPhrases.Filled(spec.IsEachSentence ? "lack-figures-one" : "lack-figures", kind, figures) : figures;
        }

        var words = string.Join('，', sentence.Clauses.Select(c => c.Text)).TrimEnd('。');
        var bad = Bad().Match(words);
        if (!bad.Success || DraftLacks.LengthOf(words) >= bad.Length)
        {
            return DraftLacks.Said(words) is { } told ? told
                : DraftCues.Of("quality").End(words) ? DraftPhrases.Filled("quality-lack", words)
                : words.Length < Terse ? DraftPhrases.Filled(Tails[tails++ % Tails.Length], words) : words;
        }

        var thing = words[..bad.Index].TrimEnd('还', '也', '都', '得', '比', '较');
        var name = matter.Words.FirstOrDefault(w => w.EndsWith(thing, StringComparison.Ordinal)) ?? thing;
        return DraftPhrases.Filled(spec.Tone == DraftTone.Gentle ? "bad-gentle" : "bad", name);
    }

    private static string Planned(FactSentence sentence)
    {
        // 拟 is no part of a plan's words, 拟定 is its deed.
        return string.Join('，', sentence.Clauses.Select(c => ActionVerbs.VerbAt(c.Text, 0, out _) > 1 ? c.Text
            : DraftCues.Trimmed(c.Text, "plan-opening", "nothing"))).TrimEnd('。');
    }

    [GeneratedRegex("(?:搞|做|办|抓|干|开展|落实)?(?:得)?(?:很|太|比较|还|都)?(?:不好|不行|不到位|差|一般|不理想|(?<=[做搞抓办干]得)不够(?:好)?)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bad();
}
