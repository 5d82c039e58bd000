using System.Runtime.CompilerServices;
using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Writes the points of reports, several batches at once.</summary>
internal sealed class PointWriter(QdrantCalls api, QdrantCollections collections, QdrantOptions options, DenseVectors dense)
{
    /// <summary>Writes everything of a generation.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="generation">The generation.</param>
    /// <param name="written">Called after each batch, by several callers at once.</param>
    /// <param name="cancellation">Stops between two writes.</param>
    public async Task WriteAsync(
        IReadOnlyList<IndexedReport> reports, long generation, Func<CancellationToken, Task> written, CancellationToken cancellation)
    {
        await WriteAsync(collections.Passages, PassagesAsync(reports, generation, cancellation), written, cancellation);
        await WriteAsync(collections.Figures, Figures(reports, generation).ToAsyncEnumerable(), written, cancellation);
        await WriteAsync(collections.Reports, reports.Select(r => ReportPoints.Of(r, generation)).ToAsyncEnumerable(), written, cancellation);
    }

    private Task WriteAsync(
        string collection, IAsyncEnumerable<PointStruct> points, Func<CancellationToken, Task> written, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            PointBatches.CutAsync(points, options.BatchPoints, options.BatchKilobytes * 1024),
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallel, CancellationToken = cancellation },
            async (batch, token) =>
            {
                await api.UpsertAsync(collection, batch, token);
                await written(token);
            });

    private async IAsyncEnumerable<PointStruct> PassagesAsync(
        IReadOnlyList<IndexedReport> reports, long generation, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var indexed in reports)
        {
            var title = IndexedText.OfTitle(indexed.Report.Title, indexed.Report.Jurisdiction);
            var vectors = await dense.OfPassagesAsync([.. indexed.Passages.Select(PassagePoints.TextToEmbed)], cancellation);
            for (var i = 0; i < indexed.Passages.Count; i++)
            {
                yield return PassagePoints.Of(indexed, title, indexed.Passages[i], vectors[i], generation);
            }
        }
    }

    private static IEnumerable<PointStruct> Figures(IReadOnlyList<IndexedReport> reports, long generation) =>
        from indexed in reports
        from figure in IndexedText.OfFigures(indexed.Report, indexed.Figures).Select((folded, ordinal) => (folded, ordinal))
        select FigurePoints.Of(indexed, figure.ordinal, figure.folded, generation);
}
