using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>Decides in one report which figure answers which of the numbers asked for: sure, near, or none. No figure answers two.</summary>
/// <remarks>Sure is what nothing speaks against and what says most of what was asked. What a conflict forbids to give is still near.</remarks>
internal sealed class FigureOutcome
{
    // How much of what was asked a sure figure says, and each term of the field at the least; how much a near one says.
    private const double SureSupport = 0.55;
    private const double SureTerm = 0.2;

    // A word elsewhere in the sentence may belong to another number of it.
    private const double SureClose = 0.3;

    // A term that stands there in so many words.
    private const double MatterSaid = 0.85;

    // Less will do where measure or verb agree and the question says most of the figure's own name.
    private const double AgreeingSupport = 0.34;
    private const double NameAsked = 0.5;

    // What says less than this counts something else: its report is named as silent, though the figure may be shown as near.
    private const double OtherSupport = 0.4;

    // A near figure has as much evidence as a measure word makes.
    private const double NearScore = 0.8;

    // Two figures as close as this may both be meant: neither is given.
    private const double LeastGap = 0.3;

    // Ahead of every other number of the report by more than a measure word weighs, with about half of what evidence can make.
    private const double ClearScore = 4.5;
    private const double ClearSupport = 0.3;
    private const double NamedSupport = 0.4;
    private const double ClearGap = 1;

    // A term of reports anywhere in the question of which it says nothing makes it another matter (证照分离, 排查企业).
    private const double NothingSaid = 0.05;

    // A figure without a conflict goes before a likelier one with one, when it is this close.
    private const double ConflictGap = 1.5;

    // As much as a measure word and a verb weigh together: what is closer may be the number that was meant.
    private const double Contest = 1.6;
    private const int MostNear = 3;

    // 公安机关办理1742件 before 办理2896件, when it was asked how many the police did: a word that one says and the other lacks weighs as a measure word.
    private const double WordMore = 0.8;
    private static readonly WordList From = WordList.Of("counted", "from");
    private static readonly WordList ReachesTo = WordList.Of("counted", "to");

    private const FigureConflicts Others = FigureConflicts.Verb | FigureConflicts.Rate | FigureConflicts.Unit | FigureConflicts.Scope
        | FigureConflicts.Period | FigureConflicts.Rival | FigureConflicts.Kind | FigureConflicts.Unsaid | FigureConflicts.Unheard | FigureConflicts.Given
        | FigureConflicts.Group;

    // Of what lacks a word of the question, or has a doubtful digit, another number may still be meant.
    private const FigureConflicts NoExcuse = FigureConflicts.Doubtful | FigureConflicts.Group;

    private readonly Report report;
    private readonly List<FoundRow> rows = [];
    private readonly List<FoundRow> near = [];
    private readonly List<FoundRow> doubtful = [];

    private readonly bool isNamed;

    private FigureOutcome(Report report, bool isNamed) => (this.report, this.isNamed) = (report, isNamed);

    /// <summary>What is sure.</summary>
    public IReadOnlyList<FoundRow> Rows => rows;

    /// <summary>What is near, of numbers that have no sure figure; best first, at most three a number.</summary>
    public IReadOnlyList<FoundRow> Near => near;

    /// <summary>What would be sure but for a digit.</summary>
    public IReadOnlyList<FoundRow> Doubtful => doubtful;

    /// <param name="report">The report.</param>
    /// <param name="ranked">For each number asked, the report's figures, likeliest first.</param>
    /// <param name="isNamed">True when the question names the report's place: then it more likely states the number than where all reports are looked
    /// through.</param>
    public static FigureOutcome Of(Report report, IReadOnlyList<IReadOnlyList<RankedFigure>> ranked, bool isNamed)
    {
        var outcome = new FigureOutcome(report, isNamed);
        var chosen = FigureAssignment.Of([.. ranked.Select(r => Candidates(r, LooksAt(ranked.Count)))]);
        for (var i = 0; i < ranked.Count; i++)
        {
            outcome.Decide(i, chosen[i], ranked[i], chosen);
        }

        return outcome;
    }

    private void Decide(int asked, RankedFigure? best, IReadOnlyList<RankedFigure> ranked, RankedFigure?[] chosen)
    {
        if (best is not null && (IsSureAmong(best, ranked, chosen) || IsCompanion(asked, best, ranked, chosen)))
        {
            if (best.Conflicts.HasFlag(FigureConflicts.Doubtful))
            {
                doubtful.Add(Row(asked, best)); // The next best would be another thing's number.
                return;
            }

            rows.AddRange(ranked.Where(r => r == best || (IsFromTo(report, r, best) && !chosen.Any(c => ReferenceEquals(c?.Words, r.Words))))
                .OrderBy(r => r.Words.Figure.Number.Start).Select(r => Row(asked, r) with { IsContested = IsContested(best, ranked, chosen) }));
            return;
        }

        near.AddRange(ranked.Where(r => IsNear(r) && !chosen.Any(c => c != best && ReferenceEquals(c?.Words, r.Words) && IsSure(c!)))
            .DistinctBy(r => r.Words.Place).Take(MostNear).Select(r => Row(asked, r)));
    }

    private FoundRow Row(int asked, RankedFigure ranked) => RowOf(asked, report, ranked);

    /// <summary>A figure as found for one of the numbers asked for, marked where it is known to count something else.</summary>
    internal static FoundRow RowOf(int asked, Report report, RankedFigure ranked) =>
        new(asked, report, ranked.Words.Figure, ranked.Score)
        {
            IsOther = Contradicts(ranked) || !NamesAll(ranked) || ranked.Support < OtherSupport, IsContradicted = Contradicts(ranked),
            IsNamed = ((NamesAll(ranked) && ranked.Support >= OtherSupport) || NamesMatter(ranked)) && !ranked.Conflicts.HasFlag(FigureConflicts.Kind),
            Place = ranked.Words.Place,
        };

    /// <summary>True when verb, measure, rate, scope or kind of a figure are known to be others than those asked for.</summary>
    /// <param name="ranked">The figure.</param>
    /// <param name="excused">What does not count against it.</param>
    internal static bool Contradicts(RankedFigure ranked, FigureConflicts excused = FigureConflicts.None) =>
        (ranked.Conflicts & Others & ~excused) != FigureConflicts.None;

    private static bool IsSure(RankedFigure figure) => figure.Conflicts == FigureConflicts.None && NamesAll(figure)
        && (figure.Support >= SureSupport || figure is { Support: >= AgreeingSupport, Agrees: true, NameAsked: >= NameAsked });

    // Sure in itself, and no other figure of the report as likely; what is far likelier than every other will do with less.
    private bool IsSureAmong(RankedFigure figure, IReadOnlyList<RankedFigure> ranked, RankedFigure?[] chosen)
    {
        var conflicts = figure.Conflicts & ~FigureConflicts.Doubtful;
        var gap = Gap(figure, ranked.Where(r => IsRival(r, figure, chosen)));
        return gap >= LeastGap && (IsSure(figure with { Conflicts = conflicts })
            || (gap >= ClearGap && (isNamed
                ? figure is { Score: >= ClearScore, Weakest: >= SureTerm, WeakestOfAll: >= NothingSaid, Support: >= NamedSupport, Close: > 0 }
                : NamesAll(figure) && figure.Support >= ClearSupport)
                && (isNamed ? conflicts & ~FigureConflicts.Unheard : conflicts) == FigureConflicts.None));
    }

    // 抽查案卷45卷,不合格6卷: where one number asked for is sure, the likeliest number of its sentence answers the other.
    private bool IsCompanion(int asked, RankedFigure figure, IReadOnlyList<RankedFigure> ranked, RankedFigure?[] chosen) =>
        (figure.Conflicts & ~(FigureConflicts.Unsaid | FigureConflicts.Unheard)) == FigureConflicts.None && figure.Score >= NearScore
        && chosen.Where((c, i) => i != asked && c is not null && c.Words.Place == figure.Words.Place && IsSure(c)).Any()
        && Gap(figure, ranked.Where(r => r.Words.Place == figure.Words.Place && IsRival(r, figure, chosen))) >= LeastGap;

    private static double Gap(RankedFigure figure, IEnumerable<RankedFigure> rivals) =>
        figure.Score - rivals.Select(r => r.Score - ((r.Conflicts & ~figure.Conflicts).HasFlag(FigureConflicts.Group) ? WordMore : 0))
            .DefaultIfEmpty(double.NegativeInfinity).Max();

    // The same number told twice is no other; nor is one that answers another number asked for, or has a conflict of its own.
    private bool IsRival(RankedFigure other, RankedFigure figure, RankedFigure?[] chosen) =>
        !ReferenceEquals(other.Words, figure.Words) && (other.Conflicts & ~figure.Conflicts & ~NoExcuse) == FigureConflicts.None
        && !(other.Words.Figure.Value == figure.Words.Figure.Value
            && string.Equals(other.Words.Figure.Unit, figure.Words.Figure.Unit, StringComparison.Ordinal))
        && !IsFromTo(report, other, figure) && !chosen.Any(c => ReferenceEquals(c?.Words, other.Words));

    // Another number of the sentence may be the one that was meant: it is nearly as likely, or counts with the same measure and nothing speaks against it
    // (执法人员23人,其中持证21人). A row of a table is no sentence: its other numbers belong to other columns.
    private static bool IsContested(RankedFigure best, IReadOnlyList<RankedFigure> ranked, RankedFigure?[] chosen) => !best.Words.IsTableRow && ranked.Any(r =>
        r.Words.Place == best.Words.Place && !r.Conflicts.HasFlag(FigureConflicts.Kind) && !ReferenceEquals(r.Words, best.Words)
            && !chosen.Any(c => ReferenceEquals(c?.Words, r.Words))
        && (r.Score > best.Score - Contest || !IsSure(best)
            || ((r.Conflicts & ~best.Conflicts) == FigureConflicts.None && (!best.SameVerb || r.SameVerb)
                && (r.MeasureAsked || FigureUnits.AreAlike(r.Words.Figure.Unit, best.Words.Figure.Unit)))));

    /// <summary>False for what says nothing of one of the things asked, or says it only from afar (行政应诉案件 under a heading on 行政复议).</summary>
    internal static bool NamesAll(RankedFigure figure) => figure is { Weakest: >= SureTerm, Close: >= SureClose };

    // 办理复议案件163件 when it was asked who took in a hundred 复议申请: every term of the field is said, the rest is everyday speech.
    private static bool NamesMatter(RankedFigure figure) => figure is { IsOfTerm: true, Weakest: >= MatterSaid, Close: >= SureTerm };

    private static bool IsNear(RankedFigure figure) => figure.Score >= NearScore && !figure.Conflicts.HasFlag(FigureConflicts.Doubtful);

    // The likeliest, and those without a conflict that come close to it.
    private static List<RankedFigure> Candidates(IReadOnlyList<RankedFigure> ranked, int most)
    {
        if (ranked.Count == 0)
        {
            return [];
        }

        // Another measure is another quantity, however well its words fit.
        var best = ranked.FirstOrDefault(r => (r.Conflicts & (FigureConflicts.Unit | FigureConflicts.Kind)) == FigureConflicts.None) ?? ranked[0];
        var close = ranked.TakeWhile(r => r.Score >= best.Score - ConflictGap).ToList();
        var sure = close.FindAll(r => IsSure(r with { Conflicts = r.Conflicts & ~FigureConflicts.Doubtful }));
        return [.. (sure.Count > 0 ? sure : [.. ranked.Where(IsNear)]).Take(most)];
    }

    // All assignments are tried: of many numbers asked at once each has few figures to choose from, so that there are never more than about a thousand.
    private static int LooksAt(int numbers) => numbers switch { <= 4 => 5, <= 6 => 3, <= 10 => 2, _ => 1 };

    /// <summary>True for the two numbers of one statement: 由4762个工作日减少到1775个工作日.</summary>
    internal static bool IsFromTo(Report report, RankedFigure one, RankedFigure other)
    {
        var (first, second) = one.Words.Figure.Number.Start < other.Words.Figure.Number.Start
            ? (one.Words.Figure, other.Words.Figure) : (other.Words.Figure, one.Words.Figure);
        if (first.Clause != second.Clause || !string.Equals(first.Unit, second.Unit, StringComparison.Ordinal) || first.Number.End > second.Number.Start)
        {
            return false;
        }

        var between = TextFolding.Fold(report.Text[first.Number.End..second.Number.Start]);
        return between.Length <= 16 && between.IndexOfAny([',', ';', '、', '。']) < 0 && ReachesTo.StandIn(between);
    }

    /// <summary>True for the two ends of a range (每件补贴50元至500元): nothing says that the first number was before, and no verb stands between the two.</summary>
    internal static bool IsRange(Report report, Figure first, Figure second) =>
        ReachesTo.Are(TextFolding.Fold(report.Text[first.Number.End..second.Number.Start]).Trim())
            && !From.StandIn(TextFolding.Fold(report.Text[first.Clause.Start..first.Number.Start]));
}
