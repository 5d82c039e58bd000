using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace LawBot.Tests.Telegram.Support;

/// <summary>Reads message mark-up as strictly as the Bot API does: known tags only, each closed in order.</summary>
internal static partial class BotHtml
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "b", "i", "u", "s", "code", "pre", "a", "blockquote" };

    private static readonly HashSet<string> KnownRich = new(StringComparer.Ordinal) { "b", "i", "p", "blockquote", "table", "tr", "th", "td" };

    /// <returns>The visible text of an ordinary message, or null when the mark-up cannot be parsed.</returns>
    public static string? Visible(string html) => Read(html, Known);

    /// <returns>The visible text of a rich message, a line a paragraph or row; null when the mark-up cannot be parsed.</returns>
    public static string? Rich(string html) =>
        Read(html.Replace("</p>", "</p>\n", StringComparison.Ordinal).Replace("</tr>", "</tr>\n", StringComparison.Ordinal), KnownRich);

    private static string? Read(string html, HashSet<string> known)
    {
        var open = new Stack<string>();
        var text = new StringBuilder();
        var at = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            text.Append(html, at, tag.Index - at);
            at = tag.Index + tag.Length;
            var name = tag.Groups["name"].Value;
            if (tag.Groups["close"].Length > 0)
            {
                if (open.Count == 0 || !string.Equals(open.Pop(), name, StringComparison.Ordinal))
                {
                    return null;
                }
            }
            else if (!known.Contains(name))
            {
                return null;
            }
            else
            {
                open.Push(name);
            }
        }

        text.Append(html, at, html.Length - at);
        var raw = text.ToString();
        return open.Count > 0 || raw.Contains('<', StringComparison.Ordinal) ? null : WebUtility.HtmlDecode(raw);
    }

    [GeneratedRegex(@"<(?<close>/?)(?<name>[a-z]+)(?: [a-z]+(?:=""[a-z]+"")?)*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
