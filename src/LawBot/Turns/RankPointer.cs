using System.Buffers;
using System.Globalization;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>A place that is pointed at by its rank among the numbers last told: 最少那家, 最高的那个县, 第二多的.</summary>
/// <param name="Span">The words that point.</param>
/// <param name="Rank">Its rank from the largest on, from 1; from the smallest where negative (-1 is the smallest).</param>
internal sealed record RankPointer(TextSpan Span, int Rank)
{
    private static readonly SearchValues<char> Places = WordList.CharactersOf("ranked");
    private static readonly SearchValues<char> RankWords = WordList.CharactersOf("rank-word");
    private static readonly SearchValues<char> Between = WordList.CharactersOf("before-ranked");

    /// <param name="bare">The folded message.</param>
    /// <param name="alone">The message as read by itself.</param>
    /// <returns>Null when nothing points so, or when the message asks which place it is.</returns>
    public static RankPointer? In(string bare, Question alone)
    {
        foreach (var span in alone.Spans)
        {
            if (RankOf(bare, span) is not var (rank, end) || MessageWords.Trim(BeforeRank(bare[..span.Span.Start])).Length > 0)
            {
                continue;
            }

            var behind = end;
            while (behind < bare.Length && Between.Contains(bare[behind]))
            {
                behind++;
            }

            var place = behind;
            while (behind < bare.Length && Places.Contains(bare[behind]))
            {
                behind++;
            }

            // 第二多的 and 第二名 point by themselves; 最多的 asks for a number unless a place is named behind it.
            var points = behind > place || (span.Kind == SpanKind.Reference && (behind > end || IsNamed(bare, span)));
            if (points && !AsksWhich(bare, behind, alone))
            {
                return new RankPointer(new TextSpan(span.Span.Start, behind), rank);
            }
        }

        return null;
    }

    /// <summary>The place of that rank.</summary>
    /// <returns>Null where there are not so many.</returns>
    public string? Of(IReadOnlyList<ConversationValue> values)
    {
        var ordered = values.OrderByDescending(v => v.Value).ToList();
        var at = Rank > 0 ? Rank - 1 : ordered.Count + Rank;
        return at >= 0 && at < ordered.Count ? ordered[at].Jurisdiction : null;
    }

    private static (int Rank, int End)? RankOf(string bare, AnnotatedSpan span)
    {
        if (span is { Kind: SpanKind.Operator, Value: "most" or "least", Span.Length: > 1 })
        {
            return (span.Value is "most" ? 1 : -1, span.Span.End);
        }

        if (span.Kind != SpanKind.Reference || !span.Value.StartsWith("item:", StringComparison.Ordinal)
            || !decimal.TryParse(span.Value.AsSpan(5), NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (IsNamed(bare, span))
        {
            return ((int)number, span.Span.End);
        }

        var (more, less) = (MessageWords.LengthOf("more-alone", bare, span.Span.End), MessageWords.LengthOf("less-alone", bare, span.Span.End));
        return more > 0 ? ((int)number, span.Span.End + more) : less > 0 ? (-(int)number, span.Span.End + less) : null;
    }

    // 第二名, 排第二: a rank by its word.
    private static bool IsNamed(string bare, AnnotatedSpan span) =>
        RankWords.Contains(bare[span.Span.End - 1]) || BeforeRank(bare[..span.Span.Start]).Length < span.Span.Start;

    private static string BeforeRank(string words) => LexiconTable.Rows("acts").Where(r => r.Class is "ranked-alone").SelectMany(r => r.Words)
        .Where(w => words.EndsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length) is { } rank ? words[..^rank.Length] : words;

    // 最多的那个是谁 asks which it is; 最多的那个县有哪些问题 points at it.
    private static bool AsksWhich(string bare, int from, Question alone)
    {
        var rest = bare.ToCharArray();
        var which = false;
        foreach (var span in alone.Spans.Where(s => s.Span.Start >= from && s.Kind is SpanKind.Asking or SpanKind.Filler))
        {
            which |= span.Value is nameof(Asking.Which);
            rest.AsSpan(span.Span.Start, span.Span.Length).Fill(' ');
        }

        return which && MessageWords.Trim(new string(rest, from, rest.Length - from)).Length == 0;
    }
}
