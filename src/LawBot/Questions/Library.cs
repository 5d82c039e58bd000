using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Places;

namespace LawBot.Questions;

/// <summary>The names under which the indexed reports can be asked for.</summary>
/// <remarks>Made once for a state of the store; a question looks names up and walks no reports.</remarks>
public sealed class Library
{
    private readonly LibraryNames names = new();
    private readonly ILookup<string, ReportEntry> byName;
    private readonly HashSet<string> prefectures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> provinces = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Place, string Body), List<string>> departments = [];
    private readonly Dictionary<string, List<string>> bodies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> ofPlace = new(StringComparer.Ordinal);

    /// <param name="entries">Everything that is indexed; what is no report (解读, 范文, 通知) is left out.</param>
    public Library(IReadOnlyList<ReportEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        entries = Namesakes.Apart([.. entries.Where(e => e.Genre.IsReport)]);
        Entries = entries;
        (Passages, Figures) = (entries.Sum(e => (long)e.Passages), entries.Sum(e => (long)e.Figures));
        byName = entries.OrderBy(e => e.Year).SelectMany(e => NamesOf(e.Jurisdiction).Select(name => (Name: name, Entry: e)))
            .ToLookup(e => e.Name, e => e.Entry, StringComparer.Ordinal);
        FullNames = entries.Where(e => !e.Jurisdiction.IsUnknown).SelectMany(e => NamesOf(e.Jurisdiction)).Select(TextFolding.Fold)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var jurisdiction in entries.Select(e => e.Jurisdiction).Where(j => !j.IsUnknown).Distinct())
        {
            Add(jurisdiction);
        }
    }

    /// <summary>Every indexed report.</summary>
    public IReadOnlyList<ReportEntry> Entries { get; }

    /// <summary>Passages of all of them.</summary>
    internal long Passages { get; }

    /// <summary>Figures of all of them.</summary>
    internal long Figures { get; }

    /// <summary>Folded full names of the indexed jurisdictions.</summary>
    public IReadOnlySet<string> FullNames { get; }

    /// <summary>The longest name at a place of a text for which <paramref name="stands"/> holds.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="stands">Told the length and how much of the name an alias says; true when it stands there as a name.</param>
    /// <returns>Its length, and the full names that it may mean: indexed places before those that are only known from the reports of their
    /// counties or departments; length 0 when there is none.</returns>
    internal (int Length, IReadOnlyList<string> Names, AliasKind Kind) NameAt(string folded, int start, Func<int, AliasKind, bool> stands)
    {
        foreach (var (length, found) in names.At(folded, start))
        {
            var kind = found.Min(f => f.Kind);
            if (!stands(length, kind))
            {
                continue;
            }

            var likeliest = found.Where(f => f.Kind == kind).Select(f => f.Name).ToList();
            var indexed = likeliest.FindAll(IsIndexed);
            return (length, indexed.Count > 0 ? indexed : likeliest, kind);
        }

        return (0, [], AliasKind.Full);
    }

    /// <summary>Where names stand that the library knows, as words or not: what must not be mended into other words.</summary>
    internal IEnumerable<TextSpan> NamesIn(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (names.At(folded, i).FirstOrDefault() is { Length: > 0 } found)
            {
                yield return new TextSpan(i, i + found.Length);
            }
        }
    }

    /// <summary>The one place, by its full name, that a name mistyped in one character of the same sound or look was meant for.</summary>
    /// <returns>Null when none or several come as near.</returns>
    internal string? Mistyped(string folded) => names.Mistyped(folded) is { } name && IsIndexed(name) ? name : null;

    /// <summary>The one indexed place whose stem a mistyped one of two characters was meant for.</summary>
    internal string? MistypedStem(string folded) => names.MistypedStem(folded) is { } name && IsIndexed(name) ? name : null;

    /// <summary>The indexed place whose name comes nearest to one that is not indexed, to be named in a refusal.</summary>
    internal string? Nearest(string folded) => names.Nearest(folded, IsIndexed);

    /// <summary>True when a report of this very place or department is indexed.</summary>
    internal bool IsIndexed(string fullName) => byName.Contains(fullName);

    /// <summary>True when a report of some county of this prefecture is indexed.</summary>
    public bool HasPrefecture(string fullName) => prefectures.Contains(fullName);

    /// <summary>The short name of a province that a full name stands for, where a report from it is indexed; null otherwise.</summary>
    internal string? ProvinceOf(string fullName) => provinces.GetValueOrDefault(fullName);

    /// <summary>The indexed departments of a place that are this body.</summary>
    internal IReadOnlyList<string> DepartmentsOf(string place, string body) => departments.GetValueOrDefault((place, body)) ?? [];

    /// <summary>All indexed departments of a place, in the order of its reports.</summary>
    internal IReadOnlyList<string> DepartmentsIn(string place) => ofPlace.GetValueOrDefault(place) ?? [];

    /// <summary>The indexed departments of any place that are this body.</summary>
    internal IReadOnlyList<string> DepartmentsOf(string body) => bodies.GetValueOrDefault(body) ?? [];

    /// <summary>The ids of the reports of some jurisdictions, where one of them shares its bare name with another place, so that names alone would not do in
    /// every store; empty where names do.</summary>
    public IReadOnlyList<string> ReportsToTellApart(IReadOnlyList<string> jurisdictions)
    {
        var entries = jurisdictions.SelectMany(Of).ToList();
        return entries.Exists(e => e.Jurisdiction.BareName is not null) ? [.. entries.Select(e => e.Id).Distinct(StringComparer.Ordinal)] : [];
    }

    /// <summary>The indexed reports of a jurisdiction, by year.</summary>
    public IEnumerable<ReportEntry> Of(string jurisdiction) => byName[jurisdiction];

    private void Add(Jurisdiction jurisdiction)
    {
        if (jurisdiction.Level == JurisdictionLevel.Department)
        {
            AddDepartment(jurisdiction);
        }
        else
        {
            names.Add(jurisdiction.BareName ?? jurisdiction.Name, jurisdiction.Name);
            if (jurisdiction.BareName is not null)
            {
                names.AddFull(jurisdiction.Name);
            }
        }

        if (jurisdiction.Prefecture is { } prefecture && prefectures.Add(prefecture))
        {
            names.Add(prefecture, prefecture);
        }

        // 晋东省 for 晋东; of the real ones the gazetteer knows the full names.
        if (jurisdiction.Province is { } province && Gazetteer.China.Find(TextFolding.Fold(province)).Count == 0)
        {
            provinces[province + "省"] = province;
            names.Add(province + "省", province + "省");
        }
    }

    private void AddDepartment(Jurisdiction department)
    {
        var (places, length) = PlaceName.ReadChain(department.Name);
        var body = Departments.BodyOf(TextFolding.Fold(department.Name[length..]));
        names.AddFull(department.Name);
        AddTo(bodies, body, department.Name);
        if (places.Count > 0)
        {
            names.Add(places[^1].Name, places[^1].Name);
            AddTo(departments, (places[^1].Name, body), department.Name);
            AddTo(ofPlace, places[^1].Name, department.Name);
        }
    }

    private static IEnumerable<string> NamesOf(Jurisdiction jurisdiction) =>
        jurisdiction.BareName is { } bare ? [jurisdiction.Name, bare] : [jurisdiction.Name];

    private static void AddTo<TKey>(Dictionary<TKey, List<string>> map, TKey key, string value)
        where TKey : notnull
    {
        if (!map.TryGetValue(key, out var list))
        {
            map[key] = list = [];
        }

        if (!list.Contains(value, StringComparer.Ordinal))
        {
            list.Add(value);
        }
    }
}
