namespace LawBot.Lexicon;

/// <summary>The rows that an office lays over ours; set once, when the program starts, before any table is read.</summary>
public static class LexiconOverlay
{
    private static readonly Dictionary<string, IReadOnlyList<LexiconRow>> Laid = new(StringComparer.Ordinal);

    /// <summary>Our rows without the wordings that a row of the office has, then the office's.</summary>
    internal static IEnumerable<LexiconRow> Over(IReadOnlyList<LexiconRow> own, string table)
    {
        if (!Laid.TryGetValue(table, out var laid))
        {
            return own;
        }

        var taken = laid.SelectMany(r => r.Words).ToHashSet(StringComparer.Ordinal);
        return own.Select(r => r with { Words = [.. r.Words.Where(w => !taken.Contains(w))] }).Where(r => r.Words.Count > 0).Concat(laid);
    }
}
