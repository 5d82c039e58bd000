using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Extraction;

/// <summary>The words of a document that can tell whose report it is.</summary>
/// <param name="Title">The title as printed, or null.</param>
/// <param name="Letterhead">Names of offices above the title.</param>
/// <param name="Signature">Names of offices under the text.</param>
/// <param name="Source">来源 of the page, or null.</param>
/// <param name="File">The file's name.</param>
/// <param name="Text">The whole text.</param>
internal sealed record OwnerSources(
    string? Title, IReadOnlyList<string> Letterhead, IReadOnlyList<string> Signature, string? Source, string File, string Text);

/// <summary>Finds whose report it is: title first, then signature, letterhead, source, what the text speaks of most, the file's name.</summary>
internal sealed partial class JurisdictionFinder
{
    // Beyond this many characters a text says nothing new about whose it is.
    private const int CharactersCounted = 200_000;

    private readonly OwnerSources sources;
    private readonly string squeezed;
    private readonly PlaceResolver resolver;

    private JurisdictionFinder(OwnerSources sources)
    {
        this.sources = sources;
        squeezed = Squeezed.Of(sources.Text.AsSpan(0, Math.Min(sources.Text.Length, CharactersCounted)));
        resolver = new PlaceResolver(squeezed + Squeezed.Of(sources.Title) + Squeezed.Of(sources.File));
    }

    /// <summary>The jurisdiction.</summary>
    /// <returns>Null when nothing in the document names one.</returns>
    public static Jurisdiction? Find(OwnerSources sources) => new JurisdictionFinder(sources).Find();

    private Jurisdiction? Find()
    {
        var title = sources.Title is null ? null : Owner.OfTitle(sources.Title);
        if (title is { Places.Count: > 0 })
        {
            return resolver.Resolve(WithOuterPlaces(title), title.Department);
        }

        var offices = sources.Signature.Concat(sources.Letterhead).Append(sources.Source).OfType<string>().Select(Owner.OfOffice).OfType<Owner>()
            .Where(o => o.Places.Count > 0).ToList();
        if (title?.Department is { } department)
        {
            var same = offices.Find(o => string.Equals(o.Department, department, StringComparison.Ordinal)) ?? offices.FirstOrDefault();
            var places = same?.Places ?? MostNamed() ?? OfFile();
            return places is null
                ? new Jurisdiction(Squeezed.Of(sources.Title).Split(department)[0] + department, JurisdictionLevel.Department, null, null)
                : resolver.Resolve(places, department);
        }

        var signed = offices.FirstOrDefault();
        if (signed is not null && (signed.Department is null || SpeaksAsDepartment()))
        {
            return resolver.Resolve(signed.Places, signed.Department);
        }

        return (MostNamed() ?? signed?.Places ?? OfFile()) is { } found ? resolver.Resolve(found, null) : null;
    }

    // A township's county stands in the signature when the title leaves it out.
    private IReadOnlyList<PlaceName> WithOuterPlaces(Owner title)
    {
        if (title.Places is not [{ Level: JurisdictionLevel.Township } township])
        {
            return title.Places;
        }

        var signed = sources.Signature.Concat(sources.Letterhead).Select(Owner.OfOffice).OfType<Owner>().FirstOrDefault(o => o.Places is [.., { Level: JurisdictionLevel.County }, _]);
        var county = signed?.Places[^2] ?? MostNamed()?[^1];
        return county is { Level: JurisdictionLevel.County } ? [county, township] : title.Places;
    }

    private bool SpeaksAsDepartment() => Count("我局") + Count("我厅") + Count("我委") + Count("全局") > Count("我县") + Count("我市") + Count("我区") + Count("我旗") + Count("我州");

    private IReadOnlyList<PlaceName>? MostNamed()
    {
        var counts = new Dictionary<string, (int Count, JurisdictionLevel Level)>(StringComparer.Ordinal);
        foreach (var (_, division) in Gazetteer.China.Scan(squeezed))
        {
            var weight = division.Level == Spoken() ? 3 : 1;
            counts[division.Name] = (counts.GetValueOrDefault(division.Name).Count + weight, division.Level);
        }

        foreach (Match match in OwnDocument().Matches(squeezed))
        {
            var (places, _) = PlaceName.ReadChain(match.Groups["name"].Value);
            if (places.Count > 0 && places[^1].Level is JurisdictionLevel.City or JurisdictionLevel.County)
            {
                counts[places[^1].Name] = (counts.GetValueOrDefault(places[^1].Name).Count + 2, places[^1].Level);
            }
        }

        var best = counts.Where(c => c.Value.Level is not JurisdictionLevel.Province || Spoken() == JurisdictionLevel.Province)
            .OrderByDescending(c => c.Value.Count).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault();
        return best.Key is null || best.Value.Count < 2 ? null : [new PlaceName(best.Key, best.Value.Level)];
    }

    private JurisdictionLevel? spoken;

    // 我县 and 我市 tell the rank even where no name stands.
    private JurisdictionLevel Spoken()
    {
        if (spoken is null)
        {
            var county = Count("我县") + Count("我区") + Count("我旗") + Count("全县");
            var city = Count("我市") + Count("我州") + Count("我盟") + Count("全市");
            var province = Count("我省") + Count("我自治区");
            spoken = province > county && province > city ? JurisdictionLevel.Province : county >= city && county > 0 ? JurisdictionLevel.County : JurisdictionLevel.City;
        }

        return spoken.Value;
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

    private IReadOnlyList<PlaceName>? OfFile()
    {
        var name = TextFolding.Fold(sources.File);
        var dot = name.LastIndexOf('.');
        return Owner.OfTitle(dot > 0 ? name[..dot] : name) is { Places.Count: > 0 } owner ? owner.Places : null;
    }

    [GeneratedRegex(@"《(?<name>[\u3400-\u9fff]{1,8}[县市区旗州])", RegexOptions.NonBacktracking)]
    private static partial Regex OwnDocument();
}
