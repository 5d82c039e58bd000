using System.Text;
using LawBot.Answers;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Figures;

namespace LawBot.Host.Telegram.Messages;

/// <summary>Lays out figures as a table a phone can show: place, year, number, mark of the source; one table a metric.</summary>
internal static class FigureMessage
{
    private static readonly HashSet<int> Numbers = [2];

    /// <summary>Appends the tables; a single row needs none, because the sentence above it says it all.</summary>
    public static void AddTo(MessageText message, FigureTable figures, IReadOnlyList<Citation> citations)
    {
        if (figures.Rows.Count < 2)
        {
            return;
        }

        foreach (var metric in figures.Rows.GroupBy(row => row.Metric, StringComparer.Ordinal))
        {
            message.Add("\n\n").Add(metric.Key, TextLook.Bold).Add("\n");
            IReadOnlyList<string> header = ["地区", "年份", "数值", ""];
            message.Add(new MessageTable([header, .. metric.Select(row => Cells(row, citations))], Numbers));
        }
    }

    private static IReadOnlyList<string> Cells(FigureRow row, IReadOnlyList<Citation> citations)
    {
        var mark = citations.FirstOrDefault(c => IsSamePlace(c.Source, row.Source));
        return
        [
            row.Scope is { Length: > 0 } scope ? $"{row.Jurisdiction}({scope})" : row.Jurisdiction,
            row.Year?.ToString() ?? "—",
            row.Text,
            mark is null ? "" : $"[{mark.Number}]",
        ];
    }

    private static bool IsSamePlace(Source one, Source other) =>
        string.Equals(one.ReportId, other.ReportId, StringComparison.Ordinal) && one.Span.Overlaps(other.Span);
}

/// <summary>Lays out a table for a monospace font in which Chinese characters are wide.</summary>
/// <remarks>How wide differs from phone to phone (1.6 to 2 Latin characters), so padding with blanks alone aligns on none. Here every
/// cell of a column gets the same number of wide characters, padded with U+3000, and the same number of narrow ones, padded with
/// blanks; then columns align whatever the ratio is.</remarks>
internal static class MonospaceTable
{
    private const char WideBlank = '\u3000';

    /// <param name="rows">The rows, the header first; all of the same length.</param>
    /// <param name="rightAligned">The columns whose cells end at one line.</param>
    public static string Write(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlySet<int> rightAligned)
    {
        var columns = rows.Count == 0 ? 0 : rows[0].Count;
        var wide = new int[columns];
        var narrow = new int[columns];
        foreach (var row in rows)
        {
            for (var i = 0; i < columns; i++)
            {
                var w = row[i].Count(IsWide);
                wide[i] = Math.Max(wide[i], w);
                narrow[i] = Math.Max(narrow[i], row[i].Length - w);
            }
        }

        var text = new StringBuilder();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns; i++)
            {
                Pad(text, row[i], wide[i], narrow[i], rightAligned.Contains(i));
                text.Append(i < columns - 1 ? " " : "\n");
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    /// <summary>True for characters that a monospace font draws wide: East Asian Wide and Fullwidth of UAX #11, as far as they are one
    /// UTF-16 unit.</summary>
    public static bool IsWide(char c) =>
        c is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6');

    private static void Pad(StringBuilder text, string cell, int wide, int narrow, bool right)
    {
        var w = cell.Count(IsWide);
        var gap = new string(WideBlank, wide - w) + new string(' ', narrow - (cell.Length - w));
        _ = right ? text.Append(gap).Append(cell) : text.Append(cell).Append(gap);
    }
}
