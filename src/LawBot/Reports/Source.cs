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

    /// <summary>The page of the file that the quotation begins on, from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>What stands right before the quotation under the same heading: the rest of its sentence, else the sentence before; empty where nothing
    /// does.</summary>
    public string Before { get; init; } = "";

    /// <summary>What stands right after it, likewise.</summary>
    public string After { get; init; } = "";

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
        var (before, after) = NeighboursOf(report, span);
        return new Source(
            report.Id, report.File, report.Jurisdiction.Name, report.Year, report.Title,
            sentence is null ? [] : report.HeadingPath(sentence.Heading), span, span.In(report.Text))
        {
            Paragraph = sentence is null ? 0 : sentence.Paragraph + 1,
            Page = report.PageAt(span.Start), Before = before, After = after,
            RecognitionConfidence = report.RecognitionConfidence, DoubtfulNumbers = Checks.DoubtfulNumbers.In(report, span),
        };
    }

    private static (string Before, string After) NeighboursOf(Report report, TextSpan span)
    {
        var sentences = report.Sentences;
        var (first, last) = (0, sentences.Count - 1);
        while (first < sentences.Count && sentences[first].Span.End <= span.Start)
        {
            first++;
        }

        while (last >= 0 && sentences[last].Span.Start >= span.End)
        {
            last--;
        }

        if (first > last)
        {
            return ("", "");
        }

        var start = sentences[first].Span.Start < span.Start || first == 0 || sentences[first - 1].Heading != sentences[first].Heading ? first : first - 1;
        var end = sentences[last].Span.End > span.End || last + 1 == sentences.Count || sentences[last + 1].Heading != sentences[last].Heading ? last
            : last + 1;
        return (report.Text[Math.Min(sentences[start].Span.Start, span.Start)..span.Start].Trim(),
            report.Text[span.End..Math.Max(sentences[end].Span.End, span.End)].Trim());
    }
}
