using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LawBot.Tests.Support;

/// <summary>A passage that an answer should rest on.</summary>
internal sealed record GoldEvidence(string Report, string Quote);

/// <summary>A question with what it should be answered from.</summary>
internal sealed record GoldQuestion(
    string Id, string Type, string Text, string[] Context, string[] Jurisdictions, IReadOnlyList<GoldEvidence> Core, string Answer)
{
    /// <summary>All that may be cited: the core and what is related.</summary>
    public IReadOnlyList<GoldEvidence> Evidence { get; init; } = [];
}

/// <summary>A comparison with its rows.</summary>
internal sealed record GoldComparison(string Id, string Text, IReadOnlyList<(string Report, decimal Value)> Values);

/// <summary>The gold data over the samples, and how quotations and numbers are matched against it: by what is said, not by offsets.</summary>
internal static partial class GoldRows
{
    private const int GramLength = 5;

    public static IReadOnlyList<GoldQuestion> Questions { get; } = QuestionsOf("gold");

    public static IReadOnlyList<GoldComparison> Comparisons { get; } = ComparisonsOf("gold");

    /// <summary>The questions of a set: a folder of <c>Reports</c>.</summary>
    public static IReadOnlyList<GoldQuestion> QuestionsOf(string set) => [.. Rows(set, "questions.jsonl").Select(QuestionOf)];

    /// <summary>The comparisons of a set.</summary>
    public static IReadOnlyList<GoldComparison> ComparisonsOf(string set) => [.. Rows(set, "comparisons.jsonl").Select(ComparisonOf)];

    /// <summary>True when at least half of the shorter one's runs of five characters stand in the other.</summary>
    public static bool Touches(string quote, string passage)
    {
        var (mine, theirs) = (Grams(quote), Grams(passage));
        return mine.Count(theirs.Contains) >= 0.5 * Math.Min(mine.Count, theirs.Count);
    }

    /// <summary>The share of a passage's runs of five characters that stand in the quotations.</summary>
    public static double Coverage(string passage, IEnumerable<string> quotes)
    {
        var wanted = Grams(passage);
        var had = quotes.SelectMany(Grams).ToHashSet(StringComparer.Ordinal);
        return (double)wanted.Count(had.Contains) / wanted.Count;
    }

    /// <summary>The numbers of a text in base units: 1.2万 is 12000.</summary>
    public static IReadOnlySet<decimal> Numbers(string text) => Number()
        .Matches(text.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal))
        .Select(m => decimal.Parse(m.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            * (m.Groups["scale"].Value switch { "万" or "萬" => 10_000m, "亿" or "億" => 100_000_000m, _ => 1m }))
        .ToHashSet();

    private static HashSet<string> Grams(string text)
    {
        var compact = Dropped().Replace(text.Normalize(NormalizationForm.FormKC), "");
        return Enumerable.Range(0, Math.Max(1, compact.Length - GramLength + 1))
            .Select(i => compact.Substring(i, Math.Min(GramLength, compact.Length - i))).ToHashSet(StringComparer.Ordinal);
    }

    private static GoldQuestion QuestionOf(JsonElement row)
    {
        var evidence = row.GetProperty("evidence").EnumerateArray()
            .Select(e => (IsCore: !e.TryGetProperty("grade", out var grade) || grade.GetString() is "core",
                Gold: new GoldEvidence(Text(e, "report"), Text(e, "quote"))))
            .ToList();
        return new(
            Text(row, "id"), Text(row, "type"), Text(row, "question"),
            row.TryGetProperty("context", out var context) ? Strings(context) : [],
            row.GetProperty("filters").TryGetProperty("jurisdiction", out var places) ? Strings(places) : [],
            [.. evidence.Where(e => e.IsCore).Select(e => e.Gold)], row.TryGetProperty("answer", out var answer) ? answer.ToString() : "")
        {
            Evidence = [.. evidence.Select(e => e.Gold)],
        };
    }

    private static GoldComparison ComparisonOf(JsonElement row) => new(
        Text(row, "id"), Text(row, "question"),
        [.. row.GetProperty("values").EnumerateArray().Where(v => v.GetProperty("value").ValueKind != JsonValueKind.Null)
            .Select(v => (Text(v, "report"), LowOf(v.GetProperty("value"))))]);

    private static decimal LowOf(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value[0].GetDecimal() : value.GetDecimal();

    private static string[] Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Select(v => v.GetString()!)],
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static IEnumerable<JsonElement> Rows(string set, string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reports", set, name)).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement);

    [GeneratedRegex(@"[\s*#>`_\u200b\ufeff]+", RegexOptions.CultureInvariant)]
    private static partial Regex Dropped();

    [GeneratedRegex(@"(?<digits>\d[\d,]*(?:\.\d+)?)(?:余|多)?(?<scale>万|萬|亿|億)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
