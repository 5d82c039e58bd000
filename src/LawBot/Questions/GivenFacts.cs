using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>Tells a message that gives numbers to be written from one that asks for some: 写普法,讲座12场.</summary>
internal static class GivenFacts
{
    private static readonly WordList Composing = WordList.Of("question-edges", "composing");
    private static readonly WordList OfTexts = WordList.Of("question-edges", "text-measure");
    private static readonly string[] Ordering = ["over", "under", "most", "least", "top", "mean", "share", "difference"];

    /// <summary>True for a message with a word of composing and a number of something, which asks nothing and sets no limit.</summary>
    /// <param name="bare">The folded message, places and years blanked out.</param>
    /// <param name="spans">What was read in it.</param>
    public static bool AreToBeWritten(string bare, IReadOnlyList<AnnotatedSpan> spans) =>
        Composing.StandIn(bare) && !spans.Any(IsAsked)
        && QuantityReader.Counts(bare).Any(q => q.Unit.Length > 0 && !OfTexts.Are(q.Unit) && UnitTable.KindOf(q.Unit) != UnitKind.Time);

    private static bool IsAsked(AnnotatedSpan span) => span.Kind switch
    {
        SpanKind.Asking => span.Value is not (nameof(Asking.NoNumbers) or nameof(Asking.OnlyNumbers) or nameof(Asking.Amount)),
        SpanKind.Operator => Array.IndexOf(Ordering, span.Value) >= 0,
        _ => false,
    };
}
