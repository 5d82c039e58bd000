using System.Text.RegularExpressions;

namespace LawBot.Reports.Layout;

/// <summary>The switches that every government page has at its top: 无障碍 | 繁体 | 长者模式.</summary>
internal static partial class PageSwitches
{
    /// <summary>True for a line that holds nothing else.</summary>
    /// <param name="folded">The folded line.</param>
    public static bool Are(string folded)
    {
        var words = folded.Split([' ', '\u3000', '|', '丨', '·', '•', '/', '>', '[', ']'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && Array.TrueForAll(words, w => Switch().IsMatch(w));
    }

    [GeneratedRegex(
        @"^(?:网站)?首页$|^(?:网站)?无障碍.{0,4}$|^.{0,12}(?:关怀版|关爱版|长者版|长者模式|长辈版|老年模式|适老版|适老化.{0,4})$|^(?:繁体|简体)[版字中文]{0,2}$|^(?:登录|注册|搜索|站内搜索|无障碍(?:浏览|阅读)?|繁体版?|"
            + @"简体版?|长者模式|个人中心|智能问答|手机版|移动版|客户端|english|rss订阅?|邮箱|设为首页|加入收藏)+$|^[\u3400-\u9fff]{2,4}政府网$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Switch();
}
