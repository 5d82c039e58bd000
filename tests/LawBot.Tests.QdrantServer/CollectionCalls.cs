using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LawBot.Tests.QdrantServer;

/// <summary>What can be asked of a collection.</summary>
internal sealed class CollectionCalls(StoredCollection collection)
{
    public JsonNode? Do(string method, string call, JsonObject body) => (method, call) switch
    {
        ("GET", "") => collection.Describe(),
        ("PUT", "index") => Index(body),
        ("PUT", "points") => Upsert(body),
        ("POST", "points/delete") => Delete(body),
        ("POST", "points") => Retrieve(body),
        ("POST", "points/scroll") => Scroll(body),
        ("POST", "points/count") => Count(body),
        ("POST", "points/query") => Query(body),
        ("POST", "points/query/batch") => new JsonArray([.. body["searches"]!.AsArray().Select(s => Query((JsonObject)s!))]),
        ("POST", "points/query/groups") => QueryGroups(body),
        _ => throw new RefusedException(404, "Not found"),
    };

    private JsonObject Index(JsonObject body)
    {
        Strict.Check(body, "field_name", "field_schema");
        collection.Indexed[body["field_name"]!.GetValue<string>()] = body["field_schema"]!.GetValue<string>();
        return Done();
    }

    private JsonObject Upsert(JsonObject body)
    {
        Strict.Check(body, "points");
        foreach (var point in body["points"]!.AsArray())
        {
            collection.Put((JsonObject)point!);
        }

        return Done();
    }

    private JsonObject Delete(JsonObject body)
    {
        Strict.Check(body, "filter", "points");
        var ids = (body["points"] as JsonArray)?.Select(i => i!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        foreach (var id in collection.Points.Values.Where(p => ids?.Contains(p.Id) ?? FilterCheck.Passes(body["filter"], p)).Select(p => p.Id).ToList())
        {
            collection.Points.Remove(id);
        }

        return Done();
    }

    private JsonArray Retrieve(JsonObject body)
    {
        Strict.Check(body, "ids", "with_payload", "with_vector");
        return
        [
            .. body["ids"]!.AsArray().Select(i => collection.Points.GetValueOrDefault(i!.GetValue<string>())).OfType<StoredPoint>()
                .Select(p => (JsonNode)Show(p, body)),
        ];
    }

    private JsonObject Scroll(JsonObject body)
    {
        Strict.Check(body, "filter", "limit", "offset", "with_payload", "with_vector");
        var from = body["offset"]?.GetValue<string>() ?? "";
        var limit = body["limit"]?.GetValue<int>() ?? 10;
        var found = collection.Points.Values
            .Where(p => string.CompareOrdinal(p.Id, from) >= 0 && FilterCheck.Passes(body["filter"], p)).Take(limit + 1).ToList();
        return new()
        {
            ["points"] = new JsonArray([.. found.Take(limit).Select(p => Show(p, body))]),
            ["next_page_offset"] = found.Count > limit ? found[limit].Id : null,
        };
    }

    private JsonObject Count(JsonObject body)
    {
        Strict.Check(body, "filter", "exact");
        return new() { ["count"] = collection.Points.Values.Count(p => FilterCheck.Passes(body["filter"], p)) };
    }

    private JsonObject Query(JsonObject body) => new()
    {
        ["points"] = new JsonArray([.. new Ranker(collection).Rank(body, body["limit"]?.GetValue<int>() ?? 10, 1).Select(h => Show(h, body))]),
    };

    private JsonObject QueryGroups(JsonObject body)
    {
        var groups = body["limit"]?.GetValue<int>() ?? 3;
        var size = body["group_size"]?.GetValue<int>() ?? 3;
        var key = body["group_by"]!.GetValue<string>();
        var hits = new Ranker(collection).Rank(body, int.MaxValue, groups).Where(h => h.Point.Payload[key] is not null);
        return new()
        {
            ["groups"] = new JsonArray(
            [
                .. hits.GroupBy(h => h.Point.Payload[key]!.ToJsonString(), StringComparer.Ordinal).Take(groups).Select(g => new JsonObject
                {
                    ["id"] = JsonNode.Parse(g.Key),
                    ["hits"] = new JsonArray([.. g.Take(size).Select(h => Show(h, body))]),
                }),
            ]),
        };
    }

    private static JsonObject Show((StoredPoint Point, float Score) hit, JsonObject body)
    {
        var shown = Show(hit.Point, body);
        shown["version"] = 1;
        shown["score"] = double.Parse(hit.Score.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return shown;
    }

    private static JsonObject Show(StoredPoint point, JsonObject body)
    {
        var shown = new JsonObject { ["id"] = point.Id };
        if (body["with_payload"] is { } fields && fields.GetValueKind() != JsonValueKind.False)
        {
            shown["payload"] = fields is JsonArray names ? Only(point.Payload, names) : point.Payload.DeepClone();
        }

        if (body["with_vector"] is JsonArray vectors)
        {
            shown["vector"] = new JsonObject(vectors.Select(v => v!.GetValue<string>()).Where(point.Sparse.ContainsKey)
                .Select(v => KeyValuePair.Create<string, JsonNode?>(v, Show(point.Sparse[v]))));
        }

        return shown;
    }

    private static JsonObject Only(JsonObject payload, JsonArray names) => new(
        names.Select(n => n!.GetValue<string>()).Where(payload.ContainsKey).Select(n => KeyValuePair.Create(n, payload[n]?.DeepClone())));

    private static JsonObject Show(Dictionary<uint, float> sparse) => new()
    {
        ["indices"] = new JsonArray([.. sparse.Keys.Select(k => (JsonNode)k)]),
        ["values"] = new JsonArray([.. sparse.Values.Select(v => (JsonNode)v)]),
    };

    private static JsonObject Done() => new() { ["operation_id"] = 1, ["status"] = "completed" };
}
