using System.Diagnostics;
using LawBot.Benchmarks.Library;
using LawBot.Indexing;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Benchmarks.Growth;

/// <summary>Ingests a library of about so many passages: parse, figures, index, everything that an ingest does but reading files.</summary>
internal static class GrowthIngest
{
    public static async Task<Dictionary<string, double>> RunAsync(string folder, int passages)
    {
        var perReport = PassagesPerReport();
        await using var store = Stores.Open(folder);
        var ingestor = new ReportIngestor(
            [new LineReader()], store.GetRequiredService<IIndexWriter>(), store.GetRequiredService<IReportCatalog>(),
            new IngestLimits { Workers = Environment.ProcessorCount }, TimeProvider.System);
        var reports = (int)Math.Ceiling(passages / perReport);
        var result = await ingestor.IngestAsync(new LibrarySource(reports, Seed), null, default);
        if (result.Failed.Count > 0)
        {
            throw new InvalidOperationException(result.Failed[0].Error);
        }

        var entries = await store.GetRequiredService<IReportCatalog>().ListAsync(default);
        var process = Process.GetCurrentProcess();
        return new(StringComparer.Ordinal)
        {
            ["reports"] = entries.Count,
            ["passages"] = entries.Sum(e => e.Passages),
            ["figures"] = entries.Sum(e => e.Figures),
            ["reportsPerSecond"] = entries.Count / result.Seconds,
            ["cpuMsPerReport"] = process.TotalProcessorTime.TotalMilliseconds / entries.Count,
            ["ingestPeakMB"] = process.PeakWorkingSet64 / 1048576.0,
        };
    }

    public const int Seed = 7;

    private static double PassagesPerReport()
    {
        var maker = new ReportMaker();
        var library = new GeneratedReports(Seed);
        return Enumerable.Range(0, 20).Average(i =>
        {
            var report = library.At(i);
            var blocks = report.Text.Split('\n').Select(l => new Documents.Block(Documents.BlockKind.Line, l));
            return maker.Make(new(report.File, [.. blocks]), report.File, report.File, "", DateTimeOffset.UnixEpoch).Passages.Count;
        });
    }
}
