using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>Two numbers of one thing, what it was and what it became: 由2019年的310项减少到226项, 从上年的45件增至52件. Both have the same metric; the first is true for
/// its own time only.</summary>
/// <param name="Year">The year told for the number; null where none is told.</param>
/// <param name="Scope">What marks a number that was true before a time nobody tells; null elsewhere.</param>
/// <param name="WordsEnd">Where the words end that tell of both: nothing of the first number's time is the second's.</param>
internal readonly record struct ChangedValue(int? Year, string? Scope, int WordsEnd)
{
    /// <summary>True when the second number is what the first became.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where the words before the first number begin.</param>
    /// <param name="from">The first number.</param>
    /// <param name="to">The second.</param>
    public static bool IsPair(string folded, int start, Quantity from, Quantity to) => UnitTable.SameClass(from.Unit, to.Unit)
        && Changes.IsReached(folded.AsSpan(from.End, to.Start - from.End),
            TimeWords.FromIn(folded.AsSpan(Math.Min(start, from.Start), Math.Max(0, from.Start - start))) >= 0, out _);

    /// <summary>What a number of such a pair is; null for a number of none.</summary>
    public static ChangedValue? Of(string folded, FigureSegment segment, List<Quantity> readings, int index, int? reportYear)
    {
        var (start, reading) = (segment.Span.Start, readings[index]);
        if (index > segment.First && IsPair(folded, start, readings[index - 1], reading))
        {
            var first = readings[index - 1];
            Changes.IsReached(folded.AsSpan(first.End, reading.Start - first.End), isFrom: true, out var became);
            var from = TimeWords.FromIn(folded.AsSpan(start, first.Start - start));
            return new(became > 0 ? became : null, null, from < 0 ? start : start + from);
        }

        if (index + 1 >= segment.First + segment.Count || !IsPair(folded, start, reading, readings[index + 1]))
        {
            return null;
        }

        var words = folded.AsSpan(start, reading.Start - start);
        var at = TimeWords.FromIn(words);
        var isLastYear = false;
        var was = at < 0 ? 0 : TimeWords.ThenOf(words[(at + 1)..], out isLastYear) ?? 0;
        int? year = was > 0 ? was : isLastYear ? reportYear - 1 : null;
        return new(year, year is null ? TimeWords.Former : null, reading.Start);
    }

    /// <summary>The words before the first number without 由 and its time: 许可事项 of 许可事项由2019年的.</summary>
    public static TextSpan DropFrom(string folded, TextSpan before) =>
        TimeWords.FromIn(folded.AsSpan(before.Start, before.Length)) is >= 0 and var at ? before with { End = before.Start + at } : before;
}
