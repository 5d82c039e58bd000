using System.Buffers;
using System.Globalization;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>Which of the last answer's items words point at: 第二条, 倒数第二条, 前三条, 这两条, 第一家.</summary>
/// <param name="From">The first of them, from 1; from the end where negative (-1 is the last); 0 for those just looked at (这两条).</param>
/// <param name="Count">How many.</param>
/// <param name="IsPlace">Whether places are meant rather than passages; null where the words leave it open (第二个).</param>
internal sealed record ItemPointer(int From, int Count, bool? IsPlace)
{
    private const int Middle = int.MinValue;

    /// <summary>The words that count what is pointed at (后两条); empty where a word of the tables points.</summary>
    public TextSpan Span { get; private init; }

    private static readonly SearchValues<char> PassageWords = WordList.CharactersOf("passage");
    private static readonly SearchValues<char> PlaceWords = WordList.CharactersOf("place");

    /// <param name="bare">The folded message.</param>
    /// <param name="spans">What was read in it.</param>
    /// <returns>Null when nothing points at an item.</returns>
    public static ItemPointer? In(string bare, IReadOnlyList<AnnotatedSpan> spans)
    {
        foreach (var span in spans)
        {
            if (NumberOf(span) is { } from)
            {
                return new ItemPointer(from, 1, IsPlaceBy(bare, span.Span, spans));
            }

            if (span.Kind == SpanKind.Number && UnitBehind(bare, span.Span, spans) is { } unit
                && int.TryParse(span.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count)
                    && FirstOf(bare, span.Span.Start, count, spans) is { } first)
            {
                return new ItemPointer(first, count, IsPlaceBy(bare, unit, spans)) { Span = new TextSpan(span.Span.Start - 1, unit.End) };
            }
        }

        return null;
    }

    /// <summary>The items meant.</summary>
    /// <param name="things">What there is, in order.</param>
    /// <param name="looked">Those just looked at, oldest first.</param>
    public IReadOnlyList<T> Of<T>(IReadOnlyList<T> things, IReadOnlyList<T> looked)
    {
        if (From == 0)
        {
            return looked.Count >= Count ? [.. looked.TakeLast(Count)] : [.. things.Take(Count)];
        }

        var start = From == Middle ? (things.Count - 1) / 2 : From > 0 ? From - 1 : things.Count + From;
        return start < 0 || start >= things.Count ? [] : [.. things.Skip(start).Take(Count)];
    }

    private static int? NumberOf(AnnotatedSpan span) => span switch
    {
        { Kind: not SpanKind.Reference } => null,
        { Value: "first" } => 1,
        { Value: "second" } => 2,
        { Value: "last" } => -1,
        { Value: "middle" } => Middle,
        _ when span.Value.StartsWith("item:", StringComparison.Ordinal)
            && decimal.TryParse(span.Value.AsSpan(5), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => (int)number,
        _ => null,
    };

    // 两条 in 前两条, 后两条, 这两条 and 上面两个; 两条 alone counts and points at nothing.
    private static int? FirstOf(string bare, int start, int count, IReadOnlyList<AnnotatedSpan> spans) =>
        start == 0 ? null : bare[start - 1] switch
        {
            '前' => 1,
            '后' => -count,
            '这' or '那' => 0,
            _ => spans.Any(s => s is { Kind: SpanKind.Reference, Value: "above" } && s.Span.End == start) ? 0 : null,
        };

    private static TextSpan? UnitBehind(string bare, TextSpan number, IReadOnlyList<AnnotatedSpan> spans) =>
        spans.FirstOrDefault(s => s.Kind == SpanKind.Unit && s.Span.Start == number.End)?.Span
        ?? (number.End < bare.Length && (PassageWords.Contains(bare[number.End]) || PlaceWords.Contains(bare[number.End]))
            ? new TextSpan(number.End, number.End + 1) : null);

    // 第三个问题 is a passage: what is counted follows.
    private static bool? IsPlaceBy(string bare, TextSpan span, IReadOnlyList<AnnotatedSpan> spans)
    {
        var last = bare[span.End - 1];
        return PassageWords.Contains(last) ? false
            : PlaceWords.Contains(last) || (span.End < bare.Length && PlaceWords.Contains(bare[span.End]))
                ? true
            : spans.Any(s => s.Span.Start == span.End && s.Kind is SpanKind.Part or SpanKind.Asking) ? false : null;
    }
}
