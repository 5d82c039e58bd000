using LawBot.Documents;

namespace LawBot.Host.Readers.Isolation;

/// <summary>A format whose parsing others wrote, so that a file may break it.</summary>
internal enum FileFormat
{
    /// <summary>docx.</summary>
    Word,

    /// <summary>xlsx.</summary>
    Workbook,

    /// <summary>xls and et.</summary>
    OldWorkbook,

    /// <summary>A web page.</summary>
    WebPage,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>OFD: a document, or the pictures of a scan.</summary>
    LaidOut,

    /// <summary>mht and eml: the body, and what is attached.</summary>
    Mail,

    /// <summary>rar and 7z: the files inside.</summary>
    Archive,

    /// <summary>PDF: the words of its pages.</summary>
    Pdf,
}

/// <summary>One thing that came out of a file.</summary>
internal abstract record ParsedPart;

/// <summary>A document, read.</summary>
internal sealed record ParsedDocument(Document Document) : ParsedPart;

/// <summary>A file that lay inside, unread.</summary>
/// <param name="Name">Its path inside, as written there.</param>
/// <param name="Content">All of it.</param>
internal sealed record ParsedFile(string Name, byte[] Content) : ParsedPart;

/// <summary>A picture on a page that has no text, unread.</summary>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="Content">All of the picture's file.</param>
internal sealed record ParsedPicture(int Page, byte[] Content) : ParsedPart;

/// <summary>The words of a page where they stand.</summary>
internal sealed record ParsedPage(PlacedPage Page) : ParsedPart;

/// <summary>Parses a file of one format.</summary>
internal interface IFormatParser
{
    /// <returns>What came out, in the order of the file.</returns>
    /// <exception cref="DocumentUnreadableException">The parser says what is wrong with the file.</exception>
    /// <exception cref="ParserBrokenException">The file broke the parser.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; nothing runs on.</exception>
    Task<IReadOnlyList<ParsedPart>> ParseAsync(FileFormat format, string file, ReadOnlyMemory<byte> content, CancellationToken cancellation);
}

/// <summary>A file broke its parser: it took more memory than is given, or ended in a way that no parser should.</summary>
/// <param name="what">What happened, for the log.</param>
/// <param name="inner">What was thrown, if anything.</param>
internal sealed class ParserBrokenException(string what, Exception? inner = null) : Exception(what, inner);
