using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace LawBot.Host.Readers;

/// <summary>What a page says about itself: title, issuer, day of publication.</summary>
/// <param name="Title">Its title without the site's name, or null.</param>
/// <param name="Issuer">发布机构 or 来源, or null.</param>
/// <param name="Published">发布时间, or null.</param>
internal sealed partial record PageFacts(string? Title, string? Issuer, DateOnly? Published)
{
    /// <summary>Reads the meta tags that government sites agree on, then the line under the title.</summary>
    public static PageFacts Of(IDocument page)
    {
        var metas = page.QuerySelectorAll("meta[content]")
            .Select(meta => (Name: (meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? "").ToUpperInvariant(),
                Content: meta.GetAttribute("content")!.Trim()))
            .Where(meta => meta.Name.Length > 0 && meta.Content.Length > 0)
            .ToLookup(meta => meta.Name, meta => meta.Content, StringComparer.Ordinal);
        string? Meta(params string[] names) => names.SelectMany(name => metas[name]).FirstOrDefault();

        var lines = LabelledLines(page);
        var issuer = Labelled(lines, IssuerLabel()) ?? Meta("CONTENTSOURCE", "SOURCE", "ISSUER", "PUBLISHER") ?? Labelled(lines, SourceLabel());
        var date = Meta("PUBDATE", "PUBLISHDATE", "ARTICLE:PUBLISHED_TIME", "PUBTIME", "FIRSTPUBLISHEDTIME")
            ?? (lines.Select(line => PublishedLabel().Match(line)).FirstOrDefault(match => match.Success)
                ?? lines.Select(line => DateLabel().Match(line)).FirstOrDefault(match => match.Success))?.Groups["date"].Value;
        return new PageFacts(TitleOf(page, Meta("ARTICLETITLE", "OG:TITLE")), Meaningful(issuer), DateIn(date));
    }

    /// <returns>The first date in the words, or null: 2022-02-11, 2022年2月11日, 2022/2/11.</returns>
    public static DateOnly? DateIn(string? words)
    {
        var match = AnyDate().Match(words ?? "");
        return match.Success
            && DateOnly.TryParse($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", out var date)
            ? date
            : null;
    }

    /// <summary>True for a line that holds nothing but facts about the page: its source, date, number of visits, index number.</summary>
    public static bool IsFactLine(string line) =>
        line.Length is > 2 and < 200 && FactLabel().Match(line) is { Success: true, Index: 0 } && !line.Contains('。', StringComparison.Ordinal);

    /// <summary>The shortest texts with a label in them, so that a label never takes the value of another.</summary>
    private static string[] LabelledLines(IDocument page) =>
        [.. page.All
            .Where(element =>
                element.LocalName is "span" or "p" or "div" or "td" or "li" or "tr" or "em" or "i" or "font" or "h3" or "h4" or "dd" or "label" or "ul" or "dl")
            .Where(element => element.TextContent.Length < 400)
            .Select(element => Space().Replace(WordsOf(element), " ").Trim())
            .Where(text => text.Length is > 3 and < 300 && (FactLabel().IsMatch(text) || CellLabel().IsMatch(text)))
            .OrderBy(text => text.Length)
            .Take(200)];

    /// <summary>Cells and items apart, however the page writes them: a label in one, its value in the next.</summary>
    private static string WordsOf(IElement element) =>
        element.LocalName is "tr" or "ul" or "dl" ? string.Join(' ', element.Children.Select(child => child.TextContent)) : element.TextContent;

    private static string? Labelled(string[] lines, Regex label) =>
        lines.Select(line => label.Match(line)).FirstOrDefault(match => match.Success && Meaningful(match.Groups["value"].Value) is not null)
            ?.Groups["value"].Value;

    private static string? Meaningful(string? value)
    {
        value = value?.Trim(' ', '\u3000', '：', ':', '|', '【', '】', '[', ']', '(', ')', '（', '）');
        return string.IsNullOrEmpty(value) || value is "本站" or "本网" or "互联网" or "网络" or "原创" || value.Contains("http", StringComparison.OrdinalIgnoreCase)
            ? null
            : value;
    }

    private static string? TitleOf(IDocument page, string? given)
    {
        if (Meaningful(given) is { } meta && meta.Length > 5)
        {
            return Space().Replace(meta, " ");
        }

        var candidates = page.QuerySelectorAll("h1, h2, .title, .article-title, .wztit, .bt, #title")
            .Select(element => Space().Replace(element.TextContent, "").Trim())
            .Concat(page.Title is { Length: > 0 } head ? TitleBreak().Split(head).Select(part => part.Trim()) : [])
            .Where(text => text.Length is > 5 and < 80)
            .ToArray();
        return candidates.FirstOrDefault(text => ReportWord().IsMatch(text));
    }

    [GeneratedRegex(@"(?<y>(19|20)\d\d)\s*[-年/.]\s*(?<m>1[0-2]|0?[1-9])\s*[-月/.]\s*(?<d>3[01]|[12]\d|0?[1-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex AnyDate();

    [GeneratedRegex(@"(发布机构|发布单位|发布部门|发文机关|发文机构|发文单位|公开主体|责任部门|信息提供)\s*[\]】]?\s*[:：]?\s*(?<value>[^\s:：|]{3,40})", RegexOptions.ExplicitCapture)]
    private static partial Regex IssuerLabel();

    [GeneratedRegex(@"(信息来源|文章来源|稿件来源|来\s*源|供稿)\s*[:：]\s*(?<value>[^\s:：|]{2,40})", RegexOptions.ExplicitCapture)]
    private static partial Regex SourceLabel();

    [GeneratedRegex(@"(发布时间|发布日期|公开日期|公开时间|发文日期|生成日期|成文日期|更新时间|时\s*间|日\s*期)\s*[\]】]?\s*[:：]?\s*(?<date>(19|20)\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2})", RegexOptions.ExplicitCapture)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"(发布时间|发布日期|公开日期|公开时间|发文时间)\s*[\]】]?\s*[:：]?\s*(?<date>(19|20)\d\d\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2})", RegexOptions.ExplicitCapture)]
    private static partial Regex PublishedLabel();

    [GeneratedRegex(@"[【\[(（]?\s*(信息来源|文章来源|稿件来源|来\s*源|供稿|发布机构|发布单位|发布部门|发布时间|发布日期|公开日期|成文日期|生成日期|发文日期|发文机关|索\s*引\s*号|浏览次数|浏览量|阅读次数|点击数?|访问量|作者|责任编辑|编辑|字体|字号|主题分类|主题词|信息分类|公开主体|公开方式|公开形式|公开范围|公开时限|有效性|文\s*号|时间|日期)\s*[:：]", RegexOptions.ExplicitCapture)]
    private static partial Regex FactLabel();

    [GeneratedRegex(@"\s*[_|]\s*|\s+[-–—]+\s+|(?<=\p{IsCJKUnifiedIdeographs})[-–—]+(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex TitleBreak();

    // In a table or a list the label stands in brackets or a cell of its own: [ 发布机构 ] 青禾县司法局.
    [GeneratedRegex(@"(^|[\[【\s])(发布机构|发布单位|发文机关|发文机构|发文单位|发布日期|发布时间|成文日期|成文时间|发文时间)\s*([\]】]|\s)\s*\S", RegexOptions.ExplicitCapture)]
    private static partial Regex CellLabel();

    [GeneratedRegex("法治|报告|总结|工作情况|报告书|依法行政|依法治")]
    private static partial Regex ReportWord();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
