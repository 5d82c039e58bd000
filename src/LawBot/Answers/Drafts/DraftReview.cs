using System.Text.RegularExpressions;

namespace LawBot.Answers.Drafts;

/// <summary>Checks a text against what was asked for: what can be mended is mended before it is shown, the rest is told.</summary>
internal static partial class DraftReview
{
    private const double MostOfLength = 0.8;
    private const double Around = 1.15;

    // Of a fact without a number so much stands in a text that tells it.
    private const double MostTold = 0.5;
    private const double AsGoodAsTold = 0.75;
    private const int ShortestFact = 4;
    private const double MostUnsaid = 0.7;

    /// <summary>Takes out what must not stand: a number that nobody gave, a word that is not to be mentioned; a word that stands twice is said once.</summary>
    internal static IReadOnlyList<DraftPiece> Mend(IReadOnlyList<DraftPiece> pieces, DraftSpec spec) =>
    [
        .. pieces.Select(p => p.Origin == DraftOrigin.Quoted ? p : p with { Text = Doubled().Replace(p.Text, "${said}") })
            .Where(p => p.Origin is DraftOrigin.OwnFacts or DraftOrigin.Quoted || Digits().Matches(DraftText.WithoutPlaceholders(p.Text))
                .All(m => $"{spec.Year}{ProblemWriter.PlanYear(spec)}{spec.Facts}".Contains(m.Value, StringComparison.Ordinal))),
    ];

    /// <summary>What is to be told of a text, one Chinese sentence each.</summary>
    /// <param name="spec">What was asked for.</param>
    /// <param name="text">The text as set.</param>
    /// <param name="content">The facts.</param>
    internal static IEnumerable<string> Told(DraftSpec spec, string text, DraftContent content)
    {
        var size = DraftText.SizeOf(text);
        if (spec.MaxChars is { } most && size > (spec.IsBound ? most : (int)(Around * most)))
        {
            yield return DraftMessages.TooLong(size, most);
        }
        else if ((spec.LeastChars ?? (spec is { MaxChars: { } around, IsBound: false } ? (int)(MostOfLength * around) : 0)) is var least && size < least)
        {
            yield return DraftMessages.TooShort(size, spec.LeastChars ?? spec.MaxChars ?? least);
        }

        var points = DraftSetting.PointsIn(text);
        if (spec.Points is { } asked && !spec.IsTitlesAlone && (spec.IsLeastPoints ? points < asked : points != asked)
            && (HeadingsIn(text) == 0 || (spec.Headings > 0 && HeadingsIn(text) != asked)) && spec.Genre != DraftGenre.Outline)
        {
            yield return DraftMessages.OtherPoints(asked, points);
        }

        var lost = content.All.SelectMany(s => s.Clauses).Where(c => c.Number.Length > 0 ? !text.Contains(c.Number + c.Unit, StringComparison.Ordinal)
            : c.Text.Length >= ShortestFact && ((DraftWords.Share(c.Text, text) < MostTold
                && !text.Contains(DraftLacks.Said(c.Text) ?? c.Text, StringComparison.Ordinal))
                || c.Text.Any(l => char.IsAsciiDigit(l) && !text.Contains(l, StringComparison.Ordinal)))).Select(c => c.Text).ToList();
        if (lost.Count > 0 && !spec.IsTitlesAlone && spec.Genre is not (DraftGenre.Outline or DraftGenre.Brief))
        {
            yield return DraftMessages.LostFacts(lost);
        }

        if (spec.ComparesYears)
        {
            var reckoned = content.All.SelectMany(s => s.Clauses).Where(c => c.Against.Length > 0).Select(c => c.Text + c.Against).ToList();
            yield return reckoned.Count > 0 ? DraftMessages.Reckoned(reckoned) : DraftMessages.NothingToCompare;
        }

        var unsaid = spec.Include.Where(i => !text.Contains(i, StringComparison.Ordinal) && DraftWords.Share(i, text) < MostUnsaid
            && !(spec.Genre == DraftGenre.Outline && ReportWriter.IsPart(i))
            && !DraftMatter.MeantBy(i, 1).Any(m => text.Contains(m.Key, StringComparison.Ordinal))).ToList();
        if (unsaid.Count > 0)
        {
            yield return DraftMessages.Unsaid(unsaid);
        }

        if (spec.Unmet.Count > 0)
        {
            yield return DraftMessages.Unmet(spec.Unmet);
        }

        // 以习近平法治思想为指导 was not read and stands in every opening.
        var unread = spec.Unread.Where(u => DraftCues.Has(u, "meta") || DraftWords.Share(u, text) < AsGoodAsTold).ToList();
        if (unread.Count > 0)
        {
            yield return DraftMessages.Unread(unread);
        }

        if (content.Spoken.Count > 0)
        {
            yield return DraftMessages.Spoken(content.Spoken);
        }

        if (content.LeftOut.Count > 0)
        {
            yield return DraftMessages.LeftOut(content.LeftOut);
        }

        if (text.Contains(MeasurePiece.Mark, StringComparison.Ordinal))
        {
            yield return DraftMessages.Unconfirmed;
        }

        var open = DraftText.PlaceholdersIn(text).Count(p => p != MeasurePiece.Mark);
        if (open > 0)
        {
            yield return DraftMessages.Open(open);
        }
    }

    private static int HeadingsIn(string text) => text.Split('\n').Count(l => l.StartsWith('（'));

    [GeneratedRegex("(?<said>[\\u4e00-\\u9fff]{3,10})\\k<said>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"\d+(?:\.\d+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}
