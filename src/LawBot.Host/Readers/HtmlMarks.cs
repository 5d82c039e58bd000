using AngleSharp.Dom;

namespace LawBot.Host.Readers;

/// <summary>Takes out of a page what its look takes out of the text: struck words, the raised marks of notes, readings over characters.</summary>
internal static class HtmlMarks
{
    /// <summary>Changes the page; style sheets are already written into its elements (<see cref="HtmlStyle.Inline"/>).</summary>
    public static void Remove(IDocument page, CancellationToken cancellation)
    {
        foreach (var element in page.All.ToArray())
        {
            cancellation.ThrowIfCancellationRequested();
            if (element.LocalName is "rt" or "rp" or "del" or "s" or "strike"
                || HtmlStyle.Of(element, "text-decoration").Contains("line-through", StringComparison.Ordinal))
            {
                element.Remove();
            }
            else if ((element.LocalName is "sup" || HtmlStyle.Of(element, "vertical-align") is "super") && element.ChildElementCount < 3)
            {
                element.TextContent = RaisedMark.Kept(Before(element), element.TextContent);
            }
            else if (element.LocalName is "br" or "p" or "div" && element.Closest("td, th") is not null)
            {
                // The lines of a cell are words apart: 120 over 130 is not 120130.
                element.Parent?.InsertBefore(page.CreateTextNode(" "), element);
            }
        }
    }

    private static char Before(IElement element) =>
        element.PreviousSibling?.TextContent.TrimEnd() is { Length: > 0 } words ? words[^1] : '\0';
}
