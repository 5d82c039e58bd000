using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>The smallest stretch that states a figure: its segment, or its own entry where the segment is a list of entries that each end in
/// their number (行政处罚5项、行政裁决1项).</summary>
internal static class FigureClause
{
    private static readonly WordList EndsEntryWith = WordList.Of("figure-words", "ends-entry");

    /// <summary>Where the figure's words stand.</summary>
    public static TextSpan Of(string folded, FigureSegment segment, List<Quantity> readings, int index)
    {
        if (segment.Count < 2)
        {
            return segment.Span;
        }

        for (var i = segment.First; i < segment.First + segment.Count; i++)
        {
            if (!EndsEntry(folded, segment, readings, i))
            {
                return segment.Span;
            }
        }

        var start = index == segment.First ? segment.Span.Start : readings[index - 1].End;
        var end = index == segment.First + segment.Count - 1 ? segment.Span.End : readings[index].End;
        while (end < segment.Span.End && folded[end] is not ('、' or ','))
        {
            end++;
        }

        while (start < readings[index].Start && index > segment.First && folded[start - 1] is not ('、' or ','))
        {
            start++;
        }

        return FigureSegment.Trim(folded, new(start, end));
    }

    // Something stands before the number, and behind it come at most a closing word and the next 、.
    private static bool EndsEntry(string folded, FigureSegment segment, List<Quantity> readings, int index)
    {
        var from = index == segment.First ? segment.Span.Start : readings[index - 1].End;
        var to = index == segment.First + segment.Count - 1 ? segment.Span.End : readings[index + 1].Start;
        var own = folded.AsSpan(from, readings[index].Start - from).Trim(" 、\n");
        var rest = folded.AsSpan(readings[index].End, to - readings[index].End).Trim();
        return own.Length >= 2 && (rest.Length == 0 || rest[0] == '、' || EndsEntryWith.Are(rest));
    }
}
