namespace LawBot.Turns;

/// <summary>What became of one uploaded or removed file.</summary>
public enum UploadResult
{
    /// <summary>New reports are in the index.</summary>
    Added,

    /// <summary>An earlier version was replaced.</summary>
    Updated,

    /// <summary>The same file was there already.</summary>
    Unchanged,

    /// <summary>Reports were taken out.</summary>
    Removed,

    /// <summary>Nothing was taken in or out; <see cref="UploadOutcome.Error"/> says why.</summary>
    Failed,
}

/// <summary>What was understood of one report.</summary>
/// <param name="ReportId">The report's id.</param>
/// <param name="Jurisdiction">Whose report it is, in full: 青禾县.</param>
/// <param name="Level">The rank as printed: 省, 市, 县, 乡镇, 部门.</param>
/// <param name="Year">The year reported on; null when it does not say.</param>
/// <param name="Title">The title.</param>
/// <param name="Sections">How many headings.</param>
/// <param name="Figures">How many figures.</param>
/// <param name="Doubts">What is doubtful, one Chinese sentence each; empty when nothing is.</param>
public sealed record UploadedReport(
    string ReportId, string Jurisdiction, string Level, int? Year, string Title, int Sections, int Figures, IReadOnlyList<string> Doubts);

/// <summary>What became of a file.</summary>
/// <param name="Result">In one word.</param>
/// <param name="Reports">The reports concerned; an archive has several; empty after a failure.</param>
/// <param name="Error">Why it failed, or which files of an archive did while others were taken, and what to do: one Chinese line; empty otherwise.</param>
public sealed record UploadOutcome(UploadResult Result, IReadOnlyList<UploadedReport> Reports, string Error)
{
    /// <summary>What else is to be told, one Chinese sentence each: that another file holds the same report, or an earlier version of it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Takes reports in and out on an administrator's word, from any channel.</summary>
public interface IUploadDesk
{
    /// <summary>Keeps a file among the reports and ingests it. The same bytes twice change nothing.</summary>
    /// <param name="fileName">The file's name, without folders, as the sender gave it: not to be trusted as a path.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="by">Who sent it, for the record.</param>
    /// <param name="cancellation">Stops before anything is visible.</param>
    /// <returns>Never throws for a bad file: that is <see cref="UploadResult.Failed"/>.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task<UploadOutcome> TakeAsync(string fileName, ReadOnlyMemory<byte> content, string by, CancellationToken cancellation);

    /// <summary>Takes one report out of the index. Its file stays in the folder, and stays out until it changes or is sent again.</summary>
    /// <returns><see cref="UploadResult.Removed"/>, or <see cref="UploadResult.Failed"/> for an unknown id.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task<UploadOutcome> RemoveAsync(string reportId, string by, CancellationToken cancellation);

    /// <summary>Brings back a report that was taken out.</summary>
    /// <returns><see cref="UploadResult.Added"/>, or <see cref="UploadResult.Failed"/> when its file is no longer to be had.</returns>
    /// <exception cref="Indexing.IndexUnavailableException">The store could not be written.</exception>
    Task<UploadOutcome> UndoRemoveAsync(string reportId, string by, CancellationToken cancellation);
}
