using System.Text.Json;
using LawBot.Answers.Generated;
using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Prompts;
using Microsoft.Extensions.Logging;

namespace LawBot.Answers.Drafts;

/// <summary>Lets a model say which matter an instruction is about, and what of it the rules did not read, where these knew no matter. Every slot is checked
/// against the instruction; what the rules read stays; the text is checked against the spec as any other.</summary>
/// <param name="model">Runs the prompt.</param>
/// <param name="prompts">The prompts.</param>
/// <param name="logger">Told when the model fails.</param>
public sealed class DraftSpecModel(IPromptRunner model, PromptLibrary prompts, ILogger<DraftSpecModel> logger)
{
    private const int MostMatters = 4;
    private const int MostPoints = 10;

    /// <param name="spec">As the rules read it.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The spec, and the receipt; null where the model was not asked.</returns>
    public async Task<(DraftSpec Spec, Generation? Receipt)> CompleteAsync(DraftSpec spec, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(spec);
        if (spec.Matters.Count > 0 || DraftRequested.IsOfOtherTrade(spec.Request, [DraftMatter.Of(DraftMatter.Whole)]))
        {
            return (spec, null);
        }

        var (calls, failure) = (new List<ModelCall>(), (string?)null);
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["instruction"] = spec.Instruction, ["matters"] = Matters.ToList() };
        try
        {
            var said = GeneratedReasoning.Without((await model.RunAsync(PromptLibrary.DraftSpec, values, calls, cancellation)).Text);
            spec = JsonIn(said) is { } json ? Checked(spec, json) : spec;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            logger.LogWarning(DraftMessages.SpecNotRead, e is ModelUnavailableException ? e.Message : e.GetType().Name);
            failure = e is ModelUnavailableException ? e.Message : DraftMessages.ServiceFailed;
        }

        return (spec, new Generation(model.Model, PromptLibrary.DraftSpec, prompts[PromptLibrary.DraftSpec].Hash, [], failure) { Calls = calls });
    }

    private static IEnumerable<string> Matters => DraftMatter.All.Select(m => m.Key).Where(k => k is not DraftMatter.General);

    private static DraftSpec Checked(DraftSpec spec, JsonElement json)
    {
        var matters = Strings(json, "matters").Where(m => Matters.Contains(m, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).Take(MostMatters)
            .ToList();
        if (matters.Count == 0)
        {
            return spec;
        }

        var folded = TextFolding.Fold(spec.Instruction);
        return spec with
        {
            Matters = matters, Topic = "", IsDeclined = false,
            Genre = spec.Genre == DraftGenre.Section && GenreOf(json) is { } genre ? genre : spec.Genre,
            MaxChars = spec.MaxChars ?? NumberOf(json, "max_chars", folded),
            Points = spec.Points ?? (NumberOf(json, "points", folded) is { } points and <= MostPoints ? points : null),
            Exclude =
            [
                .. spec.Exclude.Concat(Strings(json, "exclude").Where(w => w.Length > 1 && folded.Contains(TextFolding.Fold(w), StringComparison.Ordinal)))
                    .Distinct(StringComparer.Ordinal),
            ],
        };
    }

    private static DraftGenre? GenreOf(JsonElement json) => Strings(json, "genre") is [var name, ..]
        ? name switch { "problems" => DraftGenre.Problems, "plans" => DraftGenre.Plans, "brief" => DraftGenre.Brief, _ => null } : null;

    // A number that the instruction does not hold is the model's own.
    private static int? NumberOf(JsonElement json, string name, string folded)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number) || number <= 0)
        {
            return null;
        }

        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return folded.Contains(digits, StringComparison.Ordinal)
            || (number <= MostPoints && folded.Contains("一二三四五六七八九十"[number - 1], StringComparison.Ordinal)) ? number : null;
    }

    private static List<string> Strings(JsonElement json, string name) => !json.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!)]
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!] : [];

    private static JsonElement? JsonIn(string text)
    {
        var (start, end) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        try
        {
            return start >= 0 && end > start && JsonDocument.Parse(text[start..(end + 1)]).RootElement is { ValueKind: JsonValueKind.Object } json ? json
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
