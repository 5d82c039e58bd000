using LawBot.Documents;

namespace LawBot.Indexing;

/// <summary>
/// Files into the index. The journey: the source lists files; workers read each one, skip it when its bytes are those stored, and
/// make a report of it; reports are committed in batches as they come; what is stored of files that are gone goes last. A file that cannot be
/// read is remembered with the reason and stops nothing.
/// </summary>
/// <param name="readers">Every format that can be read; the first that takes a file reads it.</param>
/// <param name="writer">Where reports go.</param>
/// <param name="catalog">What is stored already.</param>
/// <param name="limits">How much is held at a time.</param>
/// <param name="time">The clock.</param>
public sealed class ReportIngestor(
    IEnumerable<IDocumentReader> readers, IIndexWriter writer, IReportCatalog catalog, IngestLimits limits, TimeProvider time)
{
    private readonly ReportMaker _maker = new();
    private readonly FileIngest _file = new([.. readers], limits, time);

    /// <summary>Brings the index in line with a source.</summary>
    /// <param name="source">The files.</param>
    /// <param name="progress">Told after each file that is done; may be null.</param>
    /// <param name="cancellation">Stops; what was committed stays, and the next ingest completes the rest.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read or written.</exception>
    public async Task<IngestionResult> IngestAsync(
        IReportSource source, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(source);
        var started = time.GetTimestamp();
        var stored = await catalog.ListAsync(cancellation);
        List<SourceFile> files = [.. source.List()];
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var gone = stored.Where(e => source.Covers(e.Path) && !paths.Contains(e.Path)).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var versions = new ReportVersions(
            catalog, files, stored.Where(e => !gone.Contains(e.Id)), await catalog.ListDuplicatesAsync(cancellation));
        var remembered = new RememberedFailures(await catalog.ListUnreadableAsync(cancellation), files);
        var ledger = new IngestLedger(files, stored.Select(e => e.Id).ToHashSet(StringComparer.Ordinal), progress);
        var pass = new IngestPass(source, _file, writer, remembered, versions, ledger, limits, time);

        await pass.RunAsync(files, stored, cancellation);
        var doubtful = versions.Doubtful(paths);
        if (doubtful.Count > 0)
        {
            // The report that stood for these files changed while they were passed over.
            await pass.RunAsync([.. files.Where(f => doubtful.Contains(f.Path))], await catalog.ListAsync(cancellation), cancellation);
        }

        await RemoveGoneAsync(source, gone, paths, remembered, versions, ledger, cancellation);
        var again = await ReadAgainAsync(stored.Where(e => !gone.Contains(e.Id) && !paths.Contains(e.Path)), cancellation);
        return ledger.Close(versions.Duplicates, again, time.GetElapsedTime(started));
    }

    // Reports of other folders, or of files that are not to be had now, were read by older rules too: their stored text is read again.
    private async Task<IReadOnlyList<string>> ReadAgainAsync(IEnumerable<ReportEntry> elsewhere, CancellationToken cancellation)
    {
        var again = new List<string>();
        foreach (var entries in elsewhere.Where(e => !e.IsReadByTheseRules).Chunk(limits.BatchReports))
        {
            var reports = new List<IndexedReport>(entries.Length);
            foreach (var entry in entries)
            {
                if (await catalog.FindAsync(entry.Id, cancellation) is { } report)
                {
                    reports.Add(_maker.MakeAgain(report));
                }
            }

            await writer.PutAsync(reports, cancellation);
            again.AddRange(reports.Select(r => r.Report.Id));
        }

        return again;
    }

    private async Task RemoveGoneAsync(
        IReportSource source, HashSet<string> gone, HashSet<string> paths, RememberedFailures remembered, ReportVersions versions,
        IngestLedger ledger, CancellationToken cancellation)
    {
        if (gone.Count > 0)
        {
            ledger.Changed([], await writer.RemoveAsync([.. gone], cancellation));
        }

        List<string> mended = [.. remembered.Ownerless.Where(source.Covers)];
        if (mended.Count > 0)
        {
            await writer.NoteUnreadableAsync([], mended, cancellation);
        }

        var orphaned = versions.ForgetGone(p => source.Covers(p) && RememberedFailures.Owner(p, paths) is null);
        if (orphaned.Count > 0)
        {
            await writer.NoteDuplicatesAsync([], orphaned, cancellation);
        }
    }
}
