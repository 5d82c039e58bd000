namespace LawBot.Host.Readers;

/// <summary>Finds the empty strip between two columns of running text. Running text tells itself from the cells of a table: its lines are filled and go on
/// in the next, its sentences end, and the paragraphs of one column begin where they like, while the cells of a row begin together.</summary>
internal static class PageColumns
{
    // In units of the type.
    private const double NarrowestColumn = 7;
    private const double NarrowestGutter = 0.8;
    private const double SameRow = 0.35;
    private const double AtMargin = 0.8;
    private const double Indented = 1.2;
    private const double WidestLeading = 1.6;
    private const double NearerTo = 1.5;

    // Shares.
    private const double Filled = 0.7;
    private const double Margin = 0.12;
    private const double RowsOfTable = 0.8;
    private const int Steps = 200;
    private const int FewestContinued = 2;

    /// <summary>The strip of a page, and which of its lines stand in columns beside it.</summary>
    /// <param name="X">Its middle.</param>
    /// <param name="InColumns">For each line whether it belongs to the columns; the others go over the whole width.</param>
    /// <param name="Width">How wide the strip is, in the unit of the page.</param>
    internal sealed record Gutter(double X, bool[] InColumns, double Width);

    /// <summary>Finds the strip that parts most lines.</summary>
    /// <returns>Null on a page of one column.</returns>
    public static Gutter? Find(List<PlacedLine> lines)
    {
        double left = lines.Min(line => line.Left), right = lines.Max(line => line.Right), step = (right - left) / Steps;
        var strips = Enumerable.Range((int)(Steps * Margin), (int)(Steps * (1 - (2 * Margin))))
            .Select(i => left + (i * step)).Select(x => (X: x, Runs: RunsBeside(lines, x))).ToList();
        var most = strips.Max(strip => strip.Runs.Count);
        if (most == 0)
        {
            return null;
        }

        // Wherever in the empty strip the line is drawn, it parts the same lines: the middle of the widest such stretch.
        var best = Stretches([.. strips.Select(strip => strip.Runs.Count == most)]).MaxBy(stretch => stretch.Count);
        var middle = strips[best.Start + (best.Count / 2)];
        var inColumns = new bool[lines.Count];
        middle.Runs.ForEach(i => inColumns[i] = true);
        return new Gutter(middle.X, inColumns, best.Count * step);
    }

    /// <summary>The lines of those runs without a word across that have running text on both sides.</summary>
    private static List<int> RunsBeside(List<PlacedLine> lines, double x)
    {
        var found = new List<int>();
        for (int start = 0, end; start < lines.Count; start = end + 1)
        {
            for (end = start; end < lines.Count && !Crosses(lines[end], x); end++)
            {
            }

            var last = WithoutHeading(lines, start, end, x);
            if (last - start > 1 && AreColumns(lines.GetRange(start, last - start), x))
            {
                found.AddRange(Enumerable.Range(start, last - start));
            }
        }

        return found;
    }

    /// <summary>A short line that stands nearer to the full lines below than to the columns above is their heading.</summary>
    private static int WithoutHeading(List<PlacedLine> lines, int start, int end, double x)
    {
        while (end < lines.Count && end - start > 1 && lines[end - 1].Right < x
            && lines[end - 1].Top - lines[end - 2].Bottom > Math.Max(0, lines[end].Top - lines[end - 1].Bottom) * NearerTo)
        {
            end--;
        }

        return end;
    }

    private static bool AreColumns(List<PlacedLine> run, double x)
    {
        if (run.Exists(line => line.Words.Zip(line.Words.Skip(1)).Any(pair => pair.First.Right <= x && pair.Second.Left >= x
            && pair.Second.Left - pair.First.Right < line.Size * NarrowestGutter)))
        {
            return false;
        }

        var before = PlacedLine.Find(run.SelectMany(line => line.Words).Where(word => word.Right <= x));
        var after = PlacedLine.Find(run.SelectMany(line => line.Words).Where(word => word.Left >= x));
        return MayBeColumn(before) && MayBeColumn(after) && Continued(before) + Continued(after) >= FewestContinued && !AreRows(before, after);
    }

    /// <summary>How many lines are filled and go on at the margin of the next.</summary>
    private static int Continued(List<PlacedLine> lines)
    {
        double left = lines.Min(line => line.Left), right = lines.Max(line => line.Right);
        return lines.Zip(lines.Skip(1)).Count(pair => GoesOn(pair.First, pair.Second, left, right));
    }

    /// <summary>True for lines wide enough, with a sentence in them and mostly without gaps.</summary>
    private static bool MayBeColumn(List<PlacedLine> lines)
    {
        if (lines.Count < 2)
        {
            return false;
        }

        double left = lines.Min(line => line.Left), right = lines.Max(line => line.Right), size = lines[lines.Count / 2].Size;
        return right - left > size * NarrowestColumn
            && lines.Exists(line => line.Text.Contains('。', StringComparison.Ordinal))
            && lines.Count(line => line.Segments(PageLayout.CellGap).Count > 1) * 2 <= lines.Count;
    }

    private static bool GoesOn(PlacedLine line, PlacedLine next, double left, double right) =>
        line.Right - left > (right - left) * Filled && next.Left - left < next.Size * AtMargin
        && next.Top - line.Bottom < line.Size * WidestLeading && !HeadingLook.EndsSentence(line.Text) && !HeadingLook.IsNumbered(next.Text);

    /// <summary>True when the paragraphs of both sides begin together and not indented: cells of rows.</summary>
    private static bool AreRows(List<PlacedLine> before, List<PlacedLine> after)
    {
        var (left, right) = (Beginnings(before), Beginnings(after));
        var together = right.Count(line => left.Exists(other => Math.Abs(other.Middle() - line.Middle()) < line.Size * SameRow));
        return left.Count > 1 && right.Count > 1 && together >= Math.Max(left.Count, right.Count) * RowsOfTable
            && !(MostIndented(left, before) && MostIndented(right, after));
    }

    private static bool MostIndented(List<PlacedLine> beginnings, List<PlacedLine> lines)
    {
        var left = lines.Min(line => line.Left);
        return beginnings.Count(line => line.Left - left > line.Size * Indented) * 2 > beginnings.Count;
    }

    private static List<PlacedLine> Beginnings(List<PlacedLine> lines)
    {
        double left = lines.Min(line => line.Left), right = lines.Max(line => line.Right);
        return [.. lines.Where((line, i) => i == 0 || !GoesOn(lines[i - 1], line, left, right))];
    }

    private static double Middle(this PlacedLine line) => (line.Top + line.Bottom) / 2;

    private static bool Crosses(PlacedLine line, double x) => line.Words.Any(word => word.Left < x && word.Right > x);

    private static IEnumerable<(int Start, int Count)> Stretches(bool[] marks)
    {
        for (int start = 0, end; start < marks.Length; start = end + 1)
        {
            for (end = start; end < marks.Length && marks[end]; end++)
            {
            }

            if (end > start)
            {
                yield return (start, end - start);
            }
        }
    }
}
