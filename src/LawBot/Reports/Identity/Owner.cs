using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>Whose report it is, as a title, a signature or a letterhead words it.</summary>
/// <param name="Places">The places named, outermost first; empty when only 市司法局 is said.</param>
/// <param name="Department">司法局, 人民政府办公室; null for the government of the place itself.</param>
internal sealed record Owner(IReadOnlyList<PlaceName> Places, string? Department)
{
    private const int LongestDepartment = 28;
    private const int LongestBody = 14;
    private const int LongestEnding = 4;
    private const int LongestBeforeGovernment = 4;
    private const int LongestPlace = 9;

    private static readonly WordList DepartmentEnds = WordList.Of("bodies", "department");
    private static readonly WordList Acts = WordList.Of("bodies", "acts");
    private static readonly WordList Deed = WordList.Of("bodies", "deed");
    private static readonly WordList Government = WordList.Of("bodies", "government");
    private static readonly WordList Within = WordList.Of("bodies", "within");
    private static readonly WordList OwnOffice = WordList.Of("bodies", "own-office");
    private static readonly WordList BehindCommittee = WordList.Of("bodies", "behind-committee");
    private static readonly WordList Committee = WordList.Of("bodies", "committee");
    private static readonly WordList Full = WordList.Of("bodies", "full-government");
    private static readonly WordList NoBody = WordList.Of("bodies", "no-body");
    private static readonly WordList Party = WordList.Of("bodies", "party");
    private static readonly WordList Sent = WordList.Of("bodies", "sent");
    private static readonly WordList State = WordList.Of("bodies", "agency-begins");
    private static readonly WordList StateEnds = WordList.Of("bodies", "state-ends");
    private static readonly WordList Company = WordList.Of("bodies", "company-begins");
    private static readonly WordList CompanyEnds = WordList.Of("bodies", "company-ends");
    private static readonly WordList Agency = WordList.Of("bodies", "agency");
    private static readonly WordList EndsHead = WordList.Of("titles", "ends-owner");
    private static readonly WordList YearTail = WordList.Of("titles", "behind-year");

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
        return OfHead(head) ?? (NameAtEnd(head) is { } name ? OfHead(name) : null);
    }

    /// <summary>Reads the owner of the name of an office: 青禾县人民政府, 云岭市司法局.</summary>
    public static Owner? OfOffice(string office) => OfPhrase(Squeezed.Of(office), isTitle: false);

    private static Owner? OfHead(string text)
    {
        var head = WithoutYear(text);
        return OfPhrase(head[..HeadEnd(head)], isTitle: true);
    }

    private static Owner? OfPhrase(string phrase, bool isTitle)
    {
        phrase = WithoutParty(phrase);
        phrase = phrase[AgencyLength(phrase)..];
        var (places, length) = PlaceName.ReadChain(phrase);
        var rest = phrase[length..];
        if (places.Count > 0 && Within.LengthAt(rest, 0) is var government and > 0 && government < rest.Length
            && BodyOfGovernment(places, rest[government..]) is { } body)
        {
            return body;
        }

        if (places.Count == 0 && isTitle && Gazetteer.China.Find(phrase) is { Count: > 0 } known)
        {
            return new Owner([new PlaceName(known[0].Name, known[0].Level)], null);
        }

        if (places.Count > 0 && IsGovernment(rest) && !(isTitle && OwnOffice.Are(rest)))
        {
            return new Owner(places, null);
        }

        var unit = places.Count == 0 && Rank.At(rest, 0) ? rest[..1] : "";
        rest = rest[unit.Length..];
        rest = isTitle ? WithoutDeed(rest) : rest;
        return rest.Length is >= 2 and <= LongestDepartment && DepartmentEnds.End(rest) && (places.Count > 0 || !IsGovernment(rest))
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

        return rest.Length is > 3 and <= LongestDepartment && DepartmentEnds.End(rest) && !BeginsGovernment(rest)
            && !NoBody.StandIn(rest)
            ? new Owner(places, rest) : null;
    }

    private static bool IsGovernment(string rest) => rest.Length == 0 || BeginsGovernment(rest);

    // 2022年度上半年青禾县….
    private static string WithoutYear(string text)
    {
        var year = ChineseDate.YearLength(text, 0);
        return year == 0 ? text : text[(year + YearTail.LengthAt(text, year))..];
    }

    private static string WithoutParty(string phrase)
    {
        var start = 0;
        while (Sent.LengthAt(phrase, start) is var sent and > 0)
        {
            start += sent;
        }

        return phrase[(start + Party.LengthAt(phrase, start))..];
    }

    // The owner's name ends where the year or the matter begins.
    private static int HeadEnd(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Runs.Digits(text, at, 4) == 4 || text[at] is '“' or '"' or '《' or '(' or '、' || EndsHead.LengthAt(text, at) > 0
                || ChineseDate.HanYearLength(text, at) > 0)
            {
                return at;
            }
        }

        return text.Length;
    }

    // What a site prints before the name ends in a mark or a letter.
    private static string? NameAtEnd(string text)
    {
        var start = text.Length;
        while (start > 0 && Runs.IsHan(text[start - 1]))
        {
            start--;
        }

        return start > 0 && text.Length - start >= 3 ? text[start..] : null;
    }

    // 国家税务总局佛山市税务局, 中国人民银行青禾县支行: the agency above is no place.
    private static int AgencyLength(string phrase)
    {
        var (begins, ends, longest) = State.Begin(phrase) ? (State, StateEnds, 9) : (Company, CompanyEnds, 7);
        if (begins.LengthAt(phrase, 0) is var begin and > 0)
        {
            for (var end = begin + 3; end <= phrase.Length && Runs.Han(phrase, begin, end - begin) == end - begin; end++)
            {
                var name = phrase.AsSpan(begin, end - begin);
                if (ends.LengthAtEnd(name) is var tail and > 0 && name.Length - tail is >= 2 && name.Length - tail <= longest && BeginsWithPlace(phrase, end))
                {
                    return end;
                }
            }
        }

        return Agency.LengthAt(phrase, 0) is var agency and > 0 && BeginsWithPlace(phrase, agency) ? agency : 0;
    }

    private static bool BeginsWithPlace(string phrase, int start) =>
        Runs.Han(phrase, start, LongestPlace) is var han && phrase.AsSpan(start, han).LastIndexOfAny(Rank.Any) >= 2;

    // 青禾县司法局行政复议工作总结: what the body did begins behind its name.
    private static string WithoutDeed(string rest)
    {
        var han = Runs.Han(rest, 0, LongestBody + LongestEnding);
        for (var end = 2; end <= han; end++)
        {
            if (Deed.LengthAt(rest, end) > 0 && Acts.LengthAtEnd(rest.AsSpan(0, end)) is var ending and > 0 && end - ending <= LongestBody
                && (end > ending || Acts.LengthAtEnd(rest.AsSpan(1, end - 1)) > 0))
            {
                return rest[..end];
            }
        }

        return rest;
    }

    private static bool BeginsGovernment(string rest)
    {
        if (Government.Begin(rest) || Runs.Han(rest, 0, LongestBeforeGovernment + 4) is var han && Full.StandIn(rest.AsSpan(0, han)))
        {
            return true;
        }

        var at = Rank.At(rest, 0) ? 1 : 0;
        var committee = Committee.LengthAt(rest, at);
        at += committee;
        return committee > 0
            && (at == rest.Length || rest[at] is '、' or '省' or '市' or '县' or '区' or '旗' or '州' or '盟' || BehindCommittee.LengthAt(rest, at) > 0);
    }
}
