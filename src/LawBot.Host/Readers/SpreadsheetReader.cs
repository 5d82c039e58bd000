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
            AddSheets(blocks, package.WorkbookPart
                ?? throw new DocumentUnreadableException(file, "Excel 文件里没有工作簿。请在 Excel 或 WPS 中打开并另存后再放入。"));
            blocks.ThrowIfBlank("表格里没有内容。请确认放入的文件。");
            return Task.FromResult<IReadOnlyList<Document>>([new Document(file, blocks.Blocks)]);
        }
        catch (Exception e) when (WordReader.IsBroken(e))
        {
            throw new DocumentUnreadableException(file, "Excel 文件已损坏或不完整。请在 Excel 或 WPS 中打开并另存后再放入。", e);
        }
    }

    private static void AddSheets(BlockList blocks, WorkbookPart workbook)
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
    }

    private static void AddRows(BlockList blocks, string name, List<string[]> rows)
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
                rows[last] = cells.Of(row, MaxColumns);
            }
        }

        Merge(part, rows);
        return [.. rows.Values.Where(row => row.Any(cell => cell.Length > 0))];
    }

    /// <summary>The words of a merged cell stand in its first one only; every cell of it says them.</summary>
    private static void Merge(WorksheetPart part, SortedDictionary<uint, string[]> rows)
    {
        foreach (var merge in part.Worksheet?.Elements<MergeCells>().SelectMany(all => all.Elements<MergeCell>()) ?? [])
        {
            if (merge.Reference?.Value?.Split(':') is not [var from, var to]
                || SheetCells.PlaceOf(from) is not var (top, left) || SheetCells.PlaceOf(to) is not var (bottom, right)
                || !rows.TryGetValue(top, out var first) || left >= first.Length)
            {
                continue;
            }

            foreach (var (index, row) in rows.Where(pair => pair.Key >= top && pair.Key <= bottom).ToArray())
            {
                rows[index] = Filled(row, left, Math.Min(right, MaxColumns - 1), first[left]);
            }
        }
    }

    private static string[] Filled(string[] row, int left, int right, string text)
    {
        var cells = row.Length > right ? row : [.. row, .. Enumerable.Repeat("", right + 1 - row.Length)];
        for (var i = left; i <= right; i++)
        {
            cells[i] = text;
        }

        return cells;
    }
}
