using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>A sentence that surely tells what was asked, though which of its numbers is less sure: it is said whole.</summary>
/// <param name="Report">The report.</param>
/// <param name="Rows">For each of these numbers the likeliest of the sentence, in the order in which they stand.</param>
/// <param name="Score">Orders sentences of several reports; larger is better.</param>
public sealed record FoundSentence(Report Report, IReadOnlyList<FoundRow> Rows, double Score);

/// <summary>Decides in one report whether a sentence surely tells what was asked. Several numbers of one sentence share its words, so that the ranking
/// often knows the sentence when it does not know the number (罚了多少单位和个人,一共多少钱).</summary>
internal static class SentenceOutcome
{
    // Of several reports of which none was named one sentence must be so far ahead of the others', in points of the figures' order; and a sentence that
    // holds a sure number tells its others with it when it is.
    private const double Gap = 1.25;

    // A sentence without any figure for a number asked for is worth that much for it: as much as one of which nothing was asked.
    private const double Nothing = -1;
    private const int LooksAt = 40;

    // A sentence of another deed that shares only single characters with what was asked is not said for it, nor one that says nothing of a matter of the
    // field that was asked: it is of another matter.
    private const double NothingSaid = 0.05;
    private const FigureConflicts OtherDeed = FigureConflicts.Verb | FigureConflicts.Unsaid;

    // What makes it another quantity, whatever the sentence says; and another time where a year was asked: else the sentence tells whose number it is.
    private const FigureConflicts Forbidden =
        FigureConflicts.Kind | FigureConflicts.Rate | FigureConflicts.Doubtful | FigureConflicts.Scope | FigureConflicts.Target
        | FigureConflicts.Group;

    /// <summary>Those of the sentences found that answer a question: none where numbers are to be computed or put in order, and of several reports of
    /// which none was named the foremost one; where several reports state a number they are listed by it.</summary>
    /// <remarks>One report has nothing to put in order: its 最长 or 平均 is a word of the number asked for (有效期最长几年), and its change is stated or is not.</remarks>
    public static IReadOnlyList<FoundSentence> Told(
        Question question, IReadOnlyList<FoundSentence> sentences, IReadOnlyList<FoundRow> rows, int searched, IReadOnlyList<WeighedSentence> weighed) =>
        question.Operator is { } by && !(searched == 1 && by.Name is "most" or "least" or "top" or "mean" or "change") ? []
        : question.Jurisdictions.Count > 0 || searched == 1 ? ByRow(sentences, rows)
        : rows.Count > 0 ? ByRow([.. sentences.Where(s => rows.Any(r => ReferenceEquals(r.Report, s.Report)))], rows)
        : Foremost(sentences, weighed);

    // Of several reports of which none was named: the sentence that is ahead of those of all others, told or not.
    private static IReadOnlyList<FoundSentence> Foremost(IReadOnlyList<FoundSentence> sentences, IReadOnlyList<WeighedSentence> weighed) =>
        sentences.MaxBy(s => s.Score) is { } first
        && weighed.Where(w => !string.Equals(w.ReportId, first.Report.Id, StringComparison.Ordinal)).All(w => first.Score - w.Score >= Gap) ? [first] : [];

    private static IReadOnlyList<FoundSentence> ByRow(IReadOnlyList<FoundSentence> sentences, IReadOnlyList<FoundRow> rows) =>
        rows.DistinctBy(r => r.Report.Id, StringComparer.Ordinal).Count() > 1 ? [.. sentences.Where(s => !s.Rows.Any(rows.Contains))] : sentences;

    /// <summary>The sentence that surely tells the numbers without a sure figure, and those of sure figures that another number of their sentence
    /// rivals.</summary>
    /// <param name="report">The report.</param>
    /// <param name="ranked">For each number asked for, the report's figures, likeliest first.</param>
    /// <param name="outcome">What was decided of them.</param>
    /// <param name="queries">The numbers asked for.</param>
    /// <param name="question">The whole question.</param>
    /// <param name="weighed">Takes every sentence that was weighed, said or not.</param>
    public static IEnumerable<FoundSentence> Of(
        Report report, IReadOnlyList<IReadOnlyList<RankedFigure>> ranked, FigureOutcome outcome, IReadOnlyList<FigureQuery> queries,
        Question question, List<WeighedSentence> weighed)
    {
        var forbidden = Forbidden | (question.Years.Count > 0 ? FigureConflicts.Year : FigureConflicts.None)
            | (question.Operator?.Name is "change" ? FigureConflicts.Change : FigureConflicts.None);
        List<int> all = [.. Enumerable.Range(0, ranked.Count)];
        var open = all.FindAll(i => outcome.Rows.All(r => r.Asked != i) && outcome.Doubtful.All(r => r.Asked != i));
        if (Weigh(ranked, all, all, queries, forbidden) is { } foremost)
        {
            weighed.Add(foremost with { ReportId = report.Id });
        }

        var told = Open(report, ranked, all, open, outcome, queries, forbidden) is { } one ? [one]
            : ranked.Count == 1 ? [] : open.Select(i => Open(report, ranked, [i], [i], outcome, queries, forbidden)).OfType<FoundSentence>().ToList();
        return told.Concat(outcome.Rows.Where(r => r.IsContested && !told.Exists(t => t.Rows[0].Place == r.Place)).GroupBy(r => r.Place)
            .Select(g => new FoundSentence(report, [.. g], g.Max(r => r.Score))));
    }

    // The sentence that is likeliest to tell some numbers together, where it surely tells those of them that are open.
    private static FoundSentence? Open(
        Report report, IReadOnlyList<IReadOnlyList<RankedFigure>> ranked, List<int> together, List<int> open, FigureOutcome outcome,
        IReadOnlyList<FigureQuery> queries, FigureConflicts forbidden)
    {
        if (open.Count == 0 || Weigh(ranked, together, open, queries, forbidden) is not { } weighed)
        {
            return null;
        }

        // Where one number asked for is sure, the others of its sentence are told with it.
        var isCarried = weighed.Confidence.Lead >= Gap && outcome.Rows.Any(r => r.Place == weighed.Place)
            && weighed.Figures.Any(f => outcome.Rows.All(r => r.Figure.Number != f!.Words.Figure.Number));
        return weighed.MayBeTold && (isCarried || weighed.Confidence.IsSure)
            ? new FoundSentence(
                report, [.. open.Zip(weighed.Figures).SelectMany(p => Statement(report, ranked[p.First], p.Second!)
                    .Select(f => FigureOutcome.RowOf(p.First, report, f))).OrderBy(r => r.Figure.Number.Start)], weighed.Score)
            : null;
    }

    // A number with the other one of its statement: 由318项精简为247项.
    private static IEnumerable<RankedFigure> Statement(Report report, IReadOnlyList<RankedFigure> ranked, RankedFigure figure) =>
        ranked.Where(f => ReferenceEquals(f, figure) || FigureOutcome.IsFromTo(report, f, figure));

    // The sentence that leads the others for some numbers, as evidence for those of them that are open.
    private static WeighedSentence? Weigh(
        IReadOnlyList<IReadOnlyList<RankedFigure>> ranked, List<int> together, List<int> open, IReadOnlyList<FigureQuery> queries,
        FigureConflicts forbidden)
    {
        var places = together.SelectMany(i => ranked[i].Take(LooksAt)).Where(r => !r.Words.IsTableRow).Select(r => r.Words.Place).Distinct()
            .Select(place => (Place: place, Figures: together.ToDictionary(i => i, i => LikeliestAt(place, ranked[i], forbidden))))
            .Select(p => (p.Place, p.Figures, Score: p.Figures.Values.Average(f => f?.Score ?? Nothing)))
            .OrderByDescending(p => p.Score).Take(2).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var (place, figures, score) = places[0];
        var lead = places.Count > 1 ? score - places[1].Score : double.PositiveInfinity;
        List<RankedFigure?> its = [.. open.Select(i => figures[i])];
        var confidence = SentenceConfidence.Of(
            figures.Values.OfType<RankedFigure>().First().Words, lead, its, [.. open.Select(i => queries[i])]);
        return new WeighedSentence(place, its, confidence, score)
        {
            MayBeTold = its.TrueForAll(f => f is { Weakest: >= NothingSaid } && (f.Conflicts & forbidden) == FigureConflicts.None
                && (f.Support > NothingSaid || (f.Conflicts & OtherDeed) == FigureConflicts.None)),
        };
    }

    // A number of the measure asked for goes before a likelier one of another.
    private static RankedFigure? LikeliestAt(int place, IReadOnlyList<RankedFigure> ranked, FigureConflicts forbidden) =>
        ranked.FirstOrDefault(f => f.Words.Place == place && (f.Conflicts & (forbidden | FigureConflicts.Unit)) == FigureConflicts.None)
            ?? ranked.FirstOrDefault(f => f.Words.Place == place);
}
