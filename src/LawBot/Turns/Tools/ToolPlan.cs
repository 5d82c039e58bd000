using System.Text.Json;
using LawBot.Answers.Generated;
using LawBot.Answers.Grounding;

namespace LawBot.Turns.Tools;

/// <summary>What a model wants: calls, or a choice among what was found. Read from its words and checked; nothing else of them is used.</summary>
public sealed record ToolPlan
{
    private const int MostCalls = 6;
    private const int Longest = 12_000;

    /// <summary>Calls to be carried out, each a tool's name with its arguments.</summary>
    public IReadOnlyList<(string Tool, IReadOnlyDictionary<string, string> Arguments)> Calls { get; private init; } = [];

    /// <summary>Ids of the figures that answer; of calculations as well.</summary>
    public IReadOnlyList<string> Figures { get; private init; } = [];

    /// <summary>What is to be done with the figures; empty for nothing.</summary>
    public string Operation { get; private init; } = "";

    /// <summary>Ids of the sentences that answer.</summary>
    public IReadOnlyList<string> Sentences { get; private init; } = [];

    /// <summary>The model's own sentences with the marks of their sources, still to be checked; empty where it only chose.</summary>
    public string Written { get; private init; } = "";

    /// <summary>Why the reports do not answer; null when that is not said.</summary>
    public string? NotCovered { get; private init; }

    /// <summary>True when it chooses figures or sentences.</summary>
    public bool IsChoice => Figures.Count + Sentences.Count > 0;

    /// <param name="text">What the model said: a JSON object anywhere in it, or sentences with marks [S1], or ids of figures alone.</param>
    /// <returns>The plan; null when it is none.</returns>
    public static ToolPlan? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = GeneratedReasoning.Without(text.Length <= Longest ? text : text[^Longest..]).Trim();
        if (ObjectIn(said) is { } json && Of(json) is { } plan)
        {
            return plan;
        }

        var marks = GroundingMarks.In(said);
        if (marks.Count > 0)
        {
            return new ToolPlan { Sentences = [.. marks.Select(m => $"S{m}")], Written = said };
        }

        // F3 alone, or F3、F7: ids and nothing that would be a sentence.
        var words = new string([.. said.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(IsFigureId) ? new ToolPlan { Figures = [.. words.Distinct(StringComparer.Ordinal)] } : null;
    }

    private static bool IsFigureId(string word) => word is ['F' or 'C', .. { Length: >= 1 and <= 3 } number] && number.All(char.IsAsciiDigit);

    private static ToolPlan? Of(JsonElement json)
    {
        var calls = json.TryGetProperty("calls", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(CallOf).OfType<(string, IReadOnlyDictionary<string, string>)>().Take(MostCalls)]
            : new List<(string, IReadOnlyDictionary<string, string>)>();
        var plan = new ToolPlan
        {
            Calls = calls, Figures = Strings(json, "figures"), Sentences = Strings(json, "sentences"),
            Operation = json.TryGetProperty("operation", out var operation) ? TextOf(operation) : "",
            NotCovered = json.TryGetProperty("not_covered", out var reason) && TextOf(reason).Trim() is { Length: > 0 } told ? told : null,
        };
        return plan.Calls.Count > 0 || plan.IsChoice || plan.NotCovered is not null ? plan : null;
    }

    private static (string, IReadOnlyDictionary<string, string>)? CallOf(JsonElement call)
    {
        if (call.ValueKind != JsonValueKind.Object || !call.TryGetProperty("tool", out var tool))
        {
            return null;
        }

        var arguments = call.TryGetProperty("arguments", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : call;
        return (TextOf(tool), arguments.EnumerateObject().Where(p => p.Name is not "tool")
            .ToDictionary(p => p.Name, p => TextOf(p.Value), StringComparer.Ordinal));
    }

    private static List<string> Strings(JsonElement json, string name) => !json.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(TextOf).Where(t => t.Length > 0)]
        : [.. TextOf(value).Split([' ', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries)];

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(TextOf)),
        _ => value.ToString(),
    };

    // The first stretch from a brace on that is an object: models put words or a fence around it.
    private static JsonElement? ObjectIn(string text)
    {
        for (var start = text.IndexOf('{', StringComparison.Ordinal); start >= 0; start = text.IndexOf('{', start + 1))
        {
            for (var end = text.LastIndexOf('}'); end > start; end = text.LastIndexOf('}', end - 1))
            {
                try
                {
                    using var json = JsonDocument.Parse(text[start..(end + 1)]);
                    return json.RootElement.Clone();
                }
                catch (JsonException)
                {
                    // A shorter stretch may be one.
                }
            }
        }

        return null;
    }
}
