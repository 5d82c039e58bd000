namespace LawBot.Indexing;

/// <summary>A file that could not be ingested.</summary>
/// <param name="File">Its path.</param>
/// <param name="Error">Why, in one Chinese line.</param>
public sealed record FailedFile(string File, string Error)
{
    /// <summary>True when the same bytes may be read next time, since a program was missing or the time too short.</summary>
    public bool IsCurable { get; init; }
}

/// <summary>What became of the files of one ingest; report ids in the order of the files.</summary>
/// <param name="Added">Reports that were not there before.</param>
/// <param name="Updated">Reports whose file had changed, or that were read again by newer rules.</param>
/// <param name="Unchanged">Reports whose file had not.</param>
/// <param name="Removed">Reports whose file is gone.</param>
/// <param name="Failed">Files that could not be read; the others went on.</param>
/// <param name="Duplicates">Files whose report is stored from another file, those known from before among them.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record IngestionResult(
    IReadOnlyList<string> Added, IReadOnlyList<string> Updated, IReadOnlyList<string> Unchanged, IReadOnlyList<string> Removed,
    IReadOnlyList<FailedFile> Failed, IReadOnlyList<DuplicateFile> Duplicates, double Seconds)
{
    /// <summary>Those of <see cref="Updated"/> whose file had not changed: they were read again because the rules of reading had.</summary>
    public IReadOnlyList<string> Reread { get; init; } = [];
}

/// <summary>How far an ingest is.</summary>
/// <param name="Done">Files that are stored, skipped or refused.</param>
/// <param name="Total">All files.</param>
/// <param name="File">The name of the file that was last done.</param>
public sealed record IngestProgress(int Done, int Total, string File);
