using AngleSharp.Dom;

namespace LawBot.Host.Readers;

/// <summary>The numbers that a browser puts before the items of a list.</summary>
internal static class HtmlList
{
    // Items of longer lists go without: counting them anew for each would take too long.
    private const int LongestList = 1_000;

    /// <returns>The number with its mark, as shown (<c>3. </c>, <c>三、</c>); empty for what is no item of a numbered list.</returns>
    public static string NumberOf(IElement item)
    {
        if (item.LocalName is not "li" || item.ParentElement is not { LocalName: "ol", ChildElementCount: <= LongestList } list)
        {
            return "";
        }

        var look = new[] { HtmlStyle.Of(item, "list-style-type"), HtmlStyle.Of(item, "list-style"), HtmlStyle.Of(list, "list-style-type"),
            HtmlStyle.Of(list, "list-style") }
            .FirstOrDefault(style => style.Length > 0) ?? list.GetAttribute("type") ?? "";
        if (look.StartsWith("none", StringComparison.Ordinal) || BeginsWithNumber(item.TextContent))
        {
            return "";
        }

        var value = ValueOf(item, list);
        return FormatOf(look) switch
        {
            { } format when format.StartsWith("chinese", StringComparison.Ordinal) => ListNumber.Write(value, format) + "、",
            { } format => ListNumber.Write(value, format) + ". ",
            null => "",
        };
    }

    private static int ValueOf(IElement item, IElement list)
    {
        var items = list.Children.Where(child => child.LocalName is "li").ToArray();
        var isReversed = list.HasAttribute("reversed");
        var value = int.TryParse(list.GetAttribute("start"), out var start) ? start : isReversed ? items.Length : 1;
        foreach (var each in items)
        {
            value = int.TryParse(each.GetAttribute("value"), out var own) ? own : value;
            if (each == item)
            {
                break;
            }

            value += isReversed ? -1 : 1;
        }

        return value;
    }

    /// <summary>The author numbered by hand: 一、, （一）, 1.</summary>
    private static bool BeginsWithNumber(string words) =>
        words.AsSpan().TrimStart() is { Length: > 1 } start
        && ("（(①②③④⑤⑥⑦⑧⑨⑩".Contains(start[0]) || ("一二三四五六七八九十0123456789".Contains(start[0]) && start[..Math.Min(4, start.Length)].IndexOfAny("、.．") > 0));

    private static string? FormatOf(string look) => look.Split(' ')[0] switch
    {
        "a" or "lower-alpha" or "lower-latin" => "lowerLetter",
        "A" or "upper-alpha" or "upper-latin" => "upperLetter",
        "i" or "lower-roman" => "lowerRoman",
        "I" or "upper-roman" => "upperRoman",
        "cjk-ideographic" or "simp-chinese-informal" or "trad-chinese-informal" or "cjk-decimal" => "chineseCounting",
        "simp-chinese-formal" or "trad-chinese-formal" => "chineseLegalSimplified",
        "disc" or "circle" or "square" => null,
        _ => "decimal",
    };
}
