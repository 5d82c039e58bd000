using LawBot.Host.Readers;
using LawBot.Indexing;
using LawBot.Reports;
using LawBot.Reports.Figures;
using LawBot.Reports.Identity;
using Microsoft.Extensions.Options;

namespace LawBot.Tests.Qdrant;

/// <summary>The shipped samples as reports.</summary>
internal static class Samples
{
    public static async Task<IReadOnlyList<IndexedReport>> ReadAsync()
    {
        var readers = ReadersRegistration.Create(Options.Create(new IngestOptions()), Options.Create(new ReadersOptions()));
        var parser = new ReportParser();
        var reports = new List<IndexedReport>();
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "samples")).Order(StringComparer.Ordinal))
        {
            foreach (var document in await readers.ReadAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path), default))
            {
                var report = parser.Parse(document, ReportIdentity.Of(path), "hash");
                reports.Add(new(report, new PassageSplitter().Split(report), new FigureExtractor().Extract(report), [], path, DateTimeOffset.UnixEpoch));
            }
        }

        return reports;
    }
}
