using Grpc.Core;
using LawBot.Host.Qdrant;
using LawBot.Indexing;
using LawBot.Tests.Contracts;
using LawBot.Tests.QdrantServer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LawBot.Tests.Qdrant;

/// <summary>No moment of a change, and no crash in it, may show half of it or what is gone.</summary>
public sealed class QdrantChangeTests : IAsyncLifetime
{
    private const string Prefix = "changes";
    private static readonly IndexedReport Old = Invented.Report("a", "青禾县", 2022, ["收到行政复议申请31件。", "办结行政复议案件9件。"]);
    private static readonly IndexedReport New = Invented.Report("a", "青禾县", 2022, ["收到行政复议申请32件。", "听证一次。", "办结行政复议案件8件。"]);
    private static readonly IndexedReport Another = Invented.Report("b", "白石县", 2022, ["行政复议受理5件。"]);

    private LoopbackQdrant _server = null!;

    public async Task InitializeAsync() => _server = await LoopbackQdrant.StartAsync();

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Fact]
    public async Task A_replacement_that_breaks_off_leaves_the_old_report_whole_and_is_undone_at_the_next_start()
    {
        await using var store = Open();
        await store.Writer.PutAsync([Old], default);
        var before = Points();
        BreakOff();
        await Assert.ThrowsAsync<IndexUnavailableException>(() => store.Writer.PutAsync([New, Another], default));
        Assert.NotEqual(before, Points());
        await AssertShowsAsync(store, Old);

        _server.Before = _ => StatusCode.OK;
        await using var restarted = QdrantStore.Services(_server.Endpoint, Prefix);
        await restarted.GetRequiredService<QdrantIndexWriter>().RepairAsync(default);
        Assert.Equal(before, Points());
        await AssertShowsAsync(QdrantStore.Index(restarted), Old);
    }

    [Fact]
    public async Task What_is_replaced_is_never_found_again_though_it_could_not_be_deleted()
    {
        await using var store = Open();
        await store.Writer.PutAsync([Old], default);
        _server.Before = call => call.EndsWith("/Delete", StringComparison.Ordinal) ? StatusCode.Unavailable : StatusCode.OK;
        await store.Writer.PutAsync([New], default);
        Assert.Equal(Old.Passages.Count + New.Passages.Count, Points().Passages);
        await AssertShowsAsync(store, New);
        await AssertShowsAsync(Open(), New);

        _server.Before = _ => StatusCode.OK;
        await using var restarted = Open();
        await restarted.Writer.PutAsync([Another], default);
        Assert.Equal(New.Passages.Count + Another.Passages.Count, Points().Passages);
        await AssertShowsAsync(restarted, New, Another);
    }

    [Fact]
    public async Task What_is_taken_out_is_never_found_again_though_it_could_not_be_deleted()
    {
        await using var store = Open();
        await store.Writer.PutAsync([Old, Another], default);
        _server.Before = call => call.EndsWith("/Delete", StringComparison.Ordinal) ? StatusCode.Unavailable : StatusCode.OK;
        Assert.Equal(["a"], await store.Writer.RemoveAsync(["a"], default));
        await AssertShowsAsync(store, Another);
    }

    [Fact]
    public async Task A_search_that_a_change_overtakes_is_made_again()
    {
        await using var store = Open();
        await using var writing = Open();
        await store.Writer.PutAsync([Old], default);
        await AssertShowsAsync(store, Old);
        var overtaken = false;
        _server.Before = call =>
        {
            if (overtaken || !call.EndsWith("/Query", StringComparison.Ordinal))
            {
                return StatusCode.OK;
            }

            overtaken = true;
            BreakOff();
            Assert.Throws<IndexUnavailableException>(() => writing.Writer.PutAsync([New], default).GetAwaiter().GetResult());
            return StatusCode.OK;
        };
        await AssertShowsAsync(store, Old);
        Assert.True(overtaken);
    }

    [Fact]
    public async Task The_same_write_twice_leaves_every_point_once()
    {
        await using var store = Open();
        var failed = false;
        _server.Before = call =>
        {
            var fails = !failed && call.EndsWith("figures/Upsert", StringComparison.Ordinal);
            failed |= fails;
            return fails ? StatusCode.Unavailable : StatusCode.OK;
        };
        await store.Writer.PutAsync([Old], default).ContinueWith(_ => { }, TaskScheduler.Default);
        await store.Writer.PutAsync([Old], default);
        Assert.True(failed);
        Assert.Equal((Old.Passages.Count, Old.Figures.Count, 2), Points());
    }

    [Fact]
    public async Task A_writer_on_another_machine_is_not_disturbed_until_it_is_silent_for_too_long()
    {
        await using var store = Open();
        await store.Writer.PutAsync([Old], default);
        await using var services = QdrantStore.Services(_server.Endpoint, Prefix);
        var states = services.GetRequiredService<StateStore>();
        var state = await states.ReadAsync(default);
        var theirs = new PendingChange(state.LastGeneration + 1, IsVisible: false, ["b"], "another-machine/7/x", Milliseconds(TimeSpan.FromMinutes(1)));
        await states.WriteAsync(state with { Revision = state.Revision + 1, LastGeneration = theirs.Generation, Change = theirs }, default);
        var failure = await Assert.ThrowsAsync<IndexUnavailableException>(() => store.Writer.PutAsync([Another], default));
        Assert.True(failure.MayPass);
        Assert.Contains("另一个 LawBot 进程正在写入", failure.Message, StringComparison.Ordinal);

        var silent = theirs with { Until = Milliseconds(-TimeSpan.FromSeconds(1)) };
        await states.WriteAsync(state with { Revision = state.Revision + 2, LastGeneration = theirs.Generation, Change = silent }, default);
        await store.Writer.PutAsync([Another], default);
        await AssertShowsAsync(store, Old, Another);
    }

    [Fact]
    public async Task A_worker_that_starts_before_the_server_waits_for_it_and_repairs()
    {
        await using (var store = Open())
        {
            await store.Writer.PutAsync([Old], default);
            BreakOff();
            await Assert.ThrowsAsync<IndexUnavailableException>(() => store.Writer.PutAsync([New], default));
        }

        var asked = 0;
        _server.Before = _ => ++asked < 2 ? StatusCode.Unavailable : StatusCode.OK;
        await using var services = QdrantStore.Services(_server.Endpoint, Prefix, ("Retries", "0"));
        var start = (BackgroundService)services.GetServices<IHostedService>().Single();
        await start.StartAsync(default);
        await start.ExecuteTask!;
        Assert.Equal((Old.Passages.Count, Old.Figures.Count, 2), Points());
    }

    private static long Milliseconds(TimeSpan fromNow) => (DateTimeOffset.UtcNow + fromNow).ToUnixTimeMilliseconds();

    /// <summary>From here on passages are written and nothing else: as if the process ended then.</summary>
    private void BreakOff() => _server.Before = call =>
        call.EndsWith("figures/Upsert", StringComparison.Ordinal) || call.EndsWith("/Delete", StringComparison.Ordinal) ? StatusCode.Unavailable
            : StatusCode.OK;

    private IndexUnderTest Open() => QdrantStore.Index(QdrantStore.Services(_server.Endpoint, Prefix, ("Retries", "0")));

    private (int Passages, int Figures, int Reports) Points() =>
        (_server.CountPoints(Prefix + "_passages"), _server.CountPoints(Prefix + "_figures"), _server.CountPoints(Prefix + "_reports"));

    private static async Task AssertShowsAsync(IndexUnderTest store, params IndexedReport[] expected)
    {
        Assert.Equal(expected.Select(e => e.Report.Id), (await store.Catalog.ListAsync(default)).Select(e => e.Id).Order(StringComparer.Ordinal));
        var passages = await store.Passages.SearchAsync(new PassageQuery("行政复议"), 20, default);
        Assert.Equal(
            expected.SelectMany(e => e.Passages).Select(p => p.Text).Order(StringComparer.Ordinal),
            passages.Select(p => p.Passage.Text).Order(StringComparer.Ordinal));
        var figures = await store.Figures.FindAsync(["行政复议"], ReportFilter.None, 9, default);
        Assert.Equal(expected.SelectMany(e => e.Figures).Select(f => f.Value).Order(), figures.Select(f => f.Figure.Value).Order());
        foreach (var report in expected)
        {
            Assert.Equivalent(report, await store.Catalog.FindAsync(report.Report.Id, default), strict: true);
        }
    }
}
