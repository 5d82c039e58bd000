using LawBot.Chinese;
using LawBot.Extraction;
using LawBot.Indexing;

namespace LawBot.Questions;

/// <summary>The names under which the indexed reports can be asked for.</summary>
public sealed class Library
{
    private const int LongestName = 24;
    private readonly Dictionary<string, List<string>> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> prefectures = new(StringComparer.Ordinal);

    /// <param name="entries">Every indexed report.</param>
    public Library(IReadOnlyList<ReportEntry> entries)
    {
        Entries = entries;
        foreach (var jurisdiction in entries.Select(e => e.Jurisdiction).Distinct())
        {
            Add(jurisdiction.Name, jurisdiction.Name);
            if (ShortName(jurisdiction) is { } shorter)
            {
                Add(shorter, jurisdiction.Name);
            }

            if (jurisdiction.Prefecture is { } prefecture)
            {
                prefectures.Add(prefecture);
            }
        }

        FullNames = entries.Select(e => TextFolding.Fold(e.Jurisdiction.Name)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Every indexed report.</summary>
    public IReadOnlyList<ReportEntry> Entries { get; }

    /// <summary>Folded full names of the indexed jurisdictions.</summary>
    public IReadOnlySet<string> FullNames { get; }

    /// <summary>The longest indexed name, full or short, that begins at <paramref name="start"/>.</summary>
    /// <returns>Its length and the full names that it may mean; length 0 when there is none.</returns>
    public (int Length, IReadOnlyList<string> Jurisdictions) NameAt(string folded, int start)
    {
        for (var length = Math.Min(LongestName, folded.Length - start); length >= 2; length--)
        {
            if (names.TryGetValue(folded.Substring(start, length), out var found))
            {
                return (length, found);
            }
        }

        return (0, []);
    }

    /// <summary>True when a report of some county of this prefecture is indexed.</summary>
    public bool HasPrefecture(string fullName) => prefectures.Contains(fullName);

    /// <summary>The indexed reports of a jurisdiction, by year.</summary>
    public IEnumerable<ReportEntry> Of(string jurisdiction) =>
        Entries.Where(e => string.Equals(e.Jurisdiction.Name, jurisdiction, StringComparison.Ordinal)).OrderBy(e => e.Year);

    private static string? ShortName(Jurisdiction jurisdiction)
    {
        var folded = TextFolding.Fold(jurisdiction.Name);
        if (jurisdiction.Level == JurisdictionLevel.Department)
        {
            return null;
        }

        if (Gazetteer.China.Find(folded).FirstOrDefault(d => d.Name.Length == folded.Length) is { } division)
        {
            return division.ShortName;
        }

        return folded.Length > 2 ? folded[..^1] : null;
    }

    private void Add(string name, string jurisdiction)
    {
        var folded = TextFolding.Fold(name);
        if (folded.Length < 2)
        {
            return;
        }

        if (!names.TryGetValue(folded, out var list))
        {
            names[folded] = list = [];
        }

        if (!list.Contains(jurisdiction, StringComparer.Ordinal))
        {
            list.Add(jurisdiction);
        }
    }
}
