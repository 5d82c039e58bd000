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
        phrase = LeadingParty().Replace(phrase, "");
        var (places, length) = PlaceName.ReadChain(phrase);
        var rest = phrase[length..];
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
        return rest.Length is >= 2 and <= LongestDepartment && DepartmentName().IsMatch(rest) && (places.Count > 0 || !IsGovernment(rest))
            ? new Owner(places, rest) { Unit = unit }
            : places.Count > 0 ? new Owner(places, null) : null;
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
