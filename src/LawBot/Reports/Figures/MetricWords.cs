using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>The words round a number that belong to the sentence and not to what is counted, and the verbs that say what was done.</summary>
internal static partial class MetricWords
{
    private static readonly GuardedWords Leads = new("figure-words", "lead");
    private static readonly WordList LeadTimes = WordList.Of("figure-words", "lead-time");
    private static readonly WordList BehindTime = WordList.Of("figure-words", "behind-time");
    private static readonly WordList After = WordList.Of("figure-words", "after");
    private static readonly WordList Changes = WordList.Of("figure-words", "change");
    private static readonly WordList Compared = WordList.Of("figure-words", "compared");
    private static readonly WordList Predicates = WordList.Of("figure-words", "predicate");
    private static readonly GuardedWords NounEnds = new("figure-words", "noun-ends");
    private static readonly WordList Reached = WordList.Of("figure-words", "reached");
    private static readonly WordList EachTime = WordList.Of("figure-words", "each-time");
    private static readonly WordList Levels = WordList.Of("figure-words", "level");

    /// <summary>The span without the words that introduce a clause: 今年以来, 截至目前, 共, 先后, 其中, 一是.</summary>
    public static TextSpan TrimStart(string folded, TextSpan span)
    {
        while (true)
        {
            var start = span.Start;
            while (LeadLength(folded.AsSpan(span.Start, span.Length)) is var lead and > 0)
            {
                span = span with { Start = span.Start + lead };
            }

            var period = TimeWords.PeriodAt(folded, span.Start, span.Start, span.End, int.MaxValue);
            span = period > 0 ? span with { Start = period } : span;
            if (span.Start == start || span.Length == 0)
            {
                return span;
            }
        }
    }

    /// <summary>The span without the words that lead up to the number: 达到, 共计, 约, 超过, 为, 了.</summary>
    public static TextSpan TrimEnd(string folded, TextSpan span)
    {
        foreach (var match in Tail().EnumerateMatches(folded.AsSpan(span.Start, span.Length)))
        {
            span = span with { End = span.Start + match.Index };
        }

        return span;
    }

    /// <summary>The span without the verb of change at its end: 调解率 of 调解率提高.</summary>
    /// <returns>Null when nothing or no such verb stands there.</returns>
    public static TextSpan? ChangeAtEnd(string folded, TextSpan span)
    {
        var words = folded.AsSpan(span.Start, span.Length);
        words = words is [.., '了'] ? words[..^1] : words;
        var verb = Changes.LengthAtEnd(words);
        words = words[..^verb];
        words = words[..^(verb > 0 ? Compared.LengthAtEnd(words) : 0)];
        return verb > 0 && words.Length > 0 ? span with { End = span.Start + words.Length } : null;
    }

    /// <summary>The verb that says what was done, the first in the span; a run of verbs counts as one (申领、换发).</summary>
    public static TextSpan? Verb(string folded, TextSpan span)
    {
        var (start, length) = ActionVerbs.FirstRun(folded.AsSpan(span.Start, span.Length));
        return length == 0 ? null : new(span.Start + start, span.Start + start + length);
    }

    /// <summary>True when the span holds verbs and adverbs only, so that what was counted stands elsewhere (依法审理结案).</summary>
    public static bool IsVerbOnly(ReadOnlySpan<char> words) => words.Length > 0 && ActionVerbs.AreAll(words, needVerb: true);

    /// <summary>True when the words begin with a predicate and not with a noun: 正在办理之中, 已经审理完结.</summary>
    public static bool BeginsWithPredicate(ReadOnlySpan<char> words) => Predicates.Begin(words);

    /// <summary>Length of the noun that the words begin with.</summary>
    public static int NounLength(ReadOnlySpan<char> words) => NounEnds.IndexIn(words) is var end and >= 0 ? end : words.Length;

    /// <summary>True when the words begin with a verb that has its object behind it: 组织开展全县行政执法人员考试.</summary>
    public static bool BeginsWithVerb(string words, out TextSpan verb)
    {
        verb = Verb(words, new(0, words.Length)) ?? default;
        return verb.Length > 0 && (verb.Start == 0 || ActionVerbs.AreAll(words.AsSpan(0, verb.Start), needVerb: false));
    }

    /// <summary>True for words that only lead up to the level reached: 达到, 升至.</summary>
    public static bool LeadsToLevel(ReadOnlySpan<char> words) =>
        Levels.Are(words.Trim(" ,、"));

    /// <summary>True for words between two numbers that lead to the level reached: 提高3个百分点至29.8%.</summary>
    public static bool Reach(ReadOnlySpan<char> words) => Reached.Are(words);

    /// <summary>True for words that end in a time at which something is done again and again.</summary>
    public static bool EndInEachTime(ReadOnlySpan<char> words) => EachTime.End(words);

    // Length of one word or time that introduces a clause; 0 when none stands there.
    private static int LeadLength(ReadOnlySpan<char> words)
    {
        if (Leads.LengthAt(words, 0) is var lead and > 0)
        {
            // 一年来 and 一年 begin alike.
            return Math.Max(lead, TimeLength(words));
        }

        if (Math.Max(TimeLength(words), DeedBeforeLength(words)) is var time and > 0)
        {
            return time;
        }

        foreach (var match in LeadForm().EnumerateMatches(words))
        {
            return match.Length;
        }

        return 0;
    }

    // 审结后败诉11件: what was done before only says when, where another deed stands behind it.
    private static int DeedBeforeLength(ReadOnlySpan<char> words)
    {
        var (start, length) = ActionVerbs.FirstRun(words);
        var behind = start == 0 && length > 0 ? After.LengthAt(words, length) : 0;
        return behind > 0 && ActionVerbs.FirstRun(words[(length + behind)..]) is { Start: 0, Length: > 0 } ? length + behind : 0;
    }

    private static int TimeLength(ReadOnlySpan<char> words) =>
        LeadTimes.LengthAt(words, 0) is var time and > 0 ? time + BehindTime.LengthAt(words, time) : 0;

    // 截至2022年6月, 2022年以来, 6月底前; 一是 before its matter.
    [GeneratedRegex("^(?:\\d{1,2}\\.(?=\\D|$)|[\\s、,:;\"'。)]+|截至?到?(?:目前|20\\d\\d\\s*年(?:底|末)?(?:\\d+月(?:份|底|末)?)?(?:\\d+日)?)"
        + "|(?:2\\s?0\\s?\\d\\s?\\d\\s*年度?|20\\d\\d-20\\d\\d\\s*年)(?:以来|来|底|末|初|前)?"
        + "|\\d{1,2}月(?:份|底|\\d{1,2}日)?(?:前|以来|起|至)?|[一二三四五六七八九十]是(?=.{4})|成功(?!率|\\s*$)|一般性?(?=事件))")]
    private static partial Regex LeadForm();

    [GeneratedRegex("(?:[\\s、,:\"'(]|(?<![传送转表到])达到?了?|高达|多达|平?均|已经?|(?<![行作])为|(?<![审会统设预])计|总?共计?|累计|约|将?近|接近|(?<![反])超过?|逾|突破|不少于|不低于|至少(?:安排|举办|开展)?|不超过|"
        + "最多|等|了|(?<![持享所拥])有|各|仅|分别|大约|(?<![于])是|保持在?|稳定在|在|至|(?<=[少短缩低高加升降])(?:到|为)|大于|先后)+$")]
    private static partial Regex Tail();
}
