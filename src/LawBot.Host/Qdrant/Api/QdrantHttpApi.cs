using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LawBot.Host.Qdrant.Api;

/// <summary>Qdrant over its REST interface.</summary>
/// <remarks>Qdrant 1.15 or newer; https://api.qdrant.tech.</remarks>
internal sealed class QdrantHttpApi(QdrantSender sender) : IQdrantApi
{
    private static readonly QdrantJson Json = QdrantJson.Wire;

    public Task<HealthReply> HealthAsync(CancellationToken cancellation) => sender.SendAsync(HttpMethod.Get, "", null, Json.HealthReply, cancellation);

    public async Task<bool> CollectionExistsAsync(string collection, CancellationToken cancellation) =>
        (await ResultAsync(HttpMethod.Get, Of(collection) + "/exists", null, Json.WrappedExistence, cancellation)).Exists;

    public Task<CollectionDescription> GetCollectionInfoAsync(string collection, CancellationToken cancellation) =>
        ResultAsync(HttpMethod.Get, Of(collection), null, Json.WrappedCollectionDescription, cancellation);

    public Task CreateCollectionAsync(string collection, CreateCollection shape, CancellationToken cancellation) =>
        WriteAsync(HttpMethod.Put, Of(collection), shape, Json.CreateCollection, cancellation);

    public Task CreatePayloadIndexAsync(string collection, string field, string schema, CancellationToken cancellation) =>
        WriteAsync(HttpMethod.Put, Of(collection) + "/index?wait=true", new(field, schema), Json.CreateFieldIndex, cancellation);

    public Task UpsertAsync(string collection, IReadOnlyList<PointStruct> points, CancellationToken cancellation) =>
        WriteAsync(HttpMethod.Put, Of(collection) + "/points?wait=true", new(points), Json.UpsertPoints, cancellation);

    public Task DeleteAsync(string collection, Filter filter, CancellationToken cancellation) =>
        WriteAsync(HttpMethod.Post, Of(collection) + "/points/delete?wait=true", new(filter), Json.DeletePoints, cancellation);

    public Task<IReadOnlyList<RetrievedPoint>> RetrieveAsync(string collection, IReadOnlyList<string> ids, CancellationToken cancellation) =>
        AskAsync(
            Of(collection) + "/points?consistency=majority", new(ids, PayloadSelector.All), Json.GetPoints,
            Json.WrappedIReadOnlyListRetrievedPoint, cancellation);

    public Task<ScrollPage> ScrollAsync(string collection, ScrollPoints request, CancellationToken cancellation) =>
        AskAsync(Of(collection) + "/points/scroll", request, Json.ScrollPoints, Json.WrappedScrollPage, cancellation);

    public async Task<long> CountAsync(string collection, Filter filter, CancellationToken cancellation) =>
        (await AskAsync(Of(collection) + "/points/count", new(filter, Exact: true), Json.CountPoints, Json.WrappedPointCount, cancellation)).Count;

    public async Task<IReadOnlyList<ScoredPoint>> QueryAsync(string collection, QueryPoints request, CancellationToken cancellation) =>
        (await AskAsync(Of(collection) + "/points/query", request, Json.QueryPoints, Json.WrappedQueryHits, cancellation)).Points;

    public async Task<IReadOnlyList<IReadOnlyList<ScoredPoint>>> QueryBatchAsync(
        string collection, IReadOnlyList<QueryPoints> requests, CancellationToken cancellation)
    {
        var answers = await AskAsync(
            Of(collection) + "/points/query/batch", new(requests), Json.QueryBatch, Json.WrappedIReadOnlyListQueryHits, cancellation);
        return [.. answers.Select(a => a.Points)];
    }

    public async Task<IReadOnlyList<PointGroup>> QueryGroupsAsync(string collection, QueryPointGroups request, CancellationToken cancellation) =>
        (await AskAsync(
            Of(collection) + "/points/query/groups", request, Json.QueryPointGroups, Json.WrappedQueryGroupHits, cancellation)).Groups;

    private static string Of(string collection) => "collections/" + Uri.EscapeDataString(collection);

    private Task<Wrapped<JsonElement>> WriteAsync<T>(HttpMethod method, string path, T body, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        sender.SendAsync(method, path, QdrantSender.Body(body, type), Json.WrappedJsonElement, cancellation);

    private Task<TResult> AskAsync<T, TResult>(
        string path, T body, JsonTypeInfo<T> type, JsonTypeInfo<Wrapped<TResult>> result, CancellationToken cancellation)
        where TResult : class =>
        ResultAsync(HttpMethod.Post, path, QdrantSender.Body(body, type), result, cancellation);

    private async Task<TResult> ResultAsync<TResult>(
        HttpMethod method, string path, byte[]? body, JsonTypeInfo<Wrapped<TResult>> result, CancellationToken cancellation)
        where TResult : class =>
        (await sender.SendAsync(method, path, body, result, cancellation)).Result ?? throw sender.Failures.Garbled(null);
}
