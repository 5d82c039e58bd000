using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Reports;

namespace LawBot.Turns;

/// <summary>Shows items of an earlier answer: their whole paragraph, their section, where they stand. Everything is cut from the report.</summary>
/// <param name="catalog">Where the reports are.</param>
internal sealed class ItemAnswers(IReportCatalog catalog)
{
    private const int MostItems = 6;
    private const int MostSources = 10;

    // Of one item, or of all together: a message that is read on a phone. Of several each is cut to the sentences round what was quoted.
    private const int LongestPoint = 800;
    private const int MostCharacters = 900;
    private const int ShortestPoint = 240;

    /// <param name="question">The message as typed.</param>
    /// <param name="items">At least one item.</param>
    /// <param name="shownAs">What to show of them.</param>
    /// <param name="cancellation">Stops the look-up.</param>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<Answer> AnswerAsync(string question, IReadOnlyList<ConversationItem> items, ShownAs shownAs, CancellationToken cancellation)
    {
        var citations = new List<Citation>();
        var lines = new List<string>();
        var longest = Math.Clamp(MostCharacters / items.Count, ShortestPoint, LongestPoint);
        var shown = 0;
        foreach (var item in items.Take(shownAs == ShownAs.Source ? MostSources : MostItems))
        {
            var report = (await catalog.FindAsync(item.Source.ReportId, cancellation))?.Report;
            var sources = report is null || shownAs == ShownAs.Source ? [item.Source]
                : (shownAs == ShownAs.Section ? SectionOf(report, item.Source.Span, longest) : [PointOf(report, item.Source.Span, longest)])
                    .Select(s => Source.Of(report, s)).ToList();
            if (shownAs != ShownAs.Source && shown > 0 && lines.Sum(l => l.Length) + sources.Sum(s => s.Quote.Length) > MostCharacters)
            {
                break;
            }

            shown++;
            foreach (var source in sources.Where(s => !citations.Exists(c => c.Source.ReportId == s.ReportId && c.Source.Span.Contains(s.Span))))
            {
                citations.Add(new Citation(citations.Count + 1, source));
                lines.Add(shownAs == ShownAs.Source ? ItemMessages.Where(source, citations.Count) : ItemMessages.Quoted(source, citations.Count));

                // A paragraph that is the quotation alone says nothing of what stands around it.
                lines.AddRange(shownAs == ShownAs.Source || source.Span == item.Source.Span ? ItemMessages.AroundOf(source) : []);
            }
        }

        if (items.Count > shown && shownAs != ShownAs.Source)
        {
            lines.Add(ItemMessages.More(items.Count, shown));
        }

        return new Answer(question, AnswerKind.Experience, string.Join('\n', lines), AnswerOrigin.Extracted, citations, []);
    }

    // The whole paragraph; where it is very long, the sentences around the one that was quoted.
    private static TextSpan PointOf(Report report, TextSpan span, int longest)
    {
        var paragraph = report.Paragraphs.FirstOrDefault(p => p.Span.Contains(new TextSpan(span.Start, span.Start + 1)))?.Span ?? span;
        paragraph = paragraph.Contains(span) ? paragraph : new TextSpan(Math.Min(paragraph.Start, span.Start), Math.Max(paragraph.End, span.End));
        if (paragraph.Length <= longest)
        {
            return Bare(report, paragraph);
        }

        var (start, end) = (span.Start, span.End);
        foreach (var sentence in report.Sentences.Where(s => paragraph.Contains(s.Span)).OrderBy(s => Math.Abs(s.Span.Start - span.Start)))
        {
            var (from, to) = (Math.Min(start, sentence.Span.Start), Math.Max(end, sentence.Span.End));
            if (to - from > longest)
            {
                break;
            }

            (start, end) = (from, to);
        }

        return Bare(report, new TextSpan(start, end));
    }

    // The paragraphs under the same innermost heading, from the quoted one on, as many as can be read at once.
    private static IReadOnlyList<TextSpan> SectionOf(Report report, TextSpan span, int longest)
    {
        var heading = report.Sentences.LastOrDefault(s => s.Span.Start <= span.Start)?.Heading ?? -1;
        var paragraphs = report.Sentences.Where(s => s.Heading == heading && heading >= 0).Select(s => s.Paragraph).Distinct()
            .Select(p => report.Paragraphs[p]).Where(p => p.Kind is ParagraphKind.Body or ParagraphKind.TableRow).Select(p => p.Span).ToList();
        var own = PointOf(report, span, longest);
        var shown = new List<TextSpan> { own };
        foreach (var paragraph in paragraphs.Where(p => !p.Overlaps(own)).OrderBy(p => Math.Abs(p.Start - own.Start)))
        {
            if (shown.Sum(s => s.Length) + paragraph.Length > longest)
            {
                break;
            }

            shown.Add(Bare(report, paragraph));
        }

        return [.. shown.OrderBy(s => s.Start)];
    }

    private static TextSpan Bare(Report report, TextSpan span)
    {
        var text = span.In(report.Text);
        return new TextSpan(span.Start + (text.Length - text.TrimStart().Length), span.End - (text.Length - text.TrimEnd().Length));
    }
}
