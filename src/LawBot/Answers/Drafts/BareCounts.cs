using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Gives a number without a measure word the one that such a figure usually has: 收案78 → 收案78件.</summary>
internal static class BareCounts
{
    private const int LongestNumber = 6;
    private const int LongestVerb = 3;
    private const double Nearly = 0.7;
    private static readonly Lazy<Dictionary<string, string>> Units =
        new(() => DraftMatter.All.SelectMany(m => m.Figures.SelectMany(f => f.Words.Select(w => (w, f.Unit))))
        .GroupBy(f => f.w, f => f.Unit, StringComparer.Ordinal)
            .Select(g => (Word: g.Key, Unit: Usual(g))).Where(u => u.Unit is not null).ToDictionary(u => u.Word, u => u.Unit!, StringComparer.Ordinal));

    private static readonly Lazy<WordList> Words = new(() => new WordList(Units.Value.Keys));

    /// <summary>The clause with the measure word behind its last number, where it ends in a word of a figure and a bare number; else as it is.</summary>
    internal static string WithUnit(string clause)
    {
        var words = clause.TrimEnd();
        var head = words.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var length = words.Length - head.Length;
        head = head.TrimEnd('了', '共', ' ');
        var unit = length is 0 or > LongestNumber ? "" : Words.Value.LengthAtEnd(head) is > 0 and var word ? Units.Value[head[^word..]] : UnitOfVerb(head);
        return unit.Length > 0 ? words + unit : FactNumerals.WithMoney(clause);
    }

    // 收47, 办了82: figures whose words hold the verb count with one measure word nearly all; 培训6 may be people, times or courses.
    private static string UnitOfVerb(string head) =>
        head.Length is > 0 and <= LongestVerb && ActionVerbs.VerbAt(head, 0, out _) == head.Length
            ? Usual(Units.Value.Where(u => u.Key.StartsWith(head, StringComparison.Ordinal)).Select(u => u.Value)) ?? "" : "";

    // The measure word of nearly all; null where figures are counted with one word here and with another there.
    private static string? Usual(IEnumerable<string> units)
    {
        var counted = units.CountBy(u => u).ToList();
        return counted.Count > 0 && counted.MaxBy(u => u.Value) is var most && most.Value >= counted.Sum(u => u.Value) * Nearly ? most.Key : null;
    }
}
