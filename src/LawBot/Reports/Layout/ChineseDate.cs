using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Reports.Layout;

/// <summary>Dates and years as reports print them: 2022年3月20日, 2 0 2 2 年, 2022-02-11, 二〇二二年三月二十日.</summary>
internal static partial class ChineseDate
{
    private const int Year = 4;
    private const string Digits = "〇一二三四五六七八九";
    private static readonly SearchValues<char> YearDigits = SearchValues.Create(Digits + "零○oо0");

    /// <summary>The first date in a text.</summary>
    /// <returns>Null when there is none or it names no day of the calendar.</returns>
    public static DateOnly? Read(string text)
    {
        var match = Date().Match(Squeezed.Of(text));
        if (!match.Success)
        {
            return null;
        }

        var year = Number(match.Groups["y"].Value);
        var month = Number(match.Groups["m"].Value);
        var day = Number(match.Groups["d"].Value);
        return year is >= 1949 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>True when a text is a date and nothing else, brackets and 印发 aside.</summary>
    public static bool IsAlone(string text) => AloneDate().IsMatch(Squeezed.Of(text));

    /// <summary>The years that a squeezed text names with 年, in order; ranges such as 2021-2025年 are left out.</summary>
    public static IEnumerable<(int Year, int Start)> Years(string squeezed)
    {
        foreach (Match match in YearName().Matches(squeezed))
        {
            var before = match.Index > 0 ? squeezed[match.Index - 1] : ' ';
            var year = Number(squeezed.AsSpan(match.Index, 4));
            if (before is not ('-' or '—' or '–' or '至' or '~' or '到') && !char.IsAsciiDigit(before) && year is >= 1990 and <= 2099)
            {
                yield return (year, match.Index);
            }
        }
    }

    /// <summary>Length of a year that stands at a place, without its 年: 2021, 二〇二一; 0 when none does.</summary>
    public static int YearLength(ReadOnlySpan<char> text, int at)
    {
        if (Runs.Digits(text, at, Year) == Year)
        {
            return Year;
        }

        return at + Year <= text.Length && text[at] is '一' or '二' && !text.Slice(at + 1, Year - 1).ContainsAnyExcept(YearDigits) ? Year : 0;
    }

    /// <summary>Length of a year in Chinese digits with its 年: 二〇二一年; 0 when none stands there.</summary>
    public static int HanYearLength(ReadOnlySpan<char> text, int at) =>
        !char.IsDigit(text[at]) && YearLength(text, at) > 0 && IsNought(text[at + 1]) && text[(at + Year)..].StartsWith("年") ? Year + 1 : 0;

    /// <summary>True when a year stands in a text, with 年 or without: 2021, 二〇二一.</summary>
    public static bool NamesYear(ReadOnlySpan<char> text) => BareYear(text) >= 0 || IndexOfHanYear(text) >= 0;

    /// <summary>Where the first year in digits stands, with 年 or without; -1 when none does.</summary>
    public static int BareYear(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + Year <= text.Length; at++)
        {
            if (text.Slice(at, 2) is "19" or "20" && Runs.Digits(text, at + 2, 2) == 2)
            {
                return at;
            }
        }

        return -1;
    }

    private static int IndexOfHanYear(ReadOnlySpan<char> text)
    {
        for (var at = 0; at + Year <= text.Length; at++)
        {
            if (text[at] == '二' && IsNought(text[at + 1]) && YearLength(text, at) > 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsNought(char c) => c is '〇' or '零' or '○' or 'o' or '0';

    private static int Number(ReadOnlySpan<char> text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic))
        {
            return arabic;
        }

        var value = 0;
        var tens = false;
        foreach (var c in text)
        {
            if (c == '十')
            {
                value = value == 0 ? 10 : value * 10;
                tens = true;
                continue;
            }

            var digit = Math.Max(0, Digits.IndexOf(c, StringComparison.Ordinal));
            value = tens ? value + digit : (value * 10) + digit;
        }

        return value;
    }

    [GeneratedRegex(
        @"(?<y>\d{4}|[一二][〇零○oо0一二三四五六七八九]{3})[年\-/.](?<m>\d{1,2}|[一二三四五六七八九十]{1,2})[月\-/.](?<d>\d{1,2}|[一二三四五六七八九十]{1,3})",
        RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex(
        @"^[(\[]?(?:\d{4}|[一二][〇零○oо0一二三四五六七八九]{3})[年\-/.](?:\d{1,2}|[一二三四五六七八九十]{1,2})[月\-/.](?:(?:\d{1,2}|"
            + @"[一二三四五六七八九十]{1,3})日?(?:\d{1,2}:\d\d(?::\d\d)?)?(?:印发)?)?[)\]]?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex AloneDate();

    [GeneratedRegex(@"(?:(?:19|20)\d\d|二[〇零○oо0]{1}[〇零○oо0一二三四五六七八九]{2})年", RegexOptions.NonBacktracking)]
    private static partial Regex YearName();
}
