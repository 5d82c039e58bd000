using LawBot.Indexing;
using LawBot.Prompts;

namespace LawBot.Host.Workers;

/// <summary>One ingest at a time in this process, whoever asks for it: the watched folder, an upload or a command.</summary>
/// <param name="ingestor">Does the work.</param>
/// <param name="writer">Takes reports out.</param>
/// <param name="catalog">Tells what is stored.</param>
/// <param name="logger">Told how far the vectors are, and why they are not made.</param>
/// <param name="embedding">Makes the vectors of what is new; null without an embedding model.</param>
internal sealed class ReportIngest(
    ReportIngestor ingestor, IIndexWriter writer, IReportCatalog catalog, ILogger<ReportIngest> logger, PassageEmbedding? embedding = null) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <inheritdoc cref="ReportIngestor.IngestAsync"/>
    public async Task<IngestionResult> RunAsync(IReportSource source, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var result = await ingestor.IngestAsync(source, progress, cancellation);
            await EmbedAsync(cancellation);
            return result;
        }
        finally
        {
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

    /// <inheritdoc cref="IIndexWriter.RemoveAsync"/>
    public async Task RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await writer.RemoveAsync(ids, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

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
}
