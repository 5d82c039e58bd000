using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>Pairs the names and the numbers of a clause with 分别: 东镇、西镇、南镇调解纠纷分别为35、12、9件.</summary>
internal static class MetricPairs
{
    /// <summary>The metric that a pair gives to one of its numbers.</summary>
    public static Metric Metric(string phrase) => new(phrase, phrase, MetricWords.Verb(phrase, new(0, phrase.Length))?.In(phrase), IsInherited: false);

    private const string Word = "分别";

    /// <summary>What each number of a segment counts, in its order, when as many names stand before 分别.</summary>
    /// <returns>Null when the segment has no such pairs.</returns>
    public static IReadOnlyList<string>? Of(MetricText words, string folded, FigureSegment segment, List<Quantity> readings)
    {
        var mark = segment.Count < 2 ? -1 : folded.IndexOf(Word, segment.Span.Start, segment.Span.Length, StringComparison.Ordinal);
        var first = mark < 0 ? default : readings[segment.First];
        if (mark < 0 || first.Start < mark || !AreOneList(folded, segment, readings))
        {
            return null;
        }

        var lead = MetricWords.TrimStart(folded, new(segment.Span.Start, mark));
        var names = Split(folded, lead);
        if (names.Count != segment.Count)
        {
            return null;
        }

        var (last, tail) = CutTail(folded, names);
        names[^1] = last;
        var shared = words.Of(tail) + words.Of(MetricWords.TrimEnd(folded, new(mark + Word.Length, first.Start)));
        return [.. names.Select(n => words.Of(n) + shared)];
    }

    // Nothing but marks between the numbers.
    private static bool AreOneList(string folded, FigureSegment segment, List<Quantity> readings)
    {
        for (var i = segment.First + 1; i < segment.First + segment.Count; i++)
        {
            if (folded.AsSpan(readings[i - 1].End, readings[i].Start - readings[i - 1].End).Trim() is not ("、" or "和" or "及" or "与" or ""))
            {
                return false;
            }
        }

        return true;
    }

    private static List<TextSpan> Split(string folded, TextSpan lead)
    {
        var names = new List<TextSpan>();
        var start = lead.Start;
        for (var at = lead.Start; at <= lead.End; at++)
        {
            if (at < lead.End && !(folded[at] == '、'
                || (folded[at] is '和' or '及' or '与' && at - start >= 2 && lead.End - at > 2 && folded[at - 1] is not ('普' or '涉')
                && folded[at + 1] is not ('解' or '谐'))))
            {
                continue;
            }

            var name = FigureSegment.Trim(folded, new(start, at));
            if (name.Length > 0)
            {
                names.Add(name);
            }

            start = at + 1;
        }

        return names;
    }

    // 南镇调解纠纷数: the last name ends where the others end, in the same character; else where its verb begins.
    private static (TextSpan Name, TextSpan Tail) CutTail(string folded, List<TextSpan> names)
    {
        var last = names[^1];
        var ending = folded[names[0].End - 1];
        var none = new TextSpan(last.End, last.End);
        if (folded[last.End - 1] == ending)
        {
            return (last, none);
        }

        var at = folded.IndexOf(ending, last.Start + 1, last.Length - 1);
        if (at >= 0)
        {
            return (last with { End = at + 1 }, new(at + 1, last.End));
        }

        if (MetricWords.Verb(folded, last) is not { } verb)
        {
            return (last, none);
        }

        var cut = verb.Start > last.Start ? verb.Start : verb.End;
        return (last with { End = cut }, new(cut, last.End));
    }
}
