namespace LawBot.Indexing;

/// <summary>Says in Chinese which files hold a report that is stored from another file.</summary>
public static class DuplicateNotes
{
    /// <summary>One line a duplicate, in their order.</summary>
    /// <param name="duplicates">The duplicates.</param>
    /// <param name="stored">What is stored, to name the other file.</param>
    public static IEnumerable<string> Lines(IEnumerable<DuplicateFile> duplicates, IEnumerable<ReportEntry> stored)
    {
        ArgumentNullException.ThrowIfNull(duplicates);
        ArgumentNullException.ThrowIfNull(stored);
        var files = stored.ToDictionary(e => e.Id, e => e.File, StringComparer.Ordinal);
        return duplicates.Select(d => files.TryGetValue(d.ReportId, out var kept) ? Line(NameOf(d), kept, d) : null).OfType<string>();
    }

    /// <summary>What a report stands for beside its own file: one sentence a duplicate of it.</summary>
    /// <param name="reportId">The report.</param>
    /// <param name="duplicates">All duplicates.</param>
    public static IEnumerable<string> Of(string reportId, IEnumerable<DuplicateFile> duplicates)
    {
        ArgumentNullException.ThrowIfNull(duplicates);
        return duplicates.Where(d => string.Equals(d.ReportId, reportId, StringComparison.Ordinal))
            .Select(d => d.IsOlderVersion ? IngestMessages.Replaced(NameOf(d)) : IngestMessages.AlsoIn(NameOf(d)));
    }

    private static string Line(string name, string kept, DuplicateFile duplicate) => duplicate.IsOlderVersion
        ? IngestMessages.Versions(name, kept, duplicate.ReportId)
        : IngestMessages.Same(name, kept, duplicate.ReportId);

    private static string NameOf(DuplicateFile file) => new SourceFile(file.Path, 0).Name;
}
