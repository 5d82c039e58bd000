using LawBot.Lexicon;

namespace LawBot.Answers.Drafts;

/// <summary>Gives a number without a measure word the one that such a figure usually has: 收案78 → 收案78件.</summary>
internal static class BareCounts
{
    private const int LongestNumber = 6;
    private static readonly Lazy<Dictionary<string, string>> Units =
        new(() => DraftMatter.All.SelectMany(m => m.Figures.SelectMany(f => f.Words.Select(w => (w, f.Unit))))
        .GroupBy(f => f.w, f => f.Unit, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.CountBy(u => u).MaxBy(u => u.Value).Key, StringComparer.Ordinal));

    private static readonly Lazy<WordList> Words = new(() => new WordList(Units.Value.Keys));

    /// <summary>The clause with the measure word behind its last number, where it ends in a word of a figure and a bare number; else as it is.</summary>
    internal static string WithUnit(string clause)
    {
        var words = clause.TrimEnd();
        var head = words.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var length = words.Length - head.Length;
        return length is > 0 and <= LongestNumber && Words.Value.LengthAtEnd(head.TrimEnd('了', '共', ' ')) is > 0 and var word
            ? words + Units.Value[head.TrimEnd('了', '共', ' ')[^word..]] : FactNumerals.WithMoney(clause);
    }
}
