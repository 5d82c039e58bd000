using LawBot.Indexing;
using LawBot.Prompts;

namespace LawBot.Host.Workers;

/// <summary>One ingest at a time in this process, whoever asks for it: the watched folder, an upload or a command.</summary>
/// <param name="ingestor">Does the work.</param>
/// <param name="writer">Takes reports out.</param>
/// <param name="logger">Told how far the vectors are, and why they are not made.</param>
/// <param name="embedding">Makes the vectors of what is new; null without an embedding model.</param>
internal sealed class ReportIngest(ReportIngestor ingestor, IIndexWriter writer, ILogger<ReportIngest> logger, PassageEmbedding? embedding = null) : IDisposable
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
            var told = new Progress<(int Done, int Total)>(p => logger.LogInformation("Vectors of {Done} of {Total} reports made", p.Done, p.Total));
            await (embedding?.MakeMissingAsync(told, cancellation) ?? Task.FromResult(0));
        }
        catch (ModelUnavailableException e)
        {
            logger.LogWarning("Vectors were not made: {Reason}", e.Message);
        }
    }
}
