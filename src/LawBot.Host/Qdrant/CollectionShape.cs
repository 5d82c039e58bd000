using Qdrant.Client.Grpc;

#pragma warning disable CS0612 // The fields marked obsolete are those that servers before 1.18 know; newer ones still take them.

namespace LawBot.Host.Qdrant;

/// <summary>How a collection should be.</summary>
/// <param name="Wanted">How it is made.</param>
/// <param name="Indexed">The fields of its payload that are filtered by, with the kind of their index.</param>
internal sealed record CollectionShape(CreateCollection Wanted, IReadOnlyList<(string Field, FieldType Type)> Indexed)
{
    private static readonly IReadOnlyList<(string Field, FieldType Type)> OfEveryPart =
    [
        (Field.Report, FieldType.Keyword), (Field.Generation, FieldType.Integer), (Field.Jurisdiction, FieldType.Keyword), (Field.Province, FieldType.Keyword),
        (Field.Prefecture, FieldType.Keyword), (Field.Level, FieldType.Keyword), (Field.Year, FieldType.Integer),
    ];

    /// <summary>Its name.</summary>
    public string Name => Wanted.CollectionName;

    /// <param name="name">Its name.</param>
    /// <param name="options">The settings.</param>
    /// <param name="dimensions">Numbers of a dense vector; 0 without an embedding model.</param>
    public static CollectionShape OfPassages(string name, QdrantOptions options, int dimensions)
    {
        var wanted = Bare(name, options);
        wanted.SparseVectorsConfig = Sparse(options);
        if (dimensions > 0)
        {
            var vector = new VectorParams { Size = (ulong)dimensions, Distance = Distance.Cosine };
            if (options.OnDisk)
            {
                vector.OnDisk = true;
            }

            wanted.VectorsConfig = new VectorsConfig { ParamsMap = new VectorParamsMap { Map = { [Field.Dense] = vector } } };
            wanted.QuantizationConfig = Quantization(options.Quantization);
        }

        return new(wanted, [.. OfEveryPart, (Field.Sections, FieldType.Keyword)]);
    }

    public static CollectionShape OfFigures(string name, QdrantOptions options)
    {
        var wanted = Bare(name, options);
        wanted.SparseVectorsConfig = Sparse(options);
        return new(wanted, [.. OfEveryPart, (Field.Topic, FieldType.Keyword)]);
    }

    public static CollectionShape OfReports(string name, QdrantOptions options) =>
        new(Bare(name, options), [(Field.Kind, FieldType.Keyword), .. OfEveryPart]);

    /// <summary>What is wrong with a collection of this name, in one Chinese line; null when nothing is.</summary>
    public string? Mismatch(CollectionInfo found)
    {
        var wrong = DenseMismatch(found.Config.Params.VectorsConfig) ?? SparseMismatch(found.Config.Params.SparseVectorsConfig);
        return wrong is null
            ? null
            : $"Qdrant 里的集合 {Name} 与 LawBot 所需的不同:{wrong}。请改用别的 Qdrant:Prefix,或删除该集合后重新运行 lawbot ingest。";
    }

    private string? DenseMismatch(VectorsConfig? found)
    {
        if (found?.Params is not null)
        {
            return "它的向量没有名称";
        }

        foreach (var (name, wanted) in Wanted.VectorsConfig?.ParamsMap.Map ?? [])
        {
            if (found?.ParamsMap?.Map.TryGetValue(name, out var there) is not true || there is null)
            {
                return $"缺少稠密向量 {name}(建立集合之后才设置 Embeddings)";
            }

            if (there.Size != wanted.Size || there.Distance != wanted.Distance)
            {
                return $"稠密向量 {name} 是 {there.Size} 维 {there.Distance},而向量模型给出 {wanted.Size} 维 {wanted.Distance}";
            }
        }

        return null;
    }

    private string? SparseMismatch(SparseVectorConfig? found)
    {
        foreach (var name in Wanted.SparseVectorsConfig?.Map.Keys ?? [])
        {
            if (found?.Map.TryGetValue(name, out var there) is not true || there is null)
            {
                return $"缺少稀疏向量 {name}";
            }

            if (there.Modifier != Modifier.Idf)
            {
                return $"稀疏向量 {name} 没有 IDF 修正";
            }
        }

        return null;
    }

    // Only what is set is sent: a field that is there counts, even with its default, and older servers lack some.
    private static CreateCollection Bare(string name, QdrantOptions options)
    {
        var wanted = new CreateCollection { CollectionName = name, OnDiskPayload = true };
        if (options.ShardNumber > 0)
        {
            wanted.ShardNumber = (uint)options.ShardNumber;
        }

        if (options.ReplicationFactor > 1)
        {
            wanted.ReplicationFactor = (uint)options.ReplicationFactor;
        }

        if (options.WriteConsistency > 1)
        {
            wanted.WriteConsistencyFactor = (uint)Math.Min(options.WriteConsistency, options.ReplicationFactor);
        }

        return wanted;
    }

    private static SparseVectorConfig Sparse(QdrantOptions options)
    {
        var terms = new SparseVectorParams { Modifier = Modifier.Idf };
        if (options.OnDisk)
        {
            terms.Index = new SparseIndexConfig { OnDisk = true };
        }

        return new SparseVectorConfig { Map = { [Field.Terms] = terms } };
    }

    private static QuantizationConfig? Quantization(string kind) => kind switch
    {
        "scalar" => new() { Scalar = new ScalarQuantization { Type = QuantizationType.Int8, AlwaysRam = true } },
        "binary" => new() { Binary = new BinaryQuantization { AlwaysRam = true } },
        _ => null,
    };
}
