using LawBot.Questions;
using LawBot.Reports;
using LawBot.Reports.Figures;

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

    // Enough to hold 不低于 and 以上的 beside a number.
    private const int Beside = 6;

    // A clause that names what it counts is about that, whatever else its sentence speaks of.
    private const double ElsewhereThanOwn = 0.8;

    // 其中不予公开2件 is about what its whole counts; a name of the field before that number has at most a dozen characters and its verb.
    private const double OfWhole = 0.9;
    private const int WholeWords = 16;

    // Set by hand: a compound parted beside the number is worth what its topic is, its last word alone less, and scattered over the sentence less than
    // one that stands there whole.
    private const double PartedInOwn = 0.85;
    private const double HeadInOwn = 0.75;
    private const double PartedInSentence = 0.6;

    // The asked wording and those nearest to it; the last of a line are looser.
    private const int PartedWordings = 3;

    private readonly bool namesOwn;
    private readonly IReadOnlyList<string> subjectTopics;
    private readonly string topic;
    private readonly string above;
    private readonly string whole;

    public FigureContext(ShelvedReport shelved, Figure figure)
    {
        var report = shelved.Report;
        Figure = figure;
        Own = SentenceScorer.Plain(figure.Metric + "," + figure.Subject + "," + figure.Action);
        Clause = SentenceScorer.Plain(figure.Clause.In(report.Text));
        namesOwn = figure.Subject.Length > 1 && Clause.Contains(SentenceScorer.Plain(figure.Subject), StringComparison.Ordinal);
        Before = SentenceScorer.Plain(report.Text[Math.Max(0, figure.Number.Start - Beside)..figure.Number.Start]);
        After = SentenceScorer.Plain(report.Text[figure.Number.End..Math.Min(report.Text.Length, figure.Number.End + Beside)]);
        Action = figure.Action is null ? "" : SentenceScorer.Plain(figure.Action);
        Subject = SentenceScorer.Plain(figure.Subject);
        subjectTopics = Vocabulary.Field.Topics(Subject);
        topic = figure.Topic is null ? "" : SentenceScorer.Plain(figure.Topic);
        Place = SentenceAt(report, figure.Number.Start);
        Sentence = shelved.Texts[Place];
        whole = figure.Whole is { } of ? SentenceScorer.Plain(report.Text[Math.Max(report.Sentences[Place].Span.Start, of.Start - WholeWords)..of.End]) : "";
        above = string.Join(' ', report.HeadingPath(report.Sentences[Place].Heading).Select(SentenceScorer.Plain))
            + (Place > 0 ? " " + shelved.Texts[Place - 1] : "");
    }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>Index of its sentence.</summary>
    public int Place { get; }

    /// <summary>Metric, subject and verb, plain.</summary>
    public string Own { get; }

    /// <summary>The report's verb, plain; empty when it has none.</summary>
    public string Action { get; }

    /// <summary>The thing counted, plain.</summary>
    public string Subject { get; }

    /// <summary>A few characters before the number, plain.</summary>
    public string Before { get; }

    /// <summary>A few characters behind the number, plain.</summary>
    public string After { get; }

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
        return new[] { concept.CoverageBy(Own), InClause * concept.CoverageBy(Clause), (CountsOtherField(concept) ? Above : SameTopic) * concept.CoverageBy(topic), OfWhole * concept.CoverageBy(whole), elsewhere, isNamed ? Parted(concept) : 0 }.Max();
    }

    // 公布典型案例3起 after a sentence on 提案 is a figure of 行政执法, whatever topic it stands under.
    private bool CountsOtherField(Concept concept) =>
        FigureKinds.CountsThings(Figure.Unit) && concept.Topics.Count > 0 && subjectTopics.Count > 0 && !concept.Topics.Intersect(subjectTopics, StringComparer.Ordinal).Any();

    // The words of a compound with others between them, or only its last word where the sentence has named it in full.
    private double Parted(Concept concept)
    {
        // 咨询法律 is 法律咨询.
        var asked = WordPieces.Of(concept.Wordings[0]);
        if (asked.Count == 2 && WordPieces.AllIn([asked[1], asked[0]], Own))
        {
            return HeadInOwn;
        }

        var best = WordPieces.HeadIn(asked, Sentence, Sentence) ? PartedInSentence * (namesOwn ? ElsewhereThanOwn : 1) : 0;
        foreach (var wording in concept.Wordings.Take(PartedWordings))
        {
            var pieces = WordPieces.Of(wording);
            best = Math.Max(best, WordPieces.AllIn(pieces, Own) ? PartedInOwn : WordPieces.HeadIn(pieces, Own, Sentence) ? HeadInOwn : 0);
        }

        return best;
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
