using LawBot.Indexing;
using LawBot.Tests.Contracts;
using LawBot.Tests.QdrantServer;

namespace LawBot.Tests.Qdrant;

/// <summary>Other processes read while one writes.</summary>
public sealed class QdrantReplacementTests
{
    private const int Rounds = 25;

    private static readonly IndexedReport[] Versions =
    [
        Invented.Report("a", "青禾县", 2022, ["收到行政复议申请31件。", "办结行政复议案件9件。"]),
        Invented.Report("a", "青禾县", 2022, ["收到行政复议申请32件。", "行政复议听证2次。", "办结行政复议案件8件。", "行政复议调解3件。"]),
        Invented.Report("a", "青禾县", 2022, ["行政复议全年0件。"]),
    ];

    [Fact]
    public async Task Whoever_reads_while_a_report_is_replaced_sees_one_version_of_it_whole()
    {
        await using var server = await LoopbackQdrant.StartAsync();
        await using var writing = Open(server);
        await writing.Writer.PutAsync([Versions[0]], default);
        using var written = new CancellationTokenSource();
        var reading = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAsync(server, written.Token))).ToList();
        for (var round = 1; round <= Rounds; round++)
        {
            await writing.Writer.PutAsync([Versions[round % Versions.Length]], default);
        }

        await written.CancelAsync();
        var reads = await Task.WhenAll(reading);
        Assert.All(reads, r => Assert.True(r > 5, $"{r} reads"));
    }

    private static async Task<int> ReadAsync(LoopbackQdrant server, CancellationToken written)
    {
        await using var store = Open(server);
        var reads = 0;
        while (!written.IsCancellationRequested)
        {
            try
            {
                var passages = (await store.Passages.SearchAsync(new PassageQuery("行政复议") { PerReport = 9 * (reads % 2) }, 20, default))
                    .Select(p => p.Passage.Text).Order(StringComparer.Ordinal).ToList();
                Assert.Contains(Versions, v => v.Passages.Select(p => p.Text).Order(StringComparer.Ordinal).SequenceEqual(passages));
                var figures = (await store.Figures.FindAsync(["行政复议"], ReportFilter.None, 9, default)).Select(f => f.Figure.Value).Order().ToList();
                Assert.Contains(Versions, v => v.Figures.Select(f => f.Value).Order().SequenceEqual(figures));
                var whole = await store.Catalog.FindAsync("a", default);
                Assert.Contains(Versions, v => v.Report.Text == whole!.Report.Text && v.Passages.Count == whole.Passages.Count
                    && v.Figures.Count == whole.Figures.Count);
                Assert.Single(await store.Catalog.ListAsync(default));
                reads++;
            }
            catch (IndexUnavailableException e) when (e.MayPass)
            {
                // Changed under every try: told, not shown by halves.
            }
        }

        return reads;
    }

    private static IndexUnderTest Open(LoopbackQdrant server) => QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x"));
}
