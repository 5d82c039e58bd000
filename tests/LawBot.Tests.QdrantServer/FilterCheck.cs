using System.Text.Json;
using System.Text.Json.Nodes;

namespace LawBot.Tests.QdrantServer;

/// <summary>Whether a point passes a filter.</summary>
internal static class FilterCheck
{
    public static bool Passes(JsonNode? filter, StoredPoint point)
    {
        if (filter is not JsonObject clauses)
        {
            return true;
        }

        Strict.Check(clauses, "must", "should", "must_not");
        return Clause(clauses, "must").All(c => Holds(c, point))
            && !Clause(clauses, "must_not").Any(c => Holds(c, point))
            && (clauses["should"] is null || Clause(clauses, "should").Any(c => Holds(c, point)));
    }

    private static IEnumerable<JsonObject> Clause(JsonObject clauses, string name) => clauses[name] switch
    {
        null => [],
        JsonArray many => many.Select(c => (JsonObject)c!),
        var one => [(JsonObject)one],
    };

    private static bool Holds(JsonObject condition, StoredPoint point)
    {
        if (condition["key"]?.GetValue<string>() is not { } key)
        {
            return Passes(condition, point);
        }

        Strict.Check(condition, "key", "match", "range");
        var values = ValuesOf(point.Payload, key);
        if (condition["match"] is JsonObject match)
        {
            Strict.Check(match, "any", "value");
            var wanted = match["any"] is JsonArray any ? any.Select(v => v!) : [match["value"]!];
            var texts = wanted.Select(v => v.ToJsonString()).ToHashSet(StringComparer.Ordinal);
            return values.Any(v => texts.Contains(v.ToJsonString()));
        }

        var range = (JsonObject)condition["range"]!;
        Strict.Check(range, "lt", "gt", "lte", "gte");
        return values.Where(v => v.GetValueKind() == JsonValueKind.Number).Select(v => v.GetValue<double>()).Any(n => IsWithin(range, n));
    }

    private static bool IsWithin(JsonObject range, double number) =>
        (range["lt"] is not { } lt || number < lt.GetValue<double>()) && (range["gt"] is not { } gt || number > gt.GetValue<double>())
        && (range["lte"] is not { } lte || number <= lte.GetValue<double>()) && (range["gte"] is not { } gte || number >= gte.GetValue<double>());

    /// <summary>An array counts as each of its values; dots lead into objects.</summary>
    private static IEnumerable<JsonNode> ValuesOf(JsonObject payload, string key)
    {
        JsonNode? value = payload;
        foreach (var part in key.Split('.'))
        {
            value = value is JsonObject inside ? inside[part] : null;
        }

        return value switch
        {
            null => [],
            JsonArray many => many.OfType<JsonNode>(),
            _ => [value],
        };
    }
}
