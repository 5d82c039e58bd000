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
        && IsTurn(words)
        && words.IndexOfAny(['《', '"', '%']) < 0
        && !words.Any(char.IsAsciiDigit)
        && places.In(words).Count == 0
        && GroundingNumbers.In(words).Count == 0;

    /// <summary>True for a clause that says of the reports compared only that they count differently: 两地的年份和口径并不相同.</summary>
    internal static bool IsCaveat(string clause) => IsMadeOf(GroundingWords.Caveats, clause);

    [GeneratedRegex(@"^\s*(?:[-*•·#>]+\s*|\*\*|\d{1,2}\s*[.、)）．]\s*(?!\d)|[(（][\d一二三四五六七八九十]{1,3}[)）]\s*|[一二三四五六七八九十]{1,2}、)+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leading();

    // Made of words that join alone, begun or ended as such a sentence is.
    private static bool IsTurn(string words)
    {
        var plain = words.TrimEnd('。', ':', ',');
        if (GroundingWords.TurnBegins.Begin(plain) || GroundingWords.TurnEnds.End(plain))
        {
            return true;
        }

        return IsMadeOf(GroundingWords.Turns, plain);
    }

    private static bool IsMadeOf(Lexicon.WordList words, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = text[at] is ',' or ':' or '、' ? 1 : words.LengthAt(text, at);
            if (length == 0)
            {
                return false;
            }

            at += length;
        }

        return text.Length > 0;
    }
}
