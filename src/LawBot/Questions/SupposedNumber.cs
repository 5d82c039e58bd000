using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Questions;

/// <summary>A number that a question takes to be true and asks about: 是不是88件, 我记得有30家,对不对.</summary>
/// <param name="Value">In the base unit.</param>
/// <param name="Unit">The measure word, of a share %.</param>
/// <param name="IsApproximate">True for 三十多件.</param>
public sealed record SupposedNumber(decimal Value, string Unit, bool IsApproximate)
{
    // Between the word that asks whether it is so and the number, and between the number and 吗: a verb, the thing counted.
    private const int LongestBetween = 6;
    private const int LongestThing = 4;
    private const string Few = "几";

    // Fills up what 多少 is shorter by: it says nothing before a number.
    private const char Is = '是';
    private static readonly SearchValues<char> Stops = SearchValues.Create(",;。?!");
    private static readonly Lazy<WordReader> Words = new(static () => new WordReader("asking", "fillers"));

    /// <summary>The number supposed in a question that asks for nothing else.</summary>
    /// <param name="folded">The folded question.</param>
    /// <returns>The number, and the question with 多少 in its place, of the same length; null and the question as it is where none is supposed.</returns>
    internal static (SupposedNumber? Number, string Asking) In(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('0', '9') && !folded.Any(Numerals.CanBegin))
        {
            return (null, folded);
        }

        var words = Words.Value.Read(folded);
        var whether = words.Where(w => w.Row.Class is nameof(Asking.YesNo) or "belief" or "guess").Select(w => w.Span).ToList();
        if (whether.Count == 0 || words.Any(w => w.Row.Table is "asking" && w.Row.Class is not nameof(Asking.YesNo)))
        {
            return (null, folded);
        }

        var counts = CountReader.In(folded, []).Where(c => c is { Value: not null, Unit: not null } && UnitTable.KindOf(c.Unit) is not UnitKind.Time).ToList();
        return counts.Find(c => whether.Exists(w => IsAskedBy(folded, c.Span, w))) is not { } count ? (null, folded)
            : Replaced(QuestionTopic.Blank(folded, whether), count);
    }

    private static bool IsAskedBy(string folded, TextSpan count, TextSpan whether)
    {
        var isLast = whether.End == folded.Length || Stops.Contains(folded[whether.End]);
        var (from, to) = isLast ? (count.End, whether.Start) : (whether.End, count.Start);
        var between = from <= to ? folded[from..to].Trim(',', ' ') : null;
        return between is not null && between.Length <= (isLast ? LongestThing : LongestBetween) && !between.AsSpan().ContainsAny(Stops)
            && (!isLast || ActionWords.AskedIn(between).Count == 0);
    }

    private static (SupposedNumber Number, string Asking) Replaced(string folded, QuestionCount count)
    {
        var number = count.Unit is "%" ? count.Span : count.Spans[0].Span;
        var asking = (number.Length == 1 ? Few : AskedMeasure.HowMany).PadLeft(number.Length, Is);
        return (new SupposedNumber(count.Value!.Value, count.Unit!, IsRound(folded, number)),
            folded[..number.Start] + asking + folded[number.End..]);
    }

    private static bool IsRound(string folded, TextSpan number) =>
        Numerals.TryRead(folded, number.Start, number.End, out var numeral) && numeral.IsApproximate;
}
