using System.Buffers;
using LawBot.Chinese;
using LawBot.Documents;

namespace LawBot.Reports.Layout;

/// <summary>Rows of a table that a plain text writes as Markdown does: <c>| 指标 | 数量 |</c>, a rule of dashes under the columns' names.</summary>
internal static class MarkdownTable
{
    private const int LongestRow = 2000;
    private static readonly SearchValues<char> Drawn = SearchValues.Create("-=_*~");

    /// <summary>True for a line that only draws: <c>|---|---|</c>, <c>---</c>.</summary>
    public static bool IsRule(string text) => text.AsSpan().Trim() is { Length: >= 3 } line
        && (!line.ContainsAnyExcept(Drawn) || AreColumns(line));

    /// <summary>The row that a line holds, its cells joined by a tab; null for any other line.</summary>
    public static CleanLine? ReadRow(Block block) =>
        block.Kind == BlockKind.Line && block.Text.Length <= LongestRow && IsRow(block.Text.AsSpan().Trim()) ? RowOf(block) : null;

    /// <summary>Marks the lines <c>a | b</c> that no bar closes and that are rows all the same: lines beside each other with as many bars, numbers in some
    /// cell.</summary>
    public static bool[] OpenRows(IReadOnlyList<Block> blocks)
    {
        var open = new bool[blocks.Count];
        for (var first = 0; first < blocks.Count;)
        {
            var bars = BarsWithin(blocks[first]);
            var end = first + 1;
            while (bars > 0 && end < blocks.Count && BarsWithin(blocks[end]) == bars)
            {
                end++;
            }

            if (end - first > 1 && blocks.Skip(first).Take(end - first).Any(HasNumber))
            {
                open.AsSpan(first, end - first).Fill(true);
            }

            first = end;
        }

        return open;
    }

    /// <summary>The row of a line with bars.</summary>
    public static CleanLine? RowOf(Block block)
    {
        var text = block.Text.AsSpan().Trim();
        text = text[(text[0] == '|' ? 1 : 0)..^(text[^1] == '|' ? 1 : 0)];
        var cells = text.ToString().Split('|').Select(c => c.Replace("**", "", StringComparison.Ordinal).Trim()).ToList();
        return cells.TrueForAll(c => c.Length == 0) ? null : new CleanLine(string.Join('\t', cells), BlockKind.TableRow, Squeezed.Width(block.Text));
    }

    /// <summary>Marks the row right above a rule as the one that names the columns.</summary>
    public static void NameColumns(List<CleanLine> lines, bool gap)
    {
        if (!gap && lines.Count > 0 && lines[^1].Kind == BlockKind.TableRow)
        {
            lines[^1] = lines[^1] with { IsTableHeader = true };
        }
    }

    // | a | b |, and a | b | without the first bar: the last one closes the row.
    private static bool IsRow(ReadOnlySpan<char> line) => line is [.., '|'] && (line[0] == '|' ? line.Length > 2 : line.Count('|') > 1);

    // |---|:---:|: dashes under every column.
    private static bool AreColumns(ReadOnlySpan<char> line)
    {
        line = line is ['|', ..] ? line[1..] : line;
        line = line is [.., '|'] ? line[..^1] : line;
        foreach (var cell in line.Split('|'))
        {
            var dashes = line[cell].Trim();
            dashes = dashes is [':', ..] ? dashes[1..] : dashes;
            dashes = dashes is [.., ':'] ? dashes[..^1] : dashes;
            if (dashes.Length < 2 || dashes.ContainsAnyExcept('-'))
            {
                return false;
            }
        }

        return true;
    }

    private static int BarsWithin(Block block)
    {
        var text = block.Text.AsSpan().Trim();
        return block.Kind == BlockKind.Line && text.Length is > 0 and <= LongestRow && text[0] != '|' && text[^1] is not ('|' or '。') ? text.Count('|') : 0;
    }

    private static bool HasNumber(Block block) => block.Text.Split('|').Any(c => c.AsSpan().Trim() is { Length: > 0 } cell && char.IsDigit(cell[0]));
}
