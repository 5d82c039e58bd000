using DocumentFormat.OpenXml.Packaging;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Reads Word documents (docx).</summary>
internal sealed class WordReader : IDocumentReader
{
    private const long MaxPartCharacters = 24L << 20;

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) && (head.IndexOf("word/"u8) > 0 || Path.GetExtension(file).ToUpperInvariant() is ".DOCX" or ".DOCM" or ".DOTX");

    /// <inheritdoc/>
    public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using (var archive = PackageGuard.Open(file, content))
        {
            PackageGuard.CheckMarkup(file, archive, "word/", cancellation);
        }

        try
        {
            using var package = WordprocessingDocument.Open(
                PackageGuard.AsStream(content), false, new OpenSettings { MaxCharactersInPart = MaxPartCharacters, AutoSave = false });
            return Task.FromResult<IReadOnlyList<Document>>([Read(file, package, cancellation)]);
        }
        catch (Exception e) when (IsBroken(e))
        {
            throw new DocumentUnreadableException(file, "Word 文件已损坏或不完整。请在 Word 或 WPS 中打开并另存后再放入。", e);
        }
    }

    /// <summary>What the library throws at a package that is not what it says; everything else is a mistake of ours and passes.</summary>
    internal static bool IsBroken(Exception e) =>
        e is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException or FormatException
            or ArgumentException or InvalidOperationException or IOException or KeyNotFoundException
            or UriFormatException or OverflowException or NotSupportedException;

    private static Document Read(string file, WordprocessingDocument package, CancellationToken cancellation)
    {
        var part = package.MainDocumentPart
            ?? throw new DocumentUnreadableException(file, "Word 文件里没有正文部分。请在 Word 或 WPS 中打开并另存后再放入。");
        var blocks = new BlockList(file, cancellation);
        var body = new WordBody(part, blocks);
        if (part.Document?.Body is { } content)
        {
            body.Add(content);
        }

        blocks.ThrowIfBlank(part.ImageParts.Any()
            ? "Word 文件里只有图片,没有文字。请另存为 PDF 后放入,LawBot 会识别其中的文字。"
            : "Word 文件里没有文字。请确认放入的是报告正文。");
        var title = package.PackageProperties.Title?.Trim();
        return new Document(file, blocks.Blocks)
        {
            Title = title is { Length: > 5 } && title.AsSpan().IndexOfAny("报总情") >= 0 ? title : null,
            Doubts = body.Doubts,
        };
    }
}
