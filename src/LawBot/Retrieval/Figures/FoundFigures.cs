using LawBot.Questions;
using LawBot.Reports;

namespace LawBot.Retrieval.Figures;

/// <summary>A figure found for one of the numbers asked for, with its report.</summary>
/// <param name="Asked">Which number of the question it is, from 0.</param>
/// <param name="Report">The report.</param>
/// <param name="Figure">The figure.</param>
/// <param name="Score">Orders the figures of one number; larger is better.</param>
public sealed record FoundRow(int Asked, Report Report, Figure Figure, double Score)
{
    /// <summary>True for one that is known to count something else: another verb, rate, scope or measure than that asked for.</summary>
    public bool IsOther { get; init; }

    /// <summary>True where verb, measure, rate, scope or kind themselves tell that it counts something else, however much its words are like those
    /// asked.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>True when its words say what was asked, whatever tells that it counts something else: 受理 for 收到.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Index of its sentence in the report.</summary>
    public int Place { get; init; }

    /// <summary>True when another number of its sentence is nearly as likely: whoever says it says the whole sentence.</summary>
    public bool IsContested { get; init; }
}

/// <summary>What the reports state of the numbers that a question asks for.</summary>
/// <param name="Asked">The numbers asked for.</param>
/// <param name="Rows">What is sure: one a report and number at most, but for figures of one statement (由4762减少到1775).</param>
/// <param name="Near">What comes near but is not sure or is something else, of reports without a row for that number; best first.</param>
/// <param name="Searched">Every report that was looked through.</param>
public sealed record FoundFigures(
    IReadOnlyList<AskedFigure> Asked, IReadOnlyList<FoundRow> Rows, IReadOnlyList<FoundRow> Near, IReadOnlyList<Report> Searched)
{
    // What is half as likely as the least likely sure number of other reports may still be that number in other words.
    private const double NearEnough = 0.5;
    private FoundIndex? index;

    /// <summary>One figure a report: of a statement of two numbers (由96项减少到41项) the one that was reached.</summary>
    /// <param name="rows">Figures of one metric.</param>
    public static IReadOnlyList<FoundRow> Reached(IEnumerable<FoundRow> rows) =>
        [.. rows.GroupBy(r => r.Report.Id, StringComparer.Ordinal).Select(g => g.MaxBy(r => r.Figure.Number.Start)!)];

    /// <summary>Reports looked through that state none of the numbers and come near none, but for figures that are known to count something else.</summary>
    public IEnumerable<Report> NotReporting => Searched.Where(r => Enumerable.Range(0, Asked.Count)
        .All(i => IsOpen(r, i) && !IsTold(r, i) && NearOf(r, i).All(n => n.IsOther) && NearOf(r, i).FirstOrDefault() is null or { IsContradicted: true }));

    /// <summary>Reports looked through in which nothing comes near a number, not even a figure of another verb or measure: only of these may be said
    /// that they do not write it.</summary>
    /// <param name="asked">Which of the numbers asked for.</param>
    public IEnumerable<Report> SilentOn(int asked) => Searched.Where(r => IsOpen(r, asked) && !IsTold(r, asked) && !NearOf(r, asked).Any());

    /// <summary>What comes near a number in a report that does not surely state it; best first, empty elsewhere. Beside sure numbers of other reports
    /// it must say what was asked or be half as likely as the least likely of them.</summary>
    /// <param name="report">A report looked through.</param>
    /// <param name="asked">Which of the numbers asked for.</param>
    public IEnumerable<FoundRow> NearOf(Report report, int asked)
    {
        if (!IsOpen(report, asked))
        {
            return [];
        }

        var enough = Index.LeastSure.TryGetValue(asked, out var least) ? NearEnough * least : double.NegativeInfinity;
        return Index.Near[(report, asked)].Where(n => (!n.IsOther || n.IsNamed || n.Score >= enough) && !IsAnother(n));
    }

    // One figure is not two of the numbers asked for.
    private bool IsAnother(FoundRow near) => Index.Rows[near.Report].Any(r => r.Asked != near.Asked && r.Figure.Number == near.Figure.Number);

    private bool IsOpen(Report report, int asked) => !Index.Settled.Contains((report, asked));

    private bool IsTold(Report report, int asked) => Index.Told.Contains((report, asked));

    // Made anew where a copy holds other rows.
    private FoundIndex Index => index is { } made && made.IsOf(this) ? made : index = new FoundIndex(this);

    /// <summary>Figures that would be rows but for a digit that recognition was not sure of: to be named for a look at the paper, never given.</summary>
    public IReadOnlyList<FoundRow> Doubtful { get; init; } = [];

    /// <summary>Sentences that surely tell numbers that have no row, though not which of their numbers it is; one a number asked for at most.</summary>
    public IReadOnlyList<FoundSentence> Sentences { get; init; } = [];

    /// <summary>The likeliest sentence of each report, said or not.</summary>
    internal IReadOnlyList<WeighedSentence> Weighed { get; init; } = [];

    /// <summary>Contradictions inside the reports that touch a row, with the report.</summary>
    public IReadOnlyList<(Report Report, Inconsistency Inconsistency)> Inconsistencies { get; init; } = [];

    /// <summary>What is to be computed from the rows where that is not the question's own operator: share of a rate that no report states,
    /// remainder of what is not yet done; null elsewhere.</summary>
    public string? Operator { get; init; }

    /// <summary>True when more reports were allowed than looked through.</summary>
    public bool IsCut { get; init; }
}
