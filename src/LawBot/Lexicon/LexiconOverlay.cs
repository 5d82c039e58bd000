namespace LawBot.Lexicon;

/// <summary>The rows that an office lays over ours: set once, when the program starts, before any table is read.</summary>
public static class LexiconOverlay
{
    private static readonly Dictionary<string, IReadOnlyList<LexiconRow>> Laid = new(StringComparer.Ordinal);

    /// <summary>The laid tables as their files have them, by name; empty where none is laid.</summary>
    internal static SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Every row that is laid.</summary>
    public static IEnumerable<LexiconRow> Rows => Laid.Values.SelectMany(r => r);

    /// <summary>Lays rows over ours. A wording that stands in one of ours too has the meaning of the laid row.</summary>
    /// <param name="texts">Tables by name (<c>actions</c>), each a file of the same columns as ours.</param>
    /// <exception cref="FormatException">A table is unknown or a row is wrong; the message says in Chinese which and what to do. Nothing is laid
    /// then.</exception>
    public static void Lay(IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var rows = texts.ToDictionary(t => t.Key, t => (IReadOnlyList<LexiconRow>)[.. LexiconTable.ParseLaid(t.Key, t.Value)], StringComparer.Ordinal);
        foreach (var (table, laid) in rows)
        {
            Laid[table] = laid;
            Texts[table] = texts[table];
        }
    }

    /// <summary>Our rows without the wordings that a row of the office has, then the office's.</summary>
    internal static IEnumerable<LexiconRow> Over(IReadOnlyList<LexiconRow> own, string table)
    {
        if (!Laid.TryGetValue(table, out var laid))
        {
            return own;
        }

        var taken = laid.SelectMany(r => r.Words.Select(w => (w, UseOf(r)))).ToHashSet();
        return own.Select(r => r with { Words = [.. r.Words.Where(w => !taken.Contains((w, UseOf(r))))] }).Where(r => r.Words.Count > 0).Concat(laid);
    }

    // Of the matters, a word may stand in one row for questions and in another for reports.
    private static string UseOf(LexiconRow row) => row.Cells.GetValueOrDefault("use", "");
}
