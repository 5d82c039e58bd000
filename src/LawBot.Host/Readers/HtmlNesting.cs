using System.Text.RegularExpressions;

namespace LawBot.Host.Readers;

/// <summary>How deep the tags of a page nest, before it is parsed: a parser costs the square of what stays open.</summary>
internal static partial class HtmlNesting
{
    private const int Limit = 3_000;

    /// <summary>Tags that never close, or that the next one of their kind closes.</summary>
    private static readonly HashSet<string> Closed = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "head", "body", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    /// <summary>True when more elements are open at once than in any page of text.</summary>
    public static bool IsTooDeep(string html)
    {
        var depth = 0;
        var names = Closed.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var isEnd = html[tag.Index + 1] == '/';
            if (!names.Contains(html.AsSpan(tag.Index, tag.Length)[(isEnd ? 2 : 1)..]))
            {
                depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            }

            if (depth > Limit)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9:-]*")]
    private static partial Regex Tag();
}
