using LawBot.Reports;

namespace LawBot.Host.Exports;

/// <summary>Upright bars, for a few numbers with short names.</summary>
internal sealed record ColumnPanel(IReadOnlyList<ChartMark> Marks, ChartScale Scale) : ChartPanel(Marks, Scale)
{
    private const int Fewest = 3;
    private const int Most = 8;
    private const int LongestPlace = 16;
    private const double PlotHeight = 240;
    private const double WidestBar = 56;
    private const double Head = 22;
    private const double LineHeight = 15;

    /// <summary>True when there are neither too few numbers nor too many and their names fit below them.</summary>
    public bool Suits => Marks.Count is >= Fewest and <= Most && Marks.All(m => m.Value >= 0 && TextWidth.Of(m.Place) <= LongestPlace);

    /// <inheritdoc/>
    public override double Width => Axis + (Marks.Count * Slot) + 12;

    /// <inheritdoc/>
    public override double Height => Head + PlotHeight + 10 + (Marks.Max(m => Names(m, Slot).Count) * LineHeight);

    private double Axis => Scale.Ticks().Max(t => SvgCanvas.WidthOf(Scale.Write(t), SmallSize)) + 12;

    private double Slot => Math.Max(92, Marks.Max(m => SvgCanvas.WidthOf(m.Place, LabelSize)) + 18);

    /// <inheritdoc/>
    public override void Draw(SvgCanvas canvas, double left, double top, double width)
    {
        var (from, to, floor, ceiling) = (left + Axis, left + width, top + Head + PlotHeight, top + Head);
        foreach (var tick in Scale.Ticks())
        {
            var y = Scale.Place(tick, floor, ceiling);
            canvas.Line(from, y, to, y, tick == 0 ? SvgCanvas.Quiet : SvgCanvas.Rule);
            canvas.Text(from - 8, y + 4, Scale.Write(tick), SmallSize, SvgCanvas.Quiet, "end");
        }

        var slot = (to - from) / Marks.Count;
        for (var i = 0; i < Marks.Count; i++)
        {
            DrawMark(canvas, Marks[i], from + ((i + 0.5) * slot), floor, ceiling);
        }
    }

    private void DrawMark(SvgCanvas canvas, ChartMark mark, double middle, double floor, double ceiling)
    {
        var bar = Math.Min(WidestBar, Slot * 0.6);
        var (value, top) = (Scale.Place(mark.Value, floor, ceiling), Scale.Place(mark.Top, floor, ceiling));
        canvas.Rectangle(middle - (bar / 2), value, bar, floor - value, Blue);
        canvas.Rectangle(middle - (bar / 2), top, bar, value - top, Blue, opacity: 0.35);
        canvas.Text(middle, top - 6, mark.Label(Scale), LabelSize, SvgCanvas.Ink, "middle", isBold: true, hasHalo: true);
        var y = floor + 18;
        foreach (var (text, isName) in Names(mark, Slot))
        {
            canvas.Text(middle, y, text, isName ? LabelSize : SmallSize, isName ? SvgCanvas.Ink : SvgCanvas.Quiet, "middle");
            y += LineHeight;
        }
    }

    private List<(string Text, bool IsName)> Names(ChartMark mark, double slot)
    {
        List<(string, bool)> names = [(mark.Place, true)];
        if (SharedYear is null)
        {
            names.Add((Naming.YearOf(mark.Year, "年度不明"), true));
        }

        if (SharedMetric is null)
        {
            names.AddRange(TextWidth.Wrap(mark.Metric, SvgCanvas.ColumnsIn(slot - 10, SmallSize)).Select(line => (line, false)));
        }

        return names;
    }
}
