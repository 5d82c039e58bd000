using System.Text.RegularExpressions;
using LawBot.Places;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>Whose report it is by its first words: <c>2025年，白石镇坚持……</c>, <c>现将青禾县2025年度……报告如下</c>.</summary>
internal static partial class OpeningOwner
{
    private const int LongestOpening = 2000;
    private const int LongestName = 24;

    /// <summary>Reads the owner out of the opening.</summary>
    /// <param name="opening">The squeezed paragraphs before the first heading.</param>
    /// <returns>The first subject that is a place or a department; null when the opening speaks of 县政府 or 我市 without a name.</returns>
    public static Owner? In(string opening)
    {
        if (WithYear(opening) is { } first)
        {
            return first.Owner;
        }

        var text = Aside().Replace(opening.Length > LongestOpening ? opening[..LongestOpening] : opening, "");
        if (Announced().Match(text) is { Success: true } announced && Owner.OfTitle(announced.Groups["words"].Value) is { } owner
            && IsWhole(owner, announced.Groups["words"].Value))
        {
            return owner;
        }

        foreach (Match speaker in Speaker().Matches(text))
        {
            if (Owner.OfOffice(speaker.Groups["owner"].Value) is { Places.Count: > 0 } spoken)
            {
                return spoken;
            }
        }

        foreach (Match clause in Subject().Matches(text))
        {
            var words = clause.Groups["owner"].Value;
            if (Nameless().IsMatch(words))
            {
                return null;
            }

            if (!Preposition().IsMatch(words) && Owner.OfOffice(words) is { } subject && IsWhole(subject, words))
            {
                return subject;
            }
        }

        return null;
    }

    /// <summary>The owner whose name and a year the text begins with, and that year: 青禾县人民政府2022年推进…; null where anything else stands between.</summary>
    /// <param name="opening">The squeezed first paragraphs.</param>
    public static (Owner Owner, int Year)? WithYear(string opening)
    {
        foreach (var (year, start) in ChineseDate.Years(opening))
        {
            var name = opening[..Math.Min(start, LongestName + 1)];
            return name.Length is > 0 and <= LongestName && Owner.OfOffice(name) is { Places.Count: > 0 } owner && IsWhole(owner, name) ? (owner, year) : null;
        }

        return null;
    }

    // Not 青禾县经济社会发展: nothing may stand between the place and what it does.
    private static bool IsWhole(Owner owner, string words)
    {
        if (owner.Department is not null)
        {
            return owner.Places.Count > 0 || NamelessDepartment().IsMatch(words);
        }

        var start = words.StartsWith("中共", StringComparison.Ordinal) ? 2 : 0;
        var (places, length) = PlaceName.ReadChain(words[start..]);
        return places.Count > 0 && OwnBody().IsMatch(words[(start + length)..]);
    }

    [GeneratedRegex(@"\([^()]{1,24}\)", RegexOptions.NonBacktracking)]
    private static partial Regex Aside();

    // 我代表青禾县人民政府; 在青禾县第九届人民代表大会; 青禾县人民政府代县长.
    [GeneratedRegex(@"我(?:受|代表)(?<owner>[㐀-鿿]{2,12}?[省市县区旗州盟乡镇](?:人民政府|政府))|在(?<owner>[㐀-鿿]{2,12}?[省市县区旗州盟乡镇])(?:第?[一二三四五六七八九十\d]{1,4}届)?人(?:民代表)?大(?:会|常)|"
        + @"(?:^|[,。;:])(?<owner>[㐀-鿿]{2,12}?[省市县区旗州盟乡镇])(?:人民政府)?(?:代理?)?[省市县区旗州盟乡镇]长", RegexOptions.None)]
    private static partial Regex Speaker();

    [GeneratedRegex(@"(?:现将|现就|现把)(?<words>[\u3400-\u9fff]{2,24}?(?:\d{4}年?|二[〇零○o][^,。]{2}年|年度|推进法治|法治政府|依法行政))", RegexOptions.None)]
    private static partial Regex Announced();

    [GeneratedRegex(
        @"(?:^|[,。;:]|\d{4}年度?(?:以来)?|(?:一|近|今)年(?:以)?来)(?<owner>[\u3400-\u9fff、]{2,30}?)(?=坚持|始终|深入|认真|全面|在|以|围绕|紧紧|紧扣|严格|高度重视|按照|积极|扎实|切实|贯彻|落实|锚定|持续|聚焦|不断|"
            + @"牢固|法治|依法|主动|立足|统筹|推动|加强|大力|全力|坚决|着力|充分|创新|将|把|根据|狠抓|强化|进一步|牢牢|结合|深学|深化|推进)",
        RegexOptions.None)]
    private static partial Regex Subject();

    // 县政府坚持…: the government itself speaks, so that no department named after it is the owner.
    [GeneratedRegex("^(?:我|全)[省市县区旗州盟镇乡]|^[省市县区旗州盟镇乡](?:党?委|(?:人民)?政府)(?:$|、|[省市县区旗州盟镇乡和与])|^自治区(?:党委|(?:人民)?政府)", RegexOptions.NonBacktracking)]
    private static partial Regex Nameless();

    [GeneratedRegex("^(?:在|按照?|根据|为|经|由|与|和|对|同|以|向|通过|结合|加强|配合|会同|联合|组织|指导|支持)", RegexOptions.NonBacktracking)]
    private static partial Regex Preposition();

    [GeneratedRegex("^[省市县区旗州盟镇乡]", RegexOptions.NonBacktracking)]
    private static partial Regex NamelessDepartment();

    [GeneratedRegex(
        @"^(?:[省市县区旗州盟乡镇]?委(?:员会)?|党委|党工委|工委|人民政府|政府|办事处|管委会|管理委员会|法制|全[县市区])?(?:[、和]?[\u3400-\u9fff]{0,14}(?:政府|办事处|管委会|管理委员会))?$|^(?:\d|二[〇零○o]|年度|推进|法治|依法)",
        RegexOptions.NonBacktracking)]
    private static partial Regex OwnBody();
}
