using LawBot.Chinese;
using LawBot.Reports;
using LawBot.Reports.Layout;

namespace LawBot.Retrieval.Sentences;

/// <summary>One point of a section: a run of sentences that one number, or one line, begins.</summary>
/// <param name="First">Index of its first sentence.</param>
/// <param name="Last">Index of its last sentence.</param>
/// <param name="IsNumbered">True when the report numbers it: 一是, 2、, （三）.</param>
internal sealed record SectionPoint(int First, int Last, bool IsNumbered);

/// <summary>Reads what a report says is lacking, or plans, whole: all its points, in order.</summary>
internal static class PartSections
{
    /// <summary>The points of some parts of some reports as evidence, by report, then by part.</summary>
    public static List<EvidenceSentence> PointsOf(IReadOnlyList<ShelvedReport> reports, IReadOnlyList<ReportPart> parts) =>
        [.. reports.SelectMany(r => parts.SelectMany(part => Of(r.Report, part).Select(point => Practice.Of(1, r.Indexed, point))))];

    /// <param name="report">The report.</param>
    /// <param name="part">The part.</param>
    /// <returns>Its points; where the report numbers none, its sentences; empty where it has no such part. A line that only leads to the points is
    /// left out, one that holds the first of them is the first. Where a section is headed so, what other sections say in passing is left out too.</returns>
    public static IReadOnlyList<SectionPoint> Of(Report report, ReportPart part)
    {
        var headed = Headed(report, part);
        var points = new List<SectionPoint>();
        var (ordinal, open) = (0, false);
        for (var i = 0; i < report.Sentences.Count; i++)
        {
            if (report.Sentences[i].Part != part || !IsProse(report, i) || headed?[i] is false)
            {
                open = false;
                continue;
            }

            var number = NumberAt(report, i);
            if (number > 0 || !open || points[^1] is { IsNumbered: false }
                || (ordinal == 0 && report.Sentences[i].Paragraph != report.Sentences[i - 1].Paragraph))
            {
                // 主要表现:1、…;2、…: what stands before the second point is the first.
                if (number == 2 && ordinal == 0 && points.Count > 0)
                {
                    points[^1] = points[^1] with { IsNumbered = true };
                }

                points.Add(new SectionPoint(i, i, number > 0));
                ordinal = number > 0 ? number : ordinal;
            }
            else
            {
                points[^1] = points[^1] with { Last = i };
            }

            open = true;
        }

        return points.Exists(p => p.IsNumbered) ? [.. points.Where(p => p.IsNumbered)] : points;
    }

    // Which sentences of a part stand under a heading that names it; null where none does.
    private static bool[]? Headed(Report report, ReportPart part)
    {
        var names = report.Outline.Select(h => SentencePart.OfHeading(h.Text, report.Year) == part).ToArray();
        var sentences = report.Sentences.Select(s => s.Part == part && report.HeadingsAbove(s.Heading).Any(h => names[h])).ToArray();
        return Array.Exists(sentences, s => s) ? sentences : null;
    }

    /// <summary>True for a sentence of running text that is more than the heading above it.</summary>
    public static bool IsProse(Report report, int sentence)
    {
        var own = report.Sentences[sentence];
        var isHeading = own.Heading >= 0 && report.Outline[own.Heading] is var heading
            && own.Span.Start >= heading.Span.Start && own.Span.End <= heading.Span.End + 1 && !heading.IsRunIn;
        return !isHeading && report.Paragraphs[own.Paragraph].Kind is not (ParagraphKind.Title or ParagraphKind.Frame or ParagraphKind.Heading);
    }

    // The number that the sentence begins with, or that its heading does when the sentence is the first under it.
    private static int NumberAt(Report report, int sentence)
    {
        var own = report.Sentences[sentence];
        if (HeadingNumber.Read(own.Span.In(report.Text), 0) is { Ordinal: > 0 } read)
        {
            return read.Ordinal;
        }

        return own.Heading >= 0 && (sentence == 0 || report.Sentences[sentence - 1].Heading != own.Heading)
            && report.Outline[own.Heading] is { Level: > 1, Number.Length: > 0 } heading
            && HeadingNumber.Read(heading.Number, 0) is { Ordinal: > 0 } above ? above.Ordinal : 0;
    }
}
