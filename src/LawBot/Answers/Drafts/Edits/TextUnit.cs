using LawBot.Reports;

namespace LawBot.Answers.Drafts.Edits;

/// <summary>One sentence of a text, or one of the parts of a sentence that are numbered.</summary>
/// <param name="Mark">What numbers it: 一是, （二）, 3.; empty for none.</param>
/// <param name="Words">The rest of it, with what ends it.</param>
internal sealed record TextUnit(string Mark, string Words)
{
    /// <summary>True when a new line begins with it.</summary>
    internal bool BeginsLine { get; init; }

    /// <summary>True for a heading or a title, a line of its own without a stop.</summary>
    internal bool IsHeading { get; init; }

    /// <summary>Which piece of the first writing it belongs to; units of one piece are one point. Negative for what was added.</summary>
    internal int Piece { get; init; } = -1;

    /// <summary>Where it comes from.</summary>
    internal DraftOrigin Origin { get; init; } = DraftOrigin.OwnFacts;

    /// <summary>The reports it rests on.</summary>
    internal IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The whole of it as it is printed.</summary>
    internal string Text => Mark + Words;
}
