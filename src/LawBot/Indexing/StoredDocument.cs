using LawBot.Chinese;
using LawBot.Documents;
using LawBot.Reports;

namespace LawBot.Indexing;

/// <summary>Makes of a stored report the document that a reader would have made, so that newer rules can read it without its file.</summary>
internal static class StoredDocument
{
    public static Document Of(Report report) => new(report.File, [.. report.Paragraphs.Select(p => BlockOf(report, p))])
    {
        Title = report.Title,
        Issuer = report.Issuer,
        Published = report.Published,
        RecognitionConfidence = report.RecognitionConfidence,
        Doubts = report.Doubts,
    };

    private static Block BlockOf(Report report, Paragraph paragraph)
    {
        var text = paragraph.Span.In(report.Text);
        var isRow = paragraph.Kind is ParagraphKind.TableRow or ParagraphKind.TableHeader;
        return new Block(isRow ? BlockKind.TableRow : BlockKind.Paragraph, text)
        {
            Cells = isRow ? text.Split('\t') : [],
            IsTableHeader = paragraph.Kind == ParagraphKind.TableHeader,
            Pages = PagesOf(report, paragraph.Span),
            Doubtful =
            [
                .. report.Doubtful.Where(paragraph.Span.Overlaps)
                    .Select(d => new TextSpan(Math.Max(d.Start, paragraph.Span.Start), Math.Min(d.End, paragraph.Span.End)).Shift(-paragraph.Span.Start)),
            ],
        };
    }

    private static IReadOnlyList<PageStart> PagesOf(Report report, TextSpan span) => report.PageAt(span.Start) is { } first
        ? [new PageStart(0, first), .. report.Pages.Where(p => p.Start > span.Start && p.Start < span.End).Select(p => p with { Start = p.Start - span.Start })]
        : [];
}
