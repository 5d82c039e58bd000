using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LawBot.Host.Readers;

/// <summary>The words of Markdown's inline marks.</summary>
internal static class MarkdownText
{
    /// <returns>The words, a string for each line as the author broke them, without blank ones.</returns>
    public static IReadOnlyList<string> Lines(ContainerInline? inline)
    {
        var text = new StringBuilder();
        Append(text, inline);
        return [.. text.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
    }

    /// <returns>The words of a table cell on one line.</returns>
    public static string OfCell(TableCell cell) =>
        string.Join(' ', cell.OfType<LeafBlock>().SelectMany(leaf => Lines(leaf.Inline)));

    /// <summary>True when the whole paragraph is in bold type.</summary>
    public static bool IsAllStrong(ContainerInline? inline) =>
        inline is not null && inline.Any() && inline.All(part => part is EmphasisInline { DelimiterCount: >= 2 } or HtmlInline
            || (part is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()));

    private static void Append(StringBuilder text, Inline? inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case LineBreakInline:
                text.Append('\n');
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlInline html when html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                text.Append('\n');
                break;
            case LinkInline { IsImage: true }:
                break;
            case ContainerInline container:
                foreach (var part in container)
                {
                    Append(text, part);
                }

                break;
        }
    }
}
