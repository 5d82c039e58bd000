using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace LawBot.Host.Readers;

/// <summary>Takes off a page what is not its text: scripts, navigation, share buttons, lists of links, hidden parts.</summary>
internal static partial class PageFurniture
{
    // An element that holds a paragraph this long is text, whatever its class is called.
    private const int LongParagraph = 60;

    private static readonly HashSet<string> NeverText = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "frame", "object", "embed", "applet", "canvas", "video", "audio", "nav", "button",
        "select", "input", "textarea", "datalist", "map", "link", "meta", "title", "dialog", "noframes",
    };

    /// <summary>Removes the furniture from the page.</summary>
    public static void Remove(IDocument page, CancellationToken cancellation)
    {
        HtmlStyle.Inline(page, cancellation);
        HtmlMarks.Remove(page, cancellation);
        foreach (var element in page.All.ToArray())
        {
            cancellation.ThrowIfCancellationRequested();
            if (element.LocalName is "html" or "body" or "head" || element.ParentElement is null)
            {
                continue;
            }

            if (NeverText.Contains(element.LocalName) || HtmlHidden.Is(element) || ((IsNamedFurniture(element) || IsLinkList(element)) && !HoldsProse(element)))
            {
                element.Remove();
            }
        }
    }

    private static bool IsNamedFurniture(IElement element) =>
        element.LocalName is "footer" or "aside"
        || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search" or "complementary"
        || (element.LocalName is "div" or "ul" or "ol" or "p" or "span" or "section" or "header" or "table" or "td" or "dl" or "a" or "li" or "h2" or "h3"
                or "h4"
            && FurnitureName().IsMatch($" {element.ClassName} {element.Id} "));

    /// <summary>A list most of whose words are links leads elsewhere.</summary>
    private static bool IsLinkList(IElement element)
    {
        if (element.LocalName is not ("ul" or "ol" or "div" or "table" or "dl" or "section" or "p" or "td"))
        {
            return false;
        }

        var links = element.QuerySelectorAll("a[href]");
        if (links.Length == 0)
        {
            return false;
        }

        var linked = links.Sum(link => link.TextContent.Trim().Length);
        var all = element.TextContent.Count(c => !char.IsWhiteSpace(c));
        return all > 0 && linked > all * 0.6 && (links.Length > 1 || all < 40);
    }

    private static bool HoldsProse(IElement element) =>
        Descendants(element).Any(text => text.Data.Length > LongParagraph
            && text.Data.Trim() is { Length: > LongParagraph } words && words.AsSpan().IndexOfAny("。；") >= 0);

    private static IEnumerable<IText> Descendants(IElement element) =>
        element.TextContent.Length <= LongParagraph ? [] : element.Descendants<IText>();

    [GeneratedRegex(@"[\s_-](nav\w*|\w*menu\w*|crumbs?|\w*breadcrumb\w*|location|position|dqwz|wzdqwz|curr?ent-?pos\w*|\w*share\w*|foot|footer\w*|bottom|copyright\w*|side|sidebar\w*|related\w*|relate|xgwz|xgyd|xglj|recommend\w*|hot|rank\w*|toolbar\w*|tools?|print\w*|qr-?code\w*|\w*ewm|erweima|comments?|search\w*|login|banner\w*|logo\w*|page-?turn|pager|pagination|prev\w*|next\w*|advert\w*|ads?|friend-?links?|yqlj|wza|close\w*|font-?size|zihao|fixed|float\w*|go-?top|weixin|weibo|jiathis\w*)[\s_-]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex FurnitureName();
}
