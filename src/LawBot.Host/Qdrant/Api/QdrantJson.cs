using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LawBot.Host.Qdrant.Api;

/// <summary>What every answer is wrapped in.</summary>
internal sealed record Wrapped<T>(T? Result);

/// <summary>Whether a collection exists.</summary>
internal sealed record Existence(bool Exists);

/// <summary>How many points there are.</summary>
internal sealed record PointCount(long Count);

/// <summary>The hits of a search.</summary>
internal sealed record QueryHits(IReadOnlyList<ScoredPoint> Points);

/// <summary>The groups of a search.</summary>
internal sealed record QueryGroupHits(IReadOnlyList<PointGroup> Groups);

/// <summary>Points to be put in.</summary>
internal sealed record UpsertPoints(IReadOnlyList<PointStruct> Points);

/// <summary>Points to be taken out.</summary>
internal sealed record DeletePoints(Filter Filter);

/// <summary>Points wanted by id.</summary>
internal sealed record GetPoints(IReadOnlyList<string> Ids, JsonElement WithPayload);

/// <summary>Points to be counted.</summary>
internal sealed record CountPoints(Filter Filter, bool Exact);

/// <summary>A field to be indexed.</summary>
internal sealed record CreateFieldIndex(string FieldName, string FieldSchema);

/// <summary>Several searches.</summary>
internal sealed record QueryBatch(IReadOnlyList<QueryPoints> Searches);

/// <summary>How requests and answers are written: fields in snake case, what is null left out, Chinese as it stands.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HealthReply))]
[JsonSerializable(typeof(Wrapped<Existence>))]
[JsonSerializable(typeof(Wrapped<CollectionDescription>))]
[JsonSerializable(typeof(Wrapped<IReadOnlyList<RetrievedPoint>>))]
[JsonSerializable(typeof(Wrapped<ScrollPage>))]
[JsonSerializable(typeof(Wrapped<PointCount>))]
[JsonSerializable(typeof(Wrapped<QueryHits>))]
[JsonSerializable(typeof(Wrapped<IReadOnlyList<QueryHits>>))]
[JsonSerializable(typeof(Wrapped<QueryGroupHits>))]
[JsonSerializable(typeof(Wrapped<JsonElement>))]
[JsonSerializable(typeof(CreateCollection))]
[JsonSerializable(typeof(CreateFieldIndex))]
[JsonSerializable(typeof(UpsertPoints))]
[JsonSerializable(typeof(DeletePoints))]
[JsonSerializable(typeof(GetPoints))]
[JsonSerializable(typeof(ScrollPoints))]
[JsonSerializable(typeof(CountPoints))]
[JsonSerializable(typeof(QueryPoints))]
[JsonSerializable(typeof(QueryBatch))]
[JsonSerializable(typeof(QueryPointGroups))]
[JsonSerializable(typeof(IReadOnlyList<float>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<long>))]
internal sealed partial class QdrantJson : JsonSerializerContext
{
    /// <summary>The one in use.</summary>
    public static QdrantJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
