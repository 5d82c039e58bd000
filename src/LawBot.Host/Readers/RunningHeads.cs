using System.Text.RegularExpressions;

namespace LawBot.Host.Readers;

/// <summary>Takes running heads, running feet and page numbers off the pages of a document.</summary>
internal static partial class RunningHeads
{
    private const double Zone = 0.13;
    private const double SamePlace = 0.02;
    private const double RepeatedOn = 0.4;

    /// <returns>The pages without them.</returns>
    public static IReadOnlyList<PlacedPage> Remove(IReadOnlyList<PlacedPage> pages)
    {
        var edges = pages.SelectMany(page => EdgeLines(page).Select(line => new Edge(page, line, KeyOf(line.Text)))).ToArray();
        var removed = edges
            .GroupBy(edge => edge.Key, StringComparer.Ordinal)
            .SelectMany(group => Repeated([.. group], pages.Count))
            .Concat(edges.Where(edge => PageNumber().IsMatch(edge.Line.Text)))
            .SelectMany(edge => edge.Line.Words)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. pages.Select(page => page with { Words = [.. page.Words.Where(word => !removed.Contains(word))] })];
    }

    private static IEnumerable<Edge> Repeated(Edge[] edges, int pages)
    {
        foreach (var edge in edges)
        {
            // A title at the head of the first page may have the words of the running head, but neither its place nor its size.
            var alike = edges.Count(other => Math.Abs(other.Line.Top / other.Page.Height - (edge.Line.Top / edge.Page.Height)) < SamePlace
                && Math.Abs(other.Line.Size - edge.Line.Size) < edge.Line.Size * 0.15);
            if (edge.Key.Length > 1 && alike >= 2 && alike >= pages * RepeatedOn)
            {
                yield return edge;
            }
        }
    }

    /// <summary>The two outermost lines at head and foot, where they stand in the margin.</summary>
    private static IEnumerable<PlacedLine> EdgeLines(PlacedPage page)
    {
        var lines = PlacedLine.Find(page.Words);
        return lines.Take(2).Where(line => line.Bottom < page.Height * Zone)
            .Concat(lines.TakeLast(2).Where(line => line.Top > page.Height * (1 - Zone)))
            .Distinct();
    }

    private static string KeyOf(string text) => Digits().Replace(text, "#").Replace(" ", "", StringComparison.Ordinal);

    private sealed record Edge(PlacedPage Page, PlacedLine Line, string Key);

    [GeneratedRegex(@"^[-—–－一·.•~～\s]*(第\s*)?\d{1,4}(\s*页)?(\s*[/／,，共]\s*\d{1,4}|\s*共\s*\d{1,4}\s*页)?[-—–－一·.•~～\s]*$", RegexOptions.ExplicitCapture)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
