using LawBot.Indexing;
using LawBot.Tests.Contracts;
using LawBot.Tests.QdrantServer;

namespace LawBot.Tests.Qdrant;

public sealed class PatientIndexTests
{
    [Fact]
    public async Task An_ingest_waits_while_the_server_is_away_and_goes_on_by_itself()
    {
        await using var server = await LoopbackQdrant.StartAsync();
        await using var store = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x", ("Retries", "0")));
        server.Before = _ => 503;
        var told = new List<(string Why, TimeSpan Pause)>();
        var patience = new IndexPatience(TimeProvider.System)
        {
            First = TimeSpan.FromMilliseconds(10),
            Waiting = (why, pause) =>
            {
                told.Add((why.Message, pause));
                server.Before = told.Count < 3 ? _ => 503 : _ => 0;
            },
        };
        await new PatientIndex(store.Writer, store.Catalog, patience)
            .PutAsync([Invented.Report("a", "青禾县", 2022, ["行政复议受理5件。"])], default);
        Assert.Single(await store.Catalog.ListAsync(default));
        Assert.Equal([10.0, 20.0, 40.0], told.Select(t => t.Pause.TotalMilliseconds));
        Assert.All(told, t => Assert.Contains("503", t.Why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waiting_does_not_mend_is_told_at_once()
    {
        await using var server = await LoopbackQdrant.StartAsync(0, "right");
        await using var store = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x"));
        var patient = new PatientIndex(store.Writer, store.Catalog, new IndexPatience(TimeProvider.System));
        await Assert.ThrowsAsync<IndexUnavailableException>(() => patient.ListAsync(default));
    }
}
