using System.Globalization;
using System.Text;

namespace LawBot.Host.Readers;

/// <summary>Writes the number of a list in the formats that Word knows (ST_NumberFormat of ECMA-376, part 1, 17.18.59).</summary>
internal static class ListNumber
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    /// <param name="value">The number, 0 or more.</param>
    /// <param name="format">The format's name in the markup: <c>chineseCounting</c>, <c>decimal</c> …; an unknown one counts in Arabic digits.</param>
    /// <returns>The number in words; empty for a bullet and for none.</returns>
    public static string Write(int value, string format) => format switch
    {
        "none" or "bullet" => "",
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" => Chinese(value),
        "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" => Digits(value, "〇一二三四五六七八九"),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Legal(value),
        "ideographTraditional" when value is >= 1 and <= 10 => Stems[value - 1].ToString(),
        "ideographZodiac" when value is >= 1 and <= 12 => Branches[value - 1].ToString(),
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => Digits(value, "０１２３４５６７８９"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when value is >= 1 and <= 20 => ((char)('①' + value - 1)).ToString(),
        "decimalEnclosedParen" when value is >= 1 and <= 20 => ((char)('⑴' + value - 1)).ToString(),
        "decimalEnclosedFullstop" when value is >= 1 and <= 20 => ((char)('⒈' + value - 1)).ToString(),
        "upperLetter" when value > 0 => Letters(value, 'A'),
        "lowerLetter" when value > 0 => Letters(value, 'a'),
        "upperRoman" when value is > 0 and < 4000 => Roman(value),
        "lowerRoman" when value is > 0 and < 4000 => Roman(value).ToLowerInvariant(),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Chinese(int value)
    {
        if (value is 0 or > 9999)
        {
            return value == 0 ? "〇" : value.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = value / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            text.Append(gap ? "零" : "");
            gap = false;
            text.Append(digit == 1 && unit == 10 && text.Length == 0 ? "" : "零一二三四五六七八九"[digit].ToString()).Append(name);
        }

        return text.ToString();
    }

    private static string Legal(int value) =>
        string.Concat(Chinese(value).Select(c => "〇一二三四五六七八九十百千".IndexOf(c, StringComparison.Ordinal) is >= 0 and var i
            ? "零壹贰叁肆伍陆柒捌玖拾佰仟"[i]
            : c));

    private static string Digits(int value, string digits) =>
        string.Concat(value.ToString(CultureInfo.InvariantCulture).Select(c => digits[c - '0']));

    /// <summary>A … Z, AA, BB …: Word repeats the letter.</summary>
    private static string Letters(int value, char first) =>
        new((char)(first + ((value - 1) % 26)), Math.Min(((value - 1) / 26) + 1, 10));

    private static string Roman(int value)
    {
        var text = new StringBuilder();
        foreach (var (amount, letters) in new[]
        {
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
            (1, "I"),
        })
        {
            for (; value >= amount; value -= amount)
            {
                text.Append(letters);
            }
        }

        return text.ToString();
    }
}
