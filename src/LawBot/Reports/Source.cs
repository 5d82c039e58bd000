using LawBot.Chinese;
using LawBot.Places;
using LawBot.Reports.Checks;

namespace LawBot.Reports;

/// <summary>A place in a report, as every answer names it.</summary>
/// <param name="ReportId">The report's id.</param>
/// <param name="File">The file's name.</param>
/// <param name="Jurisdiction">Whose report it is.</param>
/// <param name="Year">The year reported on; null when unknown.</param>
/// <param name="Title">The report's title.</param>
/// <param name="Section">The headings above it, outermost first.</param>
/// <param name="Span">Where the quotation stands in the report's text.</param>
/// <param name="Quote">The words of <paramref name="Span"/>, exactly.</param>
public sealed record Source(
    string ReportId, string File, string Jurisdiction, int? Year, string Title, IReadOnlyList<string> Section, TextSpan Span, string Quote)
{
    /// <summary>The paragraph of the report's text that the quotation begins in, from 1; 0 when that is not known.</summary>
    public int Paragraph { get; init; }

    /// <summary>Mean confidence of optical recognition of the report, 0 to 100; null when its file had text.</summary>
    public double? RecognitionConfidence { get; init; }

    /// <summary>Numbers of the quotation that recognition was not sure of, as printed; empty elsewhere.</summary>
    public IReadOnlyList<string> DoubtfulNumbers { get; init; } = [];

    /// <summary>Cuts a quotation out of its report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="span">The stretch to quote, in offsets of the report's text.</param>
    public static Source Of(Report report, TextSpan span)
    {
        var sentence = report.Sentences.LastOrDefault(s => s.Span.Start <= span.Start);
        return new Source(
            report.Id, report.File, report.Jurisdiction.Name, report.Year, report.Title,
            sentence is null ? [] : report.HeadingPath(sentence.Heading), span, span.In(report.Text))
        {
            Paragraph = sentence is null ? 0 : sentence.Paragraph + 1,
            RecognitionConfidence = report.RecognitionConfidence, DoubtfulNumbers = Checks.DoubtfulNumbers.In(report, span),
        };
    }
}
