using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Documents;

namespace LawBot.Extraction;

/// <summary>What stands on the pages of a document without belonging to its text: page numbers, running heads, a web page's navigation.</summary>
internal static partial class PageFurniture
{
    private const double LongestFurniture = 60;
    private const double LongestStep = 14;
    private const int LinesOfNavigation = 40;

    /// <summary>Takes the furniture out.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <returns>The author's lines, and what the lines about the page said of its source.</returns>
    public static (List<CleanLine> Lines, SourceLine Source) Remove(List<CleanLine> lines)
    {
        var pageNumbers = PageNumbers(lines);
        var heads = RunningHeads(lines, pageNumbers);
        var kept = new List<CleanLine>(lines.Count);
        var source = new SourceLine(null, null);
        var pageCut = false;
        var inBreadcrumb = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (pageNumbers[i] || heads[i])
            {
                pageCut = true;
            }
            else if (line.Kind != BlockKind.TableRow && SourceLine.Read(line.Text) is { } found)
            {
                source = new SourceLine(source.Issuer ?? found.Issuer, source.Published ?? found.Published);
            }
            else if (IsNavigation(line, i) || (inBreadcrumb && IsBreadcrumbStep(line)))
            {
                inBreadcrumb = i < LinesOfNavigation && (inBreadcrumb || Breadcrumb().IsMatch(TextFolding.Fold(line.Text)));
                continue;
            }
            else
            {
                kept.Add(pageCut ? line with { AfterGap = true, AtPageEdge = true } : line);
                pageCut = false;
            }

            inBreadcrumb = false;
        }

        return (kept, source);
    }

    private static bool[] PageNumbers(List<CleanLine> lines)
    {
        var found = new bool[lines.Count];
        var bare = new List<(int Index, int Number)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Width > 24 || line.Kind == BlockKind.TableRow)
            {
                continue;
            }

            var text = Squeezed.Of(line.Text);
            found[i] = MarkedPageNumber().IsMatch(text);
            if (!found[i] && text.Length <= 3 && int.TryParse(text, out var number))
            {
                bare.Add((i, number));
            }
        }

        // A bare number is a page number beside a page break, or as one of a row that counts up by one.
        for (var i = 0; i < bare.Count; i++)
        {
            var counts = (i > 0 && bare[i].Number == bare[i - 1].Number + 1) || (i + 1 < bare.Count && bare[i + 1].Number == bare[i].Number + 1);
            found[bare[i].Index] = counts || lines[bare[i].Index].AtPageEdge;
        }

        return found;
    }

    private static bool[] RunningHeads(List<CleanLine> lines, bool[] pageNumbers)
    {
        var found = new bool[lines.Count];
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var atEdge = line.AtPageEdge || (i > 0 && pageNumbers[i - 1]) || (i + 1 < lines.Count && pageNumbers[i + 1]);
            if (pageNumbers[i] || line.Kind == BlockKind.TableRow || line.Width > 40 || (!atEdge && i > 0) || SentenceSplitter.IsEnder(line.Text[^1]))
            {
                continue;
            }

            var key = EdgeNumber().Replace(Squeezed.Of(line.Text), "");
            if (key.Length > 0 && !HeadingNumber.StartsWith(line.Text))
            {
                (places.TryGetValue(key, out var list) ? list : places[key] = []).Add(i);
            }
        }

        foreach (var list in places.Values.Where(l => l.Count >= 2))
        {
            // The first may be the title itself, of which the others are the echo.
            foreach (var index in list.Skip(list[0] < 8 ? 1 : 0))
            {
                found[index] = true;
            }
        }

        return found;
    }

    // 首页 ⏎ > ⏎ 政务公开 ⏎ > ⏎ 部门动态: each step on a line of its own.
    private static bool IsBreadcrumbStep(CleanLine line) =>
        line.Width <= LongestStep && !line.AfterGap && !FrameRules.IsOffice(line.Text) && !TitleFinder.IsTitle(line.Text);

    private static bool IsNavigation(CleanLine line, int index)
    {
        if (line.Width > LongestFurniture * 2 || line.Kind == BlockKind.TableRow)
        {
            return false;
        }

        var folded = TextFolding.Fold(line.Text);
        if (folded.Contains('。', StringComparison.Ordinal))
        {
            return false;
        }

        return Breadcrumb().IsMatch(folded)
            || (index < LinesOfNavigation && line.Width <= 12 && HomePage().IsMatch(folded))
            || (line.Width <= LongestFurniture && (Buttons().IsMatch(folded) || Footer().IsMatch(folded)));
    }

    [GeneratedRegex(@"^(?:[\-—–_·•=~.]+\d{1,4}[\-—–_·•=~.]+|第\d{1,4}页(?:[,/，(]?共\d{1,4}页\)?)?|\d{1,4}/\d{1,4}|page\d{1,4}(?:of\d{1,4})?)$", RegexOptions.NonBacktracking)]
    private static partial Regex MarkedPageNumber();

    [GeneratedRegex(@"^[\-—–]*\d{1,4}[\-—–]*$|^[\-—–]+\d{1,4}[\-—–]+|[\-—–]*\d{1,4}[\-—–]*$", RegexOptions.NonBacktracking)]
    private static partial Regex EdgeNumber();

    [GeneratedRegex(@"^(?:您?(?:现在)?(?:所在|当前|的)的?位置|当前位置|位置) ?[:：]|^[>»›]|首页.{0,20}[>»›]|[>»›][^>»›]{1,30}[>»›]", RegexOptions.NonBacktracking)]
    private static partial Regex Breadcrumb();

    [GeneratedRegex(@"^\[?(?:网站)?(?:首页|无障碍(?:浏览|阅读)?|登录|注册|搜索|站内搜索|长者模式|适老版|繁体版?|简体版?|english)\]?[ >]*$", RegexOptions.NonBacktracking)]
    private static partial Regex HomePage();

    [GeneratedRegex(
        @"^[\[(|◆■ ]*(?:(?:我要)?打印(?:本页|文章|此页|页面)?|关闭(?:窗口|本页|页面)?|分享(?:到|至)?|收藏(?:本页)?|(?:字号|字体|视力保护色)(?:[:大中小 ].*)?|大|中|小|扫一扫.*|返回顶部|返回列表|返回|微信|微博|qq空间|责任编辑.*|编辑:.*|审核:.*|上一[篇条]:?.*|下一[篇条]:?.*|相关(?:链接|阅读|文档|新闻|附件)|附件下载|浏览次数.*|点击(?:数|量|次数).*|阅读(?:量|次数).*)(?:[\[\]()| :·/]+(?:打印(?:本页)?|关闭(?:窗口|本页)?|分享(?:到)?|收藏|字号|大|中|小|微信|微博|qq空间|返回顶部))*[\])| :]*$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Buttons();

    [GeneratedRegex(
        @"^(?:主办(?:单位)?:|承办(?:单位)?:|版权所有|copyright|©|[^ ]{0,3}icp备|网站标识码|网站地图|关于我们|联系我们|技术支持:|[^ ]{0,2}公网安备|网站声明|您是第|本站地址|建议使用)|icp备\d",
        RegexOptions.NonBacktracking)]
    private static partial Regex Footer();
}
