using System.Text.RegularExpressions;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Finds the tables of a plain text: lines below each other whose cells are parted by tabs, as a table copied out of a document leaves them, or by
/// two spaces and more, as one that was aligned by hand.</summary>
internal static partial class TabbedRows
{
    private const int LongestCell = 60;

    /// <returns>The blocks, with rows of a table in place of its lines.</returns>
    public static IReadOnlyList<Block> In(IReadOnlyList<Block> lines)
    {
        List<Block> blocks = [.. lines];
        for (int start = 0, end; start < blocks.Count; start = Math.Max(end, start + 1))
        {
            var width = CellsOf(blocks[start]).Length;
            for (end = start; width > 1 && end < blocks.Count && CellsOf(blocks[end]).Length == width;)
            {
                end++;
            }

            // One line with tabs is a date set apart from a name; of lines with spaces it takes three to be no chance.
            var fewest = width > 1 && !blocks[start].Text.Contains('\t', StringComparison.Ordinal) ? 3 : 2;
            for (var i = start; end - start >= fewest && i < end; i++)
            {
                var cells = CellsOf(blocks[i]);
                blocks[i] = new Block(BlockKind.TableRow, string.Join('\t', cells)) { Cells = cells,
                    IsTableHeader = i == start && TableLook.NamesColumns(cells, end - start) };
            }
        }

        return blocks;
    }

    /// <summary>The cells of a line; fewer than two where it is no row.</summary>
    private static string[] CellsOf(Block line)
    {
        if (line.Kind != BlockKind.Line)
        {
            return [];
        }

        var text = line.Text.Trim();
        var cells = text.Contains('\t', StringComparison.Ordinal) ? text.Split('\t', StringSplitOptions.TrimEntries) : Gap().Split(text);
        return cells.Length > 1 && Array.TrueForAll(cells, cell => cell.Length <= LongestCell) ? cells : [];
    }

    [GeneratedRegex(@"[ \u3000]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
