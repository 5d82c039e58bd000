using LawBot.Chinese;
using LawBot.Documents;

namespace LawBot.Reports.Layout;

/// <summary>A block of the document, free of marks that the author did not write; never empty.</summary>
/// <param name="Text">Its words, trimmed.</param>
/// <param name="Kind">What the format said it is.</param>
/// <param name="Width">Printed width with its indentation, in Han characters.</param>
internal sealed record CleanLine(string Text, BlockKind Kind, double Width)
{
    /// <summary>Depth that the format gives a heading, 0 for none.</summary>
    public int Depth { get; init; }

    /// <summary>True when it begins with white space.</summary>
    public bool IsIndented { get; init; }

    /// <summary>True when an empty line or a page break stands before it.</summary>
    public bool AfterGap { get; init; }

    /// <summary>True when a page ends before it or after it.</summary>
    public bool AtPageEdge { get; init; }

    /// <summary>True for a table row that names the columns.</summary>
    public bool IsTableHeader { get; init; }

    /// <summary>The pages it stands on, in the offsets of <see cref="Text"/>; empty where the format has none.</summary>
    public IReadOnlyList<PageStart> Pages { get; init; } = [];

    /// <summary>What optical recognition was not sure of, in the offsets of <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> Doubtful { get; init; } = [];
}
