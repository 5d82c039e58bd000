using System.Collections.Concurrent;
using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>Reads the tables of the language of the field: tab-separated cells under a line of column names.</summary>
/// <remarks>The first column holds the wordings, separated by 、; <c>counts</c> and <c>does not count</c> hold examples, separated by |.</remarks>
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

    /// <summary>Reads the text of a table.</summary>
    /// <exception cref="FormatException">A line has more or fewer cells than there are columns, no wording or no example; the message names the line.</exception>
    internal static IEnumerable<LexiconRow> Parse(string table, string text)
    {
        string[] columns = [];
        var number = 0;
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd('\r')))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            if (line[0] == '#')
            {
                columns = line.Contains('\t', StringComparison.Ordinal) ? line.TrimStart('#', ' ').Split('\t') : columns;
                continue;
            }

            yield return Row(table, columns, line, number);
        }
    }

    private static LexiconRow Row(string table, string[] columns, string line, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length > columns.Length)
        {
            throw new FormatException($"{table}.tsv 第 {number} 行有 {cells.Length} 格,表头只有 {columns.Length} 列。请核对制表符。");
        }

        var named = columns.Select((column, i) => (column, cell: i < cells.Length ? cells[i] : "")).ToDictionary(c => c.column, c => c.cell, StringComparer.Ordinal);
        var words = cells[0].Split('、', StringSplitOptions.RemoveEmptyEntries).Select(w => TextFolding.Fold(w.Trim())).ToList();
        var counts = Examples(named.GetValueOrDefault(WhatCounts));
        if (words.Count == 0 || counts.Count == 0)
        {
            throw new FormatException(
                $"{table}.tsv 第 {number} 行{(words.Count == 0 ? "没有词" : "没有例子")}。每行要有词,并在“{WhatCounts}”一列写至少一个例句。");
        }

        return new LexiconRow(table, words, counts, Examples(named.GetValueOrDefault(WhatDoesNot))) { Cells = named };
    }

    private static List<string> Examples(string? cell) =>
        [.. (cell ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(TextFolding.Fold)];
}
