using System.Globalization;
using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Turns;

/// <summary>Years from one on, or up to one, that a clause narrows the conversation to: 2021年以后的, 只看2020年以前的报告.</summary>
/// <param name="Span">The clause that says so.</param>
/// <param name="From">The first year; null where any earlier one counts too.</param>
/// <param name="To">The last year; null where any later one counts too.</param>
internal sealed record YearRange(TextSpan Span, int? From, int? To)
{
    private const int Digits = 4;
    private const char YearWord = '年';

    /// <param name="folded">The folded message.</param>
    /// <param name="clause">One clause of it.</param>
    /// <param name="spans">What was read in the message.</param>
    /// <returns>Null when the clause says anything else besides.</returns>
    public static YearRange? Of(string folded, TextSpan clause, IReadOnlyList<AnnotatedSpan> spans)
    {
        for (var at = clause.Start; at + Digits <= clause.End; at++)
        {
            if (!int.TryParse(folded.AsSpan(at, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1990 or > 2100)
            {
                continue;
            }

            var behind = at + Digits < clause.End && folded[at + Digits] == YearWord ? at + Digits + 1 : at + Digits;
            var (since, until) = (MessageWords.LengthOf("since-alone", folded, behind), MessageWords.LengthOf("until-alone", folded, behind));
            var end = behind + Math.Max(since, until);
            var only = spans.FirstOrDefault(s => s is { Kind: SpanKind.Reference, Value: "only" } && clause.Contains(s.Span))?.Span ?? default;
            var rest = only.Length > 0 && only.End <= at ? folded[only.End..at] + folded[end..clause.End] : folded[clause.Start..at] + folded[end..clause.End];
            return end > behind && MessageWords.IsAround(MessageWords.Trim(rest))
                ? since > 0 ? new YearRange(clause, year, null) : new YearRange(clause, null, year)
                : null;
        }

        return null;
    }

    /// <summary>True when a year lies in it.</summary>
    public bool Has(int year) => (From is not { } from || year >= from) && (To is not { } to || year <= to);
}
