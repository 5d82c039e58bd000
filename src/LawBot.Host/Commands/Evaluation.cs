using System.Diagnostics;
using System.Text.Json.Serialization;
using LawBot.Indexing;

namespace LawBot.Host.Commands;

/// <summary>What <c>lawbot evaluate</c> measured; times in milliseconds of a search for the ten best, sizes in bytes.</summary>
internal sealed record EvaluationResult(
    [property: JsonPropertyName("ndcg@10")] double Ndcg10,
    [property: JsonPropertyName("mrr@10")] double Mrr10,
    [property: JsonPropertyName("recall@1")] double Recall1,
    [property: JsonPropertyName("recall@5")] double Recall5,
    [property: JsonPropertyName("recall@10")] double Recall10,
    [property: JsonPropertyName("recall@100")] double Recall100,
    [property: JsonPropertyName("passagesPerSecond")] double PassagesPerSecond,
    [property: JsonPropertyName("indexBytes")] long IndexBytes,
    [property: JsonPropertyName("p50Ms")] double P50Ms,
    [property: JsonPropertyName("p95Ms")] double P95Ms,
    [property: JsonPropertyName("p99Ms")] double P99Ms,
    [property: JsonPropertyName("peakBytes")] long PeakBytes,
    [property: JsonPropertyName("documents")] int Documents,
    [property: JsonPropertyName("queries")] int Queries);

/// <summary>Indexes a judged collection in a store of its own and asks it every query, one after the other: once for a deep ranking, which is
/// judged, then in rounds for the ten best, of which the last is timed. The earlier ones let the compiler settle, as peers are measured.</summary>
internal sealed class Evaluation(BeirFolder collection, IServiceProvider store)
{
    private const int BatchOfDocuments = 2000;
    private readonly List<RetrievalScore> _scores = [];
    private const int Ten = 10;
    private const int Rounds = 3;
    private readonly List<double> _milliseconds = [];

    /// <summary>Measures everything but the size of the store, which is known when it is closed.</summary>
    /// <param name="run">Takes the lines of a TREC run; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<EvaluationResult> RunAsync(TextWriter? run, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var (documents, passages) = await IndexAsync(store.GetRequiredService<IIndexWriter>(), cancellation);
        var seconds = clock.Elapsed.TotalSeconds;
        var searcher = store.GetRequiredService<IPassageSearcher>();
        var queries = collection.Queries();
        foreach (var query in queries)
        {
            await RankAsync(searcher, query, run, cancellation);
        }

        for (var round = 0; round < Rounds; round++)
        {
            _milliseconds.Clear();
            foreach (var query in queries)
            {
                var started = Stopwatch.GetTimestamp();
                await searcher.SearchAsync(new PassageQuery(query.Text), Ten, cancellation);
                _milliseconds.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        var mean = RetrievalScore.Mean(_scores);
        _milliseconds.Sort();
        return new(
            mean.Ndcg10, mean.Mrr10, mean.Recall1, mean.Recall5, mean.Recall10, mean.Recall100,
            passages / Math.Max(seconds, 1e-9), 0, Percentile(0.50), Percentile(0.95), Percentile(0.99),
            Process.GetCurrentProcess().PeakWorkingSet64, documents, _scores.Count);
    }

    private async Task<(int Documents, int Passages)> IndexAsync(IIndexWriter writer, CancellationToken cancellation)
    {
        var (documents, passages) = (0, 0);
        foreach (var batch in collection.Documents().Select(d => RetrievalTrial.ToReport(d)).Chunk(BatchOfDocuments))
        {
            await writer.PutAsync(batch, cancellation);
            documents += batch.Length;
            passages += batch.Sum(r => r.Passages.Count);
        }

        return (documents, passages);
    }

    private async Task RankAsync(IPassageSearcher searcher, TrialQuery query, TextWriter? run, CancellationToken cancellation)
    {
        var ranking = await RetrievalTrial.RankAsync(searcher, query.Text, cancellation);
        _scores.Add(RetrievalScore.Of([.. ranking.Select(r => r.Id)], query.Grades));
        for (var i = 0; run is not null && i < ranking.Count; i++)
        {
            await run.WriteLineAsync(FormattableString.Invariant($"{query.Id} Q0 {ranking[i].Id} {i + 1} {ranking[i].Score:R} lawbot"));
        }
    }

    private double Percentile(double share) =>
        _milliseconds.Count == 0 ? 0 : _milliseconds[Math.Min(_milliseconds.Count - 1, (int)(share * _milliseconds.Count))];
}
