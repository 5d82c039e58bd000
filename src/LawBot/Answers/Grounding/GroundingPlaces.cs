using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;

namespace LawBot.Answers.Grounding;

/// <summary>Where a sentence names a jurisdiction.</summary>
/// <param name="Name">Its full name; for a short form that several share, the first of them.</param>
/// <param name="At">Where the mention begins in the compacted sentence.</param>
/// <param name="Length">How many characters the mention has.</param>
internal readonly record struct MentionedPlace(string Name, int At, int Length)
{
    /// <summary>True for a province told without its rank (陕西): it says where something was, and is no report's place.</summary>
    internal bool IsProvince { get; init; }
}

/// <summary>The places that a generated sentence must not confuse, by full name and by short form (襄垣 for 襄垣县).</summary>
public sealed class GroundingPlaces
{
    private static readonly string[] Suffixes =
        ["特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "矿区", "新区", "省", "市", "县", "区", "旗", "盟", "州", "镇", "乡"];

    private const int ShortestName = 2;
    private const int LongestProvince = 3;

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<(string Inner, string Outer)> above = [];
    private readonly int longest;

    /// <param name="places">Every jurisdiction that is indexed; China's divisions are known besides.</param>
    public GroundingPlaces(IEnumerable<Jurisdiction> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var all = places.ToList();
        foreach (var place in all)
        {
            Add(place.Name, place.Name);
            if (place.Prefecture is { } prefecture)
            {
                Add(prefecture, prefecture);
                NoteAbove(place.Name, prefecture);
            }

            if (place.Province is { } province)
            {
                NoteAbove(place.Name, province);
            }
        }

        foreach (var name in all.Select(p => p.Name))
        {
            AddZone(name);

            if (ShortForm(name) is { } form)
            {
                Add(form, name);
            }
        }

        longest = names.Count == 0 ? 0 : names.Keys.Max(n => n.Length);
    }

    /// <summary>The mentions in a compacted sentence, left to right, the longest name winning where several begin: of the places given by
    /// full name and short form, of China's other divisions by full name.</summary>
    internal List<MentionedPlace> In(string compact)
    {
        var found = Given(compact);
        foreach (var (span, division) in Gazetteer.China.Scan(compact))
        {
            if (!found.Exists(m => m.At < span.End && span.Start < m.At + m.Length))
            {
                found.Add(new(TextFolding.Fold(division.Name), span.Start, span.Length));
            }
        }

        found.AddRange(ProvincesIn(compact).Where(p => !found.Exists(m => m.At < p.At + p.Length && p.At < m.At + m.Length)).ToList());
        return [.. found.OrderBy(m => m.At)];
    }

    private static IEnumerable<MentionedPlace> ProvincesIn(string compact)
    {
        for (var at = 0; at + ShortestName <= compact.Length; at++)
        {
            for (var length = Math.Min(LongestProvince, compact.Length - at); length >= ShortestName; length--)
            {
                if (Gazetteer.China.Find(compact.Substring(at, length)) is [{ Level: JurisdictionLevel.Province } province, ..])
                {
                    yield return new(TextFolding.Fold(province.ShortName), at, length) { IsProvince = true };
                    break;
                }
            }
        }
    }

    private List<MentionedPlace> Given(string compact)
    {
        var found = new List<MentionedPlace>();
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < compact.Length; i++)
        {
            for (var length = Math.Min(longest, compact.Length - i); length >= 2; length--)
            {
                if (lookup.TryGetValue(compact.AsSpan(i, length), out var name) && (length > 2 || StandsAlone(compact, i)))
                {
                    found.Add(new(name, i, length));
                    i += length - 1;
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>True when the first place lies in the second: 襄垣县 in 长治市.</summary>
    internal bool Contains(string inner, string outer) => above.Contains((inner, outer));

    /// <summary>The name without its rank, when two characters or more remain and they are no ordinary word; null otherwise.</summary>
    internal static string? ShortForm(string name)
    {
        foreach (var suffix in Suffixes)
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
            {
                var form = name[..^suffix.Length];
                return form.Length is >= 2 and <= 4 && !PlaceWords.IsWord(form) ? form : null;
            }
        }

        return null;
    }

    // 青禾经开区 for 青禾经济技术开发区.
    private void AddZone(string name)
    {
        foreach (var zone in LexiconTable.Rows("grounding-words").Where(r => r.Class == "zone"))
        {
            if (zone.Words.FirstOrDefault(w => name.EndsWith(w, StringComparison.Ordinal)) is { } kind)
            {
                Add(name[..^kind.Length] + zone.Words[0], name);
                return;
            }
        }
    }

    // Two characters often meet by chance: 理县 in 办理县长信箱, 开平 in 公开平台.
    private static bool StandsAlone(string compact, int at) =>
        at == 0 || GroundingText.IsPunctuation(compact[at - 1]) || "和与及在由向较比据为即是中年比如如省市".Contains(compact[at - 1], StringComparison.Ordinal);

    private void NoteAbove(string inner, string outer)
    {
        above.Add((GroundingText.Compact(inner), GroundingText.Compact(outer)));
        if (ShortForm(outer) is { } form)
        {
            above.Add((GroundingText.Compact(inner), GroundingText.Compact(form)));
        }
    }

    private void Add(string form, string name)
    {
        var key = GroundingText.Compact(form);
        if (key.Length >= 2)
        {
            names.TryAdd(key, name);
        }
    }
}
