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
    // The sentence says so much of what was asked, and is so far ahead of every other sentence, in points of the figures' order.
    private const double Support = 0.4;

    // It says something of each number near that number itself, and something of each term of the field that was asked.
    private const double Close = 0.15;
    private const double Term = 0.3;
    private const double Gap = 1.25;

    // What is ahead of every other sentence by as much as all that was asked weighs in a figure's own name is what was asked for, in whatever words:
    // everyday speech shares few with a report. Only a term of the field of which it says less than this tells that it is something else
    // (普法志愿者 in a sentence on 普法).
    private const double FarAhead = 3;
    private const double SomeTerm = 0.38;

    // A sentence without any figure for a number asked for is worth that much for it: as much as one of which nothing was asked.
    private const double Nothing = -1;
    private const int LooksAt = 40;

    // What makes it another quantity or another time, whatever the sentence says.
    private const FigureConflicts Forbidden =
        FigureConflicts.Kind | FigureConflicts.Doubtful | FigureConflicts.Year | FigureConflicts.Scope | FigureConflicts.Target;

    // What makes it another number, where little but the distance to the others speaks for it.
    private const FigureConflicts Otherwise =
        FigureConflicts.Unit | FigureConflicts.Unsaid | FigureConflicts.Rival | FigureConflicts.Rate | FigureConflicts.Change | FigureConflicts.Given;

    /// <summary>Those of the sentences found that answer a question: none where numbers are to be computed or put in order, and of several reports of
    /// which none was named the foremost one; where several reports state a number they are listed by it.</summary>
    /// <remarks>One report has nothing to put in order: its 最长 or 平均 is a word of the number asked for (有效期最长几年).</remarks>
    public static IReadOnlyList<FoundSentence> Told(Question question, IReadOnlyList<FoundSentence> sentences, IReadOnlyList<FoundRow> rows, int searched) =>
        question.Operator is { } by && !(searched == 1 && by.Name is "most" or "least" or "top" or "mean") ? []
        : question.Jurisdictions.Count > 0 || searched == 1 ? ByRow(sentences, rows)
        : rows.Count > 0 ? ByRow([.. sentences.Where(s => rows.Any(r => ReferenceEquals(r.Report, s.Report)))], rows)
        : Foremost(sentences);

    // Of several reports of which none was named: the sentence that is ahead of those of all others.
    private static IReadOnlyList<FoundSentence> Foremost(IReadOnlyList<FoundSentence> sentences)
    {
        List<FoundSentence> ordered = [.. sentences.OrderByDescending(s => s.Score)];
        return ordered.Count == 1 || (ordered.Count > 1 && ordered[0].Score - ordered[1].Score >= Gap) ? [ordered[0]] : [];
    }

    private static IReadOnlyList<FoundSentence> ByRow(IReadOnlyList<FoundSentence> sentences, IReadOnlyList<FoundRow> rows) =>
        rows.DistinctBy(r => r.Report.Id, StringComparer.Ordinal).Count() > 1 ? [.. sentences.Where(s => !s.Rows.Any(rows.Contains))] : sentences;

    /// <summary>The sentence that surely tells the numbers without a sure figure, and those of sure figures that another number of their sentence
    /// rivals.</summary>
    /// <param name="report">The report.</param>
    /// <param name="ranked">For each number asked for, the report's figures, likeliest first.</param>
    /// <param name="outcome">What was decided of them.</param>
    /// <param name="asked">The numbers asked for.</param>
    /// <param name="isNamed">True when the report is the only one meant: then it more likely states the number than where many are looked through.</param>
    public static IEnumerable<FoundSentence> Of(
        Report report, IReadOnlyList<IReadOnlyList<RankedFigure>> ranked, FigureOutcome outcome, IReadOnlyList<AskedFigure> asked, bool isNamed)
    {
        List<int> open = [.. Enumerable.Range(0, ranked.Count).Where(i => outcome.Rows.All(r => r.Asked != i) && outcome.Doubtful.All(r => r.Asked != i))];
        var told = Open(report, ranked, [.. Enumerable.Range(0, ranked.Count)], open, outcome, asked, isNamed) is { } one ? [one]
            : ranked.Count == 1 ? [] : open.Select(i => Open(report, ranked, [i], [i], outcome, asked, isNamed)).OfType<FoundSentence>().ToList();
        return told.Concat(outcome.Rows.Where(r => r.IsContested && !told.Exists(t => t.Rows[0].Place == r.Place)).GroupBy(r => r.Place)
            .Select(g => new FoundSentence(report, [.. g], g.Max(r => r.Score))));
    }

    // The sentence that is likeliest to tell some numbers together, where it surely tells those of them that are open.
    private static FoundSentence? Open(
        Report report, IReadOnlyList<IReadOnlyList<RankedFigure>> ranked, IReadOnlyList<int> together, List<int> open, FigureOutcome outcome,
        IReadOnlyList<AskedFigure> asked, bool isNamed)
    {
        if (open.Count == 0)
        {
            return null;
        }

        var places = together.SelectMany(i => ranked[i].Take(LooksAt)).Where(r => !r.Words.IsTableRow).Select(r => r.Words.Place).Distinct()
            .Select(place => (Place: place, Figures: together.ToDictionary(i => i, i => LikeliestAt(place, ranked[i]))))
            .Select(p => (p.Place, p.Figures, Score: p.Figures.Values.Average(f => f?.Score ?? Nothing)))
            .OrderByDescending(p => p.Score).Take(2).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var (place, figures, score) = places[0];
        var gap = places.Count > 1 ? score - places[1].Score : double.PositiveInfinity;
        // Where one number asked for is sure, the others of its sentence are told with it.
        var isCarried = gap >= Gap && outcome.Rows.Any(r => r.Place == place);
        var isTold = open.TrueForAll(i => figures[i] is { } f && IsAllowed(f) && TellsOf(asked[i], f));
        return isTold && (isCarried || IsSaid(figures, open, gap) || (isNamed && IsFarAhead(figures, open, gap)))
            ? new FoundSentence(report, [.. open.Select(i => FigureOutcome.RowOf(i, report, figures[i]!)).OrderBy(r => r.Figure.Number.Start)], score)
            : null;
    }

    // A number of the measure asked for goes before a likelier one of another.
    private static RankedFigure? LikeliestAt(int place, IReadOnlyList<RankedFigure> ranked) =>
        ranked.FirstOrDefault(f => f.Words.Place == place && IsAllowed(f) && !f.Conflicts.HasFlag(FigureConflicts.Unit))
            ?? ranked.FirstOrDefault(f => f.Words.Place == place);

    // It says enough of what was asked.
    private static bool IsSaid(Dictionary<int, RankedFigure?> figures, List<int> open, double gap) =>
        gap >= Gap && open.TrueForAll(i => figures[i]!.Weakest >= Term) && figures.Values.Any(f => f is not null && !f.Conflicts.HasFlag(FigureConflicts.Unit))
        && figures.Values.Max(f => f?.Close ?? 0) >= Close && figures.Values.Average(f => f?.Support ?? 0) >= Support;

    // No other sentence comes near.
    private static bool IsFarAhead(Dictionary<int, RankedFigure?> figures, List<int> open, double gap) =>
        gap >= FarAhead && open.TrueForAll(i => figures[i]!.WeakestOfAll >= SomeTerm && (figures[i]!.Conflicts & Otherwise) == FigureConflicts.None);

    private static bool IsAllowed(RankedFigure figure) => (figure.Conflicts & Forbidden) == FigureConflicts.None;

    // 败诉了几件 is not told by a sentence that tells of no outcome like it, though it tells of lawsuits; a time or a share has no such verb.
    private static bool TellsOf(AskedFigure asked, RankedFigure figure) =>
        asked.Actions.Count == 0 || asked.Kind is QuantityKind.Duration or QuantityKind.Rate || asked.Actions.Any(
        a => figure.Words.SentenceActions.Contains(a, StringComparer.Ordinal) || ActionWords.ActionsIn(a) is not [{ Kind: ActionKind.Part }]);
}
