using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Reports.Layout;

/// <summary>The forms in which headings are numbered, in the order in which GB/T 9704 nests them.</summary>
internal enum NumberStyle
{
    /// <summary>第一部分, 第二章.</summary>
    Part,

    /// <summary>第一节.</summary>
    Chapter,

    /// <summary>一、</summary>
    Han,

    /// <summary>（一）</summary>
    HanInBrackets,

    /// <summary>1. 1、 1．</summary>
    Arabic,

    /// <summary>1.1</summary>
    Decimal,

    /// <summary>（1） 1)</summary>
    ArabicInBrackets,

    /// <summary>①</summary>
    Circled,

    /// <summary>一是</summary>
    Clause,

    /// <summary>No number.</summary>
    None,
}

/// <summary>The number that a heading or a list line begins with.</summary>
/// <param name="Style">Its form.</param>
/// <param name="Ordinal">Its value; 0 when unreadable.</param>
/// <param name="Length">How many code units it takes, the blanks after it included.</param>
/// <param name="Text">As printed, without the blanks after it.</param>
internal readonly partial record struct HeadingNumber(NumberStyle Style, int Ordinal, int Length, string Text)
{
    private const int Longest = 16;
    /// <summary>The Han numerals from zero to ten, each at its value.</summary>
    internal const string HanDigits = "零一二三四五六七八九十";

    /// <summary>True when the text begins with a number of a heading, 一是 aside.</summary>
    public static bool StartsWith(string text) => Read(text, 0) is { Style: not NumberStyle.Clause };

    /// <summary>Reads the number at a place of a text.</summary>
    /// <returns>Null when there is none.</returns>
    public static HeadingNumber? Read(string text, int start)
    {
        if (start >= text.Length || text[start] is not ('第' or '(' or '（' or (>= '0' and <= '9') or (>= '０' and <= '９')
            or (>= '\u2460' and <= '\u249b') or (>= '\u3220' and <= '\u3229') or (>= '\u2776' and <= '\u277f')) && !IsHanDigit(text[start]))
        {
            return null;
        }

        if (text[start] >= '\u2460' && !IsHanDigit(text[start]) && text[start] is not '第' && text[start] < '\uff00')
        {
            return Symbol(text, start);
        }

        var head = TextFolding.Fold(text.Substring(start, Math.Min(Longest, text.Length - start)));
        foreach (var (pattern, style) in Patterns)
        {
            var match = pattern.Match(head);
            if (match.Success)
            {
                var length = match.Groups["number"].Length;
                var blanks = length;
                while (start + blanks < text.Length && char.IsWhiteSpace(text[start + blanks]))
                {
                    blanks++;
                }

                return new HeadingNumber(style, Value(match.Groups["value"].ValueSpan), blanks, text.Substring(start, length).TrimEnd());
            }
        }

        return null;
    }

    /// <summary>True for a character of a Han numeral up to 99.</summary>
    public static bool IsHanDigit(char c) => HanDigits.Contains(c, StringComparison.Ordinal);

    /// <summary>The value of an Arabic or Han numeral up to 99.</summary>
    public static int Value(ReadOnlySpan<char> text)
    {
        var value = 0;
        var tens = -1;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                value = (value * 10) + (c - '0');
            }
            else if (c == '十')
            {
                tens = Math.Max(1, value);
                value = 0;
            }
            else if (IsHanDigit(c))
            {
                value = HanDigits.IndexOf(c, StringComparison.Ordinal);
            }
        }

        return tens < 0 ? value : (tens * 10) + value;
    }

    private static readonly (Regex Pattern, NumberStyle Style)[] Patterns =
    [
        (PartPattern(), NumberStyle.Part), (ChapterPattern(), NumberStyle.Chapter), (ClausePattern(), NumberStyle.Clause),
        (HanPattern(), NumberStyle.Han), (HanInBracketsPattern(), NumberStyle.HanInBrackets), (ArabicInBracketsPattern(), NumberStyle.ArabicInBrackets),
        (DecimalPattern(), NumberStyle.Decimal), (ArabicPattern(), NumberStyle.Arabic),
    ];

    private static HeadingNumber? Symbol(string text, int start)
    {
        var c = text[start];
        (NumberStyle Style, int Ordinal)? found = c switch
        {
            >= '\u2460' and <= '\u2473' => (NumberStyle.Circled, c - '\u245f'),
            >= '\u2474' and <= '\u2487' => (NumberStyle.ArabicInBrackets, c - '\u2473'),
            >= '\u2488' and <= '\u249b' => (NumberStyle.Arabic, c - '\u2487'),
            >= '\u2776' and <= '\u277f' => (NumberStyle.Circled, c - '\u2775'),
            >= '\u3220' and <= '\u3229' => (NumberStyle.HanInBrackets, c - '\u321f'),
            _ => null,
        };
        if (found is not { } symbol)
        {
            return null;
        }

        var length = 1;
        while (start + length < text.Length && (char.IsWhiteSpace(text[start + length]) || (length == 1 && text[start + length] == '、')))
        {
            length++;
        }

        return new HeadingNumber(symbol.Style, symbol.Ordinal, length, text.Substring(start, length).TrimEnd());
    }

    [GeneratedRegex("^(?<number>第 ?(?<value>[一二三四五六七八九十]{1,3}|[0-9]{1,2}) ?(?:部分|章|编|篇))[ 、:,]", RegexOptions.NonBacktracking)]
    private static partial Regex PartPattern();

    [GeneratedRegex("^(?<number>第 ?(?<value>[一二三四五六七八九十]{1,3}|[0-9]{1,2}) ?节)[ 、:]", RegexOptions.NonBacktracking)]
    private static partial Regex ChapterPattern();

    [GeneratedRegex("^(?<number>(?<value>[一二三四五六七八九十]{1,2})是)", RegexOptions.NonBacktracking)]
    private static partial Regex ClausePattern();

    [GeneratedRegex("^(?<number>(?<value>[一二三四五六七八九十]{1,3}) ?[、.])", RegexOptions.NonBacktracking)]
    private static partial Regex HanPattern();

    [GeneratedRegex(@"^(?<number>\(? ?(?<value>[一二三四五六七八九十]{1,3}) ?\) ?[、.]?)", RegexOptions.NonBacktracking)]
    private static partial Regex HanInBracketsPattern();

    [GeneratedRegex(@"^(?<number>\(? ?(?<value>[0-9]{1,2}) ?\) ?[、.]?)", RegexOptions.NonBacktracking)]
    private static partial Regex ArabicInBracketsPattern();

    [GeneratedRegex(@"^(?<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}\.(?<value>[0-9]{1,2}))(?: |[\u4e00-\u9fff-[万亿余多个件人次元倍年月日名户起场份项条家级分]][\u4e00-\u9fff]{3})",
        RegexOptions.NonBacktracking)]
    private static partial Regex DecimalPattern();

    // Not the decimal point of 6.14, but the full stop of 1.2021年.
    [GeneratedRegex(@"^(?<number>(?<value>[0-9]{1,2}) ?[.、])(?:[^0-9]|[0-9]{4} ?年|$)", RegexOptions.NonBacktracking)]
    private static partial Regex ArabicPattern();
}
