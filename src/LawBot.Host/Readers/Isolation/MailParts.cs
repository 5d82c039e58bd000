using System.Text;
using LawBot.Documents;
using MimeKit;

namespace LawBot.Host.Readers.Isolation;

/// <summary>The body of a mail or a page saved as one file, as a document, and what is attached.</summary>
internal static class MailParts
{
    private const int MaxDepth = 20;

    static MailParts() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>The body, where it has words, and each file attached.</returns>
    /// <exception cref="DocumentUnreadableException">It is broken, or has neither.</exception>
    public static IEnumerable<ParsedPart> Of(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var message = Load(file, content, cancellation);
        var attached = Attached(message).ToArray();
        var body = Body(file, message, isAlone: attached.Length == 0, cancellation);
        if (body is null && attached.Length == 0)
        {
            throw new DocumentUnreadableException(file, "里面没有正文,也没有附件。请确认放入的文件。");
        }

        return [.. body is null ? [] : new ParsedPart[] { new ParsedDocument(body) }, .. attached];
    }

    private static MimeMessage Load(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        try
        {
            return MimeMessage.Load(new ParserOptions { MaxMimeDepth = MaxDepth }, PackageGuard.AsStream(content), cancellation);
        }
        catch (FormatException e)
        {
            throw new DocumentUnreadableException(file, "邮件或网页归档已损坏。请重新保存后再放入。", e);
        }
    }

    private static Document? Body(string file, MimeMessage message, bool isAlone, CancellationToken cancellation)
    {
        var texts = message.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment && part.Content is not null).ToArray();
        foreach (var part in texts.Where(part => part.IsHtml).Concat(texts.Where(part => !part.IsHtml)))
        {
            try
            {
                var decoded = PlainTextReader.Decode(file, Content(part), part.ContentType.Charset);
                return part.IsHtml ? HtmlReader.Read(file, decoded.Text, cancellation) : Plain(file, decoded, cancellation);
            }
            catch (DocumentUnreadableException) when (!isAlone || part != texts[^1])
            {
                // Frames and pages without words: another part may hold them.
            }
        }

        return null;
    }

    private static Document Plain(string file, DecodedText decoded, CancellationToken cancellation)
    {
        var blocks = new BlockList(file, cancellation);
        PlainTextReader.AddLines(blocks, decoded.Text);
        blocks.ThrowIfBlank("邮件里没有文字。请确认放入的文件。");
        return new Document(file, blocks.Blocks) { Doubts = decoded.Doubts };
    }

    /// <summary>Named parts that are no pictures in the text, and mails inside the mail.</summary>
    private static IEnumerable<ParsedFile> Attached(MimeMessage message)
    {
        foreach (var part in message.BodyParts)
        {
            if (part is MessagePart { Message: { } inner })
            {
                using var stream = new MemoryStream();
                inner.WriteTo(stream);
                yield return new ParsedFile((inner.Subject ?? "邮件") + ".eml", stream.ToArray());
            }
            else if (part is MimePart { Content: not null, FileName: { Length: > 0 } name } file && (file.IsAttachment || file.ContentId is null))
            {
                yield return new ParsedFile(name, Content(file));
            }
        }
    }

    private static byte[] Content(MimePart part)
    {
        using var stream = new MemoryStream();
        part.Content!.DecodeTo(stream);
        return stream.ToArray();
    }
}
