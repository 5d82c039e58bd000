using System.Globalization;

namespace LawBot.Quantities;

/// <summary>Digits as they stand in reports: 1,234.5, 4, 3 2 6, 1 234, 2 0 2 1, cut by a line's end. What is no one number is broken as a whole.</summary>
/// <param name="Value">The number; 0 when it is broken.</param>
/// <param name="End">Offset one past the last digit.</param>
/// <param name="IsBroken">True when the digits make no one number.</param>
internal readonly record struct NumeralDigits(decimal Value, int End, bool IsBroken)
{
    private const int MostGroups = 24;
    private const int MostDigits = 20;

    /// <summary>Reads all digits that hang together at <paramref name="start"/>, which is one.</summary>
    public static NumeralDigits Read(string text, int start, int limit)
    {
        var at = SkipDigits(text, start, limit);
        if (Separator(text, at, limit) is null)
        {
            return Plain(text, start, at);
        }

        var groups = new List<(char Before, string Digits, int End)> { ('\0', text[start..at], at) };
        while (Separator(text, at, limit) is var (mark, next) && groups.Count < MostGroups)
        {
            at = SkipDigits(text, next, limit);
            groups.Add((mark, text[next..at], at));
        }

        DropDate(text, groups, limit);
        var end = groups[^1].End;
        return groups.Count == MostGroups ? new(0, end, IsBroken: true) : Join(groups, end);
    }

    private static NumeralDigits Plain(string text, int start, int end) => end - start > MostDigits
        ? new(0, end, IsBroken: true)
        : new(decimal.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture), end, IsBroken: false);

    private static int SkipDigits(string text, int at, int limit)
    {
        while (at < limit && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    // What stands between two groups of digits, and where the second begins.
    private static (char Mark, int Next)? Separator(string text, int at, int limit)
    {
        var mark = '\0';
        var next = at;
        for (; next < limit && (text[next] is ' ' or '\n' or '\r' || (mark is '\0' or ' ' && text[next] is ',' or '.')); next++)
        {
            mark = text[next] switch
            {
                ',' or '.' => text[next],
                '\n' when mark is '\0' or ' ' => '\n',
                ' ' when mark == '\0' => ' ',
                _ => mark,
            };
            if (next - at > 3)
            {
                return null;
            }
        }

        return next < limit && mark != '\0' && char.IsAsciiDigit(text[next]) && (mark != '.' || next == at + 1 || text[next - 1] is '\n') ? (mark, next) : null;
    }

    // "共12, 2021年": a date behind the mark is a number of its own.
    private static void DropDate(string text, List<(char Before, string Digits, int End)> groups, int limit)
    {
        var at = Numerals.SkipSpace(text, groups[^1].End, limit);
        if (groups.Count > 1 && at < limit && groups[^1].Before is ' ' or ',' && ((text[at] == '年' && groups[^1].Digits.Length == 4) || text[at] is '月'))
        {
            groups.RemoveAt(groups.Count - 1);
        }
    }

    private static NumeralDigits Join(List<(char Before, string Digits, int End)> groups, int end)
    {
        JoinLines(groups);
        if (!JoinSpaced(groups))
        {
            return new(0, end, IsBroken: true);
        }

        // 2021，12件: behind a year the comma ends a clause.
        if (groups.Count > 1 && groups[1].Before == ',' && groups[0].Digits is { Length: 4 } year && year[0] is '1' or '2')
        {
            return new(int.Parse(groups[0].Digits, CultureInfo.InvariantCulture), groups[0].End, IsBroken: false);
        }

        var whole = groups.TakeWhile(static g => g.Before is '\0' or ',').ToList();
        var grouped = whole.Count == 1 || (whole[0].Digits.Length <= 3 && whole.Skip(1).All(static g => g.Digits.Length == 3));
        var digits = string.Concat(whole.Select(static g => g.Digits));
        var fraction = whole.Count < groups.Count ? groups[^1].Digits : "";
        return !grouped || groups.Count - whole.Count > 1 || digits.Length > MostDigits || fraction.Length > 8
            ? new(0, end, IsBroken: true)
            : new(decimal.Parse(fraction.Length == 0 ? digits : digits + "." + fraction, CultureInfo.InvariantCulture), end, IsBroken: false);
    }

    private static void JoinLines(List<(char Before, string Digits, int End)> groups)
    {
        for (var i = groups.Count - 1; i > 0; i--)
        {
            if (groups[i].Before == '\n')
            {
                groups[i - 1] = (groups[i - 1].Before, groups[i - 1].Digits + groups[i].Digits, groups[i].End);
                groups.RemoveAt(i);
            }
        }
    }

    // Single digits set apart are one number (2 0 2 1), so are thousands (1 234); "3 20" is neither.
    private static bool JoinSpaced(List<(char Before, string Digits, int End)> groups)
    {
        for (var first = 0; first < groups.Count; first++)
        {
            var last = first;
            while (last + 1 < groups.Count && groups[last + 1].Before == ' ')
            {
                last++;
            }

            if (last == first)
            {
                continue;
            }

            var run = groups.GetRange(first, last - first + 1);
            if (!run.TrueForAll(static g => g.Digits.Length == 1) && !(run[0].Digits.Length <= 3 && run.Skip(1).All(static g => g.Digits.Length == 3)))
            {
                return false;
            }

            groups[first] = (run[0].Before, string.Concat(run.Select(static g => g.Digits)), run[^1].End);
            groups.RemoveRange(first + 1, run.Count - 1);
        }

        return true;
    }
}
