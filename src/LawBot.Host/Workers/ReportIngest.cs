using LawBot.Indexing;

namespace LawBot.Host.Workers;

/// <summary>One ingest at a time in this process, whoever asks for it: the watched folder, an upload or a command.</summary>
/// <param name="ingestor">Does the work.</param>
/// <param name="writer">Takes reports out.</param>
internal sealed class ReportIngest(ReportIngestor ingestor, IIndexWriter writer) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <inheritdoc cref="ReportIngestor.IngestAsync"/>
    public async Task<IngestionResult> RunAsync(IReportSource source, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            return await ingestor.IngestAsync(source, progress, cancellation);
        }
        finally
        {
            _one.Release();
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
}
