using System.Text;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Reads tables as text: comma, tab or semicolon between cells, quotation marks after RFC 4180.</summary>
internal sealed class CsvReader : IDocumentReader
{
    private const int MaxCell = 32_768;
    private const int MaxColumns = 200;

    private static readonly char[] Separators = [',', '\t', ';', '，'];

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) =>
        Path.GetExtension(file).ToUpperInvariant() is ".CSV" or ".TSV" && new PlainTextReader().CanRead(file, head);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var decoded = PlainTextReader.Decode(file, content.Span);
        var blocks = new BlockList(file, cancellation);
        var rows = Rows(file, decoded.Text, cancellation).Where(row => row.Any(cell => cell.Length > 0)).ToList();
        if (rows.Count > 0)
        {
            TableRows.Add(blocks, rows);
        }

        blocks.ThrowIfBlank("表格里没有内容。请确认放入的文件。");
        return Task.FromResult<IReadOnlyList<Document>>([new Document(file, blocks.Blocks) { Doubts = decoded.Doubts }]);
    }

    private static IEnumerable<string[]> Rows(string file, string text, CancellationToken cancellation)
    {
        var separator = Separator(text);
        var (cells, cell, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted ? c != '"' : c is not ('\n' or '\r') && c != separator && !(c == '"' && cell.Length == 0))
            {
                cell.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
            }
            else if (c == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[++i]);
            }
            else if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (c != separator)
                {
                    cancellation.ThrowIfCancellationRequested();
                    yield return [.. cells];
                    cells.Clear();
                }
            }

            if (cell.Length > MaxCell || cells.Count > MaxColumns)
            {
                throw new DocumentUnreadableException(file, "表格的引号或分隔符不成对,无法分列。请用 Excel 或 WPS 另存为 xlsx 后再放入。");
            }
        }

        yield return [.. cells, cell.ToString().Trim()];
    }

    private static char Separator(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        var first = text[..(end < 0 ? text.Length : end)];
        return Separators.MaxBy(candidate => first.Count(c => c == candidate));
    }
}
