using System.Diagnostics;
using LawBot.Host.Commands;
using LawBot.Indexing;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Benchmarks.Growth;

/// <summary>Indexes a collection in BEIR layout, unless the store is there already, and asks it whole sentences for the ten best: three rounds to
/// warm up, one that is timed. One thread, as a peer is measured.</summary>
internal static class SentenceQueries
{
    private const int BatchOfDocuments = 2000;
    private const int WarmingRounds = 3;

    public static async Task<Dictionary<string, double>> RunAsync(string collection, string folder)
    {
        var beir = new BeirFolder(collection);
        var result = new Dictionary<string, double>(StringComparer.Ordinal);
        await using var store = Stores.Open(folder);
        if (!File.Exists(Path.Combine(folder, "lawbot.db")))
        {
            var (started, used) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
            var passages = await BuildAsync(beir, store.GetRequiredService<IIndexWriter>());
            result["passagesPerSecond"] = passages / Stopwatch.GetElapsedTime(started).TotalSeconds;
            result["passagesPerCpuSecond"] = passages / (Process.GetCurrentProcess().TotalProcessorTime - used).TotalSeconds;
        }

        var searcher = store.GetRequiredService<IPassageSearcher>();
        List<string> queries = [.. beir.Queries().Select(q => q.Text)];
        await TimeAsync("first", searcher, queries, 100);
        for (var round = 0; round < WarmingRounds; round++)
        {
            await TimeAsync("", searcher, queries, 10);
        }

        await TimeAsync("ten", searcher, queries, 10);
        await TimeAsync("hundred", searcher, queries, 100);
        result["peakMB"] = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
        return result;

        async Task TimeAsync(string name, IPassageSearcher index, List<string> asked, int limit)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var times = await GrowthQueries.TimeAsync(asked, q => index.SearchAsync(new PassageQuery(q), limit, default));
            result[name + "P50"] = times.P50;
            result[name + "P95"] = times.P95;
            result[name + "Cpu50"] = times.Cpu50;
            result[name + "Cpu95"] = times.Cpu95;
            result[name + "KB"] = (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / (asked.Count + 30);
        }
    }

    private static async Task<int> BuildAsync(BeirFolder beir, IIndexWriter writer)
    {
        var passages = 0;
        foreach (var batch in beir.Documents().Select(d => RetrievalTrial.ToReport(d)).Chunk(BatchOfDocuments))
        {
            await writer.PutAsync(batch, default);
            passages += batch.Sum(r => r.Passages.Count);
        }

        return passages;
    }
}
