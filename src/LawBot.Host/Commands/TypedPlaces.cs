using LawBot.Indexing;

namespace LawBot.Host.Commands;

/// <summary>Names of places as they are typed after an option, full or short, made those of the reports that are stored.</summary>
internal static class TypedPlaces
{
    // 自治县, 自治区 and 街道 are the longest endings that a name is called without; what is longer is another place's name.
    private const int LongestEnding = 3;

    /// <summary>青禾 and 青禾县 → 青禾县; of a county and its district of the same short name, both. A name that no report has stays as it is, and finds
    /// nothing.</summary>
    public static IReadOnlyList<string> Jurisdictions(IReadOnlyList<string> typed, IReadOnlyList<ReportEntry> stored) =>
        Match(typed, [.. stored.Select(e => e.Jurisdiction.Name)], static (typed, name) => IsShortFor(typed, name));

    /// <summary>云岭 and 云岭省 → 云岭, the short name by which provinces are stored.</summary>
    public static IReadOnlyList<string> Provinces(IReadOnlyList<string> typed, IReadOnlyList<ReportEntry> stored) =>
        Match(typed, [.. stored.Select(e => e.Jurisdiction.Province).OfType<string>()],
            static (typed, name) => typed.StartsWith(name, StringComparison.Ordinal));

    private static IReadOnlyList<string> Match(IReadOnlyList<string> typed, IReadOnlyList<string> names, Func<string, string, bool> isMeant)
    {
        var known = names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. typed.Select(t => t.Trim()).SelectMany(t =>
                known.Contains(t, StringComparer.Ordinal) ? [t] : known.FindAll(n => isMeant(t, n)) is { Count: > 0 } found ? found : [t])
                    .Distinct(StringComparer.Ordinal),
        ];
    }

    private static bool IsShortFor(string typed, string name) =>
        typed.Length >= 2 && name.Length - typed.Length is > 0 and <= LongestEnding && name.StartsWith(typed, StringComparison.Ordinal);
}
