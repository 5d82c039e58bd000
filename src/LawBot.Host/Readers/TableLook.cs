namespace LawBot.Host.Readers;

/// <summary>Whether a row of a table names its columns, where the format does not say.</summary>
internal static class TableLook
{
    /// <summary>True for a first row of at least two different short cells without a bare number, with rows under it.</summary>
    public static bool NamesColumns(IReadOnlyList<string> cells, int rows) =>
        rows > 1
        && cells.Count > 1
        && cells.Distinct(StringComparer.Ordinal).Count() > 1
        && cells.Skip(1).All(cell => cell.Length is > 0 and <= 30 && !char.IsAsciiDigit(cell[0]) && cell.AsSpan().IndexOfAny("。；") < 0);
}
