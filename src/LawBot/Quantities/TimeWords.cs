using System.Buffers;
using System.Globalization;
using LawBot.Lexicon;

namespace LawBot.Quantities;

/// <summary>Times that a number may be true for and that are not the year of its report: 五年来, 2019年以来, “八五”普法以来; and, of what changed, 去年的, 目前的.
/// The words stand in <c>Lexicon/periods.tsv</c>.</summary>
public static class TimeWords
{
    /// <summary>What marks a number that was true before it changed, where no year is told.</summary>
    public const string Former = "原来";

    private const int LongestName = 8;

    private static readonly Dictionary<string, string[]> Words = LexiconTable.Rows("periods").GroupBy(static r => r.Class, StringComparer.Ordinal)
        .ToDictionary(static g => g.Key, static g =>
            g.SelectMany(static r => r.Words).OrderByDescending(static w => w.Length).ToArray(), StringComparer.Ordinal);

    private static readonly SearchValues<char> Beginnings = SearchValues.Create([.. "0123456789半", .. Words["open"].Select(static w => w[0]),
        .. Enumerable.Range(0, char.MaxValue).Select(static c => (char)c).Where(NumeralCharacters.IsNumeral)]);

    /// <summary>The span of several years that a number counts, told last before it; null where none is told or one year is told behind it.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="end">Where the number begins.</param>
    /// <param name="reportYear">2021年以来 is no longer than a year in a report on 2021.</param>
    public static (int Start, int End)? PeriodBefore(string folded, int start, int end, int? reportYear)
    {
        (int, int)? found = null;
        for (var at = start; at < end; at++)
        {
            if (Beginnings.Contains(folded[at]) && PeriodAt(folded, at, start, end, reportYear) is > 0 and var stop
                && !IsObject(folded.AsSpan(start, at - start)))
            {
                (found, at) = ((at, stop), stop - 1);
            }
            else if (found is not null && OneYearAt(folded, at, end))
            {
                found = null;
            }
        }

        return found;
    }

    /// <summary>True for the mark of a number that is not of its report's year: 五年来, 2019年以来, 原来.</summary>
    public static bool IsOtherTime(string scope) => scope == Former || PeriodAt(scope, 0, 0, scope.Length, int.MaxValue) == scope.Length;

    /// <summary>Where a span of several years ends that begins at a place; 0 where none does.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="at">The place.</param>
    /// <param name="start">Where its sentence or clause begins.</param>
    /// <param name="end">Nothing at or after this offset is looked at.</param>
    /// <param name="reportYear">The report's year, if known.</param>
    public static int PeriodAt(string folded, int at, int start, int end, int? reportYear)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var number = at + Length(folded, at, end, "open");
        if (number < end && Numerals.CanBegin(folded[number]) && (number > at || at == start || !IsNumeral(folded[at - 1]))
            && Numerals.Run(folded, number, end) is { State: NumeralState.Number, Kind: not NumeralKind.Share } years)
        {
            return years.Value >= 1_000 ? SinceYear(folded, at, years, end, reportYear) : Years(folded, at, number, years, start, end);
        }

        return SincePlan(folded, at, end);
    }

    /// <summary>What a number became is told with when: 今年的, 2023年底的. The year, 0 for one that is not told as a number, or null for no such words.</summary>
    public static int? NowOf(ReadOnlySpan<char> words) => MomentOf(words, "now", out _);

    /// <summary>What a number was is told with when: 2019年的, 去年的, 原来的.</summary>
    /// <param name="words">The words between 由 and the number.</param>
    /// <param name="isLastYear">True for 去年的 and its like.</param>
    /// <returns>The year, 0 for one that is not told as a number, or null for no such words.</returns>
    public static int? ThenOf(ReadOnlySpan<char> words, out bool isLastYear)
    {
        isLastYear = false;
        if (words.Trim().Length == 0)
        {
            return 0;
        }

        return MomentOf(words, "last-year", out isLastYear) ?? MomentOf(words, "then", out _) ?? Ago(words);
    }

    /// <summary>Where 由 or 从 stands before what a number was; −1 where no such word with only a time behind it stands in the words.</summary>
    public static int FromIn(ReadOnlySpan<char> words)
    {
        foreach (var from in Words["from"])
        {
            var at = words.LastIndexOf(from, StringComparison.Ordinal);
            if (at >= 0 && ThenOf(words[(at + from.Length)..], out _) is not null)
            {
                return at;
            }
        }

        return -1;
    }

    // 近三年, 五年来; 五年新增 only where a clause begins with it.
    private static int Years(string folded, int at, int number, Numeral years, int start, int end)
    {
        if (years.Value is < 2 or > 60 || !decimal.IsInteger(years.Value))
        {
            return 0;
        }

        var behind = Numerals.SkipSpace(folded, years.End, end);
        if (Length(folded, behind, end, "years") is > 0 and var length)
        {
            return behind + length;
        }

        if (behind >= end || folded[behind] != '年')
        {
            return 0;
        }

        return number > at || (IsClauseStart(folded, at, start) && BeginsDeed(folded.AsSpan(behind + 1, end - behind - 1))) ? behind + 1 : 0;
    }

    private static bool BeginsDeed(ReadOnlySpan<char> words) => words.Length > 0
        && (words[0] is '共' || words.StartsWith("累计", StringComparison.Ordinal) || ActionVerbs.VerbAt(words, 0, out _) > 0);

    // 2019年以来, 2019年5月至今, 2019年至2021年, 2019-2021年.
    private static int SinceYear(string folded, int at, Numeral from, int end, int? reportYear)
    {
        var next = Numerals.SkipSpace(folded, from.End, end);
        var isYear = next < end && folded[next] == '年';
        next += isYear ? 1 : 0;
        if (next < end && folded[next] is '-' or '—' or '~' or '至' or '到' && Numerals.SkipSpace(folded, next + 1, end) is var upper && upper < end
            && char.IsAsciiDigit(folded[upper])
            && Numerals.Run(folded, upper, end) is { State: NumeralState.Number } to && to.Value > from.Value && to.Value < from.Value + 60 && to.End < end
                && folded[to.End] == '年')
        {
            return to.End + 1;
        }

        if (!isYear || from.End - at != 4 || !(from.Value < reportYear))
        {
            return 0;
        }

        for (; next < end && (char.IsAsciiDigit(folded[next]) || folded[next] is '月' or '日' or '底' or '末' or '初'); next++)
        {
        }

        return Length(folded, next, end, "since") is > 0 and var length ? next + length : 0;
    }

    // "十四五"以来, "八五"普法期间.
    private static int SincePlan(string folded, int at, int end)
    {
        var name = Length(folded, at, end, "plan");
        for (var next = at + name; name > 0 && next < end && next - at < LongestName + name && folded[next] is not (',' or '。' or '、' or ';'); next++)
        {
            if (Math.Max(Length(folded, next, end, "since"), Length(folded, next, end, "during")) is > 0 and var length)
            {
                return next + length;
            }
        }

        return 0;
    }

    private static bool OneYearAt(string folded, int at, int end) =>
        Length(folded, at, end, "now") > 1 || (at + 4 < end && folded[at + 4] == '年' && folded.AsSpan(at, 4).IndexOfAnyExceptInRange('0', '9') < 0)
        || string.CompareOrdinal(folded, at, "全年", 0, 2) == 0 || string.CompareOrdinal(folded, at, "当年", 0, 2) == 0;

    private static int? MomentOf(ReadOnlySpan<char> words, string kind, out bool isWord)
    {
        words = words.Trim().TrimEnd('的').TrimEnd();
        isWord = false;
        foreach (var word in Words[kind])
        {
            if (words.SequenceEqual(word))
            {
                isWord = true;
                return 0;
            }
        }

        words = words.TrimEnd("底末初度");
        return words.Length is 4 or 5 && (words.Length == 4 || words[4] == '年') && words[..4].IndexOfAnyExceptInRange('0', '9') < 0
            ? int.Parse(words[..4], NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }

    // 五年前的; "十三五"末的.
    private static int? Ago(ReadOnlySpan<char> words)
    {
        words = words.Trim().TrimEnd('的');
        if (words.EndsWith("年前", StringComparison.Ordinal) && words.Length > 2 && Numerals.CanBegin(words[0]))
        {
            return 0;
        }

        words = words.TrimStart('"');
        foreach (var plan in Words["plan"])
        {
            if (words.StartsWith(plan, StringComparison.Ordinal) && words.Length - plan.Length <= LongestName && words[^1] is '末' or '初' or '期')
            {
                return 0;
            }
        }

        return null;
    }

    // 对2010年以来印发的文件开展清理,废止14件: the years are those of the files.
    private static bool IsObject(ReadOnlySpan<char> before)
    {
        before = before[(before.LastIndexOfAny(",;:。") + 1)..];
        foreach (var word in Words["object"])
        {
            if (before.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClauseStart(string folded, int at, int start) => at == start || folded[at - 1] is ',' or ';' or ':' or '。' or '\n' or ' ';

    private static bool IsNumeral(char c) => char.IsAsciiDigit(c) || NumeralCharacters.IsNumeral(c);

    private static int Length(string folded, int at, int end, string kind)
    {
        foreach (var word in Words[kind])
        {
            if (word.Length <= end - at && string.CompareOrdinal(folded, at, word, 0, word.Length) == 0)
            {
                return word.Length;
            }
        }

        return 0;
    }
}
