namespace LawBot.Indexing;

/// <summary>What reading one file came to.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Hash">SHA-256 of its bytes; empty when they could not be read.</param>
/// <param name="Reports">What was read; empty when it is unchanged or failed.</param>
/// <param name="Known">Reports of this path that are already stored.</param>
/// <param name="Error">Why it failed, in one Chinese line; null when it did not.</param>
internal sealed record IngestedFile(
    string Path, string Hash, IReadOnlyList<IndexedReport> Reports, IReadOnlyList<ReportEntry> Known, string? Error)
{
    /// <summary>Files inside this archive that could not be read, by their path in it; the others were.</summary>
    public IReadOnlyList<FailedFile> FailedEntries { get; init; } = [];

    /// <summary>True for a file whose turn among the large ones ends when it is committed.</summary>
    public bool IsLarge { get; init; }

    /// <summary>True when the bytes are those that were read before.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Everything of this file that could not be read: itself, or files inside it.</summary>
    public IEnumerable<FailedFile> Failures => Error is null ? FailedEntries : [new(Path, Error)];

    /// <summary>Length of the texts, in UTF-16 units.</summary>
    public int Characters => Reports.Sum(r => r.Report.Text.Length);

    /// <summary>True when a report of this id is stored already.</summary>
    public bool Knows(string id) => Known.Any(k => string.Equals(k.Id, id, StringComparison.Ordinal));

    /// <summary>Stored reports that the file no longer holds.</summary>
    public IEnumerable<string> Stale => IsUnchanged || Error is not null
        ? []
        : Known.Select(k => k.Id).Except(Reports.Select(r => r.Report.Id), StringComparer.Ordinal);
}
