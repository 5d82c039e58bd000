using LawBot.Chinese;
using LawBot.Host.Exports;
using Spectre.Console;

namespace LawBot.Host.Commands;

/// <summary>A column of a table in a terminal.</summary>
/// <param name="Header">Its head.</param>
/// <param name="Text">A row's cell.</param>
/// <param name="Rank">Columns with larger ranks go first when there is no room; 0 stays always.</param>
/// <param name="Least">Columns of text it may be wrapped to; 0: it is never wrapped.</param>
/// <param name="IsNumber">True for cells that end at one line.</param>
internal sealed record FittedColumn<T>(string Header, Func<T, string> Text, int Rank = 0, int Least = 0, bool IsNumber = false);

/// <summary>Tables that fit their terminal by leaving out what matters least; plain lines where there is no terminal.</summary>
internal static class FittedTable
{
    private const int Gap = 2;
    private const int Border = 1;

    /// <summary>Writes the rows.</summary>
    /// <param name="console">Where to; its profile tells the width.</param>
    /// <param name="isTerminal">False writes every column, separated by tabs, a line a row, without heads.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns from left to right.</param>
    public static void Write<T>(IAnsiConsole console, bool isTerminal, IReadOnlyList<T> rows, IReadOnlyList<FittedColumn<T>> columns)
    {
        if (isTerminal)
        {
            console.Write(Of(rows, columns, console.Profile.Width));
            return;
        }

        foreach (var row in rows)
        {
            console.Profile.Out.Writer.WriteLine(string.Join('\t', columns.Select(c => OneLine(c.Text(row)))));
        }
    }

    private static Table Of<T>(IReadOnlyList<T> rows, IReadOnlyList<FittedColumn<T>> columns, int width)
    {
        var kept = columns.ToList();
        while (kept.Sum(c => LeastWidth(c, rows) + Gap + Border) > width && kept.MaxBy(c => c.Rank) is { Rank: > 0 } last)
        {
            kept.Remove(last);
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in kept)
        {
            var shown = new TableColumn(Markup.Escape(column.Header)) { NoWrap = column.Least == 0, Padding = new Padding(0, 0, Gap, 0) };
            table.AddColumn(column.IsNumber ? shown.RightAligned() : shown);
        }

        foreach (var row in rows)
        {
            table.AddRow(kept.Select(c => Markup.Escape(OneLine(c.Text(row)))).ToArray());
        }

        return table;
    }

    private static int LeastWidth<T>(FittedColumn<T> column, IReadOnlyList<T> rows)
    {
        var natural = rows.Select(r => TextWidth.Of(OneLine(column.Text(r)))).Append(TextWidth.Of(column.Header)).Max();
        return column.Least == 0 ? natural : Math.Min(natural, column.Least);
    }

    private static string OneLine(string text) => PlainText.OneLine(text);
}
