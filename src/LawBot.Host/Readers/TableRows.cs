using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Adds the rows of a sheet: a title over the table as a heading, notes under it as paragraphs, the first full row as its header.</summary>
internal static class TableRows
{
    /// <param name="blocks">Takes the rows.</param>
    /// <param name="rows">Rows without blank ones, of any length.</param>
    public static void Add(BlockList blocks, List<string[]> rows)
    {
        var width = rows.Max(row => Array.FindLastIndex(row, cell => cell.Length > 0) + 1);
        var hasHeader = false;
        for (var i = 0; i < rows.Count; i++)
        {
            var words = rows[i].Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
            if (words.Length == 1 && width > 1 && (!hasHeader || i == rows.Count - 1))
            {
                // One text over or under all columns: the title, the unit, a note.
                blocks.AddText(i == 0 ? BlockKind.Heading : BlockKind.Paragraph, words[0], i == 0 ? 1 : 0);
                continue;
            }

            string[] cells = [.. rows[i].Take(width), .. Enumerable.Repeat("", Math.Max(0, width - rows[i].Length))];
            var names = !hasHeader && TableLook.NamesColumns([.. cells.Where(cell => cell.Length > 0)], rows.Count - i);
            hasHeader = true;
            blocks.AddRow(cells, names);
        }
    }
}
