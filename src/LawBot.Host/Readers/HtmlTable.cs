using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace LawBot.Host.Readers;

/// <summary>Tells tables of data from tables that only lay a page out, and turns the former into rows.</summary>
internal static partial class HtmlTable
{
    private const int LongCell = 200;
    private const int MaxColumns = 100;
    private const int MaxSpan = 500;

    /// <summary>True for a table with rows and columns of short cells; one that holds tables, headings or long text lays out.</summary>
    public static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table, h1, h2") is not null)
        {
            return false;
        }

        var rows = RowsOf(table).ToArray();
        var columns = rows.Length == 0 ? 0 : rows.Max(row => row.Children.Length);
        return columns > 1
            && (rows.Length > 1 || table.QuerySelector("th") is not null)
            && !table.QuerySelectorAll("td").Any(cell => cell.TextContent.Trim() is { Length: > LongCell } words
                && (words.Length > LongCell * 4 || cell.QuerySelectorAll("p").Length > 3));
    }

    /// <summary>Adds the rows; a merged cell is repeated in every row and column it covers.</summary>
    public static void AddRows(BlockList blocks, IElement table)
    {
        // Cells that reach down from rows above: column → (text, rows still to cover).
        var hanging = new Dictionary<int, (string Text, int Rows)>();
        var rows = RowsOf(table).ToArray();
        for (var r = 0; r < rows.Length; r++)
        {
            var cells = Layout(rows[r], hanging);
            if (!PageFacts.IsFactLine(string.Join(' ', cells)) && !IsLabels(cells))
            {
                blocks.AddRow(cells, IsHeader(rows[r], r, cells, rows.Length));
            }
        }
    }

    private static List<string> Layout(IElement row, Dictionary<int, (string Text, int Rows)> hanging)
    {
        var cells = new List<string>();
        foreach (var cell in row.Children.Where(child => child.LocalName is "td" or "th"))
        {
            Fill(cells, hanging);
            var words = Space().Replace(cell.TextContent, " ").Trim();
            var down = Span(cell, "rowspan");
            for (var i = Span(cell, "colspan"); i > 0 && cells.Count < MaxColumns; i--)
            {
                if (down > 1)
                {
                    hanging[cells.Count] = (words, down - 1);
                }

                cells.Add(words);
            }
        }

        Fill(cells, hanging);
        return cells;
    }

    private static void Fill(List<string> cells, Dictionary<int, (string Text, int Rows)> hanging)
    {
        while (cells.Count < MaxColumns && hanging.Remove(cells.Count, out var above))
        {
            // The row below finds it again under the same column.
            if (above.Rows > 1)
            {
                hanging[cells.Count] = (above.Text, above.Rows - 1);
            }

            cells.Add(above.Text);
        }
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), out var span) ? Math.Clamp(span, 1, MaxSpan) : 1;

    /// <summary>索引号 … 发布机构 …: the box over a page that describes it.</summary>
    private static bool IsLabels(List<string> cells) => cells.Count > 1 && LabelCell().IsMatch(cells[0].Replace(" ", "", StringComparison.Ordinal));

    private static bool IsHeader(IElement row, int index, List<string> cells, int rows) =>
        row.ParentElement?.LocalName is "thead"
        || (row.Children.Length > 1 && row.Children.All(cell => cell.LocalName is "th"))
        || (index == 0 && TableLook.NamesColumns(cells, rows));

    private static IEnumerable<IElement> RowsOf(IElement table) =>
        table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table);

    [GeneratedRegex(@"^(索引号|发布机构|发文机关|发文字号|主题分类|信息分类|名称|标题|文号|有效性|公开方式|公开日期|发布日期|成文日期|生成日期|主题词|体裁分类|组配分类)[:：]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex LabelCell();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
