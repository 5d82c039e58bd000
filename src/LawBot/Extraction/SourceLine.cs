using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Extraction;

/// <summary>What a line such as <c>来源：某县司法局 发布时间：2022-02-11 14:50</c> says of the page it stands on.</summary>
/// <param name="Issuer">来源, 发布机构; null when the line does not say.</param>
/// <param name="Published">发布时间, 成文日期; null when the line does not say.</param>
internal sealed partial record SourceLine(string? Issuer, DateOnly? Published)
{
    private const int LongestLine = 160;

    /// <summary>Reads such a line.</summary>
    /// <returns>Null for a line that is something else: the author's own words never carry these labels.</returns>
    public static SourceLine? Read(string line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        var text = Plain(line);
        if (!LabelAtStart().IsMatch(text) || text.Contains('。', StringComparison.Ordinal))
        {
            return null;
        }

        var issuer = IssuerLabel().Match(text);
        return new SourceLine(
            issuer.Success ? issuer.Groups["name"].Value : null,
            PublishedLabel().Match(text) is { Success: true } published ? ChineseDate.Read(published.Groups["date"].Value) : null);
    }

    // [ 发布机构 ]：… and 【来源：…】 read like 发布机构：… and 来源：…
    private static string Plain(string line) => BracketsAndBlanks().Replace(TextFolding.Fold(line), " ").Trim(' ', '>', '-', '|');

    [GeneratedRegex(@"[\[\]\s]+", RegexOptions.NonBacktracking)]
    private static partial Regex BracketsAndBlanks();

    [GeneratedRegex(
        @"^(?:文章|信息|稿件)?(?:来源|发布时间|发布日期|发布机构|发布单位|发文机关|发文机构|信息来源|成文日期|生成日期|公开日期|作者|浏览次数|浏览量|浏览|点击数|点击量|阅读次数|阅读量|阅读|访问量|访问次数|时间|日期|索引号|索引号码|发文字号|文号|主题分类|主题词|有效性|公开方式|责任编辑|编辑|审核|审核人|录入|字号|字体|名称|信息分类|体裁分类) ?:",
        RegexOptions.NonBacktracking)]
    private static partial Regex LabelAtStart();

    [GeneratedRegex(@"(?:来源|发布机构|发布单位|发文机关|发文机构) ?: ?(?<name>[^\s:|\d\[(]{2,40})", RegexOptions.NonBacktracking)]
    private static partial Regex IssuerLabel();

    [GeneratedRegex(
        @"(?:发布时间|发布日期|公开日期|成文日期|生成日期|时间|日期) ?: ?(?<date>\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日?)",
        RegexOptions.NonBacktracking)]
    private static partial Regex PublishedLabel();
}
