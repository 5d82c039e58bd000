using AngleSharp.Dom;

namespace LawBot.Host.Readers;

/// <summary>Finds the element of a page that holds its text.</summary>
internal static class MainContent
{
    // A sibling that holds more than a tenth of the sentences is part of the text.
    private const double Share = 0.9;

    /// <summary>Descends from the body as long as one child holds nearly all the sentences of the page.</summary>
    /// <returns>The innermost such element; the body when the page has no sentence.</returns>
    public static IElement Find(IElement body, CancellationToken cancellation)
    {
        var prose = Measure(body, cancellation);
        var current = body;
        while (true)
        {
            var total = prose.GetValueOrDefault(current);
            var next = current.Children.FirstOrDefault(child => total > 0 && prose.GetValueOrDefault(child) >= total * Share);
            if (next is null || next.LocalName is "p" or "span" or "font" or "tr" or "td" or "tbody" or "b" or "strong")
            {
                return next is { LocalName: "td" or "tr" or "tbody" } ? next : current;
            }

            current = next;
        }
    }

    /// <summary>For each element, how many characters of sentences stand in it. Links and short labels do not count.</summary>
    private static Dictionary<IElement, int> Measure(IElement body, CancellationToken cancellation)
    {
        var prose = new Dictionary<IElement, int>();
        foreach (var text in body.Descendants<IText>())
        {
            cancellation.ThrowIfCancellationRequested();
            var words = text.Data.AsSpan().Trim();
            if (words.Length < 8 || (words.Length < 30 && words.IndexOfAny("。，；、,") < 0))
            {
                continue;
            }

            for (var element = text.ParentElement; element is not null; element = element.ParentElement)
            {
                if (element.LocalName is "a")
                {
                    break;
                }

                prose[element] = prose.GetValueOrDefault(element) + words.Length;
            }
        }

        return prose;
    }
}
