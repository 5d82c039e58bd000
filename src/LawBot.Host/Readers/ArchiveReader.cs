using System.IO.Compression;
using System.Text;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Reads every file of a zip archive; one that cannot be read is reported beside the others.</summary>
/// <param name="readers">Picks the reader for each file inside; asked late, since it holds this one.</param>
internal sealed class ArchiveReader(Func<IDocumentReader> readers) : IDocumentReader
{
    private const int MaxFiles = 1_000;
    private const long MaxFile = 100L << 20;
    private const int MaxDepth = 2;

    // Reading is one call deep for each archive inside an archive, over threads.
    private static readonly AsyncLocal<int> Depth = new();

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => PackageReader.IsZip(head);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (Depth.Value >= MaxDepth)
        {
            throw new DocumentUnreadableException(file, "压缩包里又套了多层压缩包,没有展开。请解压后再放入。");
        }

        Depth.Value++;
        try
        {
            // Old archivers write names in the system's code page; the rest say that theirs are UTF-8.
            using var archive = PackageGuard.Open(file, content, NameEncoding.Instance);
            var entries = archive.Entries.Where(IsReport).ToArray();
            if (entries.Length is 0 or > MaxFiles)
            {
                throw new DocumentUnreadableException(
                    file, entries.Length == 0 ? "压缩包里没有文件。请确认压缩包完整。" : $"压缩包内文件过多(超过{MaxFiles}个)。请分成几个压缩包后再放入。");
            }

            var documents = new List<Document>();
            foreach (var entry in entries)
            {
                documents.AddRange(await ReadEntryAsync(entry, cancellation));
            }

            return documents;
        }
        finally
        {
            Depth.Value--;
        }
    }

    private async Task<IReadOnlyList<Document>> ReadEntryAsync(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        var (path, name) = NamesOf(entry);
        try
        {
            var content = await ExpandAsync(name, entry, cancellation);
            var documents = await readers().ReadAsync(name, content, cancellation);
            return [.. documents.Select(document => document with { Entry = document.Entry is null ? path : $"{path}/{document.Entry}" })];
        }
        catch (DocumentUnreadableException e)
        {
            return [new Document(name, []) { Entry = path, Failure = e.Message, IsCurable = e.IsCurable }];
        }
    }

    /// <summary>Expands one entry into memory, no further than its directory says.</summary>
    private static async Task<byte[]> ExpandAsync(string name, ZipArchiveEntry entry, CancellationToken cancellation)
    {
        if (entry.Length > MaxFile)
        {
            throw new DocumentUnreadableException(name, $"压缩包内的文件过大(超过{MaxFile >> 20}MB)。请解压后单独处理。");
        }

        try
        {
            var content = new byte[entry.Length];
            await using var stream = await entry.OpenAsync(cancellation);
            await stream.ReadExactlyAsync(content, cancellation);
            return stream.ReadByte() < 0 ? content : throw new InvalidDataException("Longer than its directory says.");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException)
        {
            throw new DocumentUnreadableException(name, "压缩包内的这个文件已损坏。请重新打包后再放入。", e);
        }
    }

    /// <summary>Nothing is ever written under these names, so a path that climbs out of its folder only loses its steps.</summary>
    private static (string Path, string Name) NamesOf(ZipArchiveEntry entry)
    {
        var steps = entry.FullName.Split('/', '\\').Where(step => step is not ("" or "." or "..")).Select(Clean).ToArray();
        return (string.Join('/', steps), steps.Length == 0 ? "未命名" : steps[^1]);
    }

    private static string Clean(string step) =>
        new([.. step.Where(c => !char.IsControl(c) && c is not ('\u202a' or '\u202b' or '\u202c' or '\u202d' or '\u202e' or '\u200e' or '\u200f'))]);

    private static bool IsReport(ZipArchiveEntry entry) =>
        !entry.FullName.EndsWith('/') && !entry.FullName.EndsWith('\\')
        && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && NamesOf(entry).Name is var name && !NotADocument.IsLeftover(name);

    /// <summary>Decodes a name as UTF-8 where it is valid and as GB18030 where it is not.</summary>
    private sealed class NameEncoding : Encoding
    {
        private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

        public static NameEncoding Instance { get; } = new();

        public override int GetByteCount(char[] chars, int index, int count) => UTF8.GetByteCount(chars, index, count);

        public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) =>
            UTF8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

        public override int GetCharCount(byte[] bytes, int index, int count) => For(bytes, index, count).GetCharCount(bytes, index, count);

        public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) =>
            For(bytes, byteIndex, byteCount).GetChars(bytes, byteIndex, byteCount, chars, charIndex);

        public override int GetMaxByteCount(int charCount) => UTF8.GetMaxByteCount(charCount);

        public override int GetMaxCharCount(int byteCount) => Gb18030.GetMaxCharCount(byteCount);

        private static Encoding For(byte[] bytes, int index, int count)
        {
            try
            {
                Strict.GetCharCount(bytes, index, count);
                return Strict;
            }
            catch (DecoderFallbackException)
            {
                return Gb18030;
            }
        }
    }
}
