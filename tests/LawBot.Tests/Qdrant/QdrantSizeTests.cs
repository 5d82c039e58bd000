using LawBot.Host.Qdrant;
using LawBot.Indexing;
using LawBot.Tests.QdrantServer;
using Qdrant.Client.Grpc;
using Xunit.Abstractions;

namespace LawBot.Tests.Qdrant;

/// <summary>What the samples cost on the wire. Prints the figures of docs/growing.md:
/// <c>dotnet test --filter QdrantSizeTests --logger "console;verbosity=detailed"</c>.</summary>
public sealed class QdrantSizeTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Writes_stay_within_their_limits_and_no_report_costs_more_than_a_few()
    {
        var reports = await Samples.ReadAsync();
        await using var server = await LoopbackQdrant.StartAsync();
        await using var store = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x"));
        _ = await store.Catalog.ListAsync(default);
        var (requests, bytes) = (server.Requests, server.RequestBytes);
        foreach (var report in reports)
        {
            await store.Writer.PutAsync([report], default);
        }

        var single = (server.Requests - requests) / (double)reports.Count;
        (requests, bytes) = (server.Requests, server.RequestBytes);
        await store.Writer.PutAsync(reports, default);
        var together = (server.Requests - requests) / (double)reports.Count;
        Print(reports, single, together, (server.RequestBytes - bytes) / reports.Count);
        Assert.True(single <= 12, $"{single} requests a report");
        Assert.True(together <= 3, $"{together} requests a report");
    }

    [Fact]
    public async Task A_batch_ends_before_it_is_too_large()
    {
        var reports = await Samples.ReadAsync();
        var points = reports.SelectMany(Passages).ToList();
        var batches = new List<List<PointStruct>>();
        await foreach (var batch in PointBatches.CutAsync(points.ToAsyncEnumerable(), 40, 64 * 1024))
        {
            batches.Add(batch);
        }

        Assert.Equal(points.Select(p => p.Id.Uuid), batches.SelectMany(b => b).Select(p => p.Id.Uuid));
        Assert.All(batches, b => Assert.True(b.Count == 1 || (b.Count <= 40 && BytesOf(b) <= 64 * 1024), $"{b.Count} points, {BytesOf(b)} bytes"));
        Assert.True(batches.Count < points.Count / 5);
    }

    private void Print(IReadOnlyList<IndexedReport> reports, double single, double together, long bytes)
    {
        var passages = reports.SelectMany(Passages).ToList();
        var folded = reports.SelectMany(r => r.Passages.Select(p => string.Concat(
            IndexedText.Of(IndexedText.OfTitle(r.Report.Title, r.Report.Jurisdiction), p)))).ToList();
        var figures = reports.SelectMany(r => IndexedText.OfFigures(r.Report, r.Figures)).ToList();
        output.WriteLine($"reports {reports.Count}, passages {passages.Count}, figures {figures.Count}, characters {reports.Sum(r => r.Report.Text.Length)}");
        output.WriteLine($"requests a report: {single:0.0} one by one, {together:0.0} together; request bytes a report {bytes}");
        output.WriteLine($"a passage: {passages.Average(p => p.Vectors.Vectors_.Vectors["terms"].Sparse.Indices.Count):0.0} places, "
            + $"{passages.Average(p => p.CalculateSize() - p.Vectors.CalculateSize()):0} bytes of payload, {BytesOf(passages) / passages.Count} bytes sent");
        output.WriteLine($"mean terms {folded.Average(f => LawBot.Chinese.TermSplitter.Split(f).Count):0.0}, "
            + $"characters {folded.Average(f => f.Count(LawBot.Chinese.TermSplitter.IsRunning)):0.0}; figure terms "
            + $"{figures.Average(f => f.Sum(piece => LawBot.Chinese.TermSplitter.Split(piece).Count)):0.0}");
        List<PointStruct> points = [.. reports.SelectMany(Figures)];
        output.WriteLine($"a figure: {points.Average(p => p.Vectors.Vectors_.Vectors["terms"].Sparse.Indices.Count):0.0} places, "
            + $"{points.Average(p => p.CalculateSize() - p.Vectors.CalculateSize()):0} bytes of payload, {BytesOf(points) / points.Count} bytes sent; "
            + $"a report's text and structure: {BytesOf([.. reports.Select(r => ReportPoints.Of(r, 1))]) / reports.Count} bytes sent");
    }

    private static IEnumerable<PointStruct> Passages(IndexedReport report)
    {
        var title = IndexedText.OfTitle(report.Report.Title, report.Report.Jurisdiction);
        return report.Passages.Select(p => PassagePoints.Of(report, title, p, null, 1));
    }

    private static IEnumerable<PointStruct> Figures(IndexedReport report) =>
        IndexedText.OfFigures(report.Report, report.Figures).Select((folded, i) => FigurePoints.Of(report, i, folded, 1));

    private static int BytesOf(List<PointStruct> points) =>
        new UpsertPoints { Points = { points } }.CalculateSize();
}
