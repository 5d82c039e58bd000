using System.Globalization;
using LawBot.Chinese;

namespace LawBot.Quantities;

/// <summary>Reads numbers as reports write them, at a given place of folded text (see <see cref="TextFolding.Fold(string)"/>).</summary>
/// <remarks>Understood: 1,234 and 1，234, decimals, 百千万亿 behind an Arabic number, 余/多 before or behind the multiplier (250余万, 1.8万余),
/// digits that were typeset apart (2 0 2 1), 三十二, 一百二十, 两, 廿, 百余, 百分之九十八, 九成, 三分之二, 半. Not a number: 十几, 两三.</remarks>
public static class Numerals
{
    /// <summary>True for a character a number may begin with.</summary>
    public static bool CanBegin(char folded) => char.IsAsciiDigit(folded) || NumeralsChinese.IsNumeral(folded) || folded == '半';

    /// <summary>Reads the number that begins exactly at <paramref name="start"/>.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="limit">Nothing at or after this offset is looked at.</param>
    /// <param name="numeral">What was read; undefined when the answer is false.</param>
    public static bool TryRead(string folded, int start, int limit, out Numeral numeral)
    {
        numeral = default;
        if (start >= limit)
        {
            return false;
        }

        return char.IsAsciiDigit(folded[start])
            ? TryReadArabic(folded, start, limit, out numeral)
            : NumeralsChinese.TryRead(folded, start, limit, out numeral);
    }

    /// <summary>The first offset at or after <paramref name="at"/> that is not white space.</summary>
    internal static int SkipSpace(string text, int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(text[at]) && text[at] != '\t')
        {
            at++;
        }

        return at;
    }

    private static bool TryReadArabic(string text, int start, int limit, out Numeral numeral)
    {
        var (value, end) = ReadDigits(text, start, limit);
        var approximate = false;
        var multiplied = false;
        for (var at = SkipSpace(text, end, limit); at < limit; at = SkipSpace(text, end, limit))
        {
            if (!approximate && text[at] is '余' or '多' or '来')
            {
                approximate = true;
            }
            else if (Multiplier(text, at, limit) is { } factor)
            {
                value *= factor;
                multiplied = true;
            }
            else
            {
                break;
            }

            end = at + 1;
        }

        numeral = new(value / 1.0000000000000000000000000000m, NumeralKind.Arabic, approximate, multiplied, end); // drops trailing zeros: 4.97亿 is 497000000
        return true;
    }

    private static decimal? Multiplier(string text, int at, int limit)
    {
        var next = at + 1 < limit ? text[at + 1] : '\0';
        return text[at] switch
        {
            '百' when next != '分' => 100,
            '千' when next is not ('米' or '克' or '瓦') => 1_000,
            '万' => 10_000,
            '亿' => 100_000_000,
            _ => null,
        };
    }

    private static (decimal Value, int End) ReadDigits(string text, int start, int limit)
    {
        var digits = new System.Text.StringBuilder(16);
        var at = start;
        while (at < limit && char.IsAsciiDigit(text[at]) && digits.Length < 20)
        {
            digits.Append(text[at++]);
        }

        at = digits.Length == 1 ? ReadSpacedDigits(text, at, limit, digits) : at;
        if (digits.Length <= 3 && at - start == digits.Length)
        {
            at = ReadGroups(text, at, limit, digits);
        }

        if (at + 1 < limit && text[at] == '.' && char.IsAsciiDigit(text[at + 1]))
        {
            digits.Append('.');
            for (at++; at < limit && char.IsAsciiDigit(text[at]) && digits.Length < 26; at++)
            {
                digits.Append(text[at]);
            }
        }

        return (decimal.Parse(digits.ToString(), CultureInfo.InvariantCulture), at);
    }

    // Only single digits set apart are one number (2 0 2 1); "3 20" may be two.
    private static int ReadSpacedDigits(string text, int at, int limit, System.Text.StringBuilder digits)
    {
        while (at + 1 < limit && text[at] == ' ' && char.IsAsciiDigit(text[at + 1]) && (at + 2 >= limit || !char.IsAsciiDigit(text[at + 2])))
        {
            digits.Append(text[at + 1]);
            at += 2;
        }

        return at;
    }

    private static int ReadGroups(string text, int at, int limit, System.Text.StringBuilder digits)
    {
        while (at + 3 < limit && text[at] == ',' && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])
            && char.IsAsciiDigit(text[at + 3]) && (at + 4 >= limit || !char.IsAsciiDigit(text[at + 4])))
        {
            digits.Append(text, at + 1, 3);
            at += 4;
        }

        return at;
    }
}
