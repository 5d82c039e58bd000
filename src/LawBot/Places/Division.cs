namespace LawBot.Places;

/// <summary>A division of China, present or former, or a body that reports like one (雄安新区, a development zone).</summary>
/// <param name="Code">Six characters after GB/T 2260; with a letter in it where the standard has none. A renamed division keeps its code,
/// so one code may stand for a present and a former name.</param>
/// <param name="Name">The full name: 襄垣县, 恩施土家族苗族自治州.</param>
/// <param name="ShortName">Without its rank and people: 襄垣, 恩施; the full name where the rest is one character or an everyday word (公安县).</param>
/// <param name="Level">Province, City or County; districts, banners, autonomous counties and county-level cities are County.</param>
/// <param name="Province">Short name of the province: 山西, 内蒙古, 宁夏, 北京; a province's is its own.</param>
/// <param name="Prefecture">Full name of the prefecture, a prefecture's its own; null for provinces and for what lies directly under one
/// (counties so administered, districts of 直辖市).</param>
public sealed record Division(string Code, string Name, string ShortName, JurisdictionLevel Level, string Province, string? Prefecture)
{
    /// <summary>True when nothing bears the name any more: 潞城市, 九江县.</summary>
    public bool IsFormer { get; init; }
}
