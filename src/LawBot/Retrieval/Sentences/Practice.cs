using LawBot.Chinese;
using LawBot.Indexing;
using LawBot.Reports;

namespace LawBot.Retrieval.Sentences;

/// <summary>Makes evidence of a run of sentences: what it is called, and which of its clauses weigh most for the question.</summary>
internal static class Practice
{
    private const int LongestName = 24;

    /// <param name="number">Its number.</param>
    /// <param name="indexed">The report with its figures.</param>
    /// <param name="run">The sentences.</param>
    /// <param name="ranking">Weighs the clauses.</param>
    public static EvidenceSentence Of(int number, IndexedReport indexed, SentenceRun run, SentenceRanking ranking)
    {
        var report = indexed.Report;
        var source = Source.Of(report, run.In(report));
        var clauses = ClausesOf(source.Quote);
        return new EvidenceSentence(
            number, source.ReportId, source.File, source.Jurisdiction, source.Year, source.Title, source.Section, source.Span, source.Quote, run.Score)
        {
            Paragraph = source.Paragraph, Page = source.Page, Before = source.Before, After = source.After,
            RecognitionConfidence = source.RecognitionConfidence, DoubtfulNumbers = source.DoubtfulNumbers,
            Part = report.Sentences[run.First].Part,
            Name = NameOf(report, run.First), Clauses = clauses.ConvertAll(c => (c, ranking.WeightOf(SentenceScorer.Plain(c.In(source.Quote))))),
            IsOnlyNumbers = IsOnlyNumbers(indexed, source.Span), Figures = FiguresIn(indexed, source.Span),
        };
    }

    /// <summary>A point of a section read whole: its first words tell what it is.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="indexed">The report with its figures.</param>
    /// <param name="point">The point.</param>
    public static EvidenceSentence Of(int number, IndexedReport indexed, SectionPoint point)
    {
        var report = indexed.Report;
        var source = Source.Of(report, new TextSpan(report.Sentences[point.First].Span.Start, report.Sentences[point.Last].Span.End));
        return new EvidenceSentence(
            number, source.ReportId, source.File, source.Jurisdiction, source.Year, source.Title, source.Section, source.Span, source.Quote, 1)
        {
            Paragraph = source.Paragraph, Page = source.Page, Before = source.Before, After = source.After,
            RecognitionConfidence = source.RecognitionConfidence, DoubtfulNumbers = source.DoubtfulNumbers,
            Part = report.Sentences[point.First].Part, IsNumbered = point.IsNumbered,
            Clauses = ClausesOf(source.Quote).ConvertAll(c => (c, c.Start == 0 ? 1.0 : 0)), Figures = FiguresIn(indexed, source.Span),
        };
    }

    /// <summary>True for sentences that tell how much and not how: every clause states a figure in digits, and none names what was done (设“夕阳公证角”6个).
    /// A date (3月份) is no figure.</summary>
    public static bool IsOnlyNumbers(ShelvedReport report, int first, int last) => IsOnlyNumbers(
        report.Indexed, new TextSpan(report.Report.Sentences[first].Span.Start, report.Report.Sentences[last].Span.End));

    /// <summary>The figures of a stretch of a report.</summary>
    public static IReadOnlyList<Figure> FiguresIn(IndexedReport indexed, TextSpan span) =>
        [.. indexed.Figures.Where(f => f.Number.Start >= span.Start && f.Number.End <= span.End)];

    /// <summary>The clauses of a text, their closing punctuation included; together they are the text.</summary>
    public static List<TextSpan> ClausesOf(string text)
    {
        var clauses = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsEnd(text, i))
            {
                clauses.Add(new TextSpan(start, i + 1));
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            clauses.Add(new TextSpan(start, text.Length));
        }

        return clauses;
    }

    private static bool IsOnlyNumbers(IndexedReport indexed, TextSpan span)
    {
        var text = span.In(indexed.Report.Text);
        var starts = FiguresIn(indexed, span).Where(f => f.Number.In(indexed.Report.Text).Any(char.IsDigit)).Select(f => f.Number.Start - span.Start).ToList();
        return !text.Contains('“', StringComparison.Ordinal) && ClausesOf(text).TrueForAll(c => starts.Exists(at => at >= c.Start && at < c.End));
    }

    private static bool IsEnd(string text, int i) =>
        text[i] is '，' or '；' or ';' or '。' or '！' or '？' or '：' || (text[i] == ',' && !(i > 0 && char.IsDigit(text[i - 1])));

    private static string NameOf(Report report, int sentence)
    {
        var heading = report.Sentences[sentence].Heading;
        var name = heading < 0 ? "" : report.Outline[heading].Text.Trim().TrimEnd('。', '：', ':', '；', ';', '，', ',');
        return name.Length <= LongestName ? name : "";
    }
}
