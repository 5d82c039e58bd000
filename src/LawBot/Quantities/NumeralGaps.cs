using System.Text;

namespace LawBot.Quantities;

/// <summary>Numbers that blanks or a line's end cut apart: 百分之五 十, 七成 六, 98. 5%, 7万 5千 4百, 三分 之二. The pieces are put together and read as one numeral;
/// what then makes no one number is broken as a whole, so that neither its head nor its tail is ever read.</summary>
internal static class NumeralGaps
{
    private const int WidestGap = 3;
    private const int LongestNumeral = 40;
    private const int Lookahead = 12;

    /// <summary>Reads the numeral that begins at <paramref name="start"/> over the gaps inside it.</summary>
    /// <param name="text">The folded text.</param>
    /// <param name="start">Where the numeral begins.</param>
    /// <param name="limit">Nothing at or after this offset is looked at.</param>
    /// <returns>Null where no gap cuts it.</returns>
    public static Numeral? Read(string text, int start, int limit)
    {
        var at = start;
        while (PartEnd(text, at, limit) is > 0 and var end)
        {
            at = end;
            if (at < limit && char.IsWhiteSpace(text[at]))
            {
                return at > start && Across(text, at, limit) is { } next && Joins(text, start, at, next, limit) ? Joined(text, start, limit) : null;
            }
        }

        return null;
    }

    private static Numeral? Joined(string text, int start, int limit)
    {
        var packed = new StringBuilder();
        var places = new List<int>();
        var gaps = new List<int>();
        var at = start;
        while (at < limit && packed.Length < LongestNumeral)
        {
            var end = PartEnd(text, at, limit);
            if (end == 0)
            {
                break;
            }

            for (; at < end; at++)
            {
                packed.Append(text[at]);
                places.Add(at);
            }

            if (at < limit && char.IsWhiteSpace(text[at]))
            {
                if (Across(text, at, limit) is not { } next || !Joins(text, start, at, next, limit))
                {
                    break;
                }

                gaps.Add(packed.Length);
                at = next;
            }
        }

        if (gaps.Count == 0)
        {
            return null;
        }

        var length = packed.Length;
        packed.Append(text, at, Math.Min(Lookahead, limit - at));
        var whole = packed.ToString();
        var numeral = Numerals.Packed(whole, 0, whole.Length);
        var stop = Math.Min(numeral.End, length);
        var origin = stop == 0 ? start : places[stop - 1] + 1 + (numeral.End - stop);
        var isWhole = numeral.State == NumeralState.Number && stop == length && !IsShort(whole, stop, gaps) && !IsCounted(numeral, text, origin, limit);
        if (isWhole)
        {
            return numeral with { End = origin };
        }

        var isShare = whole.AsSpan(0, length).Contains("分之", StringComparison.Ordinal) || whole.AsSpan(0, length).Contains('成');
        return new(0, isShare ? NumeralKind.Share
            : numeral.Kind, IsApproximate: false, HasMultiplier: false, at) { State = NumeralState.Broken, ShareUnit = isShare ? "%" : "" };
    }

    // 一万 三: the last digit of a short form has to stand beside its multiplier.
    private static bool IsShort(string whole, int end, List<int> gaps) =>
        end > 1 && gaps.Contains(end - 1) && NumeralCharacters.DigitOf(whole[end - 1]) > 0 && NumeralCharacters.MultiplierOf(whole[end - 2]) > 10;

    // 七成 六个村, 百分之五 十件: whether the last piece belongs to the share or counts what follows cannot be told; 四百点 五件 is no count.
    private static bool IsCounted(Numeral numeral, string text, int end, int limit)
    {
        var unit = UnitTable.At(text, Numerals.SkipSpace(text, end, limit), limit, isChinese: false);
        return numeral.Kind == NumeralKind.Share ? unit is not null : !decimal.IsInteger(numeral.Value)
            && unit is { Kind: UnitKind.Case or UnitKind.People or UnitKind.Count or UnitKind.Place };
    }

    // Where the part of a numeral at a place ends: digits with their marks, one character, 分之 with or without a gap; 0 where none stands.
    private static int PartEnd(string text, int at, int limit)
    {
        if (at >= limit)
        {
            return 0;
        }

        var c = text[at];
        if (char.IsAsciiDigit(c) || NumeralCharacters.IsNumeral(c) || c is '点' or '成' or '半')
        {
            return at + 1;
        }

        return c switch
        {
            '分' when Beyond(text, at + 1, limit) == '之' => at + 1,
            '之' when at > 0 && (text[at - 1] == '分' || char.IsWhiteSpace(text[at - 1])) => at + 1,
            '余' when NumeralCharacters.MultiplierOf(Beyond(text, at + 1, limit)) > 10 => at + 1,
            '.' or ',' when at + 1 < limit && char.IsAsciiDigit(text[at + 1]) => at + 1,
            '.' or '/' when char.IsAsciiDigit(Beyond(text, at + 1, limit)) => at + 1,
            _ => 0,
        };
    }

    // Whether what stands on both sides of a gap can be of one numeral.
    private static bool Joins(string text, int start, int gap, int next, int limit)
    {
        var (before, behind) = (text[gap - 1], text[next]);
        if (PartEnd(text, next, limit) == 0)
        {
            return false;
        }

        return before switch
        {
            '之' => char.IsAsciiDigit(behind) || NumeralCharacters.IsNumeral(behind),
            '分' => behind == '之',
            '.' => char.IsAsciiDigit(behind) && !IsListMark(text, start),
            '/' => char.IsAsciiDigit(behind),
            _ when char.IsAsciiDigit(before) => behind is '成' || (behind is '.' or '/'),
            '成' or '点' or '余' => NumeralCharacters.IsNumeral(behind) || behind == '半',
            '半' => false,
            _ when !IsLineStart(text, start) || gap - start > 1 =>
                NumeralCharacters.IsNumeral(behind) || behind is '点' or '分' or '成' or '余' || IsScaled(text, next, limit),
            _ => behind == '分',
        };
    }

    // 7万 5千: digits behind a multiplier only with one of their own; 3万 5 are two columns of a table.
    private static bool IsScaled(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at && end < limit && NumeralCharacters.MultiplierOf(text[end]) > 10;
    }

    // 98. 5% behind a word is a decimal; "1. 5个部门" at the start of a line or behind a mark counts in its first item.
    private static bool IsListMark(string text, int start)
    {
        var before = start - 1;
        while (before >= 0 && text[before] == ' ')
        {
            before--;
        }

        return before < 0 || !(Chinese.TextFolding.IsHan(text[before]) || char.IsAsciiLetter(text[before]));
    }

    private static bool IsLineStart(string text, int start) => start == 0 || text[start - 1] == '\n';

    private static char Beyond(string text, int at, int limit) => Across(text, at, limit) is { } next ? text[next] : '\0';

    // The next character that is not white space, at most a few blanks away and in the same cell; null where there is none.
    private static int? Across(string text, int at, int limit)
    {
        var next = Numerals.SkipSpace(text, at, limit);
        return next < limit && next - at <= WidestGap && text[next] != '\t' ? next : null;
    }
}
