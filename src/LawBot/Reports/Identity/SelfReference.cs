using LawBot.Places;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>How a report speaks of itself: 我县 and 县委、县政府 tell the rank of its owner even where no name stands.</summary>
internal sealed class SelfReference
{
    private static readonly string[] OfProvince = ["我省", "全省", "我自治区", "自治区党委", "自治区政府", "自治区人民政府"];
    private static readonly string[] OfCity = ["我市", "全市", "市委", "市政府", "我州", "全州", "州委", "州政府", "我盟", "全盟", "盟委", "行署"];

    private static readonly string[] OfCounty =
        ["我县", "全县", "县委", "县政府", "我区", "我旗", "全旗", "旗委", "旗政府", "区委", "区政府"];

    private static readonly string[] OfTownship =
        ["我镇", "全镇", "镇党委", "镇政府", "我乡", "全乡", "乡党委", "乡政府", "我街道", "我街", "街道党工委", "街道办", "全街道", "苏木党委"];

    private static readonly (string Words, string Kind)[] OfDepartment =
        [("我局", "局"), ("局党组", "局"), ("局党委", "局"), ("我厅", "厅"), ("厅党组", "厅"), ("我委", "委"), ("委党组", "委"), ("委党委", "委")];

    private readonly string text;
    private readonly int county;

    /// <param name="squeezed">The words of the report, folded and without blanks.</param>
    public SelfReference(string squeezed)
    {
        text = squeezed;

        // 自治区党委, 自治区政府 are no 区委, 区政府.
        county = Count(OfCounty) - Count(["自治区委", "自治区政府"]);
        var city = Count(OfCity);
        var province = Count(OfProvince);
        Rank = province > county && province > city ? JurisdictionLevel.Province
            : county >= city && county > 0 ? JurisdictionLevel.County
            : JurisdictionLevel.City;
        IsTownship = Count(OfTownship) > 0
            && Count(["我镇", "全镇", "镇党委", "我乡", "全乡", "乡党委", "我街道", "街道党工委", "全街道", "苏木党委"]) > Count(["我县", "全县", "我区", "我市", "全市", "我旗", "全旗"]);
        var department = OfDepartment.GroupBy(d => d.Kind, StringComparer.Ordinal).Select(g => (Kind: g.Key, Count: Count([.. g.Select(d => d.Words)])))
            .MaxBy(d => d.Count);
        DepartmentKind = department.Count > Count(["我县", "我市", "我区", "我旗", "我州"]) ? department.Kind : null;
    }

    /// <summary>Province, city or county.</summary>
    public JurisdictionLevel Rank { get; }

    /// <summary>True for 我镇, 全乡, 街道党工委 more than 我县.</summary>
    public bool IsTownship { get; }

    /// <summary>局, 厅 or 委 where the text says 我局, 我厅 or 我委 more than 我县; null elsewhere.</summary>
    public string? DepartmentKind { get; }

    private int Count(string[] words) => words.Sum(w => Occurrences.Count(text, w));
}
