using LawBot.Lexicon;
using LawBot.Places;

namespace LawBot.Reports.Identity;

/// <summary>How a report speaks of itself: 我县 and 县委、县政府 tell the rank of its owner even where no name stands.</summary>
internal sealed class SelfReference
{
    private static readonly WordList OfProvince = WordList.Of("bodies", "province");
    private static readonly WordList OfCity = WordList.Of("bodies", "city");
    private static readonly WordList OfCounty = WordList.Of("bodies", "county");
    private static readonly WordList NoCounty = WordList.Of("bodies", "no-county");
    private static readonly WordList OfTownship = WordList.Of("bodies", "township");
    private static readonly WordList SpeaksTownship = WordList.Of("bodies", "speaks-township");
    private static readonly WordList AboveTownship = WordList.Of("bodies", "above-township");
    private static readonly WordList AboveDepartment = WordList.Of("bodies", "above-department");
    private static readonly (string Kind, WordList Words)[] OfDepartment =
        [.. new[] { "局", "厅", "委" }.Select(kind => (kind, WordList.Of("bodies", kind)))];

    /// <param name="squeezed">The words of the report, folded and without blanks.</param>
    public SelfReference(string squeezed)
    {
        // 自治区党委, 自治区政府 are no 区委, 区政府.
        var county = OfCounty.CountIn(squeezed) - NoCounty.CountIn(squeezed);
        var city = OfCity.CountIn(squeezed);
        var province = OfProvince.CountIn(squeezed);
        Rank = province > county && province > city ? JurisdictionLevel.Province
            : county >= city && county > 0 ? JurisdictionLevel.County
            : JurisdictionLevel.City;
        IsTownship = OfTownship.CountIn(squeezed) > 0 && SpeaksTownship.CountIn(squeezed) > AboveTownship.CountIn(squeezed);
        var department = OfDepartment.Select(d => (d.Kind, Count: d.Words.CountIn(squeezed))).MaxBy(d => d.Count);
        DepartmentKind = department.Count > AboveDepartment.CountIn(squeezed) ? department.Kind : null;
    }

    /// <summary>Province, city or county.</summary>
    public JurisdictionLevel Rank { get; }

    /// <summary>True for 我镇, 全乡, 街道党工委 more than 我县.</summary>
    public bool IsTownship { get; }

    /// <summary>局, 厅 or 委 where the text says 我局, 我厅 or 我委 more than 我县; null elsewhere.</summary>
    public string? DepartmentKind { get; }
}
