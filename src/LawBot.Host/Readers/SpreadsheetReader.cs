using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Reads workbooks (xlsx): the name of each visible sheet as a heading, its rows as rows of a table.</summary>
internal sealed class SpreadsheetReader : IDocumentReader
{
    private const long MaxPartCharacters = 24L << 20;
    private const int MaxColumns = 200;
    private const int MaxRows = 50_000;
    private const int MostNamed = 8;

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) =>
        PackageReader.IsZip(head) && (head.IndexOf("xl/"u8) > 0 || Path.GetExtension(file).ToUpperInvariant() is ".XLSX" or ".XLSM");

    /// <inheritdoc/>
    public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using (var archive = PackageGuard.Open(file, content))
        {
            PackageGuard.CheckMarkup(file, archive, "xl/", cancellation);
        }

        try
        {
            using var package = SpreadsheetDocument.Open(
                PackageGuard.AsStream(content), false, new OpenSettings { MaxCharactersInPart = MaxPartCharacters, AutoSave = false });
            var blocks = new BlockList(file, cancellation);
            var doubts = AddSheets(blocks, package.WorkbookPart
                ?? throw new DocumentUnreadableException(file, "Excel 文件里没有工作簿。请在 Excel 或 WPS 中打开并另存后再放入。"));
            blocks.ThrowIfBlank("表格里没有内容。请确认放入的文件。");
            return Task.FromResult<IReadOnlyList<Document>>([new Document(file, blocks.Blocks) { Doubts = doubts }]);
        }
        catch (Exception e) when (WordReader.IsBroken(e))
        {
            throw new DocumentUnreadableException(file, "Excel 文件已损坏或不完整。请在 Excel 或 WPS 中打开并另存后再放入。", e);
        }
    }

    private static List<string> AddSheets(BlockList blocks, WorkbookPart workbook)
    {
        var cells = new SheetCells(workbook);
        foreach (var sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
        {
            var isHidden = sheet.State?.Value is { } state && state != SheetStateValues.Visible;
            if (isHidden || sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            {
                continue;
            }

            var rows = RowsOf(part, cells);
            if (rows.Count > 0)
            {
                AddRows(blocks, sheet.Name?.Value ?? "", rows);
            }
        }

        return DoubtsOf(cells);
    }

    private static List<string> DoubtsOf(SheetCells cells)
    {
        var doubts = new List<string>();
        if (cells.Uncalculated.Count > 0)
        {
            doubts.Add($"有{cells.Uncalculated.Count}个单元格是公式,文件里没有存下结果,没有读入({string.Join('、', cells.Uncalculated.Take(MostNamed))}"
                + $"{(cells.Uncalculated.Count > MostNamed ? " 等" : "")})。请在 Excel 或 WPS 中打开并保存后再放入。");
        }

        if (cells.HasStruck)
        {
            doubts.Add("表中用删除线划去的文字没有读入。");
        }

        return doubts;
    }

    internal static void AddRows(BlockList blocks, string name, List<string[]> rows)
    {
        if (!name.StartsWith("Sheet", StringComparison.OrdinalIgnoreCase))
        {
            blocks.AddText(BlockKind.Heading, name, 1);
        }

        TableRows.Add(blocks, rows);
    }

    private static List<string[]> RowsOf(WorksheetPart part, SheetCells cells)
    {
        var rows = new SortedDictionary<uint, string[]>();
        var grounds = new SheetGrounds(part, cells.Coloured);
        uint last = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement || reader.LoadCurrentElement() is not Row row)
            {
                continue;
            }

            last = row.RowIndex?.Value ?? last + 1;
            if (row.Hidden?.Value != true && rows.Count < MaxRows)
            {
                rows[last] = cells.Of(row, last, grounds, MaxColumns);
            }
        }

        SheetMerge.Fill(rows, Merges(part), MaxColumns);
        var hidden = HiddenColumns(part);
        return [.. rows.Values
            .Select(row => hidden.Count == 0 ? row : [.. row.Where((_, column) => !hidden.Contains(column))])
            .Where(row => row.Any(cell => cell.Length > 0))];
    }

    private static HashSet<int> HiddenColumns(WorksheetPart part) =>
        [.. (part.Worksheet?.Elements<Columns>().SelectMany(all => all.Elements<Column>()) ?? [])
            .Where(column => column.Hidden?.Value == true && column.Min?.Value is > 0 and <= MaxColumns)
            .SelectMany(column => Enumerable.Range((int)column.Min!.Value - 1,
                (int)Math.Min(column.Max?.Value ?? column.Min.Value, MaxColumns) - (int)column.Min.Value + 1))];

    private static IEnumerable<SheetMerge> Merges(WorksheetPart part)
    {
        foreach (var merge in part.Worksheet?.Elements<MergeCells>().SelectMany(all => all.Elements<MergeCell>()) ?? [])
        {
            if (merge.Reference?.Value?.Split(':') is [var from, var to]
                && SheetCells.PlaceOf(from) is var (top, left) && SheetCells.PlaceOf(to) is var (bottom, right))
            {
                yield return new SheetMerge(top, left, bottom, right);
            }
        }
    }
}
