using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Opens everything that is a zip inside — docx, xlsx, odt, OFD, a plain archive — and hands it to the reader of what it holds.</summary>
/// <param name="word">Reads docx.</param>
/// <param name="spreadsheet">Reads xlsx.</param>
/// <param name="office">Reads odt and its like.</param>
/// <param name="ofd">Reads OFD.</param>
/// <param name="archive">Reads an archive of files.</param>
internal sealed class PackageReader(IDocumentReader word, IDocumentReader spreadsheet, IDocumentReader office, IDocumentReader ofd, IDocumentReader archive)
    : IDocumentReader
{
    // Markup takes ten times its size as objects; from here on one package at a time, so that a few kilobytes cannot fill the memory.
    private const long MuchMarkup = 4L << 20;
    private static readonly SemaphoreSlim Turn = new(1);

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) => IsZip(head);

    /// <summary>True for the signature of a zip, an empty one included.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var reader = ReaderFor(file, content, out var expanded);
        if (expanded < MuchMarkup || (reader != word && reader != spreadsheet))
        {
            return await reader.ReadAsync(file, content, cancellation);
        }

        using var turn = await ReadingTime.TakeTurnAsync(Turn, cancellation);
        return await reader.ReadAsync(file, content, cancellation);
    }

    /// <summary>True for a zip that holds files and is not itself a document.</summary>
    public bool IsArchive(string file, ReadOnlyMemory<byte> content) => IsZip(content.Span) && ReferenceEquals(ReaderFor(file, content, out _), archive);

    private IDocumentReader ReaderFor(string file, ReadOnlyMemory<byte> content, out long expanded)
    {
        using var package = PackageGuard.Open(file, content);
        expanded = package.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Sum(entry => entry.Length);
        bool Has(string name) => package.Entries.Any(entry => string.Equals(entry.FullName.Replace('\\', '/'), name, StringComparison.OrdinalIgnoreCase));
        if (Has("[Content_Types].xml"))
        {
            return Has("word/document.xml") ? word
                : Has("xl/workbook.xml") ? spreadsheet
                : package.Entries.Any(entry => entry.FullName.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? throw NotRead(file, "演示文稿")
                : package.Entries.Any(entry => entry.FullName.EndsWith("document.xml", StringComparison.OrdinalIgnoreCase)) ? word
                : throw NotRead(file, "这种 Office 文件");
        }

        if (Has("OFD.xml"))
        {
            return ofd;
        }

        return Has("mimetype") && Has("content.xml") ? office : archive;
    }

    private static DocumentUnreadableException NotRead(string file, string what) => new(file, $"不能读取{what}。请另存为 docx 或 PDF 后再放入。");
}
