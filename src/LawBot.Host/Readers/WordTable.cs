using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawBot.Host.Readers;

/// <summary>Lays out the cells of a Word table: merged ones repeated, deleted rows left out.</summary>
internal static class WordTable
{
    private const int MaxColumns = 100;
    private const int LongCell = 800;

    /// <summary>The rows of a table in order, those inside content controls included, those of inner tables not.</summary>
    public static IEnumerable<TableRow> Rows(OpenXmlElement table)
    {
        foreach (var child in table.ChildElements)
        {
            if (child is TableRow row)
            {
                if (row.TableRowProperties?.GetFirstChild<Deleted>() is null)
                {
                    yield return row;
                }
            }
            else if (child is SdtRow or SdtContentRow or CustomXmlRow)
            {
                foreach (var inner in Rows(child))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>The cells of a row, those inside content controls included.</summary>
    public static IEnumerable<TableCell> Cells(OpenXmlElement row)
    {
        foreach (var child in row.ChildElements)
        {
            if (child is TableCell cell)
            {
                yield return cell;
            }
            else if (child is SdtCell or SdtContentCell or CustomXmlCell)
            {
                foreach (var inner in Cells(child))
                {
                    yield return inner;
                }
            }
        }
    }

    /// <summary>The paragraphs of a cell in order; those of text boxes in them are the paragraphs' own.</summary>
    public static IEnumerable<Paragraph> Paragraphs(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            if (child is Paragraph paragraph)
            {
                yield return paragraph;
                continue;
            }

            foreach (var inner in Paragraphs(child is AlternateContent alternate ? WordText.Chosen(alternate) : child))
            {
                yield return inner;
            }
        }
    }

    /// <summary>True for a table that only frames or lays out text: one column, inner tables, or pages of text in a cell.</summary>
    public static bool IsLayout(Table table)
    {
        var rows = Rows(table).ToArray();
        return rows.All(row => Cells(row).Take(2).Count() < 2)
            || table.Descendants<Table>().Any()
            || table.Descendants<TableCell>().Any(cell => cell.InnerText.Length > LongCell);
    }

    /// <summary>Texts of the rows, and whether the row names the columns.</summary>
    public static IEnumerable<(List<string> Cells, bool IsHeader)> Layout(Table table, Func<TableCell, string> textOf)
    {
        var above = new List<string>();
        var rows = Rows(table).ToArray();
        for (var r = 0; r < rows.Length; r++)
        {
            var cells = Layout(rows[r], above, textOf);
            var isHeader = rows[r].TableRowProperties?.GetFirstChild<TableHeader>() is not null || (r == 0 && TableLook.NamesColumns(cells, rows.Length));
            yield return (cells, isHeader);
            above = cells;
        }
    }

    private static List<string> Layout(TableRow row, List<string> above, Func<TableCell, string> textOf)
    {
        var cells = new List<string>();
        var before = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
        cells.AddRange(Enumerable.Repeat("", Math.Clamp(before, 0, MaxColumns)));
        foreach (var cell in Cells(row))
        {
            var merge = cell.TableCellProperties?.VerticalMerge;
            var goesOn = merge is not null && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);
            var text = goesOn ? cells.Count < above.Count ? above[cells.Count] : "" : textOf(cell);
            var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, MaxColumns);
            cells.AddRange(Enumerable.Repeat(text, Math.Min(span, Math.Max(0, MaxColumns - cells.Count))));
        }

        return cells;
    }
}
