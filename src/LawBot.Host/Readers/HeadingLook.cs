using System.Buffers;
using System.Text.RegularExpressions;

namespace LawBot.Host.Readers;

/// <summary>Whether words that a file sets off by their look could be a heading.</summary>
internal static partial class HeadingLook
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

    /// <summary>True when a line begins with the number of a heading: 一、 （二） 第三章.</summary>
    public static bool IsNumbered(string line) => Number().IsMatch(line);

    /// <summary>True when a line ends where a sentence does.</summary>
    public static bool EndsSentence(string line) => line.TrimEnd() is [.., '。' or '！' or '？' or '；' or '：' or ':' or ';'];

    [GeneratedRegex(@"^\s*([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[章节])", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
