using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>The words round a number that belong to the sentence and not to what is counted, and the verbs that say what was done.</summary>
internal static partial class MetricWords
{
    /// <summary>The span without the words that introduce a clause: 今年以来, 截至目前, 共, 先后, 其中, 一是.</summary>
    public static TextSpan TrimStart(string folded, TextSpan span)
    {
        while (true)
        {
            var start = span.Start;
            foreach (var match in Lead().EnumerateMatches(folded.AsSpan(span.Start, span.Length)))
            {
                span = span with { Start = span.Start + match.Length };
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
        var match = ChangeEnd().Match(folded, span.Start, span.Length);
        return match.Success && match.Index > span.Start ? span with { End = match.Index } : null;
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
    public static bool BeginsWithPredicate(ReadOnlySpan<char> words) => Predicate().IsMatch(words);

    /// <summary>Length of the noun that the words begin with.</summary>
    public static int NounLength(ReadOnlySpan<char> words)
    {
        foreach (var match in NounEnd().EnumerateMatches(words))
        {
            return match.Index;
        }

        return words.Length;
    }

    /// <summary>True when the words begin with a verb that has its object behind it: 组织开展全县行政执法人员考试.</summary>
    public static bool BeginsWithVerb(string words, out TextSpan verb)
    {
        verb = Verb(words, new(0, words.Length)) ?? default;
        return verb.Length > 0 && (verb.Start == 0 || ActionVerbs.AreAll(words.AsSpan(0, verb.Start), needVerb: false));
    }

    /// <summary>True for words that only lead up to the level reached: 达到, 升至.</summary>
    public static bool LeadsToLevel(ReadOnlySpan<char> words) =>
        words.Trim(" ,、") is "达到" or "达" or "达到了" or "至" or "到" or "升至" or "降至" or "增至" or "减至" or "提高到" or "下降到";

    [GeneratedRegex("^(?:\\d{1,2}\\.(?=\\D|$)|[\\s、,:;\"'。)]+|截至?到?(?:目前|20\\d\\d\\s*年(?:底|末)?(?:\\d+月(?:份|底|末)?)?(?:\\d+日)?)|截止目前|"
        + "(?:2\\s?0\\s?\\d\\s?\\d\\s*年度?|20\\d\\d-20\\d\\d\\s*年|今年|本年度?|全年|去年|上年度?|年内|年初|一年来|近年来|目前|当前|至今|至目前|迄今|当年)(?:以来|来|底|末|初|前)?"
        + "|\\d{1,2}月(?:份|底|\\d{1,2}日)?(?:前|以来|起|至)?|上半年|下半年|第[一二三四]季度|一年|[一二三四五六七八九十]是(?=.{4})|其中|包括|[共现另尚还]有|总?共计?(?![同产享建青和治])|累计|总计|合计|先后|已经?|并(?!联)|同时|"
            + "积极|扎实|持续|大力|进一步|认真|顺利|圆满|实际|拥有|剩余|其余"
        + "|成功(?!率|\\s*$)|及时|依法(?!治|行政)|全面(?!依法治|推行)|深入|有效(?!率)|统筹|严格|另外?|还(?!款)|又|经(?:梳理|清理|统计|审查),?|据统计|一般性?(?=事件)|使得?)+")]
    private static partial Regex Lead();

    [GeneratedRegex("(?:[\\s、,:\"'(]|(?<![传送转表到])达到?了?|高达|多达|平?均|已经?|(?<![行作])为|(?<![审会统设预])计|总?共计?|累计|约|将?近|接近|(?<![反])超过?|逾|突破|不少于|不低于|至少(?:安排|举办|开展)?|不超过|"
        + "最多|等|了|(?<![持享所拥])有|各|仅|分别|大约|(?<![于])是|保持在?|稳定在|在|至|(?<=[少短缩低高加升降])(?:到|为)|大于|先后)+$")]
    private static partial Regex Tail();

    [GeneratedRegex("(?:同比|环比)?(?:提高|提升|增长|增加|上升|下降|降低|减少)了?$")]
    private static partial Regex ChangeEnd();

    [GeneratedRegex("^(?:正在|已经?|均|全部|尚|仍|未|被|获|由|得到|实现|完成|按|如期|审理|办结|结案|进入|成功|顺利|进行|通过|需|到期|在|因|撤)")]
    private static partial Regex Predicate();

    [GeneratedRegex("进行|开展|设立|完成|实现|达到|观看|组织|配备|建立|成立|挂|纳入|参加|接受|签订|签署|落实|入驻|全部|均|已|及时|由|被|(?<!公)共(?!同|享|产)|覆盖|下放|取消|获|评为|担任|考取|通过|成功|,|。|;|并|解决|挽回|指派|申领|上报|"
        + "的|(?<!面)对(?![象策接])")]
    private static partial Regex NounEnd();
}
