using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>A stretch of a sentence between commas, with the quantities that stand in it.</summary>
/// <param name="Span">Where it stands, without the marks round it.</param>
/// <param name="First">Index of its first reading in the sentence's list.</param>
/// <param name="Count">How many readings it has; may be 0.</param>
internal readonly record struct FigureSegment(TextSpan Span, int First, int Count)
{
    /// <summary>Cuts a sentence at commas, semicolons and colons that stand in no parenthesis.</summary>
    public static void Cut(string folded, TextSpan sentence, List<Quantity> readings, List<FigureSegment> segments)
    {
        var start = sentence.Start;
        var next = 0;
        for (var at = sentence.Start; at <= sentence.End; at++)
        {
            if (at < sentence.End && (IsInside(readings, next, at) || !IsBreak(folded, ref at, sentence)))
            {
                continue;
            }

            var end = Math.Min(at, sentence.End);
            var first = next;
            while (next < readings.Count && readings[next].Start < end)
            {
                next++;
            }

            var span = Trim(folded, new(start, end));
            if (span.Length > 0)
            {
                segments.Add(new(span, first, next - first));
            }

            start = at + 1;
        }
    }

    /// <summary>The span without white space, tabs and separating marks at its ends.</summary>
    public static TextSpan Trim(string folded, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(folded[start]) || folded[start] is '、' or '。'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(folded[end - 1]) || folded[end - 1] is '、' or '。'))
        {
            end--;
        }

        return new(start, end);
    }

    // The comma of 1,234 and of 4, 3 2 6 belongs to the number.
    private static bool IsInside(List<Quantity> readings, int next, int at)
    {
        while (next < readings.Count && readings[next].End <= at)
        {
            next++;
        }

        return next < readings.Count && readings[next].Start <= at;
    }

    private static bool IsBreak(string folded, ref int at, TextSpan sentence)
    {
        switch (folded[at])
        {
            case '(' or '《':
                var close = folded.IndexOf(folded[at] == '(' ? ')' : '》', at, sentence.End - at);
                at = close > 0 ? close : at;
                return false;
            case ':':
                return !(at > sentence.Start && at + 1 < sentence.End && char.IsAsciiDigit(folded[at - 1]) && char.IsAsciiDigit(folded[at + 1]));
            default:
                return folded[at] is ',' or ';' or '。' or '!' or '?' or '\t';
        }
    }
}
