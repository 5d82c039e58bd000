using LawBot.Chinese;

namespace LawBot.Reports.Layout;

/// <summary>A heading before its level is known.</summary>
/// <param name="Paragraph">The paragraph it stands in.</param>
/// <param name="Span">Number and words, in the offsets of the paragraph.</param>
/// <param name="Style">The form of its number.</param>
/// <param name="Ordinal">The value of its number; 0 without.</param>
/// <param name="Number">The number as printed.</param>
/// <param name="IsRunIn">True when the paragraph goes on after it.</param>
internal sealed record FoundHeading(int Paragraph, TextSpan Span, NumberStyle Style, int Ordinal, string Number, bool IsRunIn)
{
    /// <summary>Depth that the format gives, 0 for none.</summary>
    public int Depth { get; init; }

    /// <summary>The words without the number.</summary>
    public string Words { get; init; } = "";
}
