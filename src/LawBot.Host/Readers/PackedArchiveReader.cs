using LawBot.Documents;
using SharpCompress.Archives;
using SharpCompress.Common;

namespace LawBot.Host.Readers;

/// <summary>Reads every file of a rar or 7z archive.</summary>
/// <param name="files">Reads the files inside.</param>
internal sealed class PackedArchiveReader(ArchivedFiles files) : IDocumentReader
{
    private const long MaxExpanded = 300L << 20;
    private const int MaxEntries = 5_000;
    private static readonly byte[] SevenZip = [(byte)'7', (byte)'z', 0xbc, 0xaf, 0x27, 0x1c];

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => head.StartsWith("Rar!\u001a\u0007"u8) || head.StartsWith(SevenZip);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        List<ArchivedFile> expanded;
        try
        {
            expanded = Expand(file, content, cancellation);
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw new DocumentUnreadableException(file, "压缩包结构已损坏或不完整。请重新下载或重新保存后再放入。", e);
        }

        return await files.ReadAsync(file, expanded, cancellation);
    }

    /// <summary>What a broken archive makes of a reader.</summary>
    internal static bool IsBroken(Exception e) =>
        e is SharpCompressException or InvalidDataException or EndOfStreamException or NotSupportedException or IOException or ArgumentException
            or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or OverflowException;

    /// <summary>Expands all files at once and in order, since those of a solid archive are one stream.</summary>
    private static List<ArchivedFile> Expand(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var archive = ArchiveFactory.OpenArchive(PackageGuard.AsStream(content));
        var entries = archive.Entries.Take(MaxEntries + 1).ToArray();
        if (entries.Any(entry => entry.IsEncrypted))
        {
            throw new DocumentUnreadableException(file, "压缩包设有密码。请解除密码后再放入。");
        }

        if (entries.Length > MaxEntries || entries.Sum(entry => Math.Max(0, entry.Size)) > MaxExpanded)
        {
            throw new DocumentUnreadableException(file, "展开后的内容大得反常,可能是压缩炸弹,没有展开。请确认文件来源。");
        }

        var expanded = new List<ArchivedFile>();
        foreach (var entry in entries.Where(entry => !entry.IsDirectory && entry.Key is not null))
        {
            using var stream = entry.OpenEntryStream();
            var bytes = ReadAll(stream, Math.Max(0, entry.Size), cancellation);
            expanded.Add(new ArchivedFile(entry.Key!, bytes.Length, _ => Task.FromResult(bytes)));
        }

        return expanded;
    }

    /// <summary>Reads no further than the directory says.</summary>
    private static byte[] ReadAll(Stream stream, long length, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            content.Write(buffer, 0, read);
            if (content.Length > length)
            {
                throw new InvalidDataException("Longer than its directory says.");
            }
        }

        return content.ToArray();
    }
}
