namespace LawBot.Documents;

/// <summary>Turns the bytes of one file into documents.</summary>
public interface IDocumentReader
{
    /// <summary>True when this reader takes a file of this name and these first bytes; content wins over the extension.</summary>
    /// <param name="file">The file's name, without folders.</param>
    /// <param name="head">The first bytes of the file, at most 4,096; all of it when it is shorter.</param>
    bool CanRead(string file, ReadOnlySpan<byte> head);

    /// <summary>Reads a file. An archive yields a document for each file inside; everything else exactly one.</summary>
    /// <exception cref="DocumentUnreadableException">The file is broken, hostile, locked, empty or needs a program that is not installed.</exception>
    Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation);
}

/// <summary>A file could not be read; the message says in Chinese why and what to do, on one line.</summary>
public sealed class DocumentUnreadableException : Exception
{
    /// <param name="file">The file's name.</param>
    /// <param name="reason">Why, and how to mend it: one Chinese line.</param>
    /// <param name="inner">What was thrown underneath, if anything.</param>
    public DocumentUnreadableException(string file, string reason, Exception? inner = null)
        : base(reason, inner) => File = file;

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>True when nothing is wrong with the file: a program was missing or the time too short, and the same bytes may be read next time.</summary>
    public bool IsCurable { get; init; }
}
