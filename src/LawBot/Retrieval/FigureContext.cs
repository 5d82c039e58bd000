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

    public FigureContext(ShelvedReport shelved, Figure figure)
    {
        var report = shelved.Report;
        Figure = figure;
        Own = SentenceScorer.Plain(figure.Metric + "," + figure.Subject + "," + figure.Action);
        Clause = SentenceScorer.Plain(figure.Clause.In(report.Text));
        namesOwn = figure.Subject.Length > 1 && Clause.Contains(SentenceScorer.Plain(figure.Subject), StringComparison.Ordinal);
        topic = figure.Topic is null ? "" : SentenceScorer.Plain(figure.Topic);
        Place = SentenceAt(report, figure.Number.Start);
        Sentence = shelved.Texts[Place];
        above = string.Join(' ', report.HeadingPath(report.Sentences[Place].Heading).Select(SentenceScorer.Plain))
            + (Place > 0 ? " " + shelved.Texts[Place - 1] : "");
    }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>Index of its sentence.</summary>
    public int Place { get; }

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

    private static int SentenceAt(Report report, int offset)
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
