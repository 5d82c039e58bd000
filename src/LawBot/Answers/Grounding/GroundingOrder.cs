using System.Text.RegularExpressions;

namespace LawBot.Answers.Grounding;

/// <summary>The words of a generated answer that order it and state nothing: 1. 一是 （二）, and sentences such as 主要做法如下：</summary>
internal static partial class GroundingOrder
{
    private const int LongestConnective = 40;

    /// <summary>The sentence without the number or bullet it begins with.</summary>
    internal static string WithoutOrder(string sentence) => Leading().Replace(sentence, "");

    /// <summary>True for a sentence that states no fact. Decided strictly: no digit, no count, no place, no name, no quotation,
    /// short, and with one of the known turns of phrase.</summary>
    internal static bool IsConnective(string words, GroundingPlaces places) =>
        words.Length <= LongestConnective
        && Turn().IsMatch(words)
        && words.IndexOfAny(['《', '"', '%']) < 0
        && !words.Any(char.IsAsciiDigit)
        && places.In(words).Count == 0
        && GroundingNumbers.In(words).Count == 0;

    [GeneratedRegex(@"^\s*(?:[-*•·#>]+\s*|\*\*|\d{1,2}\s*[.、)）．]\s*(?!\d)|[(（][\d一二三四五六七八九十]{1,3}[)）]\s*|[一二三四五六七八九十]{1,2}、)+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leading();

    [GeneratedRegex("如下[。:]?$|^以下(?:是|为)|^(?:从|根据|依据|综合|综观)?(?:以上|上述|所引|现有|这些|各地|已有)的?(?:报告|材料|资料|情况|做法|句子|内容)?(?:来看|可以看出|看)?[,,:]?"
        + "(?:主要)?(?:做法|经验|措施|举措|情况|有|包括|可归纳为|集中在)?(?:以下|这|如下)?(?:几个?方面|几点|几类|几条)?[。:,]*$"
        + "|^(?:主要|具体|共同)(?:做法|经验|措施|举措|情况|特点|内容)(?:有|包括)?(?:以下几个?方面|以下几点)?[。:]$|^(?:总的来看|总体来看|综上所述|综上|此外|另外|同时|相比之下|其中)[,。:]*$"
        + "|仅供参考。?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Turn();
}
