using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Sentences;

/// <summary>What a place counts of a matter, for a question that is the matter's name alone: 青禾县 行政复议 may want numbers or practices.</summary>
internal static class MatterNumbers
{
    // One line of an answer.
    private const int MostPlaces = 2;
    private const int MostReports = 2;
    private const double NearlyAsNear = 0.7;
    private static readonly WordList Outcomes = WordList.Of("measured", "outcome");

    /// <summary>True for a question that names a matter and one place or two, and asks neither how nor how much, or both: 办了多少件,结果怎么样.</summary>
    public static bool AreAskedFor(Question question) =>
        question is { Matters.Count: > 0, Jurisdictions.Count: > 0 and <= MostPlaces, UnknownPlaces.Count: 0, Operator: null, Parts: [ReportPart.Done],
            Task: not QuestionTask.Draft }
        && (question is { Wants: QuestionIntent.Either, Asks.Count: 0 } || AsksHowMany(question));

    /// <summary>True where a sentence of numbers alone answers as well as a practice: how is not all that is asked.</summary>
    public static bool AreWelcome(Question question) =>
        question.Wants == QuestionIntent.Either || AsksHowMany(question) || Outcomes.StandIn(question.Standalone);

    // 几家一起查 asks how: only a word that can ask for nothing else tells that a number is wanted besides.
    private static bool AsksHowMany(Question question) =>
        question.Spans.Any(s => s is { Kind: SpanKind.Asking, Value: nameof(Asking.HowMany), Span.Length: > 1 });

    /// <param name="reports">The reports.</param>
    /// <param name="scores">By report, then by sentence.</param>
    /// <param name="topic">The matter, folded.</param>
    /// <returns>Of each report, newest first, the sentence that is on the matter and states most numbers, what goes on with it behind a semicolon included;
    /// none
    /// of a report that states none.</returns>
    public static IReadOnlyList<SentenceRun> Of(IReadOnlyList<ShelvedReport> reports, IReadOnlyList<double[]> scores, string topic)
    {
        var wordings = Situations.AndTerms(topic).SelectMany(m => m.ReportWordings).Append(topic.Trim()).Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. reports.Select((report, n) => (Report: n, report.Report.Year, Best: BestOf(report, scores[n], wordings))).Where(r => r.Best >= 0)
                .OrderByDescending(r => r.Year).ThenByDescending(r => scores[r.Report][r.Best]).Take(MostReports)
                .Select(r => new SentenceRun(r.Report, r.Best, LastOf(reports[r.Report], r.Best), scores[r.Report][r.Best])),
        ];
    }

    // Numbers of another matter may name this one beside (调解和解率): what is nearly as near as the nearest is on it.
    private static int BestOf(ShelvedReport report, double[] scores, List<string> wordings)
    {
        var stating = Enumerable.Range(0, scores.Length)
            .Where(i => scores[i] > 0 && report.Report.Sentences[i].Part == ReportPart.Done && IsOn(report, i, wordings))
            .Where(i => NumbersIn(report, i, i) > 0).ToList();
        var least = NearlyAsNear * stating.Select(i => scores[i]).DefaultIfEmpty(0).Max();
        return stating.Where(i => scores[i] >= least).OrderByDescending(i => NumbersIn(report, i, LastOf(report, i))).ThenByDescending(i => scores[i])
            .FirstOrDefault(-1);
    }

    // 共受理复议案件81件 under a heading on 行政复议: the figures know what they are about where the sentence itself leaves it out.
    private static bool IsOn(ShelvedReport report, int sentence, List<string> wordings) =>
        wordings.Exists(w => report.Texts[sentence].Contains(w, StringComparison.Ordinal))
        || report.Indexed.Figures.Any(f => report.Report.Sentences[sentence].Span.Contains(f.Number) && f.Topic is { } topic
            && wordings.Contains(TextFolding.Fold(topic), StringComparer.Ordinal));

    private static int NumbersIn(ShelvedReport report, int first, int last)
    {
        var span = new TextSpan(report.Report.Sentences[first].Span.Start, report.Report.Sentences[last].Span.End);
        return report.Indexed.Figures.Count(f => !f.IsPlanned && span.Contains(f.Number));
    }

    // 收到行政复议申请68件；受理57件，审结52件: one statement, which names its matter once.
    private static int LastOf(ShelvedReport report, int first)
    {
        var last = first;
        while (last + 1 < report.Texts.Length && report.Report.Sentences[last + 1].Paragraph == report.Report.Sentences[first].Paragraph
            && report.Report.Sentences[last].Span.In(report.Report.Text).TrimEnd() is [.., '；' or ';'])
        {
            last++;
        }

        return last;
    }

    /// <summary>What a run says besides the numbers: its part before them, else behind them; null where nothing but a heading is left.</summary>
    public static SentenceRun? Besides(SentenceRun run, IReadOnlyList<SentenceRun> numbers, Report report)
    {
        if (numbers.FirstOrDefault(n => n.Report == run.Report && n.First <= run.Last && n.Last >= run.First) is not { } taken)
        {
            return run;
        }

        var (before, after) = (run with { Last = taken.First - 1 }, run with { First = taken.Last + 1 });
        return Tells(before) ? before : Tells(after) ? after : null;

        bool Tells(SentenceRun part) => Enumerable.Range(part.First, Math.Max(0, part.Last - part.First + 1)).Any(s => !SentenceChoice.IsHeading(report, s));
    }
}
