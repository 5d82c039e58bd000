namespace LawBot.Indexing;

/// <summary>A file that may be a report.</summary>
/// <param name="Path">Its full path; the key by which it is recognised.</param>
/// <param name="Length">Its size in bytes.</param>
public sealed record SourceFile(string Path, long Length)
{
    /// <summary>When it was last written to; null when the source does not say.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Its name, without folders.</summary>
    public string Name => Path[(Path.LastIndexOfAny(['/', '\\']) + 1)..];
}

/// <summary>Where files come from.</summary>
public interface IReportSource
{
    /// <summary>The files there are, in an order that does not change from one time to the next.</summary>
    IEnumerable<SourceFile> List();

    /// <summary>Reads a file whole.</summary>
    /// <exception cref="Documents.DocumentUnreadableException">It is gone, locked, forbidden or too large.</exception>
    Task<ReadOnlyMemory<byte>> ReadAsync(SourceFile file, CancellationToken cancellation);

    /// <summary>True for a path that this source would list if it existed: whether what is stored of it goes when it is gone.</summary>
    bool Covers(string path);
}
