using LawBot.Chinese;
using LawBot.Documents;

namespace LawBot.Reports.Layout;

/// <summary>A paragraph before it has its place in the text.</summary>
/// <param name="Text">Its words; no line feed inside.</param>
/// <param name="Block">What the format said it is.</param>
internal sealed record RawParagraph(string Text, BlockKind Block)
{
    /// <summary>Depth that the format gives a heading, 0 for none.</summary>
    public int Depth { get; init; }

    /// <summary>What it is; settled step by step.</summary>
    public ParagraphKind Kind { get; init; } = ParagraphKind.Body;

    /// <summary>The pages it stands on, in the offsets of <see cref="Text"/>; empty where the format has none.</summary>
    public IReadOnlyList<PageStart> Pages { get; init; } = [];

    /// <summary>What optical recognition was not sure of, in the offsets of <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> Doubtful { get; init; } = [];

    /// <summary>Printed width in Han characters.</summary>
    public double Width => Squeezed.Width(Text);
}
