using System.Text.Json;

namespace LawBot.Host.Qdrant.Api;

/// <summary>Which points may be found: all of <c>must</c>, one of <c>should</c> at least, none of <c>must_not</c>.</summary>
internal sealed record Filter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<Condition>? Must { get; init; }

    /// <summary>None of these holds.</summary>
    public IReadOnlyList<Condition>? MustNot { get; init; }

    /// <summary>Points that meet every condition.</summary>
    public static Filter All(params IReadOnlyList<Condition> conditions) => new() { Must = conditions };

    /// <summary>The filter with further conditions; null when nothing is left to ask.</summary>
    public static Filter? Of(IReadOnlyList<Condition> must, IReadOnlyList<Condition> mustNot) =>
        must.Count == 0 && mustNot.Count == 0
            ? null
            : new() { Must = must.Count == 0 ? null : must, MustNot = mustNot.Count == 0 ? null : mustNot };
}

/// <summary>One condition on a field, or a filter inside a filter.</summary>
internal sealed record Condition
{
    /// <summary>The field.</summary>
    public string? Key { get; init; }

    /// <summary>Values of which the field has one.</summary>
    public Match? Match { get; init; }

    /// <summary>Bounds of a number.</summary>
    public Bounds? Range { get; init; }

    /// <inheritdoc cref="Filter.Must"/>
    public IReadOnlyList<Condition>? Must { get; init; }

    /// <summary>The field has one of these values.</summary>
    public static Condition Any(string key, params IReadOnlyList<string> values) =>
        new() { Key = key, Match = new(JsonSerializer.SerializeToElement(values, QdrantJson.Wire.IReadOnlyListString)) };

    /// <summary>The field has one of these values.</summary>
    public static Condition Any(string key, params IReadOnlyList<long> values) =>
        new() { Key = key, Match = new(JsonSerializer.SerializeToElement(values, QdrantJson.Wire.IReadOnlyListInt64)) };

    /// <summary>The field's number is smaller.</summary>
    public static Condition Below(string key, long bound) => new() { Key = key, Range = new() { Lt = bound } };

    /// <summary>The field's number is larger.</summary>
    public static Condition Above(string key, long bound) => new() { Key = key, Range = new() { Gt = bound } };

    /// <summary>All of these hold.</summary>
    public static Condition All(params IReadOnlyList<Condition> conditions) => new() { Must = conditions };
}

/// <summary>Values of which a field has one.</summary>
internal sealed record Match(JsonElement Any);

/// <summary>Bounds of a number.</summary>
internal sealed record Bounds
{
    /// <summary>Smaller than.</summary>
    public long? Lt { get; init; }

    /// <summary>Larger than.</summary>
    public long? Gt { get; init; }
}
