namespace LawBot.Host.Readers;

/// <summary>A merged cell of a sheet, from its first to its last row (from 1) and column (from 0).</summary>
internal readonly record struct SheetMerge(uint Top, int Left, uint Bottom, int Right)
{
    /// <summary>The words of a merged cell stand in its first one only; every cell of it is made to say them.</summary>
    public static void Fill(SortedDictionary<uint, string[]> rows, IEnumerable<SheetMerge> merges, int maxColumns)
    {
        foreach (var merge in merges)
        {
            if (!rows.TryGetValue(merge.Top, out var first) || merge.Left >= first.Length || merge.Left < 0)
            {
                continue;
            }

            foreach (var (index, row) in rows.Where(pair => pair.Key >= merge.Top && pair.Key <= merge.Bottom).ToArray())
            {
                rows[index] = Filled(row, merge.Left, Math.Min(merge.Right, maxColumns - 1), first[merge.Left]);
            }
        }
    }

    private static string[] Filled(string[] row, int left, int right, string text)
    {
        var cells = row.Length > right ? row : [.. row, .. Enumerable.Repeat("", right + 1 - row.Length)];
        for (var i = left; i <= right; i++)
        {
            cells[i] = text;
        }

        return cells;
    }
}
