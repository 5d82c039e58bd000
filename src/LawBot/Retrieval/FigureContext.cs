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

    // A clause that names what it counts is about that, whatever else its sentence speaks of.
    private const double ElsewhereThanOwn = 0.8;

    private readonly bool namesOwn;
    private readonly string topic;
    private readonly string above;

    public FigureContext(Report report, Figure figure)
    {
        Own = SentenceScorer.Plain(figure.Metric + "," + figure.Subject + "," + figure.Action);
        Clause = SentenceScorer.Plain(figure.Clause.In(report.Text));
        namesOwn = figure.Subject.Length > 1 && Clause.Contains(SentenceScorer.Plain(figure.Subject), StringComparison.Ordinal);
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
    /// <param name="concept">The concept.</param>
    /// <param name="isNamed">True when the question asks for it; false when it only says what else it is about.</param>
    public double CoverageOf(Concept concept, bool isNamed = true)
    {
        var elsewhere = Math.Max(InSentence * concept.CoverageBy(Sentence), Above * concept.CoverageBy(above))
            * (namesOwn && isNamed && concept.IsOfField ? ElsewhereThanOwn : 1);
        return new[] { concept.CoverageBy(Own), InClause * concept.CoverageBy(Clause), SameTopic * concept.CoverageBy(topic), elsewhere }.Max();
    }

    /// <summary>True when the figure's own words or its clause name the concept, so that a verb farther off may govern it.</summary>
    public bool NamesItself(Concept concept) => Math.Max(concept.CoverageBy(Own), concept.CoverageBy(Clause)) >= SameTopic;

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
