using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>Words round a number that make it approximate, or a bound.</summary>
internal static class FigureQualifiers
{
    private static readonly string[] Before =
        ["约", "近", "超过", "超", "逾", "突破", "将近", "接近", "不少于", "不得少于", "不低于", "不得低于", "至少", "高于", "多于", "最少", "大约", "上", "好", "不小于", "大于", "达到或超过"];

    private static readonly string[] Behind = ["以上", "左右", "上下", "有余", "之多", "余", "多"];

    private static readonly string[] Limits = ["不超过", "未超过", "不得超过", "最近", "附近", "不大于", "不多于", "临近", "以上", "赶上", "加上", "网上", "线上", "晚上", "早上", "村上", "市上", "县上", "会上"];

    /// <summary>True with 约, 近, 超过, 不少于 … before it or 以上, 左右 … behind it; an upper limit (不超过, 以内) is not approximate.</summary>
    public static bool IsApproximate(string folded, FigureReading reading, TextSpan span)
    {
        var before = reading.Start;
        while (before > span.Start && char.IsWhiteSpace(folded[before - 1]))
        {
            before--;
        }

        var behind = Numerals.SkipSpace(folded, reading.End, span.End);
        return EndsIn(folded, before, span.Start, Before, out var word) && !EndsIn(folded, before, span.Start, Limits, out _) && NotAVerb(word, folded, before)
            || IsAtLeast(folded.AsSpan(span.Start, before - span.Start))
            || Array.Exists(Behind, b => string.CompareOrdinal(folded, behind, b, 0, b.Length) == 0);
    }

    // 至少安排4次, 不少于每月2期: a verb or a period may stand between.
    private static bool IsAtLeast(ReadOnlySpan<char> words)
    {
        words = words[Math.Max(0, words.Length - 7)..];
        words = words[(words.LastIndexOfAny(",;、:。") + 1)..];
        return (words.Contains("至少", StringComparison.Ordinal) || words.Contains("不少于", StringComparison.Ordinal)) && !words.ContainsAnyInRange('0', '9');
    }

    // 上 and 好 qualify only a round hundred or thousand (上百件), and such a number is not a figure unless 余 follows.
    private static bool NotAVerb(string word, string folded, int before) => word is not ("上" or "好") || folded[before] is '百' or '千' or '万';

    private static bool EndsIn(string text, int end, int floor, string[] words, out string found)
    {
        foreach (var word in words)
        {
            if (end - word.Length >= floor && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0)
            {
                found = word;
                return true;
            }
        }

        found = "";
        return false;
    }
}
