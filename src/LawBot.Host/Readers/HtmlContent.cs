using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LawBot.Documents;

namespace LawBot.Host.Readers;

/// <summary>Turns HTML elements into blocks, in reading order.</summary>
internal sealed class HtmlContent
{
    // A page with more elements than this is made to be slow; the largest seen on a government site has some 15,000.
    private const int MaxElements = 300_000;
    private const int MaxDepth = 300;

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "rp",
        "rt",
        "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p", "ucaptitle", "ucapcontent",
        "st1:chsdate",
    };

    private readonly BlockList blocks;
    private readonly StringBuilder text = new();
    private int boldCharacters;
    private int boldDepth;
    private int headingLevel;
    private string number = "";
    private bool isCentred;

    private HtmlContent(BlockList blocks) => this.blocks = blocks;

    /// <summary>Parses a page without running or loading anything.</summary>
    /// <exception cref="DocumentUnreadableException">The page has more elements than any page of text.</exception>
    public static IHtmlDocument Parse(string file, string html, CancellationToken cancellation)
    {
        if (HtmlNesting.IsTooDeep(html))
        {
            throw new DocumentUnreadableException(file, "网页嵌套过深,不像一份报告。请只保存正文后再放入。");
        }

        var count = 0;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            MaximumDepth = MaxDepth,
            OnCreated = (_, _) =>
            {
                cancellation.ThrowIfCancellationRequested();
                if (++count > MaxElements)
                {
                    throw new DocumentUnreadableException(file, $"网页元素过多(超过{MaxElements / 10_000}万个),不像一份报告。请只保存正文后再放入。");
                }
            },
        });
        return parser.ParseDocument(html);
    }

    /// <summary>Adds a piece of HTML that stands inside another format.</summary>
    public static void AddFragment(BlockList blocks, string html, string file, CancellationToken cancellation)
    {
        var page = Parse(file, html, cancellation);
        PageFurniture.Remove(page, cancellation);
        if (page.Body is { } body)
        {
            Add(blocks, body);
        }
    }

    /// <summary>Adds the text under an element.</summary>
    public static void Add(BlockList blocks, IElement root)
    {
        var content = new HtmlContent(blocks);
        content.Walk(root);
        content.Flush();
    }

    private void Walk(INode parent)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText words)
            {
                AppendCollapsed(words.Data);
            }
            else if (child is IElement element)
            {
                Visit(element);
            }
        }
    }

    private void Visit(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                // A line break inside a heading only wraps it.
                if (headingLevel == 0)
                {
                    Flush();
                }

                return;
            case "table" when HtmlTable.IsData(element):
                Flush();
                HtmlTable.AddRows(blocks, element);
                return;
        }

        if (Inline.Contains(element.LocalName))
        {
            var isBold = element.LocalName is "b" or "strong" || IsBold(element);
            boldDepth += isBold ? 1 : 0;
            Walk(element);
            boldDepth -= isBold ? 1 : 0;
            return;
        }

        VisitBlock(element);
    }

    private void VisitBlock(IElement element)
    {
        Flush();
        var (outerLevel, outerCentred) = (headingLevel, isCentred);
        var isBold = IsBold(element);
        headingLevel = element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : headingLevel;
        isCentred = IsCentred(element) ?? isCentred;
        boldDepth += isBold ? 1 : 0;
        number = element.LocalName is "li" ? HtmlList.NumberOf(element) : number;
        Walk(element);
        Flush();
        number = element.LocalName is "li" ? "" : number;
        boldDepth -= isBold ? 1 : 0;
        (headingLevel, isCentred) = (outerLevel, outerCentred);
    }

    private void Flush()
    {
        var line = text.ToString().Trim();
        if (line.Length > 0 && !PageFacts.IsFactLine(line))
        {
            var visible = line.Count(c => !char.IsWhiteSpace(c));
            var looks = boldCharacters >= visible || (isCentred && boldCharacters * 2 >= visible);
            var isHeading = headingLevel > 0 ? line.Length <= HeadingLook.LongestHeading * 2 : looks && HeadingLook.CouldBeHeading(line);
            blocks.AddText(isHeading ? BlockKind.Heading : BlockKind.Paragraph, number + line, isHeading ? headingLevel : 0);
            number = "";
        }

        text.Clear();
        boldCharacters = 0;
    }

    /// <summary>White space collapses as a browser shows it, except that a line break in the source between two Chinese characters is nothing.</summary>
    private void AppendCollapsed(string data)
    {
        for (var i = 0; i < data.Length; i++)
        {
            var c = data[i];
            if (c is '\u200b' or '\ufeff' or '\u00ad')
            {
                continue;
            }

            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
                boldCharacters += boldDepth > 0 ? 1 : 0;
                continue;
            }

            var hasBreak = false;
            var start = i;
            for (; i < data.Length && char.IsWhiteSpace(data[i]); i++)
            {
                hasBreak |= data[i] is '\n' or '\r';
            }

            i--;
            var next = i + 1 < data.Length ? data[i + 1] : '\0';
            if (text.Length > 0 && text[^1] != ' ' && !(hasBreak && (IsWide(text[^1]) || IsWide(next))
                && !data.AsSpan(start, i + 1 - start).Contains('\u00a0')))
            {
                text.Append(' ');
            }
        }
    }

    private static bool IsWide(char c) => c >= '\u2e80';

    private static bool IsBold(IElement element) =>
        element.GetAttribute("style") is { } style && style.Contains("font-weight", StringComparison.OrdinalIgnoreCase)
        && (style.Contains("bold", StringComparison.OrdinalIgnoreCase) || style.Contains("700", StringComparison.Ordinal));

    private static bool? IsCentred(IElement element) =>
        element.LocalName is "center" || string.Equals(element.GetAttribute("align"), "center", StringComparison.OrdinalIgnoreCase) ? true
        : element.GetAttribute("style") is { } style && style.Contains("text-align", StringComparison.OrdinalIgnoreCase)
            ? style.Replace(" ", "", StringComparison.Ordinal).Contains("text-align:center", StringComparison.OrdinalIgnoreCase)
            : null;
}
