using LawBot.Documents;
using SharpCompress.Archives;
using SharpCompress.Common;
using CryptographicException = SharpCompress.Common.CryptographicException;

namespace LawBot.Host.Readers.Isolation;

/// <summary>The files inside a rar or 7z archive.</summary>
internal static class PackedFiles
{
    private const long MaxExpanded = 300L << 20;
    private const int MaxEntries = 5_000;

    /// <summary>All files in the order of the archive, since those of a solid one are one stream.</summary>
    /// <exception cref="DocumentUnreadableException">The archive is broken, locked, or larger inside than any report.</exception>
    public static IEnumerable<ParsedPart> Of(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var archive = Guarded(file, () => ArchiveFactory.OpenArchive(PackageGuard.AsStream(content)));
        var entries = Guarded(file, () => archive.Entries.Take(MaxEntries + 1).ToArray());
        if (entries.Any(entry => entry.IsEncrypted))
        {
            throw new DocumentUnreadableException(file, "压缩包设有密码。请解除密码后再放入。");
        }

        if (entries.Length > MaxEntries || entries.Sum(entry => Math.Max(0, entry.Size)) > MaxExpanded)
        {
            throw new DocumentUnreadableException(file, "展开后的内容大得反常,可能是压缩炸弹,没有展开。请确认文件来源。");
        }

        foreach (var entry in entries.Where(entry => !entry.IsDirectory && entry.Key is not null))
        {
            yield return new ParsedFile(entry.Key!, Guarded(file, () => Expand(entry, cancellation)));
        }
    }

    private static T Guarded<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CryptographicException e)
        {
            throw new DocumentUnreadableException(file, "压缩包设有密码。请解除密码后再放入。", e);
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw new DocumentUnreadableException(file, "压缩包结构已损坏或不完整。请重新下载或重新保存后再放入。", e);
        }
    }

    private static bool IsBroken(Exception e) =>
        e is SharpCompressException or InvalidDataException or EndOfStreamException or NotSupportedException or IOException or ArgumentException
            or InvalidOperationException or IndexOutOfRangeException or NullReferenceException or OverflowException;

    /// <summary>Reads no further than the directory says.</summary>
    private static byte[] Expand(IArchiveEntry entry, CancellationToken cancellation)
    {
        using var stream = entry.OpenEntryStream();
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            content.Write(buffer, 0, read);
            if (content.Length > Math.Max(0, entry.Size))
            {
                throw new InvalidDataException("Longer than its directory says.");
            }
        }

        return content.ToArray();
    }
}
