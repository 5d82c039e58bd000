using System.Globalization;
using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Reports.Layout;

/// <summary>What the words of one heading or one sentence alone say of the part that it opens.</summary>
internal static class SentencePart
{
    // A sentence says what it is about in its first clauses; 在今后 further on is an adverb.
    private const int Opening = 60;
    private const int FromLacksToLack = 24;

    /// <summary>The part that a heading names; null when it names none.</summary>
    /// <param name="heading">Its words as printed.</param>
    /// <param name="year">The report's year; a later one in a heading is that of a plan.</param>
    /// <returns>A heading of both (存在问题及下一步打算) opens with what is lacking.</returns>
    public static ReportPart? OfHeading(string heading, int? year)
    {
        var folded = TextFolding.Fold(heading);
        var (ahead, plan, looksBack) = (IsOfLaterYear(folded, year), false, false);
        foreach (var (span, kind) in PartWords.In(folded))
        {
            if (kind == PartWord.Mends)
            {
                // 存在问题及整改措施: what comes after the lack mends it in the time to come.
                return ahead || plan ? ReportPart.Plans : null;
            }

            if (kind == PartWord.Lack)
            {
                return IsDealtWith(folded, span.End) ? null : ReportPart.Problems;
            }

            ahead |= kind == PartWord.Ahead;
            plan |= kind == PartWord.Plan;
            looksBack |= kind == PartWord.LooksBack;
        }

        return (ahead || plan) && !looksBack ? ReportPart.Plans : null;
    }

    /// <summary>The part that a sentence opens; null when it goes on with the one before.</summary>
    /// <param name="sentence">Its words as printed.</param>
    /// <param name="year">The report's year; a later one is that of a plan.</param>
    /// <param name="needsTurn">True where a lack counts only with 但, 虽然 or 仍: the sentence stands amid what was done.</param>
    public static ReportPart? OfSentence(string sentence, int? year, bool needsTurn)
    {
        var folded = TextFolding.Fold(sentence);
        return LooksAhead(folded, year) ? ReportPart.Plans : SaysLack(folded, needsTurn) ? ReportPart.Problems : null;
    }

    /// <summary>True for a sentence that leads from what is lacking to the points of what is planned: 为做好下一步工作,还需从以下几个方面着手.</summary>
    /// <param name="sentence">Its words as printed.</param>
    /// <param name="year">The report's year; a later one is that of a plan.</param>
    public static bool LeadsToPlans(string sentence, int? year)
    {
        var folded = TextFolding.Fold(sentence);
        var (ahead, mends) = (IsOfLaterYear(folded, year), false);
        foreach (var (_, kind) in PartWords.In(folded))
        {
            if (kind == PartWord.Leads && ahead)
            {
                return true;
            }

            // 针对上述问题,我县将从以下几个方面整改.
            ahead |= kind == PartWord.Ahead || (mends && kind == PartWord.Intends);
            mends |= kind == PartWord.Mends;
        }

        return ahead && folded.TrimEnd().EndsWith(':');
    }

    private static bool IsDealtWith(string folded, int from) =>
        from < folded.Length && PartWords.In(folded[from..]).Any(w => w.Class == PartWord.Mends && w.Span.Start <= 2);

    private static bool LooksAhead(string folded, int? year)
    {
        var opening = folded[..Math.Min(folded.Length, Opening)];
        var anchor = YearAhead(opening, year) ?? -1;
        foreach (var (span, kind) in PartWords.In(opening))
        {
            if (kind == PartWord.Ahead && OpensClause(opening, span.Start))
            {
                anchor = anchor < 0 ? span.End : Math.Min(anchor, span.End);
            }
            else if (kind is PartWord.Intends or PartWord.Plan or PartWord.Mends && anchor >= 0 && span.Start >= anchor)
            {
                return true;
            }
            else if (kind == PartWord.Lacks && anchor >= 0)
            {
                return false;
            }
        }

        // 下一步，我县重点抓好以下工作 and the like say so later; 下一步 alone at the very start is enough.
        return anchor >= 0 && folded.Length > Opening && OpensClause(opening, 0)
            && PartWords.In(opening).Any(w => w is { Class: PartWord.Ahead, Span.Start: 0 });
    }

    private static bool SaysLack(string folded, bool needsTurn)
    {
        var (turned, lacks) = (!needsTurn, -1);
        foreach (var (span, kind) in PartWords.In(folded))
        {
            if (lacks >= 0 && folded.AsSpan(lacks, span.Start - lacks).IndexOfAny("。;!?") >= 0)
            {
                lacks = -1;
            }

            switch (kind)
            {
                case PartWord.Against:
                    turned = true;
                    break;
                case PartWord.Lacks:
                    turned |= folded[span.Start] is '仍' or '还' or '尚';
                    lacks = IsMended(folded, span.Start) ? -1 : span.End;
                    break;
                case PartWord.Lack when turned && lacks >= 0 && span.Start - lacks <= FromLacksToLack && !IsMended(folded, span.Start):
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    // 针对执法中存在的问题 is about what was done to them.
    private static bool IsMended(string folded, int at)
    {
        var clause = folded.LastIndexOfAny([',', ';', '。', ':'], Math.Max(0, at - 1)) + 1;
        return at > clause && PartWords.In(folded[clause..at]).Any(w => w.Class == PartWord.Mends);
    }

    private static bool OpensClause(string folded, int at) => at == 0 || folded[at - 1] is ',' or ';' or ':' or '。' or '、' || char.IsWhiteSpace(folded[at - 1]);

    private static bool IsOfLaterYear(string folded, int? year) => ChineseDate.Years(folded).Any(y => y.Year > year);

    private static int? YearAhead(string opening, int? year)
    {
        foreach (var (found, start) in ChineseDate.Years(opening))
        {
            if (found > year && OpensClause(opening, start))
            {
                return start + found.ToString(CultureInfo.InvariantCulture).Length + 1;
            }
        }

        return null;
    }
}
