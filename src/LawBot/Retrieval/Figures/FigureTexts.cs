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
    FigureWords Words, AskedText Name, AskedText Clause, AskedText Sentence, AskedText Headings, AskedText Previous, AskedText Whole, AskedText Topic)
{
    /// <summary>In their order; figures of one sentence or heading share its text, and all numbers asked for what was found in it.</summary>
    /// <param name="figures">Figures of one report.</param>
    /// <param name="asked">What the numbers asked for look for.</param>
    public static List<FigureTexts> Of(IReadOnlyList<FigureWords> figures, AskedWordings asked)
    {
        var made = new Dictionary<string, AskedText>(StringComparer.Ordinal);
        return [.. figures.Select(f => new FigureTexts(f, In(f.Name), In(f.Clause), In(f.Sentence), In(f.Headings), In(f.Previous), In(f.Whole), In(f.Topic)))];

        AskedText In(string text) => made.TryGetValue(text, out var known) ? known : made[text] = new AskedText(text, asked);
    }
}
