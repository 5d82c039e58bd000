using Grpc.Core;
using LawBot.Host.Checks;
using LawBot.Indexing;
using Polly;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>The calls of Qdrant that are in use, over the official client.</summary>
/// <remarks>Every member throws <see cref="IndexUnavailableException"/> with a plain Chinese line when the server cannot be reached, refuses or fails, after
/// calling
/// again where that may help. Every write returns when it is applied; every write may be made twice. Qdrant 1.15 or newer.</remarks>
internal sealed class QdrantCalls
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    private readonly QdrantGrpcClient client;
    private readonly QdrantOptions options;
    private readonly QdrantFailures failures;
    private readonly TimeProvider time;
    private readonly ResiliencePipeline pipeline;

    public QdrantCalls(QdrantGrpcClient client, QdrantOptions options, TimeProvider time)
    {
        (this.client, this.options, this.time) = (client, options, time);
        failures = new QdrantFailures(options);
        pipeline = RetryPipelines.Exponential(options.Retries, FirstPause, e => e is IndexUnavailableException { MayPass: true }, _ => null, time).Build();
    }

    /// <summary>The server's name and version.</summary>
    public Task<HealthCheckReply> HealthAsync(CancellationToken cancellation) =>
        CallAsync(o => client.Qdrant.HealthCheckAsync(new HealthCheckRequest(), o), cancellation);

    /// <summary>True when there is a collection of this name.</summary>
    public async Task<bool> CollectionExistsAsync(string collection, CancellationToken cancellation) =>
        (await CallAsync(o => client.Collections.CollectionExistsAsync(new CollectionExistsRequest { CollectionName = collection }, o), cancellation))
            .Result.Exists;

    /// <summary>A collection's shape and how many points it has.</summary>
    public async Task<CollectionInfo> GetCollectionInfoAsync(string collection, CancellationToken cancellation) =>
        (await CallAsync(o => client.Collections.GetAsync(new GetCollectionInfoRequest { CollectionName = collection }, o), cancellation)).Result;

    /// <summary>Makes a collection.</summary>
    public Task CreateCollectionAsync(CreateCollection shape, CancellationToken cancellation) =>
        CallAsync(o => client.Collections.CreateAsync(shape, o), cancellation);

    /// <summary>Indexes a field of the payload.</summary>
    public Task CreatePayloadIndexAsync(string collection, string field, FieldType type, CancellationToken cancellation) => CallAsync(
        o => client.Points.CreateFieldIndexAsync(
            new CreateFieldIndexCollection { CollectionName = collection, FieldName = field, FieldType = type, Wait = true }, o), cancellation);

    /// <summary>Puts points in; one of the same id is replaced.</summary>
    public Task UpsertAsync(string collection, IReadOnlyList<PointStruct> points, CancellationToken cancellation) =>
        CallAsync(o => client.Points.UpsertAsync(new UpsertPoints { CollectionName = collection, Wait = true, Points = { points } }, o), cancellation);

    /// <summary>Deletes the points that a filter lets through.</summary>
    public Task DeleteAsync(string collection, Filter filter, CancellationToken cancellation) => CallAsync(
        o => client.Points.DeleteAsync(
            new DeletePoints { CollectionName = collection, Wait = true, Points = new PointsSelector { Filter = filter } }, o), cancellation);

    /// <summary>Points by their ids, of the majority of replicas; unknown ids are passed over.</summary>
    public async Task<IReadOnlyList<RetrievedPoint>> RetrieveAsync(string collection, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var request = new GetPoints
        {
            CollectionName = collection, Ids = { ids.Select(id => new PointId { Uuid = id }) }, WithPayload = PayloadFields.All,
            ReadConsistency = new ReadConsistency { Type = ReadConsistencyType.Majority },
        };
        return (await CallAsync(o => client.Points.GetAsync(request, o), cancellation)).Result;
    }

    /// <summary>One page of the points that a filter lets through, by id.</summary>
    public Task<ScrollResponse> ScrollAsync(ScrollPoints request, CancellationToken cancellation) =>
        CallAsync(o => client.Points.ScrollAsync(request, o), cancellation);

    /// <summary>How many points a filter lets through, exactly.</summary>
    public async Task<long> CountAsync(string collection, Filter filter, CancellationToken cancellation) => (long)(await CallAsync(
        o => client.Points.CountAsync(new CountPoints { CollectionName = collection, Filter = filter, Exact = true }, o), cancellation)).Result.Count;

    /// <summary>A search.</summary>
    public async Task<IReadOnlyList<ScoredPoint>> QueryAsync(QueryPoints request, CancellationToken cancellation) =>
        (await CallAsync(o => client.Points.QueryAsync(request, o), cancellation)).Result;

    /// <summary>Several searches in one call.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<ScoredPoint>>> QueryBatchAsync(
        string collection, IReadOnlyList<QueryPoints> requests, CancellationToken cancellation)
    {
        var answer = await CallAsync(
            o => client.Points.QueryBatchAsync(new QueryBatchPoints { CollectionName = collection, QueryPoints = { requests } }, o), cancellation);
        return [.. answer.Result.Select(r => r.Result)];
    }

    /// <summary>A search whose hits are gathered by a field of the payload.</summary>
    public async Task<IReadOnlyList<PointGroup>> QueryGroupsAsync(QueryPointGroups request, CancellationToken cancellation) =>
        (await CallAsync(o => client.Points.QueryGroupsAsync(request, o), cancellation)).Result.Groups;

    private async Task<T> CallAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellation) =>
        await pipeline.ExecuteAsync(async token => await TryAsync(call, token), cancellation);

    private async Task<T> TryAsync<T>(Func<CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellation)
    {
        var headers = new Metadata();
        if (options.ApiKey.Length > 0)
        {
            headers.Add("api-key", options.ApiKey);
        }

        using var limited = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limited.Token, cancellation);
        try
        {
            using var running = call(new CallOptions(headers, cancellationToken: either.Token));
            return await running.ResponseAsync;
        }
        catch (Exception e) when (e is RpcException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            throw limited.IsCancellationRequested ? failures.TooSlow(e) : failures.Of(e);
        }
    }
}
