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
internal readonly record struct HeadingNumber(NumberStyle Style, int Ordinal, int Length, string Text)
{
    private const int Longest = 16;
    private const int MostParts = 4;
    private const string Measures = "万亿余多个件人次元倍年月日名户起场份项条家级分";

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
        if (Form(head) is not var (style, length, value))
        {
            return null;
        }

        var blanks = length;
        while (start + blanks < text.Length && char.IsWhiteSpace(text[start + blanks]))
        {
            blanks++;
        }

        return new HeadingNumber(style, Value(value.In(head)), blanks, text.Substring(start, length).TrimEnd());
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

    // The style, how many characters the number takes and those of them that tell its value; null where none of the forms stands.
    private static (NumberStyle Style, int Length, TextSpan Value)? Form(ReadOnlySpan<char> head)
    {
        if (head[0] == '第')
        {
            return PartOrChapter(head);
        }

        var open = head[0] == '(' ? 1 + Blank(head, 1) : 0;
        if (Numeral(head, open) is not { } value)
        {
            return null;
        }

        var isHan = !char.IsAsciiDigit(head[value.Start]);
        if (open == 0 && isHan && value.Length <= 2 && IsAt(head, value.End, "是"))
        {
            return (NumberStyle.Clause, value.End + 1, value);
        }

        var behind = value.End + Blank(head, value.End);
        if (open == 0 && isHan && IsAt(head, behind, "、."))
        {
            return (NumberStyle.Han, behind + 1, value);
        }

        if (IsAt(head, behind, ")"))
        {
            var end = behind + 1 + Blank(head, behind + 1);
            return (isHan ? NumberStyle.HanInBrackets : NumberStyle.ArabicInBrackets, end + (IsAt(head, end, "、.") ? 1 : 0), value);
        }

        return open > 0 || isHan ? null
            : Decimal(head, value) ?? (IsAt(head, behind, ".、") && EndsArabic(head[(behind + 1)..]) ? (NumberStyle.Arabic, behind + 1, value) : null);
    }

    // 第一部分、, 第二章 , 第3节:.
    private static (NumberStyle Style, int Length, TextSpan Value)? PartOrChapter(ReadOnlySpan<char> head)
    {
        if (Numeral(head, 1 + Blank(head, 1)) is not { } value)
        {
            return null;
        }

        var unit = value.End + Blank(head, value.End);
        var end = unit + (head[unit..].StartsWith("部分") ? 2 : 1);
        var isPart = end > unit + 1 || IsAt(head, unit, "章编篇");
        return isPart && IsAt(head, end, " 、:,") ? (NumberStyle.Part, end, value)
            : IsAt(head, unit, "节") && IsAt(head, end, " 、:") ? (NumberStyle.Chapter, end, value) : null;
    }

    // 1.1 总体, 2.1.3总体情况: a measure word behind it makes it a quantity.
    private static (NumberStyle Style, int Length, TextSpan Value)? Decimal(ReadOnlySpan<char> head, TextSpan first)
    {
        var last = first;
        for (var parts = 1; IsAt(head, last.End, "."); parts++)
        {
            if (parts == MostParts || Numeral(head, last.End + 1) is not { } next || !char.IsAsciiDigit(head[next.Start]))
            {
                return null;
            }

            last = next;
        }

        var tail = head[last.End..];
        return last != first && (IsAt(tail, 0, " ") || (tail.Length > 3 && IsCommonHan(tail[0]) && !Measures.Contains(tail[0], StringComparison.Ordinal)
            && IsCommonHan(tail[1]) && IsCommonHan(tail[2]) && IsCommonHan(tail[3]))) ? (NumberStyle.Decimal, last.End, last) : null;
    }

    // 1.2022年 begins with a year, 1.5万元 is a quantity.
    private static bool EndsArabic(ReadOnlySpan<char> tail) => tail.Length == 0 || !char.IsAsciiDigit(tail[0])
        || (tail.Length > 4 && !tail[..4].ContainsAnyExceptInRange('0', '9') && IsAt(tail, 4 + Blank(tail, 4), "年"));

    // One to three Han digits or one or two Arabic ones, none of the same kind behind them.
    private static TextSpan? Numeral(ReadOnlySpan<char> head, int start)
    {
        var end = start;
        while (end < head.Length && char.IsAsciiDigit(head[end]))
        {
            end++;
        }

        if (end > start)
        {
            return end - start <= 2 ? new TextSpan(start, end) : null;
        }

        while (end < head.Length && head[end] is not '零' && IsHanDigit(head[end]))
        {
            end++;
        }

        return end - start is >= 1 and <= 3 ? new TextSpan(start, end) : null;
    }

    private static int Blank(ReadOnlySpan<char> head, int at) => IsAt(head, at, " ") ? 1 : 0;

    private static bool IsAt(ReadOnlySpan<char> head, int at, string characters) =>
        at < head.Length && characters.Contains(head[at], StringComparison.Ordinal);

    private static bool IsCommonHan(char c) => c is >= '\u4e00' and <= '\u9fff';
}
