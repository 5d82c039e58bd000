using System.Text.RegularExpressions;

namespace LawBot.Places;

/// <summary>A place as a report prints it.</summary>
/// <param name="Name">The full name: 青禾县.</param>
/// <param name="Level">The rank that its last character gives; a 市 after another 市 is a county.</param>
internal sealed partial record PlaceName(string Name, JurisdictionLevel Level)
{
    private const int Longest = 16;

    // Beginnings of departments' names that look like places.
    private static readonly string[] NotPlaces =
    [
        "城市", "城乡", "城镇", "乡镇", "乡村", "社区", "地区", "园区", "辖区", "山区", "全市", "全县", "全区", "全省", "全镇", "全乡", "各", "本", "我",
        "省", "市", "县", "区", "州", "旗", "盟", "镇", "乡", "街道", "住房", "政府", "法治", "依法", "上市", "集市",
    ];

    /// <summary>Reads the places that a squeezed phrase begins with, outermost first: 晋东省云岭市青禾县 is three.</summary>
    /// <returns>The places and how many characters they take; none is found in a phrase that begins with anything else.</returns>
    public static (IReadOnlyList<PlaceName> Places, int Length) ReadChain(string phrase)
    {
        var places = new List<PlaceName>();
        var start = 0;
        var outer = 0;
        while (start < phrase.Length && Length(phrase, start) is var length and > 0)
        {
            var name = phrase.Substring(start, length);
            var level = LevelOf(name, places);
            if (places.Count > 0 && level <= places[^1].Level)
            {
                break;
            }

            if (places.Count > 0 && BareZone().IsMatch(name) && Bearers(name).Count == 0)
            {
                name = phrase[outer..(start + length)];
            }

            outer = start;
            name = level == JurisdictionLevel.Province && Bearers(name) is [{ } province, ..] ? province.Name : name;
            places.Add(new PlaceName(level == JurisdictionLevel.Township ? name.Replace("街道办事处", "街道", StringComparison.Ordinal) : name, level));
            start += length;
        }

        return (places, start);
    }

    /// <summary>The divisions of a full name, or of one that ends in its rank (恩施州), or of a province's short name; present ones if there are any.</summary>
    public static IReadOnlyList<Division> Bearers(string name)
    {
        var found = Gazetteer.China.Find(name)
            .Where(d => string.Equals(d.Name, name, StringComparison.Ordinal) || d.Level == JurisdictionLevel.Province
                || (name.Length > 2 && name[^1] is '州' or '县' or '旗' or '区' or '盟'))
            .ToList();
        return found.Exists(d => !d.IsFormer) ? found.FindAll(d => !d.IsFormer) : found;
    }

    private static int Length(string phrase, int start)
    {
        for (var length = Math.Min(Longest, phrase.Length - start); length >= 2; length--)
        {
            if (Bearers(phrase.Substring(start, length)).Count > 0)
            {
                return length;
            }
        }

        if (NotPlaces.Any(n => string.CompareOrdinal(phrase, start, n, 0, n.Length) == 0))
        {
            return 0;
        }

        var head = phrase[start..Math.Min(phrase.Length, start + Longest)];
        var match = Unknown().Match(head);
        match = match.Success ? match : ShortTownship().Match(head);
        return match.Success ? match.Groups["name"].Length : 0;
    }

    private static JurisdictionLevel LevelOf(string name, List<PlaceName> before)
    {
        var known = Bearers(name).Select(d => d.Level).ToList();
        if (known.Count > 0)
        {
            var outer = before.Count == 0 ? (JurisdictionLevel?)null : before[^1].Level;
            return known.FirstOrDefault(l => outer is null || l > outer, known[0]);
        }

        if (name.EndsWith('省') || name.EndsWith("自治区", StringComparison.Ordinal))
        {
            return JurisdictionLevel.Province;
        }

        if (name.EndsWith("自治州", StringComparison.Ordinal) || name.EndsWith('盟') || name.EndsWith("地区", StringComparison.Ordinal))
        {
            return JurisdictionLevel.City;
        }

        if (name[^1] is '乡' or '镇' || name.EndsWith("街道", StringComparison.Ordinal) || name.EndsWith("办事处", StringComparison.Ordinal)
            || name.EndsWith("苏木", StringComparison.Ordinal))
        {
            return JurisdictionLevel.Township;
        }

        return name[^1] == '市' && !before.Exists(p => p.Level == JurisdictionLevel.City) ? JurisdictionLevel.City : JurisdictionLevel.County;
    }

    // 人和镇, 大关镇: characters that mostly join or measure also stand in names; there only in short ones that nothing follows but an office.
    [GeneratedRegex("^(?<name>[\\u3400-\\u9fff]{1,3}[镇乡])(?=人民政府|党委|\\d{4}|二[〇零○o]|关于|推进|法治|$)", RegexOptions.None)]
    private static partial Regex ShortTownship();

    // Every city has its 高新区: such a name means something only together with the place before it.
    [GeneratedRegex("^(?:经济|高新|技术|产业|工业|旅游|示范|合作|城乡|一体化|综合|集聚|度假|保税|管理|经开){0,6}(?:开发区|示范区|园区|新区|高新区|经开区|集聚区|度假区|保税区|管理区|区)$", RegexOptions.NonBacktracking)]
    private static partial Regex BareZone();

    // The shortest name that a unit ends, unless another unit follows at once (镇 in 景德镇市).
    [GeneratedRegex(
        @"^(?<name>(?:(?!关于|年度|政府|法治|依法|部门|人民|党委|党组|治理|行政|政务|全[省市县区乡镇])[\u3400-\u9fff-[于局委厅办与及为的各、]]){1,8}?(?:自治区|自治州|自治县|自治旗|(?:经济|高新|技术|产业|工业|旅游|示范|"
            + @"合作){0,6}(?:开发区|示范区|园区|新区)|街道办事处|街道|地区|苏木|[省市县区旗盟乡镇]))(?![县市区旗镇乡](?!场|容|政|委|域|划|村|长|县|区))",
        RegexOptions.None)]
    private static partial Regex Unknown();
}
