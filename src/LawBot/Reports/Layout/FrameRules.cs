using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Places;

namespace LawBot.Reports.Layout;

/// <summary>Recognises the parts of a report that frame its text: letterhead, document number, salutation, signature, date, attachments.</summary>
internal static partial class FrameRules
{
    private const int LongestLine = 60;

    /// <summary>A date and nothing else.</summary>
    public static bool IsDate(string text) => text.Length <= LongestLine && ChineseDate.IsAlone(text);

    /// <summary>The name of an office and nothing else: 青禾县人民政府, 中共青禾县委, 青禾县司法局 and 青禾县人民政府文件.</summary>
    public static bool IsOffice(string text) =>
        text.Length is >= 3 and <= LongestLine && Office().IsMatch(Squeezed.Of(text)) && !HeadingNumber.StartsWith(text);

    /// <summary>The name of a place and nothing else: 青禾县, 晋东省云岭市青禾县.</summary>
    public static bool IsPlace(string text) =>
        text.Length is >= 2 and <= LongestLine && Squeezed.Of(text) is var name && PlaceName.ReadChain(name) is { Places.Count: > 0 } read
            && read.Length == name.Length;

    /// <summary>An office and a date in one line: 青禾县人民政府 2022年3月20日.</summary>
    public static bool IsOfficeAndDate(string text)
    {
        if (text.Length > LongestLine || OfficeThenDate().Match(Squeezed.Of(text)) is not { Success: true } match)
        {
            return false;
        }

        return IsOffice(match.Groups["office"].Value) && ChineseDate.IsAlone(match.Groups["date"].Value);
    }

    /// <summary>青政〔2022〕3号.</summary>
    public static bool IsDocumentNumber(string text) => text.Length <= LongestLine && DocumentNumber().IsMatch(Squeezed.Of(text));

    /// <summary>中共云岭市委、云岭市人民政府：</summary>
    public static bool IsSalutation(string text) => text.Length <= LongestLine && Salutation().IsMatch(Squeezed.Of(text));

    /// <summary>附件：…, 抄送：…, （联系人：…）, （此件公开发布）.</summary>
    public static bool IsAttachment(string text) =>
        text.Length <= LongestLine * 3 && Attachment().IsMatch(Squeezed.Of(text.AsSpan(0, Math.Min(text.Length, 24))));

    [GeneratedRegex(
        @"^(?:中共|中国共产党)?[\u3400-\u9fff、()]{0,24}[省市县区旗州盟乡镇街村团部][\u3400-\u9fff、()]{0,24}(?:政府|委员会|办公室|局|厅|委|办事处|院|支队|大队|总队|中心|办|公司|领导小组)(?:文件|\(盖?章\))?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Office();

    [GeneratedRegex(@"^(?<office>[^\d]{3,40}?)(?<date>(?:\d{4}|[二一][〇零○oо0一二三四五六七八九]{3})[年\-/.].{2,14})$", RegexOptions.NonBacktracking)]
    private static partial Regex OfficeThenDate();

    [GeneratedRegex(@"^[\u3400-\u9fff]{2,14}[\[(]\d{4}[\])]第?\d{1,4}号(?:签发人:.{1,12})?$", RegexOptions.NonBacktracking)]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"^(?:尊敬的)?(?:(?:中共)?[\u3400-\u9fff、,]{0,40}(?:委|政府|人大|常委会|委员会|司法[厅局]|办公室|办|主任|代表|委员|同志们?|领导|部门|单位)(?:\([^)]{1,12}\))?):$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Salutation();

    [GeneratedRegex(@"^\(?(?:附件\d{0,2}(?::|$|\.|、)|附:|抄送|抄报|主送|联系人:|联系电话:|此件|公开方式|填报单位|签发人:|报送单位|\(此页无正文)", RegexOptions.NonBacktracking)]
    private static partial Regex Attachment();
}
