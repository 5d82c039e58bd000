using System.Text.Json;

namespace LawBot.Host.Qdrant.Api;

/// <summary>The server's name and version.</summary>
internal sealed record HealthReply(string Title, string Version);

/// <summary>A collection to be made.</summary>
internal sealed record CreateCollection
{
    /// <summary>Dense vectors by name; empty for none.</summary>
    public IReadOnlyDictionary<string, VectorParams> Vectors { get; init; } = new Dictionary<string, VectorParams>(StringComparer.Ordinal);

    /// <summary>Sparse vectors by name; null for none.</summary>
    public IReadOnlyDictionary<string, SparseVectorParams>? SparseVectors { get; init; }

    /// <summary>Into how many parts it is cut.</summary>
    public int? ShardNumber { get; init; }

    /// <summary>How many copies of each part there are.</summary>
    public int? ReplicationFactor { get; init; }

    /// <summary>How many copies must have taken a write before it counts.</summary>
    public int? WriteConsistencyFactor { get; init; }

    /// <summary>Whether payloads stay on disk.</summary>
    public bool OnDiskPayload { get; init; } = true;

    /// <summary>How dense vectors are packed; null for not at all.</summary>
    public QuantizationConfig? QuantizationConfig { get; init; }
}

/// <summary>A dense vector's shape.</summary>
internal sealed record VectorParams(int Size, string Distance)
{
    /// <summary>Whether the vectors stay on disk.</summary>
    public bool? OnDisk { get; init; }
}

/// <summary>A sparse vector's shape.</summary>
internal sealed record SparseVectorParams
{
    /// <summary><c>idf</c>: the server multiplies by the rarity of a place.</summary>
    public string? Modifier { get; init; }

    /// <summary>How it is indexed.</summary>
    public SparseIndexParams? Index { get; init; }
}

/// <summary>How a sparse vector is indexed.</summary>
internal sealed record SparseIndexParams
{
    /// <summary>Whether the index stays on disk.</summary>
    public bool? OnDisk { get; init; }
}

/// <summary>How dense vectors are packed.</summary>
internal sealed record QuantizationConfig
{
    /// <summary>A byte a number.</summary>
    public ScalarQuantization? Scalar { get; init; }

    /// <summary>A bit a number.</summary>
    public BinaryQuantization? Binary { get; init; }
}

/// <summary>A byte a number.</summary>
internal sealed record ScalarQuantization(string Type, bool AlwaysRam);

/// <summary>A bit a number.</summary>
internal sealed record BinaryQuantization(bool AlwaysRam);

/// <summary>A collection as it is.</summary>
internal sealed record CollectionDescription(string Status, long? PointsCount, CollectionConfig Config)
{
    /// <summary>The indexed fields of the payload.</summary>
    public IReadOnlyDictionary<string, PayloadIndex>? PayloadSchema { get; init; }
}

/// <summary>The settings of a collection.</summary>
internal sealed record CollectionConfig(CollectionParams Params);

/// <summary>The shape of a collection.</summary>
internal sealed record CollectionParams
{
    /// <summary>By name, or one without a name.</summary>
    public JsonElement? Vectors { get; init; }

    /// <summary>Sparse vectors by name.</summary>
    public IReadOnlyDictionary<string, SparseVectorParams>? SparseVectors { get; init; }
}

/// <summary>An indexed field.</summary>
internal sealed record PayloadIndex(string DataType);
