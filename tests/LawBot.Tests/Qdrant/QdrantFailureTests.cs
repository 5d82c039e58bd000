using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Qdrant.Client.Grpc;
using LawBot.Host.Qdrant;
using LawBot.Indexing;
using LawBot.Tests.Contracts;
using LawBot.Tests.QdrantServer;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Qdrant;

public sealed class QdrantFailureTests
{
    private static readonly PassageQuery Question = new("行政复议");

    [Fact]
    public async Task A_server_that_is_busy_for_a_moment_is_asked_again()
    {
        await using var server = await LoopbackQdrant.StartAsync();
        await using var store = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x"));
        await store.Writer.PutAsync([Invented.Report("a", "青禾县", 2022, ["行政复议受理5件。"])], default);
        var failures = new Queue<StatusCode>([StatusCode.Unavailable, StatusCode.ResourceExhausted]);
        server.Before = call => call.EndsWith("/Query", StringComparison.Ordinal) && failures.TryDequeue(out var status) ? status : StatusCode.OK;
        Assert.Single(await store.Passages.SearchAsync(Question, 5, default));
        Assert.Empty(failures);
    }

    [Fact]
    public async Task A_server_that_is_away_is_told_plainly_and_may_come_back()
    {
        var failure = await FailAsync("http://127.0.0.1:9", ("Retries", "0"));
        Assert.True(failure.MayPass);
        Assert.Contains("连不上 Qdrant(127.0.0.1:9)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_told_at_once_and_never_shown()
    {
        await using var server = await LoopbackQdrant.StartAsync(0, "right");
        var failure = await FailAsync(server.Endpoint, ("ApiKey", "wrong-key"));
        Assert.False(failure.MayPass);
        Assert.Contains("Qdrant__ApiKey", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-key", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Requests);
    }

    public static TheoryData<CreateCollection, string> Foreign => new()
    {
        { new CreateCollection { VectorsConfig = new VectorsConfig { Params = new VectorParams { Size = 4, Distance = Distance.Dot } } }, "没有名称" },
        { new CreateCollection(), "缺少稀疏向量 terms" },
        { new CreateCollection { SparseVectorsConfig = new SparseVectorConfig { Map = { ["terms"] = new SparseVectorParams() } } }, "没有 IDF 修正" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_collection_of_another_shape_is_named_and_left_alone(CreateCollection shape, string wrong)
    {
        await using var server = await LoopbackQdrant.StartAsync();
        shape.CollectionName = "theirs_passages";
        server.Put(shape);
        await using var store = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "theirs"));
        var failure = await Assert.ThrowsAsync<IndexUnavailableException>(() => store.Passages.SearchAsync(Question, 5, default));
        Assert.False(failure.MayPass);
        Assert.Contains("theirs_passages", failure.Message, StringComparison.Ordinal);
        Assert.Contains(wrong, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_what_is_there_or_what_is_wrong()
    {
        await using var server = await LoopbackQdrant.StartAsync();
        await using var services = QdrantStore.Services(server.Endpoint, "x", ("Retries", "0"));
        var doctor = services.GetRequiredService<QdrantDoctor>();
        Assert.True((await doctor.CheckAsync(default)).IsWell);
        server.Version = "1.9.2";
        var (isWell, line) = await doctor.CheckAsync(default);
        Assert.False(isWell);
        Assert.Contains("1.15", line, StringComparison.Ordinal);
        server.Before = _ => StatusCode.Internal;
        (isWell, line) = await doctor.CheckAsync(default);
        Assert.False(isWell);
        Assert.Contains("Internal", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collection_that_was_deleted_is_named_with_what_to_do_and_none_is_made_in_its_place()
    {
        await using var server = await LoopbackQdrant.StartAsync();
        await using var services = QdrantStore.Services(server.Endpoint, "x", ("Retries", "0"));
        var doctor = services.GetRequiredService<QdrantDoctor>();
        var (isWell, line) = await doctor.CheckAsync(default);
        Assert.True(isWell, line);
        Assert.Contains("还没有 LawBot 的集合", line, StringComparison.Ordinal);
        await using var store = QdrantStore.Index(services);
        await store.Writer.PutAsync([LawBot.Tests.Contracts.Invented.Report("a", "青禾县", 2022, ["应诉一次。"])], default);
        using (var client = new global::Qdrant.Client.QdrantClient(new Uri(server.Endpoint)))
        {
            await client.DeleteCollectionAsync("x_figures");
        }

        (isWell, line) = await doctor.CheckAsync(default);
        Assert.False(isWell);
        Assert.Contains("缺少集合 x_figures", line, StringComparison.Ordinal);
        Assert.Contains("lawbot ingest", line, StringComparison.Ordinal);
        Assert.False((await doctor.CheckAsync(default)).IsWell);
    }

    [Fact]
    public async Task A_port_that_speaks_REST_is_told_with_the_port_that_speaks_gRPC()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var rest = builder.Build();
        rest.MapGet("/", () => "qdrant");
        await rest.StartAsync();
        var failure = await FailAsync(rest.Urls.First(), ("Retries", "0"));
        Assert.False(failure.MayPass);
        Assert.Contains("6334", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<IndexUnavailableException> FailAsync(string endpoint, params (string, string)[] settings)
    {
        await using var store = QdrantStore.Index(QdrantStore.Services(endpoint, "x", settings));
        return await Assert.ThrowsAsync<IndexUnavailableException>(() => store.Passages.SearchAsync(Question, 5, default));
    }
}
