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
    /// <summary>Reports looked through in which nothing may be any of the numbers, not even doubtfully; what they state of other numbers is near all the
    /// same.</summary>
    public IEnumerable<Report> NotReporting =>
        Searched.Where(r => Rows.Concat(Near.Where(n => !n.IsOther)).Concat(Doubtful).Concat(Sentences.SelectMany(s => s.Rows))
            .All(row => !ReferenceEquals(row.Report, r)));

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
