namespace LawBot.Host.Readers;

/// <summary>Puts the words of a page into reading order: full lines, columns one after the other, rows of tables.</summary>
internal static class PageLayout
{
    /// <summary>A gap wider than this parts cells; in units of the type.</summary>
    public const double CellGap = 1.4;
    private const double ShortestColumnLine = 0.6;

    /// <summary>The elements of a page, top to bottom.</summary>
    public static IEnumerable<PlacedElement> Read(PlacedPage page)
    {
        var lines = PlacedLine.Find(page.Words);
        if (lines.Count == 0)
        {
            return [];
        }

        return FindGutter(lines) is { } gutter ? ReadColumns(lines, gutter) : ReadOne(lines);
    }

    /// <summary>Finds the empty strip between two columns of running text.</summary>
    /// <returns>Its x, or null on a page of one column.</returns>
    private static double? FindGutter(List<PlacedLine> lines)
    {
        double left = lines.Min(line => line.Left), right = lines.Max(line => line.Right);
        double? best = null;
        var bestPairs = Math.Max(4, lines.Count * 0.4);
        for (var x = left + ((right - left) * 0.35); x < left + ((right - left) * 0.65); x += (right - left) / 200)
        {
            var pairs = lines.Count(line => IsPair(line, x, left, right));
            if (pairs > bestPairs && lines.Count(line => Crosses(line, x)) < pairs * 0.4)
            {
                (best, bestPairs) = (x, pairs);
            }
        }

        return best;
    }

    /// <summary>True for a line with running text on both sides of the strip; a table's cells are shorter.</summary>
    private static bool IsPair(PlacedLine line, double x, double left, double right)
    {
        if (Crosses(line, x) || line.Left > x || line.Right < x)
        {
            return false;
        }

        var before = line.Words.Where(word => word.Right <= x).ToArray();
        var after = line.Words.Where(word => word.Left >= x).ToArray();
        var leftWidth = before[^1].Right - before[0].Left;
        var rightWidth = after[^1].Right - after[0].Left;
        return after[0].Left - before[^1].Right > line.Size * 0.8
            && leftWidth > (x - left) * ShortestColumnLine && rightWidth > (right - x) * ShortestColumnLine
            && before.Sum(word => word.Text.Length) > 8 && after.Sum(word => word.Text.Length) > 8;
    }

    private static bool Crosses(PlacedLine line, double x) => line.Words.Any(word => word.Left < x && word.Right > x);

    private static IEnumerable<PlacedElement> ReadColumns(List<PlacedLine> lines, double gutter)
    {
        var pending = new List<PlacedWord>();
        foreach (var line in lines)
        {
            if (!Crosses(line, gutter))
            {
                pending.AddRange(line.Words);
                continue;
            }

            foreach (var element in BothSides(pending, gutter))
            {
                yield return element;
            }

            pending.Clear();
            foreach (var element in ReadOne([line]))
            {
                yield return element;
            }
        }

        foreach (var element in BothSides(pending, gutter))
        {
            yield return element;
        }
    }

    private static PlacedElement[] BothSides(List<PlacedWord> words, double gutter) =>
    [
        .. ReadOne(PlacedLine.Find(words.Where(word => word.Right <= gutter))),
        .. ReadOne(PlacedLine.Find(words.Where(word => word.Right > gutter))),
    ];

    private static IEnumerable<PlacedElement> ReadOne(List<PlacedLine> lines)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        double left = lines.Min(line => line.Left), right = lines.Max(line => line.Right);
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
