using Grpc.Core;
using LawBot.Host.Commands;
using LawBot.Host.Readers;
using LawBot.Host.Sqlite;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Tests.Contracts;
using LawBot.Tests.Indexing;
using LawBot.Tests.QdrantServer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Qdrant;

public sealed class PatientIndexTests
{
    [Fact]
    public async Task An_ingest_waits_while_the_server_is_away_and_goes_on_by_itself()
    {
        await using var server = await LoopbackQdrant.StartAsync();
        await using var store = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x", ("Retries", "0")));
        server.Before = _ => StatusCode.Unavailable;
        var told = new List<(string Why, TimeSpan Pause)>();
        var patience = new IndexPatience(TimeProvider.System)
        {
            First = TimeSpan.FromMilliseconds(10),
            Waiting = (why, pause) =>
            {
                told.Add((why.Message, pause));
                server.Before = told.Count < 3 ? _ => StatusCode.Unavailable : _ => StatusCode.OK;
            },
        };
        await new PatientIndex(store.Writer, store.Catalog, patience)
            .PutAsync([Invented.Report("a", "青禾县", 2022, ["行政复议受理5件。"])], default);
        Assert.Single(await store.Catalog.ListAsync(default));
        Assert.Equal([10.0, 20.0, 40.0], told.Select(t => t.Pause.TotalMilliseconds));
        Assert.All(told, t => Assert.Contains("Unavailable", t.Why, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_ingest_command_goes_on_after_a_restart_of_the_server_and_counts_every_report_once()
    {
        await using var server = await LoopbackQdrant.StartAsync();
        await using var store = QdrantStore.Services(server.Endpoint, "x", ("Retries", "0"));
        var folder = Directory.CreateTempSubdirectory("lawbot-patient-").FullName;
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new($"{SqliteOptions.Section}:{nameof(SqliteOptions.Path)}", folder)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(new IngestLimits { Workers = 1 })
            .AddSqlite(settings).AddReaders(settings).AddSingleton<Originals>();
        services.AddSingleton(store.GetRequiredService<IIndexWriter>()).AddSingleton(store.GetRequiredService<IReportCatalog>());
        await using var provider = services.BuildServiceProvider();
        var calls = 0;
        server.Before = _ => Interlocked.Increment(ref calls) == 5 ? StatusCode.Unavailable : StatusCode.OK;
        var told = new StringWriter();
        using var ingest = IngestCommand.Patient(provider, told);
        var source = new MemorySource();
        source.Put("/r/qinghe.txt", "青禾县2022年法治政府建设情况报告\n全年受理行政复议申请5件。");
        var result = await ingest.RunAsync(source, null, default);
        Assert.Single(result.Added);
        Assert.Matches(@"自身出错\(Unavailable\).*1 秒后再试。", told.ToString());
    }

    [Fact]
    public async Task A_store_that_stays_away_is_given_up_after_the_time_allowed()
    {
        var clock = new SteppingClock(TimeSpan.FromSeconds(50));
        var pauses = 0;
        var patience = new IndexPatience(clock)
        {
            First = TimeSpan.FromMilliseconds(1), Longest = TimeSpan.FromMilliseconds(1), InAll = TimeSpan.FromMinutes(2), Waiting = (_, _) => pauses++,
        };
        var failure = await Assert.ThrowsAsync<IndexUnavailableException>(
            () => patience.RunAsync<bool>(() => throw new IndexUnavailableException("连不上。") { MayPass = true }, default));
        Assert.Equal("连不上。", failure.Message);
        Assert.Equal(2, pauses);
    }

    [Fact]
    public async Task What_waiting_does_not_mend_is_told_at_once()
    {
        await using var server = await LoopbackQdrant.StartAsync(0, "right");
        await using var store = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x"));
        var patient = new PatientIndex(store.Writer, store.Catalog, new IndexPatience(TimeProvider.System));
        await Assert.ThrowsAsync<IndexUnavailableException>(() => patient.ListAsync(default));
    }

    /// <summary>A clock that has gone on by a step each time it is looked at.</summary>
    private sealed class SteppingClock(TimeSpan step) : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Add(ref _ticks, step.Ticks);
    }
}
