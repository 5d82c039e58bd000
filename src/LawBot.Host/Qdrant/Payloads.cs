using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LawBot.Host.Qdrant;

/// <summary>What every point of a report carries: whose it is, which generation, and what filters ask for.</summary>
internal abstract record ReportPart
{
    public string Report { get; init; } = "";

    public long Generation { get; init; }

    public string Jurisdiction { get; init; } = "";

    public string? Province { get; init; }

    public string? Prefecture { get; init; }

    public string Level { get; init; } = "";

    public int? Year { get; init; }
}

/// <summary>A passage.</summary>
internal sealed record PassagePayload : ReportPart
{
    public int Ordinal { get; init; }

    public int Start { get; init; }

    public int End { get; init; }

    public int FirstSentence { get; init; }

    public int SentenceCount { get; init; }

    /// <summary>The headings above it, outermost first.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    public string Text { get; init; } = "";
}

/// <summary>A figure. Spans are pairs of start and end.</summary>
internal sealed record FigurePayload : ReportPart
{
    public int Ordinal { get; init; }

    public string Metric { get; init; } = "";

    /// <summary>In words of a decimal number, because the server would round a number.</summary>
    public string Value { get; init; } = "";

    public string? Upper { get; init; }

    public string Unit { get; init; } = "";

    public bool Approximate { get; init; }

    public IReadOnlyList<int> Number { get; init; } = [];

    public IReadOnlyList<int> Clause { get; init; } = [];

    public IReadOnlyList<int>? Whole { get; init; }

    public string? Scope { get; init; }

    public string Subject { get; init; } = "";

    public string? Action { get; init; }

    public string? Topic { get; init; }

    /// <summary>The year it is stated for, where that is not the report's.</summary>
    public int? StatedYear { get; init; }

    public bool Planned { get; init; }

    public bool Change { get; init; }

    /// <summary>0 none, 1 a lower limit, 2 an upper one.</summary>
    public int Bound { get; init; }

    public bool Doubtful { get; init; }
}

/// <summary>A file that could not be read.</summary>
internal sealed record UnreadablePayload(string Kind, string Path, string Hash, string Error);

internal sealed record DuplicatePayload(string Kind, string Path, string Hash, string SameAs, string SameAsHash, bool IsOlder);

/// <summary>How payloads are written: as requests are.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IndexState))]
[JsonSerializable(typeof(PassagePayload))]
[JsonSerializable(typeof(FigurePayload))]
[JsonSerializable(typeof(ReportPayload))]
[JsonSerializable(typeof(UnreadablePayload))]
[JsonSerializable(typeof(DuplicatePayload))]
internal sealed partial class PayloadJson : JsonSerializerContext
{
    /// <summary>The one in use.</summary>
    public static PayloadJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
