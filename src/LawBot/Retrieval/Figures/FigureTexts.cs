using LawBot.Chinese;

namespace LawBot.Retrieval.Figures;

/// <summary>The texts of a figure, ready to look for many terms in.</summary>
/// <param name="Words">The figure.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Clause">Its clause.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Headings">The headings above.</param>
/// <param name="Previous">The sentence before.</param>
/// <param name="Whole">The words before the number that it is a part of.</param>
/// <param name="Topic">The matter that its clause is about.</param>
internal sealed record FigureTexts(
    FigureWords Words, TextPairs Name, TextPairs Clause, TextPairs Sentence, TextPairs Headings, TextPairs Previous, TextPairs Whole, TextPairs Topic)
{
    /// <summary>In their order; figures of one sentence or heading share its text.</summary>
    public static List<FigureTexts> Of(IReadOnlyList<FigureWords> figures)
    {
        var made = new Dictionary<string, TextPairs>(StringComparer.Ordinal);
        return [.. figures.Select(f => new FigureTexts(f, In(f.Name), In(f.Clause), In(f.Sentence), In(f.Headings), In(f.Previous), In(f.Whole), In(f.Topic)))];

        TextPairs In(string text) => text.Length == 0 ? TextPairs.Empty : made.TryGetValue(text, out var known) ? known : made[text] = new TextPairs(text);
    }
}
