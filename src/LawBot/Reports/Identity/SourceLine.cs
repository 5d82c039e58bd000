using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Identity;

/// <summary>What a line such as <c>来源：某县司法局 发布时间：2022-02-11 14:50</c> says of the page it stands on.</summary>
/// <param name="Issuer">来源, 发布机构; null when the line does not say.</param>
/// <param name="Published">发布时间; null when the line does not say.</param>
internal sealed partial record SourceLine(string? Issuer, DateOnly? Published)
{
    private const int LongestLine = 200;
    private const double LongestUnmarked = 44;

    /// <summary>成文日期: the day of publication where no other is given.</summary>
    public DateOnly? Drafted { get; init; }

    /// <summary>标题, 名称; null when the line does not say.</summary>
    public string? Title { get; init; }

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

        return Facts(text);
    }

    /// <summary>Reads a line at the head of a page: there a label may stand without a colon (发布日期2026-01-27), a row of a table may hold
    /// labels and values, and a day may stand beside the office that published (2022-02-11 | 青禾县司法局).</summary>
    public static SourceLine? ReadAtHead(string line, bool isRow)
    {
        if (line.Length > LongestLine || line.Contains('。', StringComparison.Ordinal))
        {
            return null;
        }

        var text = Plain(isRow ? RowAsLine(line) : line);
        if (LabelAtStart().IsMatch(text))
        {
            return Facts(text);
        }

        if (Squeezed.Width(line) <= LongestUnmarked && BareLabel().Match(text) is { Success: true } bare)
        {
            return Facts(bare.Groups["label"].Value + ":" + bare.Groups["value"].Value);
        }

        var stamp = StampThenOffice().Match(text);
        return stamp.Success && FrameRules.IsOffice(stamp.Groups["office"].Value)
            ? new SourceLine(stamp.Groups["office"].Value, ChineseDate.Read(stamp.Groups["date"].Value))
            : null;
    }

    /// <summary>What is known already, completed by another line.</summary>
    public SourceLine With(SourceLine next) => new(Issuer ?? next.Issuer, Published ?? next.Published)
    {
        Drafted = Drafted ?? next.Drafted,
        Title = Title ?? next.Title,
    };

    private static SourceLine Facts(string text)
    {
        var issuer = IssuerLabel().Matches(text).FirstOrDefault(m => !IsLabel(text, m) && !Nobody().IsMatch(m.Groups["name"].Value));
        return new SourceLine(issuer?.Groups["name"].Value, DateOf(PublishedLabel().Match(text)) ?? DateOf(DayBehindIssuer().Match(text)))
        {
            Drafted = DateOf(DraftedLabel().Match(text)),
            Title = TitleLabel().Match(text) is { Success: true } title ? title.Groups["title"].Value.Trim() : null,
        };
    }

    // 来源： 浏览次数： has no source.
    private static bool IsLabel(string text, Match match)
    {
        var end = match.Groups["name"].Index + match.Groups["name"].Length;
        return text.AsSpan(end).TrimStart().StartsWith(":");
    }

    private static DateOnly? DateOf(Match match) => match.Success ? ChineseDate.Read(match.Groups["date"].Value) : null;

    // 索引号 ⇥ 000014349 ⇥ 分类 ⇥ 部门: a label in one cell has its value in the next.
    private static string RowAsLine(string row) =>
        string.Join(' ', row.Split('\t').Select(cell => cell.Trim()).Select(cell => LabelWord().IsMatch(Plain(cell)) ? cell + ":" : cell));

    // [ 发布机构 ]：…, 【来源：…】 and • 发 布 机 构：… read like 发布机构：… and 来源：…
    private static string Plain(string line)
    {
        var text = Bracketed().Replace(TextFolding.Fold(line), "${label}:");
        text = BracketsAndBlanks().Replace(text, " ").Replace(": :", ":", StringComparison.Ordinal).Replace("::", ":", StringComparison.Ordinal)
            .Trim(' ', '>', '-', '|', '•', '·', '*', '◆', '■');
        return SpacedLabel().Replace(text, m => m.Value.Replace(" ", "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\[ *(?<label>[\u3400-\u9fff]{2,6}) *\]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[\[\]\s]+", RegexOptions.NonBacktracking)]
    private static partial Regex BracketsAndBlanks();

    [GeneratedRegex(@"^[\u3400-\u9fff](?: +[\u3400-\u9fff]){1,5} *:|(?:索 *引 *号|文 +号|标 +题|名 +称|来 +源|日 +期|时 +间|主 +题 +词|有 *效 *性) *:",
        RegexOptions.NonBacktracking)]
    private static partial Regex SpacedLabel();

    private const string Labels =
        "(?:(?:文章|信息|稿件)?来源|稿源|(?:发布|成文|发文|更新|生成|公开|印发|上传|生效|废止|失效|编辑|录入)?(?:时间|日期)|(?:发布|发文|制发|公开)(?:机构|单位|机关|部门|者|主体)|发布人|供稿(?:单位)?|作者"
        + "|(?:浏览|阅读|点击|访问)(?:次数|量|数)?|索引号码?|信息索引|发文字号|文件?编?号|(?:主题|信息|体裁|组配|所属|文件|服务对象)分类|主题词|关键词|(?:公文)?(?:时效|有效)性?|效力状态|是否有效|公开(?:方式|形式|范围|时限)"
        + "|责任编辑|编辑|审核人?|校对|录入|字号|字体|(?:信息|文件|公文)?(?:名称|标题)|内容概述|分享到?|保护视力色|视力保护色|统一登记号|登记号)";

    [GeneratedRegex("^" + Labels + " ?:", RegexOptions.NonBacktracking)]
    private static partial Regex LabelAtStart();

    [GeneratedRegex("^" + Labels + "$", RegexOptions.NonBacktracking)]
    private static partial Regex LabelWord();

    [GeneratedRegex(
        @"^(?<label>索引号码?|(?:发布|发文|制发|公开)(?:机构|单位|机关|部门|主体)|(?:发布|成文|发文|公开|生成)(?:时间|日期)|发文字号|文号|(?:主题|信息|体裁|组配)分类|(?:公文)?时效性?|有效性|效力状态)(?<value>|"
            + @"(?:[a-z0-9/:\-]{4,}|有效|现行有效|失效| ?[\u3400-\u9fff]{2,24}))(?: .*)?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex BareLabel();

    [GeneratedRegex(@"^(?<date>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)(?: \d{1,2}:\d\d(?::\d\d)?)?[ |丨/]+(?<office>[\u3400-\u9fff]{4,24})$",
        RegexOptions.NonBacktracking)]
    private static partial Regex StampThenOffice();

    [GeneratedRegex(@"(?:来源|稿源|(?:发布|发文|制发)(?:机构|单位|机关|部门|者)|供稿单位) ?: ?(?<name>[^\s:|\d\[(]{2,40})", RegexOptions.NonBacktracking)]
    private static partial Regex IssuerLabel();

    [GeneratedRegex("^(?:本[网站]站?|本网站|原创|转载|网站|互联网|网络|无)$", RegexOptions.NonBacktracking)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"(?:^|[^文成])(?:(?:发布|发文|公开|更新|印发)?(?:时间|日期)) ?: ?(?<date>\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日?)", RegexOptions.NonBacktracking)]
    private static partial Regex PublishedLabel();

    // 来源:青禾县司法局2023-04-18 09:05
    [GeneratedRegex(@"(?:来源|稿源|(?:发布|发文|制发)(?:机构|单位|机关|部门)|供稿单位) ?: ?[\u3400-\u9fff]{2,30} ?(?<date>\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日?)",
        RegexOptions.NonBacktracking)]
    private static partial Regex DayBehindIssuer();

    [GeneratedRegex(@"(?:成文|生成)(?:时间|日期) ?: ?(?<date>\d{4}[-/.年] ?\d{1,2}[-/.月] ?\d{1,2}日?)", RegexOptions.NonBacktracking)]
    private static partial Regex DraftedLabel();

    [GeneratedRegex(@"(?:标题|名称) ?: ?(?<title>[^|:\t]{6,90})", RegexOptions.NonBacktracking)]
    private static partial Regex TitleLabel();
}
