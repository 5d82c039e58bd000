using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>The words before and behind one number that belong to it and not to its neighbours.</summary>
/// <param name="Before">Words before the number, trimmed of what only introduces it; may be empty.</param>
/// <param name="After">Words behind the number up to the next one or the end of the segment; may be empty.</param>
/// <param name="FollowsList">True when the number is a further entry of a list (A 5件、B 3件).</param>
internal readonly record struct MetricPlace(TextSpan Before, TextSpan After, bool FollowsList)
{
    /// <summary>Shares out the words of a segment among its numbers.</summary>
    public static MetricPlace Of(string folded, FigureSegment segment, List<Quantity> readings, int index)
    {
        var (own, previous, next) = Bounds(folded, segment, readings, index);
        var reading = readings[index];
        if (own.Start > segment.Span.Start && NameInFront(folded, segment, readings, index, own) is { } name)
        {
            return new(MetricWords.TrimStart(folded, name), new(reading.End, reading.End), FollowsList: true);
        }

        var beforeStart = own.Start;
        if (index > segment.First && folded[reading.Start - 1] == ')'
            && readings[index - 1].Start > folded.LastIndexOf('(', reading.Start - 1, reading.Start - segment.Span.Start))
        {
            beforeStart = reading.Start; // 土地征收(18.2%)、房屋拆除(14.7%)两个领域
        }

        var follows = false;
        if (previous is { } p)
        {
            var joint = Joint(folded, new(p.End, reading.Start));
            follows = joint >= 0 || (IsNoun(folded, new(p.End, reading.Start)) && Among(folded, p.End, reading.Start) is null);
            beforeStart = joint >= 0 ? joint + 1 : follows ? reading.Start
                : Among(folded, p.End, reading.Start) + 1 ?? p.End + Behind(folded, p.End, reading.Start);
        }

        var afterEnd = own.End;
        if (next is { } n)
        {
            var joint = Joint(folded, new(reading.End, n.Start));
            afterEnd = joint >= 0 ? joint : n.Change == QuantityChange.By ? reading.End : Among(folded, reading.End, n.Start) ?? n.Start;
        }

        if (previous is { } from && ChangedValue.IsPair(folded, segment.Span.Start, from, reading))
        {
            return Of(folded, segment, readings, index - 1);
        }

        var before = MetricWords.TrimEnd(folded, MetricWords.TrimStart(folded, new(beforeStart, reading.Start)));
        if (next is { } to && ChangedValue.IsPair(folded, beforeStart, reading, to))
        {
            return new(MetricWords.TrimEnd(folded, ChangedValue.DropFrom(folded, before)), new(reading.End, reading.End), follows);
        }

        var after = TrimAfter(folded, new(reading.End, afterEnd));
        return after.Length == 0 && next is { } adjacent && FigureSegment.Trim(folded, new(reading.End, adjacent.Start)).Length == 0
            ? new(before, Of(folded, segment, readings, index + 1).After, follows)
            : new(before, after, follows);
    }

    // 5个乡镇10个部门: what stands between is the first number's noun, not the beginning of the second's clause.
    private static bool IsNoun(string folded, TextSpan gap)
    {
        var words = FigureSegment.Trim(folded, gap);
        return words.Length is > 0 and <= 8 && MetricWords.Verb(folded, words) is null && MetricWords.TrimEnd(folded, words) == words;
    }

    /// <summary>Where 中 says that the second of two numbers is a part of the first: 办结192件中直接纠正45件, 5000件文件中筛选出260件; null where none does.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="from">End of the first number.</param>
    /// <param name="to">Start of the second.</param>
    internal static int? Among(string folded, int from, int to)
    {
        var at = folded.IndexOf('中', from, Math.Min(to - from, LongestWhole + 1));
        return at >= 0 && to - at >= 3 && folded[at + 1] is not ('央' or '心' or '小') && !NotAmong.End(folded.AsSpan(0, at + 1))
            && (at == from || (at - from > 1 && Runs.Han(folded, from, at - from) == at - from && MetricWords.Verb(folded, new(from, at)) is null)) ? at : null;
    }

    // 房屋拆除(14.7%): nothing but the number stands in the parenthesis, so it tells of the name in front.
    private static TextSpan? NameInFront(string folded, FigureSegment segment, List<Quantity> readings, int index, TextSpan own)
    {
        var inner = FigureSegment.Trim(folded, own);
        var open = own.Start - 1;
        if (inner.End != readings[index].End || readings[index].Start - inner.Start > 2)
        {
            return null;
        }

        var start = segment.Span.Start;
        for (var at = open - 1; at >= segment.Span.Start; at--)
        {
            if (folded[at] is '、' or ',' or ')' or ':' or ';' or '和' or '及')
            {
                start = at + 1;
                break;
            }
        }

        return open - start < 2 || readings.Exists(r => r.Start >= start && r.Start < open) ? null : new(start, open);
    }

    // A number in a parenthesis is read with the words of that parenthesis only, the others pass over it.
    private static (TextSpan Own, Quantity? Previous, Quantity? Next) Bounds(
        string folded, FigureSegment segment, List<Quantity> readings, int index)
    {
        var own = Parenthesis(folded, segment.Span, readings[index].Start) ?? segment.Span;
        Quantity? previous = null, next = null;
        for (var i = segment.First; i < segment.First + segment.Count; i++)
        {
            if ((Parenthesis(folded, segment.Span, readings[i].Start) ?? segment.Span) != own)
            {
                continue;
            }

            if (i < index)
            {
                previous = readings[i];
            }
            else if (i > index)
            {
                next = readings[i];
                break;
            }
        }

        return (own, previous, next);
    }

    /// <summary>True for a number inside a parenthesis that opens behind the beginning of its segment.</summary>
    public static bool IsAside(string folded, FigureSegment segment, Quantity reading) =>
        Parenthesis(folded, segment.Span, reading.Start) is { } aside && aside.Start > segment.Span.Start + 1;

    private static TextSpan? Parenthesis(string folded, TextSpan segment, int at)
    {
        var open = folded.LastIndexOf('(', at, at - segment.Start + 1);
        if (open < 0 || folded.AsSpan(open, at - open).Contains(')'))
        {
            return null;
        }

        var close = folded.IndexOf(')', at, segment.End - at);
        return close < 0 ? null : new TextSpan(open + 1, close);
    }

    // Where one entry of a list ends and the next begins: 、 和 及 与, outside parentheses and outside words such as 普及, 涉及, 参与.
    private static int Joint(string folded, TextSpan gap)
    {
        for (var at = gap.Start; at < gap.End; at++)
        {
            switch (folded[at])
            {
                case '(' or '《':
                    var close = folded.IndexOf(folded[at] == '(' ? ')' : '》', at, gap.End - at);
                    at = close < 0 ? at : close;
                    break;
                case '、' or ',':
                case '和' when at + 1 >= gap.End || folded[at + 1] is not ('谐' or '解' or '睦'):
                case '并' when (at == gap.Start || folded[at - 1] is not ('合' or '归' or '兼')) && at + 1 < gap.End:
                case '及' when at == gap.Start || folded[at - 1] is not ('普' or '涉' or '遍' or '顾'):
                case '与' when (at == gap.Start || folded[at - 1] is not '参') && (at + 1 >= gap.End || folded[at + 1] is not '会'):
                    return at;
                default:
                    break;
            }
        }

        return -1;
    }

    private static TextSpan TrimAfter(string folded, TextSpan span)
    {
        // 95%、差评率为0: behind the mark another entry begins, even one without a number of its own.
        if (span.Length > 0 && folded[span.Start] == '、')
        {
            return span with { End = span.Start };
        }

        span = FigureSegment.Trim(folded, span);
        if (span.Length > 0 && folded[span.Start] == '(' && folded.IndexOf(')', span.Start, span.Length) is >= 0 and var close)
        {
            span = FigureSegment.Trim(folded, span with { Start = close + 1 });
        }

        span = span with { Start = span.Start + Behind(folded, span.Start, span.End) };

        if (span.Length > 0 && folded[span.Start] == '"' && OpensName(folded, span))
        {
            return MetricWords.TrimEnd(folded, span);
        }

        if (span.Length > 0 && folded[span.Start] is '.' or '并' or '且' or '而' or '/' or '(' or ')' or ',' or '"' or '、')
        {
            return span with { End = span.Start };
        }

        return MetricWords.TrimEnd(folded, span);
    }

    // What the parts are parts of, in characters.
    private const int LongestWhole = 4;
    private static readonly WordList NotAmong = WordList.Of("figure-words", "among-not");
    private static readonly string[] BehindNumber = WordList.InOrder("figure-words", "behind-number");

    // Length of the words behind a number that belong to it: 36个工作日以内办结12件.
    private static int Behind(string folded, int at, int end)
    {
        var length = 0;
        foreach (var word in BehindNumber)
        {
            length += end - at - length >= word.Length && string.CompareOrdinal(folded, at + length, word, 0, word.Length) == 0 ? word.Length : 0;
        }

        return length;
    }

    // 164项"一件事"套餐服务: the name in quotation marks is what is counted; elsewhere the mark closes a quotation that holds the number.
    private static bool OpensName(string folded, TextSpan span)
    {
        var close = folded.IndexOf('"', span.Start + 1, span.Length - 1);
        return close - span.Start is >= 3 and <= 16 && folded.AsSpan(span.Start + 1, close - span.Start - 1).IndexOfAny(",、。;(") < 0;
    }
}
