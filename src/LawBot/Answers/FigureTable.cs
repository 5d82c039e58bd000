using LawBot.Quantities;
using LawBot.Reports;

namespace LawBot.Answers;

/// <summary>One number of a table, with its source.</summary>
/// <param name="Jurisdiction">Whose number.</param>
/// <param name="Year">The year reported on; null when unknown.</param>
/// <param name="Value">In base units; the low end of a range.</param>
/// <param name="Upper">The high end of a range; null elsewhere.</param>
/// <param name="Unit">Measure word.</param>
/// <param name="Text">The number as printed; of a table's cell with the measure word of its head: 480.5万元.</param>
/// <param name="IsApproximate">True for 余, 近, 约, 以上.</param>
/// <param name="Metric">In that report's own words.</param>
/// <param name="Scope">Whom it counts when not the whole jurisdiction; null elsewhere.</param>
/// <param name="Source">Where it stands.</param>
public sealed record FigureRow(
    string Jurisdiction, int? Year, decimal Value, decimal? Upper, string Unit, string Text, bool IsApproximate, string Metric,
    string? Scope, Source Source)
{
    /// <summary>Which of the numbers asked for it answers or comes near: an index into <see cref="FigureTable.Metrics"/>.</summary>
    public int Asked { get; init; }

    /// <summary>Whether it is a lower limit (98%以上) or an upper one (36个工作日以内).</summary>
    public QuantityBound Bound { get; init; }

    /// <summary>True when it is a change and not a level.</summary>
    public bool IsChange { get; init; }

    /// <summary>True when it is a target.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>The whole sentence that states it, as printed.</summary>
    public string Sentence { get; init; } = "";

    /// <summary>True for the user's own jurisdiction.</summary>
    public bool IsHome { get; init; }
}

/// <summary>A report that was looked through and does not state the metric.</summary>
public sealed record NotReported(string Jurisdiction, int? Year, string ReportId);

/// <summary>What became of a number that was asked for.</summary>
public enum MetricStatus
{
    /// <summary>Some report states it.</summary>
    Found,

    /// <summary>None surely states it, some come near.</summary>
    Nearest,

    /// <summary>Nothing comes near.</summary>
    NotReported,
}

/// <summary>One number that was asked for.</summary>
/// <param name="Asked">In the user's own words.</param>
/// <param name="Status">What became of it.</param>
public sealed record AskedMetric(string Asked, MetricStatus Status);

/// <summary>What code computed from rows.</summary>
/// <param name="Text">As an answer says it: 合计157件.</param>
/// <param name="Value">The result.</param>
/// <param name="Unit">Its measure word; % for a share.</param>
/// <param name="Operator">sum, mean, share, difference, multiple or change.</param>
/// <param name="Rows">The operands: indices into <see cref="FigureTable.Rows"/>, in the order of the calculation.</param>
public sealed record ComputedFigure(string Text, decimal Value, string Unit, string Operator, IReadOnlyList<int> Rows);

/// <summary>Figures of one metric or several over reports.</summary>
/// <param name="Question">The question as asked.</param>
/// <param name="Metric">The metric as understood.</param>
/// <param name="Rows">The numbers that are surely the ones asked for.</param>
/// <param name="NotReported">The reports in which nothing comes near.</param>
/// <param name="Warnings">Differing scopes, missing reports, unreadable files: one Chinese sentence each.</param>
public sealed record FigureTable(
    string Question, string Metric, IReadOnlyList<FigureRow> Rows, IReadOnlyList<NotReported> NotReported, IReadOnlyList<string> Warnings)
{
    /// <summary>Every number asked for, in the order of the question.</summary>
    public IReadOnlyList<AskedMetric> Metrics { get; init; } = [];

    /// <summary>What comes near a number without being surely it: at most three each, the best of each first.</summary>
    public IReadOnlyList<FigureRow> Nearest { get; init; } = [];

    /// <summary>What follows from the rows by arithmetic.</summary>
    public IReadOnlyList<ComputedFigure> Computed { get; init; } = [];
}

