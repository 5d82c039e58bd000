using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Host.Exports;
using LawBot.Reports;
using Spectre.Console;

namespace LawBot.Host.Commands;

/// <summary>Figures laid out for a terminal: a table with bars, then the source of every row, then what the reader must know besides.</summary>
internal static class FigurePage
{
    private const int WidestBar = 30;
    private const string Blocks = " ▏▎▍▌▋▊▉";

    /// <param name="console">Where to.</param>
    /// <param name="isTerminal">False: a line a row, its columns and its quotation separated by tabs.</param>
    /// <param name="table">The figures.</param>
    public static void Print(IAnsiConsole console, bool isTerminal, FigureTable table)
    {
        var output = console.Profile.Out.Writer;
        var rows = table.Rows.Select((row, i) => (Number: i + 1, Row: row)).ToList();
        if (rows.Count == 0)
        {
            output.WriteLine($"没有查到:{table.Question}");
        }
        else if (isTerminal)
        {
            FittedTable.Write(console, isTerminal, rows, Columns(table, console.Profile.Width));
            rows.ForEach(r => WriteSource(output, r.Number, r.Row.Source));
            output.WriteLine();
        }
        else
        {
            FittedTable.Write(console, isTerminal, rows, Plain());
        }

        foreach (var computed in table.Computed)
        {
            output.WriteLine($"计算:{computed.Text}({string.Join("、", computed.Rows.Select(i => $"[{i + 1}]"))})");
        }

        if (table.Nearest.Count > 0)
        {
            output.WriteLine("最接近的是(不当作答案):");
            foreach (var near in table.Nearest)
            {
                output.WriteLine($"{Naming.Dated(near.Jurisdiction, near.Year)}:“{near.Source.Quote.ReplaceLineEndings("")}”({near.Source.File})");
            }
        }

        if (table.NotReported.Count > 0)
        {
            output.WriteLine($"没有写这个数字:{string.Join("、", table.NotReported.Select(n => Naming.Dated(n.Jurisdiction, n.Year)))}");
        }

        foreach (var warning in table.Warnings)
        {
            output.WriteLine($"提示:{warning}");
        }
    }

    private static FittedColumn<(int Number, FigureRow Row)>[] Columns(FigureTable table, int width)
    {
        // The bars of one unit compare; those of another have their own measure.
        var largest = table.Rows.GroupBy(r => r.Unit, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(r => r.Value), StringComparer.Ordinal);
        var room = Math.Clamp((width - 60) / 2, 8, WidestBar);
        return
        [
            new("", r => $"[{r.Number}]", IsNumber: true),
            new("地方", r => r.Row.Jurisdiction, Least: 12),
            new("年度", r => r.Row.Year?.ToString() ?? "—", Rank: 1),
            new("指标", r => Metric(r.Row), Rank: 2, Least: 16),
            new("数值", r => r.Row.Text, IsNumber: true),
            new("", r => Bar(r.Row.Value, largest[r.Row.Unit], room), Rank: 3),
        ];
    }

    private static FittedColumn<(int Number, FigureRow Row)>[] Plain() =>
    [
        new("地方", r => r.Row.Jurisdiction),
        new("年度", r => r.Row.Year?.ToString() ?? "—"),
        new("指标", r => Metric(r.Row)),
        new("数值", r => r.Row.Text),
        new("文件", r => r.Row.Source.File),
        new("原文", r => r.Row.Source.Quote),
    ];

    private static void WriteSource(TextWriter output, int number, Reports.Source source)
    {
        output.WriteLine(PlainText.OneLine($"[{number}] {Naming.LineOf(source)}"));
        output.WriteLine($"    “{source.Quote.ReplaceLineEndings("")}”");
    }

    private static string Metric(FigureRow row) =>
        row.Scope is { Length: > 0 } scope && !row.Metric.Contains(scope, StringComparison.Ordinal) ? $"{scope}:{row.Metric}" : row.Metric;

    private static string Bar(decimal value, decimal largest, int room)
    {
        if (largest <= 0 || value <= 0)
        {
            return "";
        }

        var eighths = Math.Max(1, (int)(value / largest * room * 8));
        return new string('█', eighths / 8) + (eighths % 8 > 0 ? Blocks[eighths % 8].ToString() : "");
    }
}
