using System.Diagnostics.CodeAnalysis;
using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Figures;

/// <summary>Finds every quantity that a report states, with what it counts and the words that state it. By rules alone: same text, same figures.</summary>
public sealed class FigureExtractor
{
    /// <summary>The figures of a report in the order of its text.</summary>
    /// <param name="report">A report with its paragraphs, sentences and outline.</param>
    /// <returns>Counts, shares, money, durations and changes; dates, document numbers, ordinals, hotlines and slogans are none.</returns>
    [SuppressMessage("Performance", "CA1822", Justification = "Handed to the ingest as an object.")]
    public IReadOnlyList<Figure> Extract(Report report)
    {
        var folded = TextFolding.Fold(report.Text);
        var figures = new List<Figure>();
        var topics = new FigureTopics(folded);
        var sentences = new FigureSentence(report, folded, topics, figures);
        var tables = new TableFigures(report, folded, topics, figures);
        var readings = new List<Quantity>();
        var lastParagraph = -1;
        foreach (var sentence in report.Sentences)
        {
            switch (KindOf(report, sentence))
            {
                case ParagraphKind.Title or ParagraphKind.Frame:
                    continue;
                case ParagraphKind.TableRow or ParagraphKind.TableHeader:
                    tables.Add(sentence, sentence.Part == ReportPart.Plans);
                    continue;
                default:
                    break;
            }

            readings.Clear();
            QuantityReader.Read(folded, sentence.Span, readings);
            readings.RemoveAll(static q => q.Role != QuantityRole.Count || q.IsQuoted);
            if (readings.Count > 0)
            {
                sentences.Add(sentence, readings, sentence.Part == ReportPart.Plans, sentence.Paragraph != lastParagraph);
                lastParagraph = sentence.Paragraph;
            }
        }

        return figures;
    }

    private static ParagraphKind KindOf(Report report, Sentence sentence) =>
        sentence.Paragraph >= 0 && sentence.Paragraph < report.Paragraphs.Count ? report.Paragraphs[sentence.Paragraph].Kind : ParagraphKind.Body;
}
