namespace LawBot.Host.Readers;

/// <summary>Puts the words of a page into reading order: full lines, columns one after the other, rows of tables.</summary>
internal static class PageLayout
{
    /// <summary>A gap wider than this parts cells; in units of the type.</summary>
    public const double CellGap = 1.4;
    private const int MostColumns = 4;

    /// <summary>The elements of a page, top to bottom.</summary>
    public static IEnumerable<PlacedElement> Read(PlacedPage page) => Read(page.Words, MostColumns);

    private static IEnumerable<PlacedElement> Read(IEnumerable<PlacedWord> words, int columns)
    {
        var lines = PlacedLine.Find(words);
        if (lines.Count == 0)
        {
            return [];
        }

        return columns > 1 && PageColumns.Find(lines) is { } gutter ? ReadColumns(lines, gutter, columns - 1) : ReadOne(lines, lines);
    }

    private static IEnumerable<PlacedElement> ReadColumns(List<PlacedLine> lines, PageColumns.Gutter gutter, int columns)
    {
        for (int start = 0, end; start < lines.Count; start = end)
        {
            for (end = start + 1; end < lines.Count && gutter.InColumns[end] == gutter.InColumns[start]; end++)
            {
            }

            var part = lines.GetRange(start, end - start);
            var elements = gutter.InColumns[start]
                ? Read(part.SelectMany(line => line.Words).Where(word => word.Right <= gutter.X), columns)
                    .Concat(Read(part.SelectMany(line => line.Words).Where(word => word.Right > gutter.X), columns))
                    .Select(element => element is TextLine line ? line with { IsInColumn = true } : element)
                : ReadOne(part, lines);
            foreach (var element in elements)
            {
                yield return element;
            }
        }
    }

    private static IEnumerable<PlacedElement> ReadOne(List<PlacedLine> lines, List<PlacedLine> page)
    {
        double left = page.Min(line => line.Left), right = page.Max(line => line.Right);
        var segments = lines.ConvertAll(line => line.Segments(CellGap));
        for (var i = 0; i < lines.Count;)
        {
            var end = TableFinder.EndOfTable(segments, i, left, right);
            if (end == i)
            {
                yield return new TextLine(lines[i++], left, right);
                continue;
            }

            foreach (var row in TableFinder.Rows(segments.GetRange(i, end - i)))
            {
                yield return row;
            }

            i = end;
        }
    }
}
