using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Places;

namespace LawBot.Questions;

/// <summary>How much of a place's name an alias says; the more, the surer.</summary>
internal enum AliasKind
{
    /// <summary>The name itself.</summary>
    Full,

    /// <summary>Shortened, but with its rank: 玉潭县 for 玉潭彝族自治县.</summary>
    Usual,

    /// <summary>Without its rank: 玉潭. Needs the edges of a word around it.</summary>
    Stem,

    /// <summary>A development zone by the name that it most often shares with the place around it.</summary>
    Shared,
}

/// <summary>The names by which staff call a place.</summary>
internal static partial class PlaceAliases
{
    private const string Peoples = "汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土"
        + "|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各";

    /// <param name="name">A full name, not a department's.</param>
    /// <returns>The name and its aliases, folded, each of two characters or more.</returns>
    public static IEnumerable<(string Text, AliasKind Kind)> Of(string name)
    {
        var folded = TextFolding.Fold(name);
        return Shorter(folded).Where(a => a.Text.Length >= 2 && a.Text.Length < folded.Length).Prepend((Text: folded, Kind: AliasKind.Full))
            .DistinctBy(a => a.Text, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Text, AliasKind Kind)> Shorter(string name)
    {
        if (Autonomous().Match(name) is { Success: true } autonomous)
        {
            var (stem, rank) = (autonomous.Groups["stem"].Value, autonomous.Groups["rank"].Value);
            return [(stem + "自治" + rank, AliasKind.Usual), (stem + rank, AliasKind.Usual), (stem, AliasKind.Stem), .. Known(name)];
        }

        if (Zone().Match(name) is { Success: true } zone)
        {
            var stem = zone.Groups["stem"].Value;
            (string, AliasKind)[] shared = Gazetteer.China.Find(stem).Count > 0 ? [] : [(stem, zone.Groups["kind"].Value == "新区" ? AliasKind.Stem : AliasKind.Shared)];
            return [.. ZoneEndings(zone.Groups["of"].Value, zone.Groups["kind"].Value).Select(e => (stem + e, AliasKind.Usual)), .. shared];
        }

        if (Street().Match(name) is { Success: true } street)
        {
            var stem = street.Groups["stem"].Value;
            return [(stem + "街道", AliasKind.Usual), (stem + "街办", AliasKind.Usual), (stem + "办事处", AliasKind.Usual), (stem, AliasKind.Stem)];
        }

        return Known(name).DefaultIfEmpty((Rank().Replace(name, ""), AliasKind.Stem));
    }

    // The gazetteer knows which short names are everyday words, and gives none for them.
    private static IEnumerable<(string Text, AliasKind Kind)> Known(string name) =>
        Gazetteer.China.Find(name).Where(d => string.Equals(d.Name, name, StringComparison.Ordinal)).Take(1).Select(d => (TextFolding.Fold(d.ShortName), AliasKind.Stem));

    private static string[] ZoneEndings(string of, string kind) => (of, kind) switch
    {
        ({ } o, "开发区") when o.Contains("高新", StringComparison.Ordinal) => ["高新区", "高新开发区", "高新技术开发区", "开发区"],
        ({ } o, "开发区") when o.Contains("经济", StringComparison.Ordinal) => ["经开区", "开发区", "经济开发区", "经济区", "经济技术区"],
        ({ Length: > 0 }, "开发区") => ["开发区"],
        ({ Length: > 0 }, _) => [kind],
        _ => [],
    };

    [GeneratedRegex($"^(?<stem>.{{2,}}?)(?:(?:{Peoples})族|蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)*自治(?<rank>[县州旗])$|^(?<stem>.{{2,}}?)(?:(?:{Peoples})族)+(?<rank>[乡区])$", RegexOptions.CultureInvariant)]
    private static partial Regex Autonomous();

    [GeneratedRegex(@"^(?<stem>.{2,}?)(?<of>(?:国家级?|省级)?(?:经济|高新|技术|产业|工业|旅游|文化|生态|综合|农业|科技|示范|合作|循环|临港|临空)*)(?<kind>开发区|示范区|园区|新区|合作区|试验区|度假区|保税区|管理区)$", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex("^(?<stem>.{2,}?)街道(?:办事处)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex("(?:自治区|地区|林区|特区|苏木|[省市县区旗州盟镇乡])$", RegexOptions.CultureInvariant)]
    private static partial Regex Rank();
}
