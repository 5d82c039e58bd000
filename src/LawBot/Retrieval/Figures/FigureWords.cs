using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>What a report says of a figure, from its own name outwards: clause, sentence, headings and the sentence before. Folded, without white
/// space.</summary>
internal sealed class FigureWords
{
    // Enough to hold 不低于 and 以上的 beside a number.
    private const int Beside = 6;

    // 其中不予公开2件 is about what its whole counts; a name of the field before that number has at most a dozen characters and its verb.
    private const int WholeWords = 16;

    private bool? isThreshold;
    private bool? countsTwoMeetings;
    private string[]? makers;

    public FigureWords(ShelvedReport shelved, Figure figure)
    {
        var report = shelved.Report;
        Figure = figure;
        Name = SentenceScorer.Plain(figure.Metric + "," + figure.Subject + "," + figure.Action);
        Subject = SentenceScorer.Plain(figure.Subject);
        Clause = SentenceScorer.Plain(figure.Clause.In(report.Text));
        Topic = figure.Topic is null ? "" : SentenceScorer.Plain(figure.Topic);
        Before = SentenceScorer.Plain(report.Text[Math.Max(0, figure.Number.Start - Beside)..figure.Number.Start]);
        After = SentenceScorer.Plain(report.Text[figure.Number.End..Math.Min(report.Text.Length, figure.Number.End + Beside)]);
        Place = SentenceAt(report, figure.Number.Start);
        Sentence = shelved.TextOf(Place);
        Whole = figure.Whole is { } of ? SentenceScorer.Plain(report.Text[Math.Max(report.Sentences[Place].Span.Start, of.Start - WholeWords)..of.End]) : "";
        Headings = report.Sentences[Place].Heading is >= 0 and var heading ? shelved.Paths[heading] : "";
        Previous = Place > 0 && report.Sentences[Place - 1].Paragraph == report.Sentences[Place].Paragraph ? shelved.TextOf(Place - 1) : "";
        IsTableRow = report.Paragraphs[report.Sentences[Place].Paragraph].Kind == ParagraphKind.TableRow;
        IsPlanned = figure.IsPlanned || report.Sentences[Place].Part == ReportPart.Plans;
        Governing = ActionWords.ActionsIn(figure.Action is null ? "" : SentenceScorer.Plain(figure.Action));
        Stated = ActionWords.ActionsIn(Name);
        NameActions = [.. Stated.Concat(Governing).Select(a => a.Class).Distinct(StringComparer.Ordinal)];
        InClause = ActionWords.ActionsIn(Clause);
        ClauseActions = ClassesOf(InClause);
        InSentence = shelved.ActionsIn(Place);
        SentenceActions = shelved.ClassesIn(Place);
    }

    /// <summary>The figure.</summary>
    public Figure Figure { get; }

    /// <summary>Index of its sentence.</summary>
    public int Place { get; }

    /// <summary>Metric, subject and verb: the figure's own name.</summary>
    public string Name { get; }

    /// <summary>The thing counted.</summary>
    public string Subject { get; }

    /// <summary>The clause.</summary>
    public string Clause { get; }

    /// <summary>The matter that its clause is about; empty when none is near.</summary>
    public string Topic { get; }

    /// <summary>The words before the number that it is a part of; empty elsewhere.</summary>
    public string Whole { get; }

    /// <summary>The sentence.</summary>
    public string Sentence { get; }

    /// <summary>The headings above.</summary>
    public string Headings { get; }

    /// <summary>The sentence before in the same paragraph; empty when there is none.</summary>
    public string Previous { get; }

    /// <summary>A few characters before the number.</summary>
    public string Before { get; }

    /// <summary>A few characters behind the number.</summary>
    public string After { get; }

    /// <summary>True in a row of a table.</summary>
    public bool IsTableRow { get; }

    /// <summary>True for a target, and for what stands in the part on plans.</summary>
    public bool IsPlanned { get; }

    /// <summary>True for a number that says when something follows and not what was reached.</summary>
    public bool IsThreshold => isThreshold ??= FigureUnits.IsThreshold(this);

    /// <summary>True for the number of two meetings together, which is the number of neither.</summary>
    public bool CountsTwoMeetings => countsTwoMeetings ??= FigureRivals.AreTwoMeetings(Name);

    /// <summary>The words by which it counts who handles cases or a list of them: 受理点, 事项清单.</summary>
    public IReadOnlyList<string> Makers => makers ??= FigureUnits.MakersOf(this);

    /// <summary>The verbs that govern the number.</summary>
    public IReadOnlyList<MetricAction> Governing { get; }

    /// <summary>All verbs of its name.</summary>
    public IReadOnlyList<MetricAction> Stated { get; }

    /// <summary>The classes of the verbs of its name.</summary>
    public IReadOnlyList<string> NameActions { get; }

    /// <summary>All verbs of its clause.</summary>
    public IReadOnlyList<MetricAction> InClause { get; }

    /// <summary>All verbs of its sentence.</summary>
    public IReadOnlyList<MetricAction> InSentence { get; }

    /// <summary>The classes of the verbs of its clause.</summary>
    public IReadOnlyList<string> ClauseActions { get; }

    /// <summary>The classes of the verbs of its sentence.</summary>
    public IReadOnlyList<string> SentenceActions { get; }

    /// <summary>True when its sentence, the headings above or the sentence before hold a name.</summary>
    public bool Names(string name) => Sentence.Contains(name, StringComparison.Ordinal) || Headings.Contains(name, StringComparison.Ordinal)
        || Previous.Contains(name, StringComparison.Ordinal);

    /// <summary>The classes of some verbs, each once.</summary>
    public static string[] ClassesOf(IReadOnlyList<MetricAction> actions) =>
        actions.Count == 0 ? [] : [.. actions.Select(a => a.Class).Distinct(StringComparer.Ordinal)];

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
