namespace LawBot.Indexing;

/// <summary>What is stored and remembered of one file.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Reports">Its reports that are stored.</param>
/// <param name="Failed">What of it could not be read: itself, or files inside it.</param>
/// <param name="Duplicates">What of it is stored from another file.</param>
/// <param name="IsDoubtful">True when a report that stood for one of its own is gone or has changed.</param>
internal sealed record KnownFile(
    string Path, IReadOnlyList<ReportEntry> Reports, IReadOnlyList<UnreadableFile> Failed, IReadOnlyList<DuplicateFile> Duplicates, bool IsDoubtful)
{
    /// <summary>True when everything that these bytes hold is known, so that they need not be read.</summary>
    public bool IsOf(string hash)
    {
        // A file that has its own report is not a duplicate: what says so was noted for a report that did not get in.
        var duplicates = Reports.Any(r => string.Equals(r.Id, LawBot.Reports.Identity.ReportIdentity.Of(Path), StringComparison.Ordinal)) ? [] : Duplicates;
        return Reports.Count + duplicates.Count > 0
            && (duplicates.Count == 0 || !IsDoubtful)
            && Reports.All(r => string.Equals(r.ContentHash, hash, StringComparison.Ordinal) && r.IsReadByTheseRules)
            && duplicates.All(d => string.Equals(d.ContentHash, hash, StringComparison.Ordinal));
    }
}
