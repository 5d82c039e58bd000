using System.Buffers;

namespace LawBot.Host.Readers;

/// <summary>Whether words that a file sets off by their look could be a heading.</summary>
internal static class HeadingLook
{
    /// <summary>Longer than the longest headings of the genre, in characters.</summary>
    public const int LongestHeading = 80;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。!?！？；");

    /// <summary>True for a short phrase with no sentence after it.</summary>
    public static bool CouldBeHeading(string text)
    {
        text = text.Trim();
        return text.Length is > 1 and <= LongestHeading
            && text.AsSpan(0, text.Length - 1).IndexOfAny(SentenceEnds) < 0
            && text[^1] is not ('；' or ';' or '，' or ',' or '：' or ':' or '、');
    }
}
