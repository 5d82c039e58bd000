using LawBot.Chinese;

namespace LawBot.Reports.Layout;

/// <summary>Decides once for every sentence of a report whether it tells what was done, what is lacking or what is planned.</summary>
/// <remarks>The headings decide first, the innermost that says anything; where none does, a paragraph that opens a part holds until the next heading
/// of the same rank, and a sentence amid a paragraph that opens one holds to the paragraph's end.</remarks>
internal static class PartFinder
{
    // Problems and plans close a report; what is said in passing in its first third is about something done.
    private const double EarliestEnding = 0.35;

    /// <returns>The report, the part of each sentence settled.</returns>
    public static Report Mark(Report report)
    {
        var byHeading = OfHeadings(report);
        var sentences = new Sentence[report.Sentences.Count];
        (ReportPart Part, int Heading, bool IsForParagraph)? carried = null;
        var paragraph = -1;
        for (var i = 0; i < sentences.Length; i++)
        {
            var sentence = report.Sentences[i];
            var isFirst = sentence.Paragraph != paragraph;
            paragraph = sentence.Paragraph;
            if (carried is { } c && ((isFirst && c.IsForParagraph) || Ends(report, c.Heading, sentence.Heading)))
            {
                carried = null;
            }

            var headed = sentence.Heading < 0 ? null : byHeading[sentence.Heading];
            if (headed != ReportPart.Plans && IsProse(report, sentence))
            {
                var late = isFirst && sentence.Span.Start > report.Text.Length * EarliestEnding;
                var opened = SentencePart.OfSentence(sentence.Span.In(report.Text), report.Year, needsTurn: !late);
                carried = opened is { } part ? (part, sentence.Heading, !late) : carried;

                // 存在的不足及下一步计划: the points behind such a sentence are plans to the section's end, whatever its heading says first.
                if (headed == ReportPart.Problems && SentencePart.LeadsToPlans(sentence.Span.In(report.Text), report.Year))
                {
                    carried = (ReportPart.Plans, sentence.Heading, false);
                }
            }

            var said = carried?.Part;
            sentences[i] = sentence with { Part = headed == ReportPart.Problems && said == ReportPart.Plans ? ReportPart.Plans
                : headed ?? said ?? ReportPart.Done };
        }

        return report with { Sentences = sentences };
    }

    private static bool IsProse(Report report, Sentence sentence) => report.Paragraphs[sentence.Paragraph].Kind == ParagraphKind.Body;

    // A part that a paragraph opened ends with the section that the paragraph stands in.
    private static bool Ends(Report report, int opened, int now) =>
        now > opened && report.Outline[now] is var heading && (opened < 0
            ? heading.Level == 1 && heading.Number.Length > 0 && !heading.IsRunIn && heading.Span.Start < report.Text.Length * EarliestEnding
            : Rank(report, opened, now) <= report.Outline[opened].Level);

    // The highest heading that came between the two.
    private static int Rank(Report report, int opened, int now)
    {
        var rank = int.MaxValue;
        for (var i = opened + 1; i <= now; i++)
        {
            rank = Math.Min(rank, report.Outline[i].Level);
        }

        return rank;
    }

    private static ReportPart?[] OfHeadings(Report report)
    {
        var parts = new ReportPart?[report.Outline.Count];
        var open = new Stack<int>();
        for (var i = 0; i < parts.Length; i++)
        {
            var heading = report.Outline[i];
            while (open.Count > 0 && report.Outline[open.Peek()].Level >= heading.Level)
            {
                open.Pop();
            }

            var above = open.Count > 0 ? parts[open.Peek()] : null;
            var own = IsSaidInPassing(report, heading) ? null : SentencePart.OfHeading(heading.Text, report.Year);
            parts[i] = above == ReportPart.Plans ? above : own ?? above;
            open.Push(i);
        }

        return parts;
    }

    // （二）难点 in the middle of what was done names a matter, not a part.
    private static bool IsSaidInPassing(Report report, Heading heading) => heading.Level > 1 && heading.Span.Start < report.Text.Length * EarliestEnding;
}
