using Qdrant.Client.Grpc;

namespace LawBot.Tests.QdrantServer;

/// <summary>Whether a point passes a filter.</summary>
internal static class FilterCheck
{
    public static bool Passes(Filter? filter, StoredPoint point) =>
        filter is null
        || (filter.Must.All(c => Holds(c, point)) && !filter.MustNot.Any(c => Holds(c, point))
            && (filter.Should.Count == 0 || filter.Should.Any(c => Holds(c, point))));

    private static bool Holds(Condition condition, StoredPoint point) => condition.ConditionOneOfCase switch
    {
        Condition.ConditionOneOfOneofCase.Filter => Passes(condition.Filter, point),
        Condition.ConditionOneOfOneofCase.Field => Holds(condition.Field, point),
        _ => throw StoredCollection.Refused($"unknown condition {condition.ConditionOneOfCase}"),
    };

    private static bool Holds(FieldCondition field, StoredPoint point)
    {
        var values = ValuesOf(point, field.Key);
        if (field.Range is { } range)
        {
            return values.Where(v => v.HasIntegerValue || v.HasDoubleValue).Select(v => v.HasIntegerValue ? v.IntegerValue : v.DoubleValue)
                .Any(n => (!range.HasLt || n < range.Lt) && (!range.HasGt || n > range.Gt) && (!range.HasLte || n <= range.Lte)
                    && (!range.HasGte || n >= range.Gte));
        }

        return field.Match.MatchValueCase switch
        {
            Match.MatchValueOneofCase.Keyword => values.Any(v => v.StringValue == field.Match.Keyword),
            Match.MatchValueOneofCase.Keywords => values.Any(v => v.HasStringValue && field.Match.Keywords.Strings.Contains(v.StringValue)),
            Match.MatchValueOneofCase.Integer => values.Any(v => v.HasIntegerValue && v.IntegerValue == field.Match.Integer),
            Match.MatchValueOneofCase.Integers => values.Any(v => v.HasIntegerValue && field.Match.Integers.Integers.Contains(v.IntegerValue)),
            _ => throw StoredCollection.Refused($"unknown match {field.Match.MatchValueCase}"),
        };
    }

    /// <summary>An array counts as each of its values; dots lead into objects.</summary>
    private static List<Value> ValuesOf(StoredPoint point, string key)
    {
        var parts = key.Split('.');
        var value = point.Payload.GetValueOrDefault(parts[0]);
        foreach (var part in parts.Skip(1))
        {
            value = value?.StructValue?.Fields.GetValueOrDefault(part);
        }

        return value is null ? [] : value.ListValue is { } list ? [.. list.Values] : [value];
    }
}
