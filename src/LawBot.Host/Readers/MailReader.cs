using System.Text;
using System.Text.RegularExpressions;
using LawBot.Documents;
using LawBot.Host.Readers.Isolation;

namespace LawBot.Host.Readers;

/// <summary>Reads web pages saved as one file (mht) and mails (eml): the page, or what is attached, and a body that is more than a covering line.</summary>
/// <param name="parser">Takes it apart.</param>
/// <param name="files">Reads what is attached.</param>
internal sealed partial class MailReader(IFormatParser parser, ArchivedFiles files) : IDocumentReader
{
    // A mail shorter than this only says what is attached.
    private const int ShortestReport = 300;

    /// <inheritdoc/>
    public bool CanRead(string file, ReadOnlySpan<byte> head) =>
        Encoding.Latin1.GetString(head) is var text && Head().IsMatch(text) && (MimeVersion().IsMatch(text) || IsNamedMail(file));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var parts = await IsolatedReader.PartsAsync(parser, FileFormat.Mail, file, content, cancellation);
        var body = parts.OfType<ParsedDocument>().Select(part => part.Document).FirstOrDefault();
        var attached = parts.OfType<ParsedFile>().Select(ArchivedFile.Of).ToArray();
        if (attached.Length == 0)
        {
            return [body!];
        }

        var documents = await files.ReadAsync(file, attached, cancellation);
        return body is not null && body.Blocks.Sum(block => block.Text.Length) >= ShortestReport ? [body with { Entry = "邮件正文" }, .. documents] : documents;
    }

    private static bool IsNamedMail(string file) => Path.GetExtension(file).ToUpperInvariant() is ".EML" or ".MHT" or ".MHTML";

    [GeneratedRegex(@"\A(\xef\xbb\xbf)?\s*[A-Za-z][A-Za-z0-9-]*:[ \t]", RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex(@"^MIME-Version:", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MimeVersion();
}
