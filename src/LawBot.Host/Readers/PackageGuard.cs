using System.IO.Compression;
using System.Xml;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Looks over a zip package before anything in it is expanded.</summary>
internal static class PackageGuard
{
    private const int MaxEntries = 5_000;
    private const long MaxExpanded = 300L << 20;
    private const long MaxMarkup = 24L << 20;
    private const int MaxDepth = 250;

    // Markup of thousands of equal rows compresses a hundredfold; a bomb a thousandfold.
    private const int MaxRatio = 300;

    /// <summary>Opens the package when its directory is sound and within bounds.</summary>
    /// <exception cref="DocumentUnreadableException">Broken, locked, or larger inside than any report.</exception>
    public static ZipArchive Open(string file, ReadOnlyMemory<byte> content, System.Text.Encoding? names = null)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(AsStream(content), ZipArchiveMode.Read, leaveOpen: false, names);
            Check(file, archive, content.Length);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException or IOException or NotSupportedException)
        {
            throw new DocumentUnreadableException(file, "压缩包结构已损坏或不完整。请重新下载或重新保存后再放入。", e);
        }

        return archive;
    }

    /// <summary>Reads every part of markup once, without keeping it, since a directory may state sizes that are not true and nesting
    /// deep enough would break the stack of the library that reads it next. Entities and external references are off.</summary>
    /// <param name="file">The file's name, for the error.</param>
    /// <param name="archive">The package.</param>
    /// <param name="folder">The parts that are read: <c>word/</c>, <c>xl/</c>.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DocumentUnreadableException">A part is larger or deeper than the markup of any report, or broken.</exception>
    public static void CheckMarkup(string file, ZipArchive archive, string folder, CancellationToken cancellation)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxMarkup, IgnoreWhitespace = true,
        };
        try
        {
            foreach (var entry in archive.Entries.Where(entry => IsMarkup(entry.FullName, folder)))
            {
                using var stream = entry.Open();
                using var reader = XmlReader.Create(stream, settings);
                while (reader.Read())
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (reader.Depth > MaxDepth)
                    {
                        throw new DocumentUnreadableException(file, $"文件内部嵌套过深(超过{MaxDepth}层),不像一份报告。请另存后再放入。");
                    }
                }
            }
        }
        catch (XmlException e) when (e.Message.Contains("MaxCharacters", StringComparison.Ordinal))
        {
            throw TooLarge(file);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or NotSupportedException or IOException)
        {
            throw new DocumentUnreadableException(file, "文件内部已损坏,无法读取。请在 Word 或 WPS 中打开并另存后再放入。", e);
        }
    }

    /// <summary>A read-only stream over the bytes, without copying them where they are an array.</summary>
    public static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static void Check(string file, ZipArchive archive, int length)
    {
        if (archive.Entries.Count > MaxEntries)
        {
            throw new DocumentUnreadableException(file, $"压缩包内文件过多(超过{MaxEntries}个)。请分成几个压缩包后再放入。");
        }

        long expanded = 0, packed = 0;
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
            {
                throw new DocumentUnreadableException(file, "压缩包设有密码。请解除密码后再放入。");
            }

            expanded += entry.Length;
            packed += entry.CompressedLength;
            if (expanded > MaxExpanded || expanded < 0 || (entry.Length > 1 << 20 && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio))
            {
                throw TooLarge(file);
            }
        }

        // Entries that overlap share their bytes: a bomb that a single ratio does not show.
        if (packed > length)
        {
            throw TooLarge(file);
        }
    }

    private static bool IsMarkup(string name, string folder) =>
        (name.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name is "[Content_Types].xml";

    private static DocumentUnreadableException TooLarge(string file) =>
        new(file, "展开后的内容大得反常,可能是压缩炸弹,没有展开。请确认文件来源。");
}
