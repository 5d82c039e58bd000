using System.IO.Compression;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Reads every file of a zip archive.</summary>
/// <param name="files">Reads the files inside.</param>
internal sealed class ArchiveReader(ArchivedFiles files) : IDocumentReader
{
    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => PackageReader.IsZip(head);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        // Old archivers write names in the system's code page; the rest say that theirs are UTF-8.
        using var archive = PackageGuard.Open(file, content, NameEncoding.Instance);
        return await files.ReadAsync(file,
            archive.Entries.Select(entry => new ArchivedFile(entry.FullName, entry.Length, cancel => ExpandAsync(entry, cancel))), cancellation);
    }

    /// <summary>Expands one entry into memory, no further than its directory says.</summary>
    private static async Task<byte[]> ExpandAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        var content = new byte[entry.Length];
        await using var stream = await entry.OpenAsync(cancellation);
        await stream.ReadExactlyAsync(content, cancellation);
        return stream.ReadByte() < 0 ? content : throw new InvalidDataException("Longer than its directory says.");
    }
}
