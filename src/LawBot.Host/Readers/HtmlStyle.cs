using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace LawBot.Host.Readers;

/// <summary>What the style of an element says, its own and that of the style sheets inside the page; nothing is fetched.</summary>
internal static partial class HtmlStyle
{
    private const int MaxRules = 300;

    /// <summary>Writes the rules of the page's own style sheets into the <c>style</c> of the elements they select, before what it says itself.</summary>
    /// <remarks>Rules under <c>@media</c> and the like and of states (<c>:hover</c>) are left out; order alone decides between two rules.</remarks>
    public static void Inline(IDocument page, CancellationToken cancellation)
    {
        var sheet = string.Concat(page.QuerySelectorAll("style").Select(style => style.TextContent));
        var rules = new Dictionary<IElement, string>();
        foreach (Match rule in Rule().Matches(Comment().Replace(sheet, "")).Take(MaxRules))
        {
            cancellation.ThrowIfCancellationRequested();
            var (selector, declarations) = (rule.Groups["selector"].Value.Trim(), rule.Groups["declarations"].Value.Trim());
            if (selector.AsSpan().IndexOfAny('@', ':') >= 0 || !Telling().IsMatch(declarations))
            {
                continue;
            }

            foreach (var element in Selected(page, selector))
            {
                rules[element] = rules.GetValueOrDefault(element, "") + declarations + ';';
            }
        }

        foreach (var (element, declarations) in rules)
        {
            element.SetAttribute("style", declarations + element.GetAttribute("style"));
        }
    }

    /// <returns>The value that an element's style gives a property, in lower case, the last one of several; empty for none.</returns>
    public static string Of(IElement element, string property)
    {
        if (element.GetAttribute("style") is not { Length: > 0 } style)
        {
            return "";
        }

        var value = "";
        foreach (var declaration in style.Split(';'))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && declaration.AsSpan(0, colon).Trim().Equals(property, StringComparison.OrdinalIgnoreCase))
            {
                value = declaration[(colon + 1)..].Trim().ToLowerInvariant();
            }
        }

        return value;
    }

    private static IEnumerable<IElement> Selected(IDocument page, string selector)
    {
        try
        {
            return page.QuerySelectorAll(selector);
        }
        catch (DomException)
        {
            return [];
        }
    }

    [GeneratedRegex(@"/\*.*?(\*/|$)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Comment();

    // A block with blocks inside (@media) is taken whole, so that its inner rules do not count.
    [GeneratedRegex(@"(?<at>@[^{};]*\{([^{}]*\{[^{}]*\})*[^{}]*\})|(?<selector>[^{}]+)\{(?<declarations>[^{}]*)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Rule();

    // The properties that readers ask for; of those that every rule has (height, color) only what may hide.
    [GeneratedRegex(@"display|visibility|text-decoration|vertical-align|list-style|font-weight|text-align|font-size|opacity|background|clip|-\d{3}|(height|width)\s*:\s*[01]|(?<![\w-])color\s*:\s*(#f|white|snow|rgb|transparent)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Telling();
}
