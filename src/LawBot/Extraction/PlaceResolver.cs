using System.Text.RegularExpressions;

namespace LawBot.Extraction;

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
        var division = Choose(anchor, outer);
        var (province, prefecture) = division is null ? Printed(anchor, outer) : (division.Province, division.Prefecture);
        var level = division is not null && anchor == place ? division.Level : place.Level;
        if (level == JurisdictionLevel.City)
        {
            prefecture = place.Name;
        }

        return department is null
            ? new Jurisdiction(place.Name, level, province, prefecture)
            : new Jurisdiction(place.Name + department, JurisdictionLevel.Department, province, prefecture);
    }

    private Division? Choose(PlaceName place, List<PlaceName> outer)
    {
        var named = PlaceName.Bearers(place.Name);
        if (named.Count <= 1)
        {
            return named.Count == 0 ? null : named[0];
        }

        var ranked = named.Select(d => (Division: d, Score: Score(d, outer))).OrderByDescending(r => r.Score).ToList();
        return ranked[0].Score > ranked[1].Score ? ranked[0].Division : Common(named);
    }

    // Several of that name and no word which: what they have in common is still true.
    private static Division? Common(IReadOnlyList<Division> named) =>
        named.Select(d => (d.Province, d.Prefecture)).Distinct().Count() == 1 ? named[0] : null;

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

    private int Count(string words)
    {
        var count = 0;
        for (var i = squeezed.IndexOf(words, StringComparison.Ordinal); i >= 0; i = squeezed.IndexOf(words, i + words.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    // A place that no gazetteer knows lies where the report prints it: 晋东省云岭市青禾县.
    private (string? Province, string? Prefecture) Printed(PlaceName place, List<PlaceName> outer)
    {
        if (outer.Count == 0)
        {
            outer = [.. PrintedBefore(place.Name)];
        }

        var city = outer.Find(p => p.Level == JurisdictionLevel.City)?.Name;
        var province = outer.Find(p => p.Level == JurisdictionLevel.Province)?.Name;
        var known = city is null ? null : (PlaceName.Bearers(city) is [{ } bearer, ..] ? bearer : null);
        return (known?.Province ?? ShortProvince(province), city);
    }

    private IEnumerable<PlaceName> PrintedBefore(string name)
    {
        for (var at = squeezed.IndexOf(name, StringComparison.Ordinal); at >= 0; at = squeezed.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var prefix = Prefix().Match(squeezed.AsSpan(Math.Max(0, at - LongestPrefix), Math.Min(at, LongestPrefix)).ToString());
            if (prefix.Success && (at > LongestPrefix || prefix.Length <= at))
            {
                var (places, length) = PlaceName.ReadChain(prefix.Groups["places"].Value);
                if (places.Count > 0 && length == prefix.Groups["places"].Length)
                {
                    return places;
                }
            }
        }

        return [];
    }

    private static string? ShortProvince(string? name) =>
        name is null ? null : Gazetteer.China.Find(name) is [{ } known, ..] ? known.Province : name.Replace("省", "", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:^|[^\u3400-\u9fff])(?<places>[\u3400-\u9fff]{2,14}[省市州盟区])$", RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();
}
