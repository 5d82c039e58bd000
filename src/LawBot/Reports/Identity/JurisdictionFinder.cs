using System.Buffers;
using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Places;

namespace LawBot.Reports.Identity;

/// <summary>The words of a document that can tell whose report it is.</summary>
/// <param name="Title">The title as printed, or null.</param>
/// <param name="Letterhead">Names of offices above the title.</param>
/// <param name="Signature">Names of offices under the text.</param>
/// <param name="Source">来源 of the page, or null.</param>
/// <param name="File">The file's name.</param>
/// <param name="Opening">The paragraphs before the first heading.</param>
/// <param name="Text">The whole text.</param>
internal sealed record OwnerSources(
    string? Title, IReadOnlyList<string> Letterhead, IReadOnlyList<string> Signature, string? Source, string File, string Opening, string Text);

/// <summary>Finds whose report it is: title first, then signature, letterhead, source, the opening, what the text speaks of most, the file's
/// name. A report that speaks as a department or a township is never given to its county.</summary>
internal sealed partial class JurisdictionFinder
{
    // Beyond this many characters a text says nothing new about whose it is.
    private const int CharactersCounted = 200_000;
    private const int LongestInDocument = 9;

    private static readonly SearchValues<char> RanksInDocument = SearchValues.Create("省县市区旗州");

    private readonly OwnerSources sources;
    private readonly string squeezed;
    private readonly PlaceResolver resolver;
    private readonly SelfReference self;
    private readonly List<Owner> offices;

    private JurisdictionFinder(OwnerSources sources)
    {
        this.sources = sources;
        squeezed = Squeezed.Of(sources.Text.AsSpan(0, Math.Min(sources.Text.Length, CharactersCounted)));
        resolver = new PlaceResolver(squeezed + Squeezed.Of(sources.Title) + Squeezed.Of(sources.File));
        self = new SelfReference(squeezed);
        offices = [.. sources.Signature.Concat(sources.Letterhead).Append(sources.Source).OfType<string>().Select(Owner.OfOffice).OfType<Owner>()
            .Where(o => o.Places.Count > 0)];
    }

    /// <summary>The jurisdiction.</summary>
    /// <returns>Null when nothing in the document names one.</returns>
    public static Jurisdiction? Find(OwnerSources sources) => new JurisdictionFinder(sources).Find();

    private Jurisdiction? Find()
    {
        var title = sources.Title is null ? null : Owner.OfTitle(sources.Title);
        if (title is { Places.Count: > 0 })
        {
            return resolver.Resolve(WithOuterPlaces(title.Places), title.Department);
        }

        if (title is { Department: { } department })
        {
            return OfDepartment(department, title.Unit);
        }

        var signed = offices.FirstOrDefault();
        if (signed is not null && (signed.Department is null || self.DepartmentKind is not null))
        {
            return resolver.Resolve(WithOuterPlaces(signed.Places), signed.Department);
        }

        if (OpeningOwner.In(Squeezed.Of(sources.Opening)) is { } opening)
        {
            return opening.Places.Count > 0 ? resolver.Resolve(WithOuterPlaces(opening.Places), opening.Department)
                : OfDepartment(opening.Department!, opening.Unit);
        }

        if (self.DepartmentKind is { } kind && (MostNamed() ?? OfFile()?.Places) is { } seat)
        {
            return resolver.Resolve(seat, OfFile()?.Department ?? DepartmentOf(seat[^1].Name, kind) ?? "某" + kind);
        }

        var found = self.IsTownship ? OfFile()?.Places : MostNamed() ?? signed?.Places ?? OfFile()?.Places;
        return found is null ? null : resolver.Resolve(found, null);
    }

    // 市水务局: the city is the one that an office of the same name names, else the one that the text speaks of.
    private Jurisdiction OfDepartment(string department, string unit)
    {
        var same = offices.Find(o => string.Equals(o.Department, department, StringComparison.Ordinal)) ?? offices.FirstOrDefault();
        var places = same?.Places ?? MostNamed(unit) ?? OfFile()?.Places;
        return places is null
            ? new Jurisdiction(unit + department, JurisdictionLevel.Department, null, null)
            : resolver.Resolve(places, department);
    }

    // 青禾县教育局 named in a text that speaks of 我局; the part of the name behind the place that is named most.
    private string? DepartmentOf(string place, string kind)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match match in OfficeBehind().Matches(squeezed))
        {
            var words = match.Groups["place"].Value;
            var name = match.Groups["name"].Value;
            if (words.EndsWith(place, StringComparison.Ordinal) && name.EndsWith(kind is "委" ? "委员会" : kind, StringComparison.Ordinal))
            {
                names[name] = names.GetValueOrDefault(name) + 1;
            }
        }

        return names.Count == 0 ? null : names.OrderByDescending(n => n.Value).ThenBy(n => n.Key, StringComparer.Ordinal).First().Key;
    }

    // A township's county, and the city of a zone whose name many bear, stand elsewhere when the title leaves them out.
    private IReadOnlyList<PlaceName> WithOuterPlaces(IReadOnlyList<PlaceName> places)
    {
        if (places is not [{ Level: JurisdictionLevel.Township } township])
        {
            return places;
        }

        return CountyAbove() is { } county ? [county, township] : places;
    }

    private PlaceName? CountyAbove()
    {
        var office = offices.Find(o => o.Places is [.., { Level: JurisdictionLevel.County }, _])?.Places[^2];
        if (office is not null)
        {
            return office;
        }

        if (Led().Match(squeezed) is { Success: true } led
            && PlaceName.ReadChain(led.Groups["place"].Value).Places is [.., { Level: JurisdictionLevel.County } leader])
        {
            return leader;
        }

        var named = Gazetteer.China.Scan(squeezed).Select(m => m.Division).Where(d => d.Level == JurisdictionLevel.County).Select(d => d.Name)
            .Distinct(StringComparer.Ordinal).ToList();
        return MostNamed() is [{ Level: JurisdictionLevel.County } most] ? most
            : named.Count == 1 ? new PlaceName(named[0], JurisdictionLevel.County)
            : OfFile()?.Places.FirstOrDefault(p => p.Level == JurisdictionLevel.County);
    }

    // Of the rank that the text speaks of itself with, or that a department's unit tells.
    private IReadOnlyList<PlaceName>? MostNamed(string unit = "")
    {
        var rank = unit switch { "省" => JurisdictionLevel.Province, "市" or "州" or "盟" => JurisdictionLevel.City, _ => self.Rank };
        var counts = new Dictionary<string, (int Count, JurisdictionLevel Level)>(StringComparer.Ordinal);
        foreach (var (_, division) in Gazetteer.China.Scan(squeezed))
        {
            // A city's department in one of its districts names the district: 市交通局 in 云岭市东湖区.
            var (name, level) = unit is "市" && division is { Level: JurisdictionLevel.County, Prefecture: { } city } ? (city, JurisdictionLevel.City)
                : (division.Name, division.Level);
            counts[name] = (counts.GetValueOrDefault(name).Count + (level == rank ? 3 : 1), level);
        }

        foreach (var name in NamesOfDocuments())
        {
            var (places, _) = PlaceName.ReadChain(name);
            if (places.Count > 0 && places[^1].Level is var level && (level is JurisdictionLevel.City or JurisdictionLevel.County || level == rank))
            {
                counts[places[^1].Name] = (counts.GetValueOrDefault(places[^1].Name).Count + 2, level);
            }
        }

        var best = counts.Where(c => c.Value.Level is not JurisdictionLevel.Province || rank == JurisdictionLevel.Province)
            .OrderByDescending(c => c.Value.Count).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Key is null || best.Value.Count < 2 ? null : [new PlaceName(best.Key, best.Value.Level)];
    }

    // 《青禾县…办法》: what the titles of quoted documents begin with, to the last rank in reach.
    private IEnumerable<string> NamesOfDocuments()
    {
        for (var at = squeezed.IndexOf('《', StringComparison.Ordinal); at >= 0; at = squeezed.IndexOf('《', at + 1))
        {
            var start = at + 1 + (Runs.Digits(squeezed, at + 1, 4) == 4 && squeezed.AsSpan(at + 5).StartsWith("年") ? 5 : 0);
            var name = squeezed.Substring(start, Runs.Han(squeezed, start, LongestInDocument));
            if (name.AsSpan().LastIndexOfAny(RanksInDocument) is var rank and >= 1)
            {
                yield return name[..(rank + 1)];
            }
        }
    }

    private Owner? OfFile()
    {
        var name = TextFolding.Fold(sources.File);
        var dot = name.LastIndexOf('.');
        return Owner.OfTitle(dot > 0 ? name[..dot] : name) is { Places.Count: > 0 } owner ? owner : null;
    }

    [GeneratedRegex("(?<place>[\u3400-\u9fff]{1,12}[省市县区旗州盟])(?<name>(?!委|人民|政府)[\u3400-\u9fff-[省市县区旗州盟的与、在对]]{2,14}(?:局|厅|委员会))", RegexOptions.None)]
    private static partial Regex OfficeBehind();

    [GeneratedRegex("在(?:中共)?(?<place>[\u3400-\u9fff]{2,14}[市县区旗])(?:党?委|人民政府|政府)[^。]{0,30}领导", RegexOptions.NonBacktracking)]
    private static partial Regex Led();
}
