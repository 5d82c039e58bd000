using LawBot.Indexing;
using LawBot.Reports;

namespace LawBot.Host.Workers;

/// <summary>Takes reports out on somebody's word, and back in.</summary>
internal sealed class Withdrawal(ReportIngest ingest, IReportCatalog catalog, IWithdrawnReports withdrawn, Originals originals, TimeProvider time)
{
    /// <summary>Takes reports out; their files stay where they are.</summary>
    /// <returns>The ids that were there.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be written.</exception>
    public async Task<IReadOnlyList<string>> RemoveAsync(IReadOnlyCollection<string> ids, string by, CancellationToken cancellation)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var entries = (await catalog.ListAsync(cancellation)).Where(e => wanted.Contains(e.Id)).ToDictionary(e => e.Id, StringComparer.Ordinal);
        var twins = (await catalog.ListDuplicatesAsync(cancellation)).Where(d => entries.ContainsKey(d.ReportId));
        var now = time.GetUtcNow();
        List<WithdrawnFile> files =
        [
            .. entries.Values.Select(e => new WithdrawnFile(e.Path, e.ContentHash, e.Id, LabelOf(e), by, now)),
            .. twins.Select(d => new WithdrawnFile(d.Path, d.ContentHash, d.ReportId, LabelOf(entries[d.ReportId]), by, now)),
        ];
        return await ingest.WithdrawAsync([.. entries.Keys], files, cancellation);
    }

    /// <summary>Brings a report back in.</summary>
    /// <returns>What became of its file; null when it was not taken out or its file is no longer to be had.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be written.</exception>
    public async Task<IngestionResult?> UndoAsync(string reportId, CancellationToken cancellation)
    {
        var marks = (await withdrawn.ListAsync(cancellation)).Where(w => string.Equals(w.ReportId, reportId, StringComparison.Ordinal)).ToList();
        marks.ForEach(w => originals.PutBack(w.Path, w.ContentHash));
        List<string> there = [.. marks.Select(w => w.Path).Where(File.Exists)];
        await withdrawn.ForgetAsync([.. marks.Select(w => w.Path)], cancellation);
        return there.Count == 0 ? null : await ingest.RunAsync(new FolderSource(there), null, cancellation);
    }

    private static string LabelOf(ReportEntry e) => $"{Naming.Dated(e.Jurisdiction.Name, e.Year)}《{e.Title}》";
}
