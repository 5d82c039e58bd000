using LawBot.Extraction;

namespace LawBot.Retrieval;

/// <summary>What a report says of a figure, from its own metric outwards: clause, topic, sentence, headings and the sentence before.</summary>
internal sealed class FigureContext
{
    /// <summary>What a word is worth that stands only in a heading above or in the sentence before.</summary>
    public const double Above = 0.5;

    /// <summary>What a word is worth that is the topic of the clause.</summary>
    public const double SameTopic = 0.85;

    /// <summary>What a word is worth that stands elsewhere in the sentence.</summary>
    public const double InSentence = 0.65;

    private const double InClause = 0.95;

    private readonly string topic;
    private readonly string above;

    public FigureContext(Report report, Figure figure)
    {
        Own = SentenceScorer.Plain(figure.Metric + "," + figure.Subject + "," + figure.Action);
        Clause = SentenceScorer.Plain(figure.Clause.In(report.Text));
        topic = figure.Topic is null ? "" : SentenceScorer.Plain(figure.Topic);
        var at = SentenceAt(report, figure.Number.Start);
        Sentence = SentenceScorer.Plain(report.Sentences[at].Span.In(report.Text));
        above = string.Join(' ', report.HeadingPath(report.Sentences[at].Heading).Select(SentenceScorer.Plain))
            + (at > 0 ? " " + SentenceScorer.Plain(report.Sentences[at - 1].Span.In(report.Text)) : "");
    }

    /// <summary>Metric, subject and verb, plain.</summary>
    public string Own { get; }

    /// <summary>The clause, plain.</summary>
    public string Clause { get; }

    /// <summary>The sentence, plain.</summary>
    public string Sentence { get; }

    /// <summary>How far the figure is about a concept, 0 to 1.</summary>
    public double CoverageOf(Concept concept) => new[]
    {
        concept.CoverageBy(Own), InClause * concept.CoverageBy(Clause), SameTopic * concept.CoverageBy(topic),
        InSentence * concept.CoverageBy(Sentence), Above * concept.CoverageBy(above),
    }.Max();

    public static int SentenceAt(Report report, int offset)
    {
        var (low, high) = (0, report.Sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (report.Sentences[middle].Span.Start <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
