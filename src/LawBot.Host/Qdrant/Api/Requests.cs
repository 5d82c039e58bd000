using System.Text.Json;

namespace LawBot.Host.Qdrant.Api;

/// <summary>A search: candidates are fetched first, then ranked by the query.</summary>
internal sealed record QueryPoints
{
    /// <summary>Searches whose hits are the candidates; none: every point is.</summary>
    public IReadOnlyList<Prefetch>? Prefetch { get; init; }

    /// <summary>What ranks.</summary>
    public Query? Query { get; init; }

    /// <summary>Which vector the query is compared with.</summary>
    public string? Using { get; init; }

    /// <summary>Which points may be found.</summary>
    public Filter? Filter { get; init; }

    /// <summary>At most so many hits.</summary>
    public int Limit { get; init; }

    /// <summary>True or false, or the names of the fields wanted.</summary>
    public JsonElement WithPayload { get; init; }

    /// <summary>Which vectors come back; null for none.</summary>
    public IReadOnlyList<string>? WithVector { get; init; }
}

/// <summary>A search whose hits are gathered by a field.</summary>
internal sealed record QueryPointGroups
{
    /// <inheritdoc cref="QueryPoints.Prefetch"/>
    public IReadOnlyList<Prefetch>? Prefetch { get; init; }

    /// <inheritdoc cref="QueryPoints.Query"/>
    public Query? Query { get; init; }

    /// <inheritdoc cref="QueryPoints.Using"/>
    public string? Using { get; init; }

    /// <inheritdoc cref="QueryPoints.Filter"/>
    public Filter? Filter { get; init; }

    /// <summary>The field.</summary>
    public string GroupBy { get; init; } = "";

    /// <summary>At most so many hits a group.</summary>
    public int GroupSize { get; init; }

    /// <summary>At most so many groups.</summary>
    public int Limit { get; init; }

    /// <inheritdoc cref="QueryPoints.WithPayload"/>
    public JsonElement WithPayload { get; init; }
}

/// <summary>A search inside a search.</summary>
internal sealed record Prefetch
{
    /// <summary>Searches whose hits are the candidates of this one.</summary>
    [System.Text.Json.Serialization.JsonPropertyName("prefetch")]
    public IReadOnlyList<Prefetch>? Inner { get; init; }

    /// <inheritdoc cref="QueryPoints.Query"/>
    public Query? Query { get; init; }

    /// <inheritdoc cref="QueryPoints.Using"/>
    public string? Using { get; init; }

    /// <inheritdoc cref="QueryPoints.Filter"/>
    public Filter? Filter { get; init; }

    /// <inheritdoc cref="QueryPoints.Limit"/>
    public int Limit { get; init; }
}

/// <summary>What ranks: nearness to a vector, or the fusion of the prefetched rankings.</summary>
internal sealed record Query
{
    /// <summary>A dense vector as an array, a sparse one as indices and values.</summary>
    public JsonElement? Nearest { get; init; }

    /// <summary><c>rrf</c>.</summary>
    public string? Fusion { get; init; }

    /// <summary>Nearest to a sparse vector.</summary>
    public static Query To(SparseVector vector) => new() { Nearest = JsonSerializer.SerializeToElement(vector, QdrantJson.Wire.SparseVector) };

    /// <summary>Nearest to a dense vector.</summary>
    public static Query To(IReadOnlyList<float> vector) =>
        new() { Nearest = JsonSerializer.SerializeToElement(vector, QdrantJson.Wire.IReadOnlyListSingle) };

    /// <summary>Reciprocal rank fusion of the prefetched rankings.</summary>
    public static Query Rrf { get; } = new() { Fusion = "rrf" };
}

/// <summary>A page of points by id.</summary>
internal sealed record ScrollPoints
{
    /// <summary>Which points.</summary>
    public Filter? Filter { get; init; }

    /// <summary>At most so many.</summary>
    public int Limit { get; init; }

    /// <summary>Where to start; null for the first page.</summary>
    public JsonElement? Offset { get; init; }

    /// <inheritdoc cref="QueryPoints.WithPayload"/>
    public JsonElement WithPayload { get; init; }
}

/// <summary>Which fields of the payload come back.</summary>
internal static class PayloadSelector
{
    /// <summary>All.</summary>
    public static JsonElement All { get; } = JsonElement.Parse("true");

    /// <summary>None.</summary>
    public static JsonElement None { get; } = JsonElement.Parse("false");

    /// <summary>These only.</summary>
    public static JsonElement Only(params IReadOnlyList<string> fields) =>
        JsonSerializer.SerializeToElement(fields, QdrantJson.Wire.IReadOnlyListString);
}
