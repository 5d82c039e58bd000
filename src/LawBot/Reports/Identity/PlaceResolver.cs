using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Places;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>Gives a place its province and prefecture: from the gazetteer, by the report's own words where a name is borne more than once.</summary>
/// <param name="squeezed">The words of the report, folded and without blanks.</param>
internal sealed partial class PlaceResolver(string squeezed)
{
    private const int LongestPrefix = 16;

    /// <summary>The jurisdiction that an owner's places name.</summary>
    /// <param name="places">One or more, outermost first.</param>
    /// <param name="department">The department, or null for the place itself.</param>
    public Jurisdiction Resolve(IReadOnlyList<PlaceName> places, string? department)
    {
        var place = places[^1];
        var anchor = place.Level == JurisdictionLevel.Township && places.Count > 1 ? places[^2] : place;
        var outer = places.TakeWhile(p => p != anchor).ToList();
        var bearers = Likeliest(PlaceName.Bearers(anchor.Name), outer);
        var (province, prefecture) = bearers.Count == 0 ? Printed(anchor, outer) : (Same(bearers, d => d.Province), Same(bearers, d => d.Prefecture));
        var level = bearers.Count > 0 && anchor == place ? bearers[0].Level : place.Level;
        if (bearers.Count == 0 && level == JurisdictionLevel.City && IsLedByCity(place.Name))
        {
            level = JurisdictionLevel.County;
        }

        if (level == JurisdictionLevel.City)
        {
            prefecture = place.Name;
        }

        return department is null
            ? new Jurisdiction(place.Name, level, province, prefecture)
            : new Jurisdiction(place.Name + department, JurisdictionLevel.Department, province, prefecture);
    }

    // Of several divisions of one name, those that the report's words speak for most; what they have in common is true whichever it is.
    private List<Division> Likeliest(IReadOnlyList<Division> bearers, List<PlaceName> outer)
    {
        if (bearers.Count <= 1)
        {
            return [.. bearers];
        }

        var scored = bearers.Select(d => (Division: d, Score: Score(d, outer))).ToList();
        var best = scored.Max(s => s.Score);
        return [.. scored.Where(s => s.Score == best).Select(s => s.Division)];
    }

    private static string? Same(List<Division> divisions, Func<Division, string?> field)
    {
        var first = field(divisions[0]);
        return divisions.TrueForAll(d => string.Equals(field(d), first, StringComparison.Ordinal)) ? first : null;
    }

    private int Score(Division division, List<PlaceName> outer)
    {
        var score = Count(division.Province);
        if (division.Prefecture is { } prefecture && !string.Equals(prefecture, division.Name, StringComparison.Ordinal))
        {
            score += 3 * Count(prefecture);
        }

        foreach (var place in outer)
        {
            var fits = string.Equals(place.Name, division.Prefecture, StringComparison.Ordinal)
                || place.Name.StartsWith(division.Province, StringComparison.Ordinal);
            score += fits ? 1000 : 0;
        }

        return score;
    }

    private int Count(string words) => Occurrences.Count(squeezed, words);

    // A place that no gazetteer knows lies where the report prints it: 晋东省云岭市青禾县.
    private (string? Province, string? Prefecture) Printed(PlaceName place, List<PlaceName> outer)
    {
        if (outer.Count == 0)
        {
            outer = [.. PrintedBefore(place.Name)];
        }

        var city = outer.Find(p => p.Level == JurisdictionLevel.City)?.Name ?? SuperiorCity(place);
        var province = outer.Find(p => p.Level == JurisdictionLevel.Province)?.Name;
        var known = city is null ? null : (PlaceName.Bearers(city) is [{ } bearer, ..] ? bearer : null);
        return (known?.Province ?? ShortProvince(province) ?? OnlyProvince(place), city);
    }

    // 在云岭市委、市政府的领导下, of a county.
    private string? SuperiorCity(PlaceName place) =>
        place.Level is JurisdictionLevel.Province or JurisdictionLevel.City ? null
            : Superior().Match(squeezed) is { Success: true } led && !string.Equals(led.Groups["city"].Value, place.Name, StringComparison.Ordinal)
                ? led.Groups["city"].Value : null;

    // A report speaks of its own province's offices, certificates and platforms; one that names two provinces may speak of its partner's.
    private string? OnlyProvince(PlaceName place)
    {
        if (place.Level == JurisdictionLevel.Province)
        {
            return ShortProvince(place.Name);
        }

        var named = NamedProvince().Matches(squeezed).Select(m => m.Value).Distinct(StringComparer.Ordinal)
            .Select(n => Gazetteer.China.Find(n)).Where(found => found is [{ Level: JurisdictionLevel.Province }, ..])
            .Select(found => found[0].Province).Distinct(StringComparer.Ordinal).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private IEnumerable<PlaceName> PrintedBefore(string name)
    {
        for (var at = squeezed.IndexOf(name, StringComparison.Ordinal); at >= 0; at = squeezed.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && at - start < LongestPrefix && Runs.IsHan(squeezed[start - 1]))
            {
                start--;
            }

            var prefix = squeezed[start..at];
            if (prefix is { Length: > 2 and < LongestPrefix } && prefix[^1] is '省' or '市' or '州' or '盟' or '区'
                && PlaceName.ReadChain(prefix) is { Places.Count: > 0 } chain && chain.Length == prefix.Length)
            {
                return chain.Places;
            }
        }

        return [];
    }

    // 在云岭市委、市政府的领导下: a city of which another city is in charge is a county.
    private bool IsLedByCity(string name) =>
        Superior().Match(squeezed) is { Success: true } led && !string.Equals(led.Groups["city"].Value, name, StringComparison.Ordinal);

    [GeneratedRegex("(?:在|和|、|及)(?:中共)?(?<city>[\u3400-\u9fff-[省市县区委府和及]]{2,5}市)委[^。]{0,20}领导下", RegexOptions.NonBacktracking)]
    private static partial Regex Superior();

    private static string? ShortProvince(string? name) =>
        name is null ? null : Gazetteer.China.Find(name) is [{ } known, ..] ? known.Province : name.Replace("省", "", StringComparison.Ordinal);

    // Two or three characters before 省; the names of the regions.
    [GeneratedRegex("(?:[\u3400-\u9fff]{2}|黑龙江)省|内蒙古自治区|广西壮族自治区|西藏自治区|宁夏回族自治区|新疆维吾尔自治区", RegexOptions.NonBacktracking)]
    private static partial Regex NamedProvince();
}
