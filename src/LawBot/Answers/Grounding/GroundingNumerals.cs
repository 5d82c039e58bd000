using System.Globalization;

namespace LawBot.Answers.Grounding;

/// <summary>Reads an Arabic number with separators, decimals, 余 and 万/亿 out of compacted text.</summary>
internal static class ArabicNumber
{
    /// <summary>Reads the number at <paramref name="i"/>, which stands on a digit, and moves past it.</summary>
    internal static decimal Read(string text, ref int i)
    {
        var at = i;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || IsSeparator(text, at, i)))
        {
            i++;
        }

        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
        {
            i++;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }
        }

        var digits = text[at..i].Replace(",", "", StringComparison.Ordinal);
        var value = digits.Length > 24 ? 0 : decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        SkipVague(text, ref i);
        while (i < text.Length && Magnitude(text, i) is var times and > 1 && value < 1_000_000_000_000m)
        {
            value *= times;
            i++;
        }

        SkipVague(text, ref i);
        return value;
    }

    private static bool IsSeparator(string text, int at, int i) =>
        text[i] == ',' && i > at && i - at <= 3 + ((i - at) / 4 * 4) && i + 3 < text.Length
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3])
        && (i + 4 >= text.Length || !char.IsAsciiDigit(text[i + 4]));

    private static decimal Magnitude(string text, int i) => text[i] switch
    {
        '百' when i + 1 < text.Length && text[i + 1] != '分' => 100,
        '千' when i + 1 < text.Length && text[i + 1] is not ('瓦' or '米' or '克') => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 1,
    };

    private static void SkipVague(string text, ref int i)
    {
        if (i < text.Length && text[i] is '余' or '多' or '来' && i + 1 < text.Length && text[i + 1] is not ('元' or '样' or '源' or '自'))
        {
            i++;
        }
        else if (i + 1 < text.Length && text[i] is '余' or '多' && text[i + 1] == '元')
        {
            i++;
        }
    }
}

/// <summary>Reads a Chinese number (一百二十, 三万五千, 两) out of compacted text.</summary>
internal static class ChineseNumber
{
    /// <summary>Reads the run of numerals at <paramref name="i"/> and moves past it.</summary>
    /// <returns>Its value, or null when the run is no number (八五, 七五): a name.</returns>
    internal static decimal? Read(string text, ref int i)
    {
        decimal total = 0, section = 0, digit = -1;
        var isName = false;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            var d = c == '两' ? 2 : "零一二三四五六七八九".IndexOf(c == '〇' ? '零' : c, StringComparison.Ordinal);
            if (d >= 0)
            {
                isName |= digit > 0 && d > 0;
                digit = d;
                continue;
            }

            var times = c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10_000, '亿' => 100_000_000, _ => 0 };
            if (times == 0)
            {
                break;
            }

            if (times < 10_000)
            {
                section += (digit < 0 ? 1 : digit) * times;
            }
            else
            {
                total = (total + section + Math.Max(digit, 0)) * times;
                section = 0;
            }

            digit = -1;
        }

        if (i < text.Length && text[i] is '余' or '多' && i + 1 < text.Length && text[i + 1] != '样')
        {
            i++;
        }

        return isName ? null : total + section + Math.Max(digit, 0);
    }

    /// <summary>Reads 点五 after a number; 0 when none stands there.</summary>
    internal static decimal ReadDecimals(string text, ref int i)
    {
        if (i >= text.Length || text[i] != '点')
        {
            return 0;
        }

        decimal value = 0, place = 0.1m;
        for (var at = i + 1; at < text.Length && "零一二三四五六七八九".IndexOf(text[at], StringComparison.Ordinal) is var d and >= 0; at++)
        {
            value += d * place;
            place /= 10;
            i = at + 1;
        }

        return value;
    }
}

/// <summary>The measure words that these reports count with.</summary>
internal static class MeasureWords
{
    private static readonly string[] Long =
    [
        "个工作日", "个百分点", "个自然日", "百分点", "工作日", "平方公里", "平方米", "立方米", "个小时", "学时", "课时", "小时", "分钟", "公里", "公顷", "个月", "季度",
        "人次", "场次", "批次", "班次", "件次", "条次", "车次", "户次", "家次", "台次", "点次", "期次", "余次", "街道", "社区", "单位", "部门",
    ];

    private const string Short = "件起宗案个名人位支项份部册本张期辆台套批轮次场篇幅块面章级类种大层门科课岁元吨亩米倍分号度届讲集组队对间片只头棵株站点户家所处座栋条"
        + "天日周月年村乡镇县区角方款成%‰℃";

    /// <summary>The measure word at an offset; empty when there is none.</summary>
    internal static string Read(string text, int at) => Read(text, ref at);

    /// <summary>Reads the measure word at <paramref name="i"/> and moves past it.</summary>
    /// <returns>The word, 个 before a longer one left off (个工作日 → 工作日); empty when there is none.</returns>
    internal static string Read(string text, ref int i)
    {
        foreach (var word in Long)
        {
            if (string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
            {
                i += word.Length;
                return word.Length > 2 && word[0] == '个' ? word[1..] : word;
            }
        }

        if (i < text.Length && Short.Contains(text[i], StringComparison.Ordinal))
        {
            return text[i++].ToString();
        }

        return "";
    }
}
