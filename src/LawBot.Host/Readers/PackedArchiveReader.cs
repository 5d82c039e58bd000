using LawBot.Documents;
using LawBot.Host.Readers.Isolation;

namespace LawBot.Host.Readers;

/// <summary>Reads every file of a rar or 7z archive.</summary>
/// <param name="parser">Expands it.</param>
/// <param name="files">Reads the files inside.</param>
internal sealed class PackedArchiveReader(IFormatParser parser, ArchivedFiles files) : IDocumentReader
{
    private static readonly byte[] SevenZip = [(byte)'7', (byte)'z', 0xbc, 0xaf, 0x27, 0x1c];

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => head.StartsWith("Rar!\u001a\u0007"u8) || head.StartsWith(SevenZip);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var parts = await IsolatedReader.PartsAsync(parser, FileFormat.Archive, file, content, cancellation);
        return await files.ReadAsync(file, parts.OfType<ParsedFile>().Select(ArchivedFile.Of), cancellation);
    }
}
