namespace LawBot.Host.Readers;

/// <summary>Finds tables among lines that are cut where gaps are wide, and puts their cells into columns and rows.</summary>
internal static class TableFinder
{
    private const double WidestCell = 0.5;

    // Gaps in units of the type: between lines that need not belong together, and between rows whose cells stand under each other.
    private const double WidestGap = 2.2;
    private const double TallestRow = 8;

    /// <summary>Where the table that begins at a line ends.</summary>
    /// <param name="lines">The lines, each cut into segments.</param>
    /// <param name="start">The line to begin at.</param>
    /// <param name="left">Left edge of the text.</param>
    /// <param name="right">Right edge of the text.</param>
    /// <returns>The line after the table; <paramref name="start"/> itself where none begins.</returns>
    public static int EndOfTable(List<List<PlacedLine>> lines, int start, double left, double right)
    {
        if (lines[start].Count < 2)
        {
            return start;
        }

        int end = start, manyCells = 0;
        for (var i = start; i < lines.Count && CouldBelong(lines[i], left, right); i++)
        {
            if (i > start && IsFarBelow(lines[i - 1], lines[i], StandUnder(lines[i - 1], lines[i]) ? TallestRow : WidestGap))
            {
                break;
            }

            if (lines[i].Count > 1)
            {
                manyCells++;
                end = i + 1;
            }
        }

        // A wrapped last cell belongs to the last row.
        while (end < lines.Count && end > start && lines[end].Count == 1 && !IsFarBelow(lines[end - 1], lines[end], 0.45)
            && IsInsideCell(lines[end][0], Columns(lines.GetRange(start, end - start))))
        {
            end++;
        }

        return manyCells >= 2 && Columns(lines.GetRange(start, end - start)).Count > 1 ? end : start;
    }

    /// <summary>The rows of a table.</summary>
    public static IEnumerable<TableLine> Rows(List<List<PlacedLine>> lines)
    {
        var columns = Columns(lines);
        var rows = new List<List<PlacedLine>[]>();
        var limit = RowGap(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i == 0 || lines[i].Max(cell => cell.Top) - lines[i - 1].Max(cell => cell.Top) > limit && !IsContinuation(lines[i], columns))
            {
                rows.Add([.. columns.Select(_ => new List<PlacedLine>())]);
            }

            foreach (var cell in lines[i])
            {
                rows[^1][ColumnOf(cell, columns)].Add(cell);
            }
        }

        return rows.Select((row, i) => new TableLine(row, i, rows.Count));
    }

    /// <summary>Turns a lone line at the end of a page into a row when the table on the other page has as many columns.</summary>
    public static List<PlacedElement> Continue(List<PlacedElement> elements)
    {
        for (var i = 1; i + 1 < elements.Count; i++)
        {
            if (elements[i] is PageBeginning)
            {
                elements[i + 1] = RowOf(elements[i + 1], elements[i - 1], isFirst: false);
                elements[i - 1] = RowOf(elements[i - 1], elements[i + 1], isFirst: true);
            }
        }

        return elements;
    }

    private static PlacedElement RowOf(PlacedElement element, PlacedElement across, bool isFirst) =>
        element is TextLine line && across is TableLine row && line.Line.Segments(PageLayout.CellGap) is var cells
        && cells.Count > 1 && cells.Count == row.Cells.Count
            ? new TableLine([.. cells.Select(cell => new[] { cell })], isFirst ? 0 : row.RowCount, row.RowCount + 1)
            : element;

    /// <summary>A line of running text does not belong to a table; a wrapped cell does.</summary>
    private static bool CouldBelong(List<PlacedLine> segments, double left, double right) =>
        segments.Count > 1 || (segments[0].Right - segments[0].Left < (right - left) * WidestCell && !HeadingLook.IsNumbered(segments[0].Text)
            && !(segments[0].Text.EndsWith('。') && segments[0].Left - left < 3 * segments[0].Size));

    private static bool IsInsideCell(PlacedLine line, List<(double Left, double Right)> columns) =>
        !HeadingLook.IsNumbered(line.Text) && columns.Skip(1).Any(column => line.Left > column.Left - line.Size && line.Right < column.Right + line.Size);

    /// <summary>True for two lines whose cells begin in the same columns: rows of one table, however tall it was drawn.</summary>
    private static bool StandUnder(List<PlacedLine> above, List<PlacedLine> below) => above.Count > 1 && above.Count == below.Count
        && above.Zip(below).All(pair => Math.Abs(pair.First.Left - pair.Second.Left) < pair.First.Size
            || Math.Abs(pair.First.Left + pair.First.Right - pair.Second.Left - pair.Second.Right) < 2 * pair.First.Size);

    private static bool IsFarBelow(List<PlacedLine> above, List<PlacedLine> below, double ems) =>
        below.Min(cell => cell.Top) - above.Max(cell => cell.Bottom) > above[0].Size * ems;

    /// <summary>Strips of the page that some cell covers, with the cells of rows that have most of them.</summary>
    private static List<(double Left, double Right)> Columns(List<List<PlacedLine>> lines)
    {
        var columns = new List<(double Left, double Right)>();
        var rows = lines.FindAll(line => line.Count > 1);
        foreach (var cell in rows.SelectMany(line => line).Where(cell => !Spans(cell, rows)).OrderBy(cell => cell.Left))
        {
            if (columns.Count > 0 && cell.Left < columns[^1].Right)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, cell.Right));
            }
            else
            {
                columns.Add((cell.Left, cell.Right));
            }
        }

        return columns;
    }

    /// <summary>True for a cell over two cells of another row: a merged one, or two that stand too close to be told apart.</summary>
    private static bool Spans(PlacedLine cell, List<List<PlacedLine>> rows) =>
        rows.Exists(row => row.Count(other => !ReferenceEquals(other, cell) && other.Left < cell.Right && other.Right > cell.Left) > 1);

    private static int ColumnOf(PlacedLine cell, List<(double Left, double Right)> columns)
    {
        var middle = (cell.Left + cell.Right) / 2;
        return Enumerable.Range(0, columns.Count).MinBy(i => middle < columns[i].Left ? columns[i].Left - middle : Math.Max(0, middle - columns[i].Right));
    }

    /// <summary>Where pitches are of two kinds, the narrow one is inside a row and the wide one between rows.</summary>
    private static double RowGap(List<List<PlacedLine>> lines)
    {
        var pitches = lines.Zip(lines.Skip(1), (above, below) => below.Max(cell => cell.Top) - above.Max(cell => cell.Top)).Where(pitch => pitch > 0).ToArray();
        return pitches.Length > 1 && pitches.Max() > pitches.Min() * 1.25 ? (pitches.Max() + pitches.Min()) / 2 : 0;
    }

    /// <summary>A lone segment that does not stand in the first column goes on with the cell above it.</summary>
    private static bool IsContinuation(List<PlacedLine> line, List<(double Left, double Right)> columns) =>
        line.Count == 1 && ColumnOf(line[0], columns) > 0;
}
