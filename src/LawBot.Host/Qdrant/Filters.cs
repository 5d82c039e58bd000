using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Filters of points, of the official client's conditions.</summary>
internal static class Filters
{
    /// <summary>Points that meet every condition.</summary>
    public static Filter All(params IReadOnlyList<Condition> conditions) => new() { Must = { conditions } };

    /// <summary>Points that meet every condition of the first list and none of the second; null when nothing is left to ask.</summary>
    public static Filter? Of(IReadOnlyList<Condition> must, IReadOnlyList<Condition> mustNot) =>
        must.Count == 0 && mustNot.Count == 0 ? null : new Filter { Must = { must }, MustNot = { mustNot } };

    /// <summary>The field has one of these values.</summary>
    public static Condition Any(string key, params IReadOnlyList<string> values) => Conditions.Match(key, values);

    /// <summary>The field has one of these values.</summary>
    public static Condition Any(string key, params IReadOnlyList<long> values) => Conditions.Match(key, values);

    /// <summary>The field's number is smaller.</summary>
    public static Condition Below(string key, long bound) => Conditions.Range(key, new global::Qdrant.Client.Grpc.Range { Lt = bound });

    /// <summary>The field's number is larger.</summary>
    public static Condition Above(string key, long bound) => Conditions.Range(key, new global::Qdrant.Client.Grpc.Range { Gt = bound });

    /// <summary>All of these hold.</summary>
    public static Condition Each(params IReadOnlyList<Condition> conditions) => Conditions.Filter(All(conditions));
}
