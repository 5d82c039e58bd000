namespace LawBot.Host.Exports;

/// <summary>Lying bars, for many numbers or long names.</summary>
internal sealed record RowPanel(IReadOnlyList<ChartMark> Marks, ChartScale Scale) : ChartPanel(Marks, Scale)
{
    private const double WidestNames = 300;
    private const double PlotWidth = 380;
    private const double BarHeight = 16;
    private const double Foot = 22;

    /// <inheritdoc/>
    public override double Width => Names + PlotWidth + Values;

    /// <inheritdoc/>
    public override double Height => (Marks.Count * Pitch) + Foot;

    private double Pitch => SharedMetric is null ? 40 : 28;

    private double Names => Math.Min(
        WidestNames, Marks.Max(m => Math.Max(SvgCanvas.WidthOf(Name(m), LabelSize), SvgCanvas.WidthOf(Detail(m), SmallSize))) + 14);

    private double Values => Marks.Max(m => SvgCanvas.WidthOf(m.Label(Scale), LabelSize)) + 16;

    /// <inheritdoc/>
    public override void Draw(SvgCanvas canvas, double left, double top, double width)
    {
        var (from, to, bottom) = (left + Names, left + width - Values, top + Height - Foot);
        foreach (var tick in Scale.Ticks())
        {
            var x = Scale.Place(tick, from, to);
            canvas.Line(x, top, x, bottom, tick == 0 ? SvgCanvas.Quiet : SvgCanvas.Rule);
            canvas.Text(x, bottom + 15, Scale.Write(tick), SmallSize, SvgCanvas.Quiet, "middle");
        }

        for (var i = 0; i < Marks.Count; i++)
        {
            DrawMark(canvas, Marks[i], left, top + ((i + 0.5) * Pitch), from, to);
        }
    }

    private void DrawMark(SvgCanvas canvas, ChartMark mark, double left, double middle, double from, double to)
    {
        var detail = Detail(mark);
        var fits = SvgCanvas.ColumnsIn(Names - 12, LabelSize);
        canvas.Text(from - 10, detail.Length > 0 ? middle - 2 : middle + 4, TextWidth.Cut(Name(mark), fits), LabelSize, SvgCanvas.Ink, "end");
        if (detail.Length > 0)
        {
            fits = SvgCanvas.ColumnsIn(from - left - 12, SmallSize);
            canvas.Text(from - 10, middle + 12, TextWidth.Cut(detail, fits), SmallSize, SvgCanvas.Quiet, "end");
        }

        var (zero, value, end) = (Scale.Place(0, from, to), Scale.Place(mark.Value, from, to), Scale.Place(mark.Top, from, to));
        canvas.Rectangle(Math.Min(zero, value), middle - (BarHeight / 2), Math.Abs(value - zero), BarHeight, Blue);
        canvas.Rectangle(value, middle - (BarHeight / 2), end - value, BarHeight, Blue, opacity: 0.35);
        canvas.Text(Math.Max(zero, end) + 6, middle + 4, mark.Label(Scale), LabelSize, SvgCanvas.Ink, isBold: true, hasHalo: true);
    }

    private string Name(ChartMark mark) => mark.Place + (SharedYear is null && mark.Year is { } year ? $" {year}年" : "");

    private string Detail(ChartMark mark) => SharedMetric is null ? mark.Metric : "";
}
