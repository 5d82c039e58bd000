using System.Text;
using System.Text.RegularExpressions;
using LawBot.Documents;
using MimeKit;

namespace LawBot.Host.Readers;

/// <summary>Reads web pages saved as one file (mht) and mails (eml): the page, or what is attached, and a body that is more than a covering line.</summary>
/// <param name="files">Reads what is attached.</param>
internal sealed partial class MailReader(ArchivedFiles files) : IDocumentReader
{
    private const int MaxDepth = 20;

    // A mail shorter than this only says what is attached.
    private const int ShortestReport = 300;

    static MailReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) =>
        Encoding.Latin1.GetString(head) is var text && Head().IsMatch(text) && (MimeVersion().IsMatch(text) || IsNamedMail(file));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        MimeMessage message;
        try
        {
            message = await MimeMessage.LoadAsync(new ParserOptions { MaxMimeDepth = MaxDepth }, PackageGuard.AsStream(content), cancellation);
        }
        catch (FormatException e)
        {
            throw new DocumentUnreadableException(file, "邮件或网页归档已损坏。请重新保存后再放入。", e);
        }

        var attached = Attached(message).ToArray();
        var body = Body(file, message, isAlone: attached.Length == 0, cancellation);
        if (attached.Length == 0)
        {
            return [body ?? throw new DocumentUnreadableException(file, "里面没有正文,也没有附件。请确认放入的文件。")];
        }

        var documents = await files.ReadAsync(file, attached, cancellation);
        return body is not null && body.Blocks.Sum(block => block.Text.Length) >= ShortestReport ? [body with { Entry = "邮件正文" }, .. documents] : documents;
    }

    private static Document? Body(string file, MimeMessage message, bool isAlone, CancellationToken cancellation)
    {
        var texts = message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment && part.Content is not null).ToArray();
        foreach (var part in texts.Where(part => part.IsHtml).Concat(texts.Where(part => !part.IsHtml)))
        {
            try
            {
                var (text, broken) = PlainTextReader.Decode(file, Content(part), part.ContentType.Charset);
                return part.IsHtml ? HtmlReader.Read(file, text, cancellation) : Plain(file, text, broken, cancellation);
            }
            catch (DocumentUnreadableException) when (!isAlone || part != texts[^1])
            {
                // Frames and pages without words: another part may hold them.
            }
        }

        return null;
    }

    private static Document Plain(string file, string text, int broken, CancellationToken cancellation)
    {
        var blocks = new BlockList(file, cancellation);
        PlainTextReader.AddLines(blocks, text);
        blocks.ThrowIfBlank("邮件里没有文字。请确认放入的文件。");
        return new Document(file, blocks.Blocks) { Doubts = PlainTextReader.DoubtsOf(broken) };
    }

    /// <summary>Named parts that are no pictures in the text, and mails inside the mail.</summary>
    private static IEnumerable<ArchivedFile> Attached(MimeMessage message)
    {
        foreach (var part in message.BodyParts)
        {
            if (part is MessagePart { Message: { } inner })
            {
                yield return new ArchivedFile((inner.Subject ?? "邮件") + ".eml", 0, async cancel =>
                {
                    using var stream = new MemoryStream();
                    await inner.WriteToAsync(stream, cancel);
                    return stream.ToArray();
                });
            }
            else if (part is MimePart { Content: not null, FileName: { Length: > 0 } name } file && (file.IsAttachment || file.ContentId is null))
            {
                yield return new ArchivedFile(name, 0, _ => Task.FromResult(Content(file)));
            }
        }
    }

    private static byte[] Content(MimePart part)
    {
        using var stream = new MemoryStream();
        part.Content!.DecodeTo(stream);
        return stream.ToArray();
    }

    private static bool IsNamedMail(string file) => Path.GetExtension(file).ToUpperInvariant() is ".EML" or ".MHT" or ".MHTML";

    [GeneratedRegex(@"\A(\xef\xbb\xbf)?\s*[A-Za-z][A-Za-z0-9-]*:[ \t]", RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex(@"^MIME-Version:", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MimeVersion();
}
