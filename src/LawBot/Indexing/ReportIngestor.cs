using System.Threading.Channels;
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
        var known = stored.ToLookup(e => e.Path, StringComparer.Ordinal);
        List<SourceFile> files = [.. source.List()];
        var remembered = new RememberedFailures(await catalog.ListUnreadableAsync(cancellation), files);
        var ledger = new IngestLedger(files, progress);
        var batches = new IngestBatches(writer, remembered, ledger, limits, time);

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Channel.CreateBounded<IngestedFile>(limits.Workers * 2);
        var reading = ReadAllAsync(source, files, known, remembered, read.Writer, stopping.Token);
        try
        {
            await batches.CommitAllAsync(read.Reader, cancellation);
        }
        finally
        {
            // When a commit failed, nobody takes what the workers still read.
            await stopping.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await reading;
        await RemoveGoneAsync(source, stored, remembered, files, ledger, cancellation);
        return ledger.Close(time.GetElapsedTime(started));
    }

    private Task ReadAllAsync(
        IReportSource source, List<SourceFile> files, ILookup<string, ReportEntry> known, RememberedFailures remembered,
        ChannelWriter<IngestedFile> read, CancellationToken cancellation) => Task.Run(
        async () =>
        {
            try
            {
                var workers = new ParallelOptions { MaxDegreeOfParallelism = limits.Workers, CancellationToken = cancellation };
                await Parallel.ForEachAsync(files, workers, async (file, token) =>
                    await read.WriteAsync(await _file.ReadAsync(source, file, [.. known[file.Path]], [.. remembered.Of(file.Path)], token), token));
                read.Complete();
            }
            catch (Exception e)
            {
                read.Complete(e);
                throw;
            }
        },
        cancellation);

    private async Task RemoveGoneAsync(
        IReportSource source, IReadOnlyList<ReportEntry> stored, RememberedFailures remembered, List<SourceFile> files, IngestLedger ledger,
        CancellationToken cancellation)
    {
        var there = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        List<string> gone = [.. stored.Where(e => source.Covers(e.Path) && !there.Contains(e.Path)).Select(e => e.Id)];
        if (gone.Count > 0)
        {
            ledger.Removed.AddRange(await writer.RemoveAsync(gone, cancellation));
        }

        List<string> mended = [.. remembered.Ownerless.Where(source.Covers)];
        if (mended.Count > 0)
        {
            await writer.NoteUnreadableAsync([], mended, cancellation);
        }
    }
}
