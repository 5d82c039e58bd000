using LawBot.Documents;

namespace LawBot.Host.Readers.Isolation;

/// <summary>Lets a parser read that a file may break.</summary>
/// <param name="reader">Tells which files are of the format.</param>
/// <param name="format">The format.</param>
/// <param name="parser">Parses it.</param>
internal sealed class IsolatedReader(IDocumentReader reader, FileFormat format, IFormatParser parser) : IDocumentReader
{
    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => reader.CanRead(file, head);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        [.. (await PartsAsync(parser, format, file, content, cancellation)).OfType<ParsedDocument>().Select(part => part.Document)];

    /// <summary>What comes out of a file; a broken parser is the file's fault and told so.</summary>
    /// <exception cref="DocumentUnreadableException">It cannot be read.</exception>
    public static async Task<IReadOnlyList<ParsedPart>> PartsAsync(
        IFormatParser parser, FileFormat format, string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        try
        {
            return await parser.ParseAsync(format, file, content, cancellation);
        }
        catch (ParserBrokenException e)
        {
            throw new DocumentUnreadableException(file, "文件结构异常,读取时出错或超出了内存。请另存后再放入。", e);
        }
    }
}
