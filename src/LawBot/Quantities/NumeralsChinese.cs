namespace LawBot.Quantities;

/// <summary>Numbers in Chinese characters, and shares in words.</summary>
internal static class NumeralsChinese
{
    private const string Digits = "〇一二三四五六七八九";
    private const string PercentPrefix = "百分之";

    public static bool IsNumeral(char c) => c is '两' or '零' or '廿' || DigitOf(c) >= 0 || UnitOf(c) > 0;

    public static bool TryRead(string text, int start, int limit, out Numeral numeral)
    {
        numeral = default;
        if (limit - start > 3 && string.CompareOrdinal(text, start, PercentPrefix, 0, 3) == 0)
        {
            return TryReadPercent(text, start + 3, limit, out numeral);
        }

        if (text[start] == '半')
        {
            numeral = new(0.5m, NumeralKind.Chinese, IsApproximate: false, HasMultiplier: false, start + 1);
            return true;
        }

        if (!TryReadInteger(text, start, limit, out var value, out var end))
        {
            return false;
        }

        if (end + 2 < limit && text[end] == '分' && text[end + 1] == '之' && value > 0 && TryReadInteger(text, end + 2, limit, out var top, out var topEnd))
        {
            numeral = new(decimal.Round(100m * top / value, 2), NumeralKind.Share, IsApproximate: false, HasMultiplier: false, topEnd);
            return true;
        }

        if (value is >= 1 and <= 9 && IsTenths(text, end, limit))
        {
            return ReadTenths(text, value, end, limit, out numeral);
        }

        var approximate = end < limit && text[end] is '余' or '多' or '来';
        numeral = new(value, NumeralKind.Chinese, approximate, HasMultiplier: false, approximate ? end + 1 : end);
        return end >= limit || text[end] != '几';
    }

    private static bool TryReadPercent(string text, int start, int limit, out Numeral numeral)
    {
        numeral = default;
        if (text[start] == '百')
        {
            numeral = new(100, NumeralKind.Share, IsApproximate: false, HasMultiplier: false, start + 1);
            return true;
        }

        if (char.IsAsciiDigit(text[start]))
        {
            var read = Numerals.TryRead(text, start, limit, out var arabic);
            numeral = arabic with { Kind = NumeralKind.Share };
            return read;
        }

        if (!TryReadInteger(text, start, limit, out var value, out var end))
        {
            return false;
        }

        if (end + 1 < limit && text[end] == '点' && DigitOf(text[end + 1]) >= 0)
        {
            var place = 0.1m;
            for (end++; end < limit && DigitOf(text[end]) >= 0; end++, place /= 10)
            {
                value += DigitOf(text[end]) * place;
            }
        }

        var approximate = end < limit && text[end] is '余' or '多';
        numeral = new(value, NumeralKind.Share, approximate, HasMultiplier: false, approximate ? end + 1 : end);
        return true;
    }

    // 九成以上, but not 三成立, 五成员.
    private static bool IsTenths(string text, int at, int limit) => at < limit && text[at] == '成'
        && (at + 1 >= limit || text[at + 1] is '以' or '左' or '多' or '五' or '的' or ',' or '。' or ';' or '、' or '半' or ')' or '案');

    private static bool ReadTenths(string text, decimal tenths, int at, int limit, out Numeral numeral)
    {
        var end = at + 1;
        var value = tenths * 10;
        if (end < limit && text[end] is '五' or '半')
        {
            value += 5;
            end++;
        }

        var approximate = end < limit && text[end] == '多';
        numeral = new(value, NumeralKind.Share, approximate, HasMultiplier: false, approximate ? end + 1 : end);
        return true;
    }

    /// <summary>Reads 三十二, 一百零五, 两万三千, 百, 二〇二一; refuses digits in a row that name no year (两三, 七八).</summary>
    private static bool TryReadInteger(string text, int start, int limit, out decimal value, out int end)
    {
        decimal total = 0, section = 0, row = 0;
        var rowLength = 0;
        var longestRow = 0;
        for (end = start; end < limit && IsNumeral(text[end]); end++)
        {
            var digit = DigitOf(text[end]);
            if (digit >= 0)
            {
                row = (row * 10) + digit;
                rowLength += digit == 0 && rowLength == 0 ? 0 : 1;
                longestRow = Math.Max(longestRow, rowLength);
                continue;
            }

            var unit = text[end] == '廿' ? 20 : UnitOf(text[end]);
            if (unit == 20)
            {
                section += 20;
            }
            else if (unit >= 10_000)
            {
                total = (total + (section + row == 0 ? 1 : section + row)) * unit;
                section = 0;
            }
            else
            {
                section += (rowLength == 0 ? 1 : row) * unit;
            }

            (row, rowLength) = (0, 0);
        }

        value = total + section + row;
        return end > start && (longestRow <= 1 || (longestRow == 4 && total + section == 0));
    }

    private static int DigitOf(char c) => c switch
    {
        '两' => 2,
        '零' => 0,
        _ => Digits.IndexOf(c, StringComparison.Ordinal),
    };

    private static decimal UnitOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        '廿' => 20,
        _ => 0,
    };
}
