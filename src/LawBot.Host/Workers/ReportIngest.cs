using LawBot.Indexing;
using LawBot.Prompts;
using LawBot.Turns;

namespace LawBot.Host.Workers;

/// <summary>One ingest at a time in this process, whoever asks for it: the watched folder, an upload or a command.</summary>
/// <param name="ingestor">Does the work.</param>
/// <param name="writer">Takes reports out.</param>
/// <param name="catalog">Tells what is stored.</param>
/// <param name="withdrawn">What stays out.</param>
/// <param name="originals">Keeps copies of the files.</param>
/// <param name="logger">Told how far the vectors are, and why they are not made.</param>
/// <param name="embedding">Makes the vectors of what is new; null without an embedding model.</param>
internal sealed class ReportIngest(
    ReportIngestor ingestor, IIndexWriter writer, IReportCatalog catalog, IWithdrawnReports withdrawn, Originals originals, ILogger<ReportIngest> logger,
    PassageEmbedding? embedding = null) : IReadingProgress, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile IngestProgress? _now;

    /// <inheritdoc/>
    public IngestProgress? Now => _now;

    /// <inheritdoc cref="ReportIngestor.IngestAsync"/>
    public async Task<IngestionResult> RunAsync(IReportSource source, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var result = await IngestAsync(source, progress, cancellation);
            await EmbedAsync(cancellation);
            return result;
        }
        finally
        {
            _now = null;
            _one.Release();
        }
    }

    /// <summary>Brings the index in line with folders and files, but takes nothing out that may only be out of sight (<see cref="RemovalGuard"/>). Once
    /// there is a real report, the shipped samples go.</summary>
    /// <param name="source">The folders and files.</param>
    /// <param name="isConfirmed">True when somebody said that what is gone from the folders shall go from the index as well.</param>
    /// <param name="progress">Told after each file; may be null.</param>
    /// <param name="cancellation">Stops; what was committed stays.</param>
    /// <returns>The result, and what was not taken out and why, one Chinese line each.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read or written.</exception>
    public async Task<(IngestionResult Result, IReadOnlyList<string> Kept)> RunAsync(
        FolderSource source, bool isConfirmed, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var kept = RemovalGuard.Guard(source, await catalog.ListAsync(cancellation), isConfirmed);
        if (source.Named.Count > 0)
        {
            await withdrawn.ForgetAsync(source.Named, cancellation); // Whoever names a file wants it in.
        }

        var result = await RunAsync(source, progress, cancellation);
        await RemoveSamplesAsync(cancellation);
        return (result, kept);
    }

    // An invented county must not stand beside a real one.
    private async Task RemoveSamplesAsync(CancellationToken cancellation)
    {
        var samples = (await catalog.ListAsync(cancellation)).ToLookup(SampleReports.IsOne);
        if (samples[true].Any() && samples[false].Any())
        {
            await RunAsync(SampleReports.Gone, null, cancellation);
        }
    }

    /// <summary>Takes reports out. Their files stay where they are, and stay out until they change or somebody brings them back.</summary>
    /// <param name="ids">The reports; an unknown id is passed over.</param>
    /// <param name="files">The files that hold them.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The ids that were there.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be written.</exception>
    public async Task<IReadOnlyList<string>> WithdrawAsync(IReadOnlyList<string> ids, IReadOnlyList<WithdrawnFile> files, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await withdrawn.AddAsync(files, cancellation); // First: an ingest between the two would bring it back.
            var gone = await writer.RemoveAsync(ids, cancellation);
            await SweepAsync(cancellation);
            return gone;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<IngestionResult> IngestAsync(IReportSource source, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var marks = await withdrawn.ListAsync(cancellation);
        var stored = marks.Count == 0 ? [] : (await catalog.ListAsync(cancellation)).Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
        var (standing, changed) = await StandingSource.OfAsync(source, marks, stored.Contains, cancellation);
        if (changed.Count > 0)
        {
            await withdrawn.ForgetAsync(changed, cancellation);
        }

        _now = new(0, standing.List().Count(), "");
        var result = await ingestor.IngestAsync(standing, new Told(this, progress), cancellation);
        var put = result.Added.Concat(result.Updated).ToHashSet(StringComparer.Ordinal);
        if (put.Count + result.Removed.Count == 0)
        {
            return result;
        }

        // One report of an archive that was read again because of another.
        List<string> back = [.. marks.Where(m => put.Contains(m.ReportId) && !changed.Contains(m.Path, StringComparer.Ordinal)).Select(m => m.ReportId)];
        if (back.Count > 0)
        {
            await writer.RemoveAsync(back, cancellation);
            result = result with
            {
                Added = [.. result.Added.Except(back, StringComparer.Ordinal)], Updated = [.. result.Updated.Except(back, StringComparer.Ordinal)],
            };
        }

        await originals.KeepAsync(standing, (await catalog.ListAsync(cancellation)).Where(e => put.Contains(e.Id)), cancellation);
        await SweepAsync(cancellation);
        return result;
    }

    // A copy outlives its report only where it is the last there is of what can still be brought back.
    private async Task SweepAsync(CancellationToken cancellation) => await originals.SweepAsync(
        (await withdrawn.ListAsync(cancellation)).Where(w => !File.Exists(w.Path)).Select(w => w.ContentHash), cancellation);

    // A report without vectors is found by its words; the next ingest makes what is missing.
    private async Task EmbedAsync(CancellationToken cancellation)
    {
        try
        {
            var told = new Progress<(int Done, int Total)>(p => logger.LogInformation("已为 {Total} 份报告中的 {Done} 份算好向量", p.Total, p.Done));
            await (embedding?.MakeMissingAsync(told, cancellation) ?? Task.FromResult(0));
        }
        catch (ModelUnavailableException e)
        {
            logger.LogWarning("向量没有算成:{Reason}", e.Message);
        }
    }

    private sealed class Told(ReportIngest ingest, IProgress<IngestProgress>? other) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            ingest._now = value;
            other?.Report(value);
        }
    }
}
