using LawBot.Indexing;

namespace LawBot.Host.Qdrant.Api;

/// <summary>The calls of Qdrant that are in use, named as its .NET client names them; fields are named as its REST interface names them.</summary>
/// <remarks>Every member throws <see cref="IndexUnavailableException"/> with a plain Chinese line when the server cannot be reached, refuses
/// or fails, after calling again where that may help. Every write returns when it is applied; every write may be made twice.</remarks>
internal interface IQdrantApi
{
    /// <summary>The server's name and version.</summary>
    Task<HealthReply> HealthAsync(CancellationToken cancellation);

    /// <summary>True when there is a collection of this name.</summary>
    Task<bool> CollectionExistsAsync(string collection, CancellationToken cancellation);

    /// <summary>A collection's shape and how many points it has.</summary>
    Task<CollectionDescription> GetCollectionInfoAsync(string collection, CancellationToken cancellation);

    /// <summary>Makes a collection.</summary>
    Task CreateCollectionAsync(string collection, CreateCollection shape, CancellationToken cancellation);

    /// <summary>Indexes a field of the payload.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="field">The field.</param>
    /// <param name="schema"><c>keyword</c> or <c>integer</c>.</param>
    /// <param name="cancellation">Stops the call.</param>
    Task CreatePayloadIndexAsync(string collection, string field, string schema, CancellationToken cancellation);

    /// <summary>Puts points in; one of the same id is replaced.</summary>
    Task UpsertAsync(string collection, IReadOnlyList<PointStruct> points, CancellationToken cancellation);

    /// <summary>Deletes the points that a filter lets through.</summary>
    Task DeleteAsync(string collection, Filter filter, CancellationToken cancellation);

    /// <summary>Points by their ids, of the majority of replicas; unknown ids are passed over.</summary>
    Task<IReadOnlyList<RetrievedPoint>> RetrieveAsync(string collection, IReadOnlyList<string> ids, CancellationToken cancellation);

    /// <summary>One page of the points that a filter lets through, by id.</summary>
    Task<ScrollPage> ScrollAsync(string collection, ScrollPoints request, CancellationToken cancellation);

    /// <summary>How many points a filter lets through, exactly.</summary>
    Task<long> CountAsync(string collection, Filter filter, CancellationToken cancellation);

    /// <summary>A search.</summary>
    Task<IReadOnlyList<ScoredPoint>> QueryAsync(string collection, QueryPoints request, CancellationToken cancellation);

    /// <summary>Several searches in one call.</summary>
    Task<IReadOnlyList<IReadOnlyList<ScoredPoint>>> QueryBatchAsync(
        string collection, IReadOnlyList<QueryPoints> requests, CancellationToken cancellation);

    /// <summary>A search whose hits are gathered by a field of the payload.</summary>
    Task<IReadOnlyList<PointGroup>> QueryGroupsAsync(string collection, QueryPointGroups request, CancellationToken cancellation);
}
