using LawBot.Chinese;

namespace LawBot.Quantities;

/// <summary>Numbers of years, days and hours: a date and a time of day name a moment, a duration counts.</summary>
internal static class QuantityTimes
{
    private static readonly string[] Bounded = NumberWords.Of("lasts-behind");

    private static readonly string[] Lasting = NumberWords.Of("lasts-before");

    private static readonly string[] Moments = NumberWords.Of("moment");

    private static readonly char[] Divisions = ['年', '月'];

    /// <summary>The role of a number that names a moment, or null for one that may count.</summary>
    public static QuantityRole? RoleOf(string folded, Quantity quantity, TextSpan span)
    {
        var before = Back(folded, quantity.Start, span.Start);
        var next = Numerals.SkipSpace(folded, quantity.NumberEnd, span.End);
        if (quantity.Kind != NumeralKind.Share && next < span.End && folded[next] == '月' && quantity.Unit.Length == 0 && quantity.Value is >= 1 and <= 12)
        {
            return QuantityRole.Date;
        }

        switch (quantity.Unit)
        {
            case "年" when IsYear(quantity.Value) && !quantity.HasMultiplier && quantity.NumberEnd - quantity.Start >= 4:
                return QuantityRole.Year;
            case "年":
                return IsDuration(folded, quantity, span, before, quantity.Value <= 60) ? null : QuantityRole.Date;
            case "日":
                return IsDuration(folded, quantity, span, before, quantity.Value <= 365) && !(before > span.Start && folded[before - 1] is '月' or '-') ? null
                    : QuantityRole.Date;
            case "天" or "小时":
                return IsRoundTheClock(folded, quantity) || (quantity.Kind == NumeralKind.Chinese && !IsDuration(folded, quantity, span, before, likely: true))
                    ? QuantityRole.Name : null;
            case "分" when quantity.Kind == NumeralKind.Chinese || (before > span.Start && folded[before - 1] is '时' or '点'):
                return QuantityRole.Date;
            default:
                return null;
        }
    }

    /// <summary>True for 2021年 whatever word its 年 would begin behind a count: 2021年审结, 2021年报备, 2021年计划.</summary>
    public static bool IsCalendarYear(string folded, Quantity quantity, TextSpan span)
    {
        var next = Numerals.SkipSpace(folded, quantity.NumberEnd, span.End);
        return quantity.Kind == NumeralKind.Arabic && quantity.Unit is "" or "年" && next < span.End && folded[next] == '年' && IsYear(quantity.Value)
            && !quantity.HasMultiplier && quantity.NumberEnd - quantity.Start == 4;
    }

    /// <summary>True for 1949 to 2060: the number of a year unless a measure word says otherwise.</summary>
    public static bool IsYear(decimal value) => value is >= 1949 and <= 2060 && decimal.IsInteger(value);

    private static bool IsRoundTheClock(string folded, Quantity quantity) =>
        quantity.Value is 24 or 365 or 7 && !Starts(folded, quantity.End, "内", "以内", "之内", ",", "。", ";");

    private static bool IsDuration(string folded, Quantity quantity, TextSpan span, int before, bool likely)
    {
        if (!likely || Starts(folded, quantity.End, Moments))
        {
            return false;
        }

        return Starts(folded, quantity.End, Bounded)
            || Array.Exists(Lasting, w => EndsIn(folded, before, span.Start, w) && (w.Length > 1 || quantity.Unit is "天" or "小时"))
            || (quantity.Unit is "天" or "小时" && quantity.Kind == NumeralKind.Arabic) || IsHalf(folded, quantity, before, span);
    }

    // 压缩半年, 两年半 and 3年半 last; 上半年, 每半年 and 半年度 name a part of the calendar.
    private static bool IsHalf(string folded, Quantity quantity, int before, TextSpan span) =>
        quantity.Value % 1 == 0.5m && quantity.Kind == NumeralKind.Chinese
        && !(before > span.Start && folded[before - 1] is '上' or '下' or '前' or '后' or '每' or '第')
            && Array.IndexOf(Divisions, Next(folded, quantity.End, span)) < 0;

    private static char Next(string folded, int at, TextSpan span) => at < span.End ? folded[at] : '\0';

    private static int Back(string folded, int at, int floor)
    {
        while (at > floor && folded[at - 1] == ' ')
        {
            at--;
        }

        return at;
    }

    private static bool EndsIn(string text, int end, int floor, string word) =>
        end - word.Length >= floor && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;

    private static bool Starts(string text, int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
