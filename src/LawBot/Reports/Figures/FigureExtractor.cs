using System.Text.RegularExpressions;
using LawBot.Chinese;
using LawBot.Quantities;
using LawBot.Reports.Layout;

namespace LawBot.Reports.Figures;

/// <summary>Finds every quantity that a report states, with what it counts and the words that state it. By rules alone: same text, same figures.</summary>
public sealed class FigureExtractor
{
    // Each has taken the time of a whole file: a text with more of them was made to be slow.
    private const int MostUnread = 3;

    private readonly Action<string, TextSpan, List<Quantity>> _read;

    /// <summary>Reads with the one reader of quantities.</summary>
    public FigureExtractor()
        : this(QuantityReader.Read)
    {
    }

    /// <param name="read">Adds the quantities of a span of folded text.</param>
    internal FigureExtractor(Action<string, TextSpan, List<Quantity>> read)
    {
        _read = read;
    }

    /// <summary>The figures of a report in the order of its text.</summary>
    /// <param name="report">A report with its paragraphs, sentences and outline.</param>
    /// <param name="unread">Takes the sentences that an expression did not get through in its time; their figures are left out. Null throws instead.</param>
    /// <returns>Counts, shares, money, durations and changes; dates, document numbers, ordinals, hotlines and slogans are none.</returns>
    /// <exception cref="RegexMatchTimeoutException">More than three sentences could not be read in time.</exception>
    public IReadOnlyList<Figure> Extract(Report report, List<Sentence>? unread = null)
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
            var before = figures.Count;
            try
            {
                Add(sentence);
            }
            catch (RegexMatchTimeoutException) when (unread is { Count: < MostUnread })
            {
                figures.RemoveRange(before, figures.Count - before);
                unread.Add(sentence);
            }
        }

        return figures;

        void Add(Sentence sentence)
        {
            switch (KindOf(report, sentence))
            {
                case ParagraphKind.Title or ParagraphKind.Frame:
                    return;
                case ParagraphKind.TableRow or ParagraphKind.TableHeader:
                    tables.Add(sentence, sentence.Part == ReportPart.Plans);
                    return;
                default:
                    break;
            }

            readings.Clear();
            _read(folded, sentence.Span, readings);
            readings.RemoveAll(static q => q.Role != QuantityRole.Count || q.IsQuoted);
            if (readings.Count > 0)
            {
                sentences.Add(sentence, readings, sentence.Part == ReportPart.Plans, sentence.Paragraph != lastParagraph);
                lastParagraph = sentence.Paragraph;
            }
        }
    }

    private static ParagraphKind KindOf(Report report, Sentence sentence) =>
        sentence.Paragraph >= 0 && sentence.Paragraph < report.Paragraphs.Count ? report.Paragraphs[sentence.Paragraph].Kind : ParagraphKind.Body;
}
