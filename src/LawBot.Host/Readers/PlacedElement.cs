namespace LawBot.Host.Readers;

/// <summary>What stands on a page in reading order: a line of text or a row of a table.</summary>
internal abstract record PlacedElement;

/// <summary>A line of text.</summary>
/// <param name="Line">Its words.</param>
/// <param name="Left">Left edge of the column it stands in.</param>
/// <param name="Right">Right edge of that column.</param>
internal sealed record TextLine(PlacedLine Line, double Left, double Right) : PlacedElement
{
    /// <summary>The page it stands on; 0 until its paragraph is put together.</summary>
    public int Page { get; init; }

    /// <summary>True when it stands in one of several columns, so that lines elsewhere do not show how wide its own is.</summary>
    public bool IsInColumn { get; init; }

    /// <summary>How far it is indented, in units of its type.</summary>
    public double Indent => (Line.Left - Left) / Line.Size;

    /// <summary>How much of the column is left free after it, in units of its type.</summary>
    public double Free => (Right - Line.Right) / Line.Size;

    /// <summary>True when both sides are free alike.</summary>
    public bool IsCentred => Indent > 2.5 && Free > 1 && Math.Abs(Indent - Free) < 2;
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">For each column the lines in it, top to bottom; empty for an empty cell.</param>
/// <param name="Index">Its place in its table, from 0.</param>
/// <param name="RowCount">How many rows the table has.</param>
internal sealed record TableLine(IReadOnlyList<IReadOnlyList<PlacedLine>> Cells, int Index, int RowCount) : PlacedElement;

/// <summary>The beginning of a page.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
internal sealed record PageBeginning(int Number) : PlacedElement;
