using System.Text.Json;

namespace LawBot.Host.Qdrant.Api;

/// <summary>A point as it is put in.</summary>
/// <param name="Id">A UUID.</param>
/// <param name="Vector">Its vectors by name; may be none.</param>
/// <param name="Payload">Its fields.</param>
internal sealed record PointStruct(string Id, PointVectors Vector, JsonElement Payload);

/// <summary>The vectors that LawBot knows, by their names.</summary>
internal sealed record PointVectors
{
    /// <summary>What an embedding model made of the text; null without one.</summary>
    public IReadOnlyList<float>? Dense { get; init; }

    /// <summary>The terms of the text with their weights.</summary>
    public SparseVector? Terms { get; init; }
}

/// <summary>The places of a vector that are not 0.</summary>
/// <param name="Indices">The places, each once.</param>
/// <param name="Values">What stands there, in the same order.</param>
internal sealed record SparseVector(IReadOnlyList<uint> Indices, IReadOnlyList<float> Values);

/// <summary>A point as it comes back.</summary>
internal sealed record RetrievedPoint(string Id, JsonElement Payload);

/// <summary>A point found, with its score: larger is better.</summary>
internal sealed record ScoredPoint(string Id, double Score)
{
    /// <summary>Its fields, as far as asked for.</summary>
    public JsonElement? Payload { get; init; }

    /// <summary>Its vectors, as far as asked for.</summary>
    public PointVectors? Vector { get; init; }
}

/// <summary>The hits of one group, best first.</summary>
internal sealed record PointGroup(IReadOnlyList<ScoredPoint> Hits);

/// <summary>One page of a scroll.</summary>
/// <param name="Points">The points.</param>
/// <param name="NextPageOffset">Where the next page starts; null or absent at the end.</param>
internal sealed record ScrollPage(IReadOnlyList<RetrievedPoint> Points, JsonElement? NextPageOffset);
