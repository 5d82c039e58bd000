using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Places;

namespace LawBot.Reports.Identity;

/// <summary>Whose report it is, as a title, a signature or a letterhead words it.</summary>
/// <param name="Places">The places named, outermost first; empty when only 市司法局 is said.</param>
/// <param name="Department">司法局, 人民政府办公室; null for the government of the place itself.</param>
internal sealed partial record Owner(IReadOnlyList<PlaceName> Places, string? Department)
{
    private const int LongestDepartment = 28;

    /// <summary>省, 市, 县 … where only the rank of the department's place is said (市司法局); empty elsewhere.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Reads the owner of a title.</summary>
    /// <returns>Null when it names none.</returns>
    public static Owner? OfTitle(string title)
    {
        var text = Squeezed.Of(title);
        var about = text.LastIndexOf("关于", StringComparison.Ordinal);
        if (about >= 0 && OfHead(text[(about + 2)..]) is { Places.Count: > 0 } after)
        {
            return after;
        }

        var head = about > 0 ? text[..about] : text;
        return OfHead(head) ?? (NameAtEnd().Match(head) is { Success: true } name ? OfHead(name.Value) : null);
    }

    /// <summary>Reads the owner of the name of an office: 青禾县人民政府, 云岭市司法局.</summary>
    public static Owner? OfOffice(string office) => OfPhrase(Squeezed.Of(office), isTitle: false);

    private static Owner? OfHead(string text)
    {
        var head = LeadingYear().Replace(text, "");
        var end = HeadEnd().Match(head);
        return OfPhrase(end.Success ? head[..end.Index] : head, isTitle: true);
    }

    private static Owner? OfPhrase(string phrase, bool isTitle)
    {
        phrase = Agency().Replace(LeadingParty().Replace(phrase, ""), "");
        var (places, length) = PlaceName.ReadChain(phrase);
        var rest = phrase[length..];
        if (places.Count > 0 && Within().Match(rest) is { Success: true } government && government.Length < rest.Length
            && BodyOfGovernment(places, rest[government.Length..]) is { } body)
        {
            return body;
        }

        if (places.Count == 0 && isTitle && Gazetteer.China.Find(phrase) is { Count: > 0 } known)
        {
            return new Owner([new PlaceName(known[0].Name, known[0].Level)], null);
        }

        if (places.Count > 0 && IsGovernment(rest) && !(isTitle && OwnOffice().IsMatch(rest)))
        {
            return new Owner(places, null);
        }

        var unit = places.Count == 0 ? LeadingUnit().Match(rest).Value : "";
        rest = rest[unit.Length..];
        rest = isTitle && BeforeMatter().Match(rest) is { Success: true } before ? before.Groups["body"].Value : rest;
        return rest.Length is >= 2 and <= LongestDepartment && DepartmentName().IsMatch(rest) && (places.Count > 0 || !IsGovernment(rest))
            ? new Owner(places, rest) { Unit = unit }
            : places.Count > 0 ? new Owner(places, null) : null;
    }

    // 清渠区人民政府柳荫街道办事处, 云岭市人民政府国有资产监督管理委员会; 青禾县人民政府办公室 speaks for the government itself.
    private static Owner? BodyOfGovernment(IReadOnlyList<PlaceName> places, string rest)
    {
        var (inner, length) = PlaceName.ReadChain(rest);
        if (inner is [{ Level: JurisdictionLevel.Township } township] && length == rest.Length)
        {
            return new Owner([.. places, township], null);
        }

        return rest.Length is > 3 and <= LongestDepartment && DepartmentName().IsMatch(rest) && !Government().IsMatch(rest)
            && !rest.Contains("领导小组", StringComparison.Ordinal)
            ? new Owner(places, rest) : null;
    }

    private static bool IsGovernment(string rest) => rest.Length == 0 || Government().IsMatch(rest);

    [GeneratedRegex(@"^(?:(?:\d{4}|[二一][〇零○o0一二三四五六七八九]{3})(?:年度?)?(?:上半年)?)", RegexOptions.NonBacktracking)]
    private static partial Regex LeadingYear();

    [GeneratedRegex(@"\d{4}|[二一][〇零○o0][〇零○o0一二三四五六七八九]{2}年|上?年度|法治政府|依法行政|法治建设|推进|贯彻|落实|履行|学习|普法|的|[“""《(、]", RegexOptions.NonBacktracking)]
    private static partial Regex HeadEnd();

    [GeneratedRegex(@"^(?:报送|印发|呈报|上报|《)*(?:中共|中国共产党)?", RegexOptions.NonBacktracking)]
    private static partial Regex LeadingParty();

    // What a site prints before the name ends in a mark or a letter.
    [GeneratedRegex("(?<=[^\\u3400-\\u9fff])[\\u3400-\\u9fff]{3,}$")]
    private static partial Regex NameAtEnd();

    // 国家税务总局佛山市税务局, 中国人民银行青禾县支行: the agency above is no place.
    [GeneratedRegex("^(?:国家[\u3400-\u9fff]{2,8}?总?局|中国[\u3400-\u9fff]{2,6}?(?:银行|总公司|公司|集团)|中华人民共和国)(?=[\u3400-\u9fff]{2,8}[省市县区旗州盟])")]
    private static partial Regex Agency();

    [GeneratedRegex("^(?:人民)?政府", RegexOptions.NonBacktracking)]
    private static partial Regex Within();

    // 青禾县司法局行政复议工作总结: what the body did begins behind its name.
    [GeneratedRegex("^(?<body>[\u3400-\u9fff]{1,14}?(?:局|厅|委员会|人民法院|中级法院|法院|检察院|办事处|中心|支队|大队|总队|海关|支行|学校|大学|公司))(?=行政|政务|政府信息|执法|普法|信息|年度|工作|上半年|公开|复议|应诉|诉讼|"
        + "案件|统计|白皮书|权责|审判|情况|法律|调解)")]
    private static partial Regex BeforeMatter();

    [GeneratedRegex("^[省市县区旗州盟镇乡]", RegexOptions.NonBacktracking)]
    private static partial Regex LeadingUnit();

    [GeneratedRegex(
        "^(?:人民政府|政府|[省市县区旗州盟乡镇]?委(?:员会)?(?:$|、|全面|依法|[省市县区旗州盟]|办公室|人民)|人民代表|管理委员会|管委会|办事处|工委|党工委|党委|全面依法|依法治|法治|[\u3400-\u9fff]{0,4}人民政府)",
        RegexOptions.NonBacktracking)]
    private static partial Regex Government();

    [GeneratedRegex("^(?:人民)?政府办公[室厅]$", RegexOptions.NonBacktracking)]
    private static partial Regex OwnOffice();

    [GeneratedRegex("(?:局|厅|委员会|委|部|办公室|办公厅|办|中心|支队|大队|总队|院|队|站|会|社|公司|处|银行|学校|大学|海关)$", RegexOptions.NonBacktracking)]
    private static partial Regex DepartmentName();
}
