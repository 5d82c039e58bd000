using System.Diagnostics;
using LawBot.Benchmarks.Library;
using LawBot.Documents;
using LawBot.Indexing;
using LawBot.Reports;
using LawBot.Reports.Figures;
using LawBot.Reports.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Benchmarks.Growth;

/// <summary>Processor time of each step of an ingest, in milliseconds a report, after a first round that warms up. Not wall time: other work
/// on the machine does not count.</summary>
internal static class IngestProfile
{
    public static async Task<Dictionary<string, double>> RunAsync(string folder, int reports)
    {
        var round = await RoundAsync(Path.Combine(folder, "1"), reports);
        Debug.Assert(round.Count > 0, "The first round warms up.");
        return await RoundAsync(Path.Combine(folder, "2"), reports);
    }

    private static async Task<Dictionary<string, double>> RoundAsync(string folder, int reports)
    {
        var library = new GeneratedReports(GrowthIngest.Seed);
        var result = new Dictionary<string, double>(StringComparer.Ordinal);
        var texts = Time("generate", () => Enumerable.Range(0, reports).Select(library.At).ToList());
        var documents = Time("read", () => texts.ConvertAll(t => new Document(t.File, [.. t.Text.Split('\n').Select(l => new Block(BlockKind.Line, l))])));
        var parser = new ReportParser();
        var parsed = Time("parse", () => documents.ConvertAll(d => parser.Parse(d, ReportIdentity.Of(d.File), "")));
        var splitter = new PassageSplitter();
        var passages = Time("passages", () => parsed.ConvertAll(splitter.Split));
        var extractor = new FigureExtractor();
        var figures = Time("figures", () => parsed.ConvertAll(r => extractor.Extract(r)));
        result["figuresOfReport"] = figures.Average(f => f.Count);
        result["passagesOfReport"] = passages.Average(p => p.Count);
        result["charactersOfReport"] = parsed.Average(r => r.Text.Length);
        await using var store = Stores.Open(folder);
        var writer = store.GetRequiredService<IIndexWriter>();
        var indexed = parsed.Select((r, i) => new IndexedReport(r, passages[i], figures[i], [], r.File, DateTimeOffset.UnixEpoch)).ToList();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        foreach (var batch in indexed.Chunk(64))
        {
            await writer.PutAsync(batch, default);
        }

        result["index"] = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / reports;
        return result;

        List<T> Time<T>(string step, Func<List<T>> work)
        {
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            var made = work();
            result[step] = (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds / reports;
            return made;
        }
    }
}
