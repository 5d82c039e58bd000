using System.Text.Json.Nodes;

namespace LawBot.Tests.QdrantServer;

/// <summary>A collection: its shape, the fields that are indexed, its points by id.</summary>
internal sealed class StoredCollection(JsonObject shape)
{
    public SortedDictionary<string, StoredPoint> Points { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Indexed { get; } = new(StringComparer.Ordinal);

    public JsonObject? Dense { get; } = shape["vectors"] as JsonObject;

    public JsonObject? Sparse { get; } = shape["sparse_vectors"] as JsonObject;

    /// <summary>True when the server multiplies by rarity.</summary>
    public bool HasRarity(string vector) => Sparse?[vector]?["modifier"]?.GetValue<string>() == "idf";

    public JsonObject Describe() => new()
    {
        ["status"] = "green",
        ["points_count"] = Points.Count,
        ["config"] = new JsonObject
        {
            ["params"] = new JsonObject
            {
                ["vectors"] = (Dense ?? []).DeepClone(),
                ["sparse_vectors"] = Sparse?.DeepClone(),
                ["shard_number"] = shape["shard_number"]?.DeepClone() ?? 1,
                ["replication_factor"] = shape["replication_factor"]?.DeepClone() ?? 1,
                ["on_disk_payload"] = shape["on_disk_payload"]?.DeepClone() ?? true,
            },
        },
        ["payload_schema"] = new JsonObject(Indexed.Select(
            i => KeyValuePair.Create<string, JsonNode?>(i.Key, new JsonObject { ["data_type"] = i.Value, ["points"] = Points.Count }))),
    };

    public void Put(JsonObject given)
    {
        Strict.Check(given, "id", "vector", "payload");
        var id = given["id"]!.GetValue<string>();
        if (!Guid.TryParse(id, out _))
        {
            throw new RefusedException(400, $"value {id} is not a valid point ID, valid values are either an unsigned integer or a UUID");
        }

        var point = new StoredPoint(id, (JsonObject?)given["payload"]?.DeepClone() ?? []);
        foreach (var (name, vector) in (JsonObject)(given["vector"] ?? throw new RefusedException(400, "missing field `vector`")))
        {
            Add(point, name, vector!);
        }

        Points[id] = point;
    }

    private void Add(StoredPoint point, string name, JsonNode vector)
    {
        if (vector is JsonArray numbers)
        {
            var size = Dense?[name]?["size"]?.GetValue<int>() ?? throw Unknown(name);
            point.Dense[name] = [.. numbers.Select(n => n!.GetValue<float>())];
            if (point.Dense[name].Length != size)
            {
                throw new RefusedException(400, $"Wrong input: Vector dimension error: expected dim: {size}, got {point.Dense[name].Length}");
            }
        }
        else
        {
            _ = Sparse?[name] ?? throw Unknown(name);
            point.Sparse[name] = SparseOf(vector);
        }
    }

    public static Dictionary<uint, float> SparseOf(JsonNode vector)
    {
        Strict.Check((JsonObject)vector, "indices", "values");
        var indices = vector["indices"]!.AsArray();
        var values = vector["values"]!.AsArray();
        var sparse = new Dictionary<uint, float>();
        for (var i = 0; i < indices.Count; i++)
        {
            if (indices.Count != values.Count || !sparse.TryAdd(indices[i]!.GetValue<uint>(), values[i]!.GetValue<float>()))
            {
                throw new RefusedException(422, "Validation error in JSON body: indices must be unique and as many as values");
            }
        }

        return sparse;
    }

    private static RefusedException Unknown(string name) => new(400, $"Wrong input: Not existing vector name error: {name}");
}

/// <summary>A point.</summary>
internal sealed record StoredPoint(string Id, JsonObject Payload)
{
    public Dictionary<string, float[]> Dense { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Dictionary<uint, float>> Sparse { get; } = new(StringComparer.Ordinal);
}
