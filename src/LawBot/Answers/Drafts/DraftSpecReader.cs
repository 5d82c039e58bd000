using System.Text.RegularExpressions;
using LawBot.Lexicon;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Answers.Drafts;

/// <summary>Reads an instruction into a <see cref="DraftSpec"/>: what is wished, and what is stated as a fact.</summary>
internal static partial class DraftSpecReader
{
    private const int MostMatters = 4;

    /// <param name="question">The instruction.</param>
    /// <param name="facts">The user's facts, one a line; empty when none.</param>
    internal static DraftSpec Read(Question question, string facts)
    {
        var (model, text) = DraftModelReader.Read(question);
        text = Besides().Replace(text, "");
        var spec = new DraftSpec
        {
            Instruction = question.Text, Model = model,
            Place = PlaceIn(question, model),
            GivenTitle = Title().Match(text) is { Success: true } title ? title.Groups["title"].Value : "",
        };
        // 今年 is the year of whoever writes, which no index knows.
        var named = question.Years.Where(y => question.Text.Contains($"{y % 100:00}年", StringComparison.Ordinal)
            || question.Text.Contains($"{y}", StringComparison.Ordinal)).ToList();
        var year = named.Count > 0 ? named[^1] : DraftFacts.YearIn(facts);
        if (DraftCues.Has(text, "对照"))
        {
            return spec with { Genre = DraftGenre.PlanCheck, Matters = [DraftMatter.Whole], Year = facts.Length > 0 ? DraftFacts.YearIn(facts) : year,
                Facts = facts.Trim('\n') };
        }

        var asks = new List<string>();
        var own = new List<string>();
        var isFirst = true;
        foreach (var clause in Clauses(text))
        {
            var stressed = spec.Include.Count;
            (spec, var rest) = DraftDirectives.Apply(spec, clause);
            if (spec.Include.Count > stressed)
            {
                asks.Add(rest);
            }
            else
            {
                Sort(rest, isFirst, asks, own);
            }

            isFirst = false;
        }

        own.RemoveAll(o => DraftCorrections.Apply(o, ref facts));
        year ??= spec.UsesOwnReport && question.Years.Count > 0 ? question.Years[^1] : null;
        return Decide(spec with { Year = year, Facts = $"{facts}\n{OwnLines(own)}".Trim('\n') }, string.Join('，', asks), question);
    }

    // 县名望川县 names 望川县.
    private static string PlaceIn(Question question, string? model)
    {
        var place = question.Jurisdictions.Concat(question.UnknownPlaces).FirstOrDefault(p => p != model) ?? "";
        var said = DraftCues.Of("地名前").FirstOrDefault(w => place.Length > w.Length + 1 && place.StartsWith(w, StringComparison.Ordinal));
        return said is null ? place : place[said.Length..];
    }

    // Facts of an instruction are one sentence; a label begins another (行政复议:收到…).
    private static string OwnLines(IReadOnlyList<string> own) =>
        string.Concat(own.Select((o, i) => (i == 0 ? "" : o.Contains('：', StringComparison.Ordinal) || o.Contains(':', StringComparison.Ordinal) ? "\n" : "，")
            + o));

    /// <summary>The clauses of an instruction; what stands in quotes is not cut.</summary>
    internal static IEnumerable<string> Clauses(string text) => ClauseEnd().Split(text).Select(c => c.Trim()).Where(c => c.Length > 0);

    // What counts or tells of the own place is a fact; the rest says what is asked for.
    private static void Sort(string clause, bool isFirst, List<string> asks, List<string> own)
    {
        var bare = DraftCues.Without(clause, "读者", "客气");
        if (DraftFacts.Counts(bare))
        {
            own.Add(DraftCues.Has(bare, "起草") ? OfObject().Replace(DraftCues.Without(bare, "起草"), "") : clause);
        }
        else if (IsTold(clause, isFirst))
        {
            own.Add(clause);
            asks.Add(DraftCues.Has(clause, "问题") || DraftLacks.IsNamed(clause) ? clause : "");
        }
        else
        {
            asks.Add(bare);
        }
    }

    private static bool IsTold(string clause, bool isFirst)
    {
        if (clause.StartsWith('把') || DraftCues.Has(clause, "起草") || DraftCues.Has(clause, "提纲") || DraftCues.Has(clause, "综述")
            || DraftCues.Without(clause, "客气", "段落").Length < 4)
        {
            return false;
        }

        return (Ours().IsMatch(clause) && ActionVerbs.FirstRun(clause).Length > 0)
            || (Ours().IsMatch(clause) && (DraftCues.Has(clause, "问题") || DraftLacks.IsNamed(clause)))
            || (!isFirst && ActionVerbs.FirstRun(clause).Length > 0 && !DraftCues.Has(clause, "计划"));
    }

    private static DraftSpec Decide(DraftSpec spec, string asks, Question question)
    {
        // What must be mentioned names the matter only where nothing else does.
        var bare = spec.Include.Aggregate(asks, (a, i) => a.Replace(i, "", StringComparison.Ordinal));
        var named = DraftMatter.MeantBy(bare, MostMatters) is { Count: > 0 } own && spec.Genre is not (DraftGenre.Plans or DraftGenre.Problems) ? own
            : DraftMatter.MeantBy(asks, MostMatters);
        // 未成年人法治宣传 is one matter, 普法和法律明白人 are two.
        named = asks.Any(c => "和、与及".Contains(c, StringComparison.Ordinal)) ? named
            : [.. named.Where(m => !named.Any(n => n.Wider.Contains(m.Key, StringComparer.Ordinal)))];
        spec = spec with { Genre = GenreOf(spec, asks, named, question) };
        var matters = named.Count > 0
            || spec.Genre is DraftGenre.Report or DraftGenre.Outline or DraftGenre.Opening or DraftGenre.Problems or DraftGenre.Plans ? named
            : MeantByFacts(spec);
        var isSpeech = DraftCues.Has(asks, "讲话");
        var isOther = DraftCues.Has(asks, "体裁外") || (isSpeech && matters.Count == 0);
        spec = spec with { Matters = IsOfWhole(spec, matters) ? [] : [.. matters.Select(m => m.Key)] };
        if (spec.Matters.Count == 0 && (spec.Genre is DraftGenre.Report or DraftGenre.Outline or DraftGenre.Opening or DraftGenre.Problems or DraftGenre.Plans
            || Whole().IsMatch(asks)))
        {
            spec = spec with { Matters = [DraftMatter.Whole] };
        }

        if (spec.Genre == DraftGenre.Responsibility)
        {
            spec = spec with { Matters = [DraftMatter.Responsibility] };
        }

        spec = spec.MaxSentences < 0 ? spec with { MaxSentences = -spec.MaxSentences * Each(spec), IsEachSentence = true } : spec;
        var topic = spec.Matters.Count > 0 ? "" : TopicOf(asks, spec);
        return spec with { Topic = topic, IsDeclined = isOther || (spec.Matters.Count == 0 && topic.Length == 0) };
    }

    // Where the instruction names none: each count may be of another matter.
    private static IReadOnlyList<DraftMatter> MeantByFacts(DraftSpec spec)
    {
        var meant = DraftFacts.Read(spec.Facts, spec.Place, spec.Year)
            .SelectMany(s => s.Clauses.Where(c => c.Numbers > 0).SelectMany(c => DraftMatter.MeantBy(s.Label + c.Text, 1)))
            .DistinctBy(m => m.Key, StringComparer.Ordinal).Take(MostMatters).ToList();
        return meant.Count > 1 ? [.. meant.Where(m => !meant.Exists(n => n.Wider.Contains(m.Key, StringComparer.Ordinal)))]
            : DraftMatter.MeantBy(spec.Facts, 1);
    }

    // One sentence each: of several matters each, of one matter each of its facts.
    private static int Each(DraftSpec spec) => spec.Matters.Count > 1 ? spec.Matters.Count
        : Math.Max(1, DraftFacts.Read(spec.Facts, spec.Place, spec.Year).Sum(s => s.Clauses.Count(c => c.Numbers > 0)));

    // A plan or a lack that must speak of some matters is still one of the whole work.
    private static bool IsOfWhole(DraftSpec spec, IReadOnlyList<DraftMatter> named) => spec.Genre is DraftGenre.Plans or DraftGenre.Problems
        && spec.Include.Count > 0 && named.All(m => spec.Include.Any(i => DraftMatter.MeantBy(i, 1).Any(x => x.Key == m.Key)));

    private static DraftGenre GenreOf(DraftSpec spec, string asks, IReadOnlyList<DraftMatter> matters, Question question)
    {
        var isWhole = matters.All(m => m.Key is DraftMatter.Whole or DraftMatter.Responsibility);
        return DraftCues.Has(asks, "提纲") ? DraftGenre.Outline
            : DraftCues.Has(asks, "综述") && spec.Model is null ? DraftGenre.Brief
            : DraftCues.Has(asks, "开头") ? DraftGenre.Opening
            : matters.Any(m => m.Key == DraftMatter.Responsibility) || DraftCues.Has(asks, "责任人") ? DraftGenre.Responsibility
            : DraftCues.Has(asks, "问题") || (spec.Model is null && question.Part == ReportPart.Problems && !DraftCues.Has(asks, "计划")) ? DraftGenre.Problems
            : DraftCues.Has(asks, "计划") || (spec.Model is null && question.Part == ReportPart.Plans) ? DraftGenre.Plans
            : isWhole && (spec.GivenTitle.Length > 0 || DraftCues.Has(asks, "全文")) ? DraftGenre.Report
            : DraftGenre.Section;
    }

    // What no table knows is still written when it speaks of law or government.
    private static string TopicOf(string asks, DraftSpec spec)
    {
        var topic = Punctuation().Replace(DraftCues.Without(asks, "起草", "客气", "段落", "读者"), "");
        topic = Ours().Replace(spec.Place.Length > 0 ? topic.Replace(spec.Place, "", StringComparison.Ordinal) : topic, "");
        return topic.Length is >= 2 and <= 16 && (Trade().IsMatch(topic) || DraftFacts.Counts(spec.Facts)) ? topic : "";
    }

    [GeneratedRegex("[，。；;！!？?\n](?![^“”]*”)|(?<!\\d),|,(?!\\d)|[:：](?=.*[起写草拟])|(?<=[写拟草][^，。：:]{0,20})[:：]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex("《(?<title>[^》]*(?:报告|总结)[^》]*)》", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title();

    [GeneratedRegex("^(?:这一年|一年来|今年|去年|目前|现在|当前)?(?:我|本|咱|全)(?:们)?[县市区旗镇乡局省]?的?|^今年", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ours();

    // 写开头以外的打算 asks for no opening.
    [GeneratedRegex("(?<=^写?|，)[^，。“”写]{1,16}(?:以外|之外)的?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Besides();

    [GeneratedRegex("^把|成$|的?(?:内容|情况)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OfObject();

    [GeneratedRegex("法治政府|依法行政|法治建设|法治工作", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex("[法政权监督治]|执法|公证|矫正|帮教|调解|决策|审批|公开|信用|维权", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Trade();

    [GeneratedRegex(@"[\p{P}\p{Z}]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Punctuation();
}
