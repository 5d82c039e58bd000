using System.Text.Json;
using LawBot.Host.Qdrant.Api;

namespace LawBot.Host.Qdrant;

/// <summary>How a collection should be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Wanted">How it is made.</param>
/// <param name="Indexed">The fields of its payload that are filtered by, with the kind of their index.</param>
internal sealed record CollectionShape(string Name, CreateCollection Wanted, IReadOnlyList<(string Field, string Schema)> Indexed)
{
    private const string Keyword = "keyword";
    private const string Integer = "integer";
    private const string Idf = "idf";
    private const string Cosine = "Cosine";

    private static readonly IReadOnlyList<(string Field, string Schema)> OfEveryPart =
    [
        (Field.Report, Keyword), (Field.Generation, Integer), (Field.Jurisdiction, Keyword), (Field.Province, Keyword),
        (Field.Prefecture, Keyword), (Field.Level, Keyword), (Field.Year, Integer),
    ];

    /// <param name="name">Its name.</param>
    /// <param name="options">The settings.</param>
    /// <param name="dimensions">Numbers of a dense vector; 0 without an embedding model.</param>
    public static CollectionShape OfPassages(string name, QdrantOptions options, int dimensions)
    {
        var wanted = Bare(options) with { SparseVectors = Sparse(options) };
        return dimensions == 0
            ? new(name, wanted, [.. OfEveryPart, (Field.Sections, Keyword)])
            : new(
                name,
                wanted with
                {
                    Vectors = new Dictionary<string, VectorParams>(StringComparer.Ordinal)
                    {
                        [Field.Dense] = new(dimensions, Cosine) { OnDisk = options.OnDisk ? true : null },
                    },
                    QuantizationConfig = Quantization(options.Quantization),
                },
                [.. OfEveryPart, (Field.Sections, Keyword)]);
    }

    public static CollectionShape OfFigures(string name, QdrantOptions options) =>
        new(name, Bare(options) with { SparseVectors = Sparse(options) }, [.. OfEveryPart, (Field.Topic, Keyword)]);

    public static CollectionShape OfReports(string name, QdrantOptions options) =>
        new(name, Bare(options), [(Field.Kind, Keyword), .. OfEveryPart]);

    /// <summary>What is wrong with a collection of this name, in one Chinese line; null when nothing is.</summary>
    public string? Mismatch(CollectionDescription found)
    {
        var wrong = DenseMismatch(found.Config.Params.Vectors) ?? SparseMismatch(found.Config.Params.SparseVectors);
        return wrong is null
            ? null
            : $"Qdrant 里的集合 {Name} 与 LawBot 所需的不同:{wrong}。请改用别的 Qdrant:Prefix,或删除该集合后重新运行 lawbot ingest。";
    }

    private string? DenseMismatch(JsonElement? found)
    {
        var there = found is { ValueKind: JsonValueKind.Object } vectors ? vectors : JsonElement.Parse("{}");
        if (there.TryGetProperty("size", out _))
        {
            return "它的向量没有名称";
        }

        foreach (var (name, wanted) in Wanted.Vectors)
        {
            if (!there.TryGetProperty(name, out var vector))
            {
                return $"缺少稠密向量 {name}(建立集合之后才设置 Embeddings)";
            }

            var size = vector.GetProperty("size").GetInt32();
            if (size != wanted.Size || !string.Equals(vector.GetProperty("distance").GetString(), wanted.Distance, StringComparison.OrdinalIgnoreCase))
            {
                return $"稠密向量 {name} 是 {size} 维 {vector.GetProperty("distance").GetString()},而向量模型给出 {wanted.Size} 维 {wanted.Distance}";
            }
        }

        return null;
    }

    private string? SparseMismatch(IReadOnlyDictionary<string, SparseVectorParams>? found)
    {
        foreach (var name in Wanted.SparseVectors?.Keys ?? [])
        {
            if (found?.TryGetValue(name, out var vector) is not true)
            {
                return $"缺少稀疏向量 {name}";
            }

            if (!string.Equals(vector.Modifier, Idf, StringComparison.OrdinalIgnoreCase))
            {
                return $"稀疏向量 {name} 没有 IDF 修正";
            }
        }

        return null;
    }

    private static CreateCollection Bare(QdrantOptions options) => new()
    {
        ShardNumber = options.ShardNumber == 0 ? null : options.ShardNumber,
        ReplicationFactor = options.ReplicationFactor == 1 ? null : options.ReplicationFactor,
        WriteConsistencyFactor = options.WriteConsistency == 1 ? null : Math.Min(options.WriteConsistency, options.ReplicationFactor),
    };

    private static Dictionary<string, SparseVectorParams> Sparse(QdrantOptions options) => new(StringComparer.Ordinal)
    {
        [Field.Terms] = new() { Modifier = Idf, Index = options.OnDisk ? new() { OnDisk = true } : null },
    };

    private static QuantizationConfig? Quantization(string kind) => kind switch
    {
        "scalar" => new() { Scalar = new("int8", AlwaysRam: true) },
        "binary" => new() { Binary = new(AlwaysRam: true) },
        _ => null,
    };
}
