using System.Collections.Concurrent;
using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>Reads the tables of the language of the field: tab-separated cells under a line of column names.</summary>
/// <remarks>The first column holds the wordings, separated by 、; <c>{撤|退}{回|掉}</c> stands for every wording that one choice of each brace gives,
/// an empty choice included (<c>{了|}</c>); <c>counts</c> and <c>does not count</c> hold examples, separated by |.</remarks>
public static class LexiconTable
{
    private const string WhatCounts = "counts";
    private const string WhatDoesNot = "does not count";

    private static readonly ConcurrentDictionary<string, IReadOnlyList<LexiconRow>> Read = new(StringComparer.Ordinal);

    /// <summary>The rows of a table, our own first, then those that the office laid over them.</summary>
    /// <param name="table">Its name without folder and ending: <c>actions</c>.</param>
    public static IReadOnlyList<LexiconRow> Rows(string table) => Read.GetOrAdd(table, static name => [.. LexiconOverlay.Over(Own(name), name)]);

    /// <summary>Our own rows alone.</summary>
    internal static IReadOnlyList<LexiconRow> Own(string table) => [.. Parse(table, EmbeddedTable.Text($"Lexicon/{table}.tsv"))];

    /// <summary>Reads a table that an office lays over ours; its columns are ours, whether it names them or not.</summary>
    /// <exception cref="FormatException">There is no such table, or a row is wrong.</exception>
    internal static IEnumerable<LexiconRow> ParseLaid(string table, string text)
    {
        if (!EmbeddedTable.Exists($"Lexicon/{table}.tsv"))
        {
            throw new FormatException($"没有名为 {table} 的词表。可用的词表见 docs/lexicon.md。");
        }

        var header = EmbeddedTable.Text($"Lexicon/{table}.tsv").Split('\n').Last(l => l.StartsWith('#') && l.Contains('\t', StringComparison.Ordinal));
        var start = text.StartsWith('\ufeff') ? text[1..] : text;
        return Parse(table, header.TrimEnd('\r') + "\n" + start, line: -1);
    }

    /// <summary>Reads the text of a table.</summary>
    /// <exception cref="FormatException">A line has more or fewer cells than there are columns, no wording or no example; the message names the
    /// line.</exception>
    internal static IEnumerable<LexiconRow> Parse(string table, string text, int line = 0)
    {
        string[] columns = [];
        var number = line;
        foreach (var ended in text.Split('\n'))
        {
            var row = ended.TrimEnd('\r');
            number++;
            if (row.Length == 0)
            {
                continue;
            }

            if (row[0] == '#')
            {
                columns = row.Contains('\t', StringComparison.Ordinal) ? row.TrimStart('#', ' ').Split('\t') : columns;
                continue;
            }

            yield return Row(table, columns, row, number);
        }
    }

    private static LexiconRow Row(string table, string[] columns, string line, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length > columns.Length)
        {
            throw new FormatException($"{table}.tsv 第 {number} 行有 {cells.Length} 格,表头只有 {columns.Length} 列。请核对制表符。");
        }

        // Loops and no queries: thousands of rows are read before the first answer.
        var named = new Dictionary<string, string>(columns.Length, StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
        {
            named.Add(columns[i], i < cells.Length ? cells[i] : "");
        }

        var words = Folded([.. cells[0].Split('、', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)]);
        var counts = Examples(named.GetValueOrDefault(WhatCounts));
        if (words.Count == 0 || counts.Count == 0)
        {
            throw new FormatException(
                $"{table}.tsv 第 {number} 行{(words.Count == 0 ? "没有词" : "没有例子")}。每行要有词,并在“{WhatCounts}”一列写至少一个例句。");
        }

        return new LexiconRow(table, Wordings.Of(words), counts, Examples(named.GetValueOrDefault(WhatDoesNot))) { Cells = named };
    }

    private static List<string> Examples(string? cell) =>
        string.IsNullOrEmpty(cell) ? [] : Folded(cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static List<string> Folded(string[] pieces)
    {
        var folded = new List<string>(pieces.Length);
        foreach (var piece in pieces)
        {
            folded.Add(TextFolding.Fold(piece.Trim()));
        }

        return folded;
    }
}
