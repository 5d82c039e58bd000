using LawBot.Documents;

namespace LawBot.Host.Readers.Isolation;

/// <summary>The parsers themselves, in whatever process this runs.</summary>
internal sealed class FormatParsers : IFormatParser
{
    private static readonly WordReader Word = new();
    private static readonly SpreadsheetReader Workbook = new();
    private static readonly OldSpreadsheetReader OldWorkbook = new();
    private static readonly HtmlReader WebPage = new();
    private static readonly MarkdownReader Markdown = new();

    /// <inheritdoc/>
    public Task<IReadOnlyList<ParsedPart>> ParseAsync(FileFormat format, string file, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Task.Run<IReadOnlyList<ParsedPart>>(
            () =>
            {
                try
                {
                    return [.. Parts(format, file, content, cancellation)];
                }
                catch (Exception e) when (e is not DocumentUnreadableException && !cancellation.IsCancellationRequested)
                {
                    throw new ParserBrokenException(e.GetType().Name, e);
                }
            },
            cancellation);

    /// <summary>The parts one after the other, so that no more than one need be kept.</summary>
    /// <inheritdoc cref="IFormatParser.ParseAsync" path="/exception"/>
    public static IEnumerable<ParsedPart> Parts(FileFormat format, string file, ReadOnlyMemory<byte> content, CancellationToken cancellation) => format switch
    {
        FileFormat.Word => Read(Word, file, content, cancellation),
        FileFormat.Workbook => Read(Workbook, file, content, cancellation),
        FileFormat.OldWorkbook => Read(OldWorkbook, file, content, cancellation),
        FileFormat.WebPage => Read(WebPage, file, content, cancellation),
        FileFormat.Markdown => Read(Markdown, file, content, cancellation),
        FileFormat.LaidOut => OfdParts.Of(file, content, cancellation),
        FileFormat.Mail => MailParts.Of(file, content, cancellation),
        FileFormat.Archive => PackedFiles.Of(file, content, cancellation),
        FileFormat.Pdf => PdfPages.Of(file, content),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    // These parsers have finished when they return.
    private static IEnumerable<ParsedPart> Read(IDocumentReader reader, string file, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        reader.ReadAsync(file, content, cancellation).GetAwaiter().GetResult().Select(document => new ParsedDocument(document));
}
