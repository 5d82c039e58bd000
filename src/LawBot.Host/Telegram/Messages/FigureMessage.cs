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
