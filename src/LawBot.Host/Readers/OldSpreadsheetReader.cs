using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Reads workbooks of before 2007 (xls) and of WPS (et): visible sheets as <see cref="SpreadsheetReader"/> reads them.</summary>
internal sealed class OldSpreadsheetReader : IDocumentReader
{
    private const int MaxColumns = 200;
    private const int MaxRows = 50_000;

    static OldSpreadsheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => CompoundFile.IsCompound(head);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var blocks = new BlockList(file, cancellation);
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(
                PackageGuard.AsStream(content), new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding("gb18030") });
            do
            {
                if (string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase) && RowsOf(reader, cancellation) is { Count: > 0 } rows)
                {
                    SpreadsheetReader.AddRows(blocks, reader.Name ?? "", rows);
                }
            }
            while (reader.NextResult());
        }
        catch (InvalidPasswordException e)
        {
            throw new DocumentUnreadableException(file, "文件设有打开密码。请解除密码后再放入。", e);
        }
        catch (Exception e) when (e is ExcelReaderException or IndexOutOfRangeException or NullReferenceException or InvalidCastException
            || WordReader.IsBroken(e))
        {
            // The library looks at no bound of a broken file.
            throw new DocumentUnreadableException(file, "旧版 Excel 文件已损坏或不完整。请在 Excel 或 WPS 中打开并另存为 xlsx 后再放入。", e);
        }

        blocks.ThrowIfBlank("表格里没有内容。请确认放入的文件。");
        return Task.FromResult<IReadOnlyList<Document>>([new Document(file, blocks.Blocks)]);
    }

    private static List<string[]> RowsOf(IExcelDataReader reader, CancellationToken cancellation)
    {
        var rows = new SortedDictionary<uint, string[]>();
        var width = Math.Min(reader.FieldCount, MaxColumns);
        for (uint at = 1; reader.Read() && at <= MaxRows; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.RowHeight > 0)
            {
                rows[at] = [.. Enumerable.Range(0, width).Select(column => TextOf(reader, column))];
            }
        }

        var merges = (reader.MergeCells ?? [])
            .Select(merge => new SheetMerge((uint)merge.FromRow + 1, merge.FromColumn, (uint)merge.ToRow + 1, merge.ToColumn));
        SheetMerge.Fill(rows, merges, MaxColumns);
        var hidden = Enumerable.Range(0, width).Where(column => reader.GetColumnWidth(column) <= 0).ToHashSet();
        return [.. rows.Values
            .Select(row => hidden.Count == 0 ? row : [.. row.Where((_, column) => !hidden.Contains(column))])
            .Where(row => row.Any(cell => cell.Length > 0))];
    }

    private static string TextOf(IExcelDataReader reader, int column)
    {
        var text = reader.GetValue(column) switch
        {
            null => "",
            string words => words,
            bool yes => yes ? "是" : "否",
            DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number => NumberFormat.Write(number, reader.GetNumberFormatString(column) ?? ""),
            int number => NumberFormat.Write(number, reader.GetNumberFormatString(column) ?? ""),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture) ?? "",
        };
        return text.ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
    }
}
