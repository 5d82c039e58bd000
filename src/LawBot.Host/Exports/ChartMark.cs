using LawBot.Answers;
using LawBot.Quantities;
using LawBot.Reports;

namespace LawBot.Host.Exports;

/// <summary>One number of a chart.</summary>
/// <param name="Place">Whose; with the scope in brackets when it does not count the whole jurisdiction.</param>
/// <param name="Year">The year reported on; null when unknown.</param>
/// <param name="Metric">What is counted, in the report's own words.</param>
/// <param name="Value">In base units; the low end of a range.</param>
/// <param name="Upper">The high end of a range; null elsewhere.</param>
/// <param name="IsApproximate">True where the report says 约, 余, 近.</param>
internal sealed record ChartMark(string Place, int? Year, string Metric, decimal Value, decimal? Upper, bool IsApproximate)
{
    /// <summary>Whether it is the least or the most.</summary>
    public QuantityBound Bound { get; init; }

    /// <summary>The mark of a row.</summary>
    public static ChartMark Of(FigureRow row) => new(
        row.Scope is { Length: > 0 } scope ? $"{row.Jurisdiction}（{scope}）" : row.Jurisdiction, row.Year,
        row.Metric + (row.IsPlanned ? "（目标）" : "") + (row.IsChange ? "（增减）" : ""), row.Value, row.Upper, row.IsApproximate)
    {
        Bound = row.Bound,
    };

    /// <summary>The larger end.</summary>
    public decimal Top => Upper is { } upper && upper > Value ? upper : Value;

    /// <summary>The number as written at its bar.</summary>
    public string Label(ChartScale scale) =>
        (Bound == QuantityBound.Least ? "至少" : Bound == QuantityBound.Most ? "至多" : IsApproximate ? "约" : "") + scale.Write(Value)
            + (Upper is { } upper ? "–" + scale.Write(upper) : "");
}

/// <summary>A part of a chart with one axis; drawn below the part before it.</summary>
/// <param name="Marks">Its numbers, all of one unit.</param>
/// <param name="Scale">Its axis.</param>
internal abstract record ChartPanel(IReadOnlyList<ChartMark> Marks, ChartScale Scale)
{
    protected const double LabelSize = 12;
    protected const double SmallSize = 10.5;
    protected const string Blue = "#2f6db5";

    /// <summary>The least width it needs.</summary>
    public abstract double Width { get; }

    /// <summary>Its height without its heading.</summary>
    public abstract double Height { get; }

    /// <summary>The year of all marks, or null when they differ: then each mark names its own.</summary>
    protected int? SharedYear => Marks.Select(m => m.Year).Distinct().Count() == 1 ? Marks[0].Year : null;

    /// <summary>The words of all marks for what is counted, or null when they differ: then each mark names its own.</summary>
    protected string? SharedMetric => Marks.Select(m => m.Metric).Distinct(StringComparer.Ordinal).Count() == 1 ? Marks[0].Metric : null;

    /// <summary>What is true of all its marks: 指标, 年度, 单位.</summary>
    public string Heading => string.Join(
        "  ·  ", new[] { SharedMetric, SharedYear is null ? null : Naming.YearOf(SharedYear), Scale.Unit.Length > 0 ? $"单位：{Scale.Unit}"
            : null }.OfType<string>());

    /// <param name="canvas">Where to.</param>
    /// <param name="left">Its left edge.</param>
    /// <param name="top">Its upper edge.</param>
    /// <param name="width">How wide it may be; at least <see cref="Width"/>.</param>
    public abstract void Draw(SvgCanvas canvas, double left, double top, double width);

    /// <summary>The panel that shows these numbers best: lines where places have several years, columns for a few bars, rows for many.</summary>
    /// <param name="marks">Numbers of one unit; at least one.</param>
    /// <param name="unit">The unit.</param>
    public static ChartPanel Of(IReadOnlyList<ChartMark> marks, string unit)
    {
        var scale = ChartScale.Of([.. marks.Select(m => m.Value), .. marks.Select(m => m.Top)], unit);
        if (LinePanel.Suits(marks))
        {
            return new LinePanel(marks, scale);
        }

        var ordered = Ordered(marks);
        var columns = new ColumnPanel(ordered, scale);
        return columns.Suits ? columns : new RowPanel(ordered, scale);
    }

    // The largest first; the years and numbers of a place stay together.
    private static IReadOnlyList<ChartMark> Ordered(IReadOnlyList<ChartMark> marks) =>
        [.. marks.GroupBy(m => m.Place, StringComparer.Ordinal).OrderByDescending(g => g.Max(m => m.Value)).SelectMany(g => g.OrderBy(m => m.Year))];
}
