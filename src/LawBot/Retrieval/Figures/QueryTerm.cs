using LawBot.Chinese;

namespace LawBot.Retrieval.Figures;

/// <summary>Something that a question says of a number: a term of the field in every wording that reports use for it, or a pair of characters.</summary>
/// <param name="Wordings">Folded, the asked one first.</param>
/// <param name="Weight">Rarity over the figures of the index, summed over its pairs; what comes from the context counts less.</param>
/// <param name="IsTerm">True for a term of the field.</param>
/// <param name="Run">Which run of characters of the question it belongs to.</param>
/// <param name="IsContext">True when it stands in the context and not in the number's own words.</param>
internal sealed record QueryTerm(IReadOnlyList<string> Wordings, double Weight, bool IsTerm, int Run, bool IsContext)
{
    // What reports say for a term of the field, and the share of a wording of which some pairs stand there.
    private const double OtherWording = 0.95;
    private const double PartOfWording = 0.9;

    /// <summary>The class of the verb that it is; null for anything else.</summary>
    public string? Action { get; init; }

    /// <summary>Its weight in how much of what was asked a figure says; <see cref="Weight"/> orders.</summary>
    public double Said { get; init; } = Weight;

    /// <summary>Its place among <see cref="AskedWordings"/>.</summary>
    public int Number { get; init; }

    /// <summary>How far a folded text says it, 0 to 1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="actions">The classes of the verbs of that text.</param>
    public double In(AskedText text, IReadOnlyList<string> actions) =>
        Action is not null && actions.Contains(Action, StringComparer.Ordinal) ? 1 : text.Says(this);

    /// <summary>How far a folded text that is not empty says one of its wordings, 0 to 1.</summary>
    public double ShareIn(TextPairs text)
    {
        var best = text.Share(Wordings[0], PartOfWording);
        for (var i = 1; i < Wordings.Count && best < OtherWording; i++)
        {
            best = Math.Max(best, OtherWording * text.Share(Wordings[i], PartOfWording));
        }

        return best;
    }

    /// <summary>Its last word where that tells as much as its first, and by which it may be called once it was named: 裁决 of 行政裁决; empty elsewhere.</summary>
    public string Head { get; init; } = "";

    /// <summary>True when reports use the very wording that was asked: a sentence without it speaks of something else, which says little of a word of everyday
    /// speech (发大水).</summary>
    public bool IsOfReports { get; init; }

    /// <summary>True when a folded text calls it by its last word alone.</summary>
    public bool IsShortenedIn(AskedText text) => Head.Length > 0 && text.Holds(Head);

    /// <summary>True when a folded text holds one of its wordings whole.</summary>
    public bool Stands(AskedText text) => Wordings.Any(text.Holds);

    /// <summary>How sure it is that a text that says a term so far means it: a part of a wording orders well but proves little (农民工讨薪 is not 农民工工资).</summary>
    public static double Proof(double said) => said > PartOfWording ? said : said * said / PartOfWording;
}
