using System.Buffers;
using LawBot.Chinese;

namespace LawBot.Reports.Layout;

/// <summary>
/// Finds where the sentences of a paragraph end: after 。！？；, not inside quotation marks, brackets or titles, not at the point of a number;
/// and before 一是, 二是 … when they count up from one.
/// </summary>
internal static class SentenceSplitter
{
    // Beyond this many characters a pair of quotation marks is taken for two strays, which saved pages are full of.
    private const int LongestQuotation = 160;

    // A sentence without an end is cut here, at a comma when there is one, so that nothing downstream meets five megabytes in one piece.
    private const int LongestSentence = 2000;

    private const string Openers = "“‘（《【「『〈〔";
    private const string Closers = "”’）》】」』〉〕";

    private static readonly SearchValues<char> Marks = SearchValues.Create(Openers + Closers + "()");

    // No other character ends a sentence or begins a clause.
    private static readonly SearchValues<char> Edges = SearchValues.Create("。！？；!?;｡”）)」" + HeadingNumber.HanDigits);

    /// <summary>The sentences of a paragraph in its own offsets, in order, white space at their ends left out.</summary>
    public static List<TextSpan> Split(string text)
    {
        var ends = new List<int>();
        var inside = Enclosed(text);
        var clause = 0;
        for (var i = Next(text, 0, Edges); i < text.Length; i = Next(text, i + 1, Edges))
        {
            if (IsEnd(text, i, inside))
            {
                while (i + 1 < text.Length && (IsEnder(text[i + 1]) || (Kind(Closers, text[i + 1]) >= 0 && inside[i + 1] == 0)))
                {
                    i++;
                }

                ends.Add(i + 1);
            }
            else if (IsQuotedEnd(text, i, inside))
            {
                ends.Add(i + 1);
            }
            else if (inside[i] == 0 && StartsClause(text, i, ref clause))
            {
                ends.Add(i);
            }
        }

        ends.Add(text.Length);
        return Trimmed(text, ends);
    }

    /// <summary>True for a character that ends a sentence.</summary>
    public static bool IsEnder(char c) => c is '。' or '！' or '？' or '；' or '!' or '?' or ';' or '｡';

    private static bool IsEnd(string text, int i, int[] inside) => inside[i] == 0 && IsEnder(text[i]);

    // “……。” ends a sentence when the next words do not lean on the quotation.
    private static bool IsQuotedEnd(string text, int i, int[] inside) =>
        i > 0 && inside[i] == 0 && text[i] is '”' or '）' or ')' or '」' && text[i - 1] is '。' or '！' or '？'
        && (i + 1 == text.Length || text[i + 1] is not ('，' or ',' or '、' or '；' or ';' or '。' or '：' or '的' or '和' or '等' or '”' or '）'));

    private static bool StartsClause(string text, int i, ref int last)
    {
        if (!HeadingNumber.IsHanDigit(text[i]) || (i > 0 && !IsClauseEdge(text[i - 1])))
        {
            return false;
        }

        var number = HeadingNumber.Read(text, i);
        if (number is not { Style: NumberStyle.Clause } || (number.Value.Ordinal != 1 && number.Value.Ordinal != last + 1 && i > 0 && !IsEnder(text[i - 1])))
        {
            return false;
        }

        last = number.Value.Ordinal;
        return i > 0;
    }

    private static bool IsClauseEdge(char c) => IsEnder(c) || char.IsWhiteSpace(c) || c is '，' or ',' or '：' or ':' or '、' or '”' or '）' or ')';

    // How many pairs of marks enclose each character; the opening mark counts as inside, the closing one as outside. A mark that is not
    // closed in time is a stray and encloses nothing.
    private static int[] Enclosed(string text)
    {
        var change = new int[text.Length + 1];
        var open = new Stack<int>[Closers.Length];
        for (var i = Next(text, 0, Marks); i < text.Length; i = Next(text, i + 1, Marks))
        {
            var kind = Kind(Openers, text[i]);
            if (kind >= 0)
            {
                (open[kind] ??= new Stack<int>()).Push(i);
                continue;
            }

            kind = Kind(Closers, text[i]);
            if (kind >= 0 && open[kind] is { Count: > 0 } starts)
            {
                var start = starts.Pop();
                if (i - start <= LongestQuotation)
                {
                    change[start]++;
                    change[i]--;
                }
            }
        }

        for (var i = 1; i < change.Length; i++)
        {
            change[i] += change[i - 1];
        }

        return change;
    }

    private static int Next(string text, int from, SearchValues<char> wanted) =>
        text.AsSpan(from).IndexOfAny(wanted) is >= 0 and var found ? from + found : text.Length;

    private static int Kind(string marks, char c) => marks.IndexOf(c switch { '(' => '（', ')' => '）', _ => c }, StringComparison.Ordinal);

    private static List<TextSpan> Trimmed(string text, List<int> ends)
    {
        var sentences = new List<TextSpan>(ends.Count);
        var start = 0;
        foreach (var limit in ends)
        {
            while (start < limit)
            {
                var end = limit - start <= LongestSentence ? limit : CutBefore(text, start + LongestSentence);
                var (first, last) = (start, end);
                while (first < last && char.IsWhiteSpace(text[first]))
                {
                    first++;
                }

                while (last > first && char.IsWhiteSpace(text[last - 1]))
                {
                    last--;
                }

                if (last > first)
                {
                    sentences.Add(new TextSpan(first, last));
                }

                start = end;
            }
        }

        return sentences;
    }

    private static int CutBefore(string text, int limit)
    {
        for (var i = limit; i > limit - (LongestSentence / 4); i--)
        {
            if (text[i - 1] is '，' or ',' or '、' or ' ')
            {
                return i;
            }
        }

        return char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;
    }
}
