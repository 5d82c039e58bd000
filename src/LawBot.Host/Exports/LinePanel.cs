namespace LawBot.Host.Exports;

/// <summary>Places over years, a line a place.</summary>
internal sealed record LinePanel(IReadOnlyList<ChartMark> Marks, ChartScale Scale) : ChartPanel(Marks, Scale)
{
    private const int MostLines = 8;
    private const double Narrowest = 600;
    private const double PlotHeight = 260;
    private const double YearWidth = 110;
    private const double LegendLine = 20;
    private const double NearDots = 26;

    // After Okabe and Ito, "Color Universal Design" (2008): told apart with any colour vision.
    private static readonly string[] Colours = [Blue, "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56b4e9", "#5b4a9e", "#444444"];

    /// <summary>True when at least half of the places have several years, each year with one number, and there are few enough places.</summary>
    public static bool Suits(IReadOnlyList<ChartMark> marks)
    {
        var places = marks.GroupBy(m => m.Place, StringComparer.Ordinal).ToList();
        return marks.All(m => m.Year is not null && m.Upper is null) && places.Count <= MostLines && places.Count(p => p.Count() > 1) * 2 >= places.Count
            && places.TrueForAll(p => p.Select(m => m.Year).Distinct().Count() == p.Count());
    }

    /// <inheritdoc/>
    public override double Width => Math.Max(Narrowest, Axis + (Years.Count * YearWidth));

    /// <inheritdoc/>
    public override double Height => Legend(Width) + PlotHeight + 44;

    private double Axis => Scale.Ticks().Max(t => SvgCanvas.WidthOf(Scale.Write(t), SmallSize)) + 12;

    private List<int> Years => [.. Enumerable.Range(Marks.Min(m => m.Year!.Value), Marks.Max(m => m.Year!.Value) - Marks.Min(m => m.Year!.Value) + 1)];

    private List<IGrouping<string, ChartMark>> Lines => [.. Marks.GroupBy(m => m.Place, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override void Draw(SvgCanvas canvas, double left, double top, double width)
    {
        DrawLegend(canvas, left, top + 12);
        var (from, to) = (left + Axis, left + width);
        var ceiling = top + Legend(Width) + 18;
        var floor = ceiling + PlotHeight;
        foreach (var tick in Scale.Ticks())
        {
            var y = Scale.Place(tick, floor, ceiling);
            canvas.Line(from, y, to, y, tick == 0 ? SvgCanvas.Quiet : SvgCanvas.Rule);
            canvas.Text(from - 8, y + 4, Scale.Write(tick), SmallSize, SvgCanvas.Quiet, "end");
        }

        var slot = (to - from) / Years.Count;
        double X(ChartMark m) => from + ((m.Year!.Value - Years[0] + 0.5) * slot);
        double Y(ChartMark m) => Scale.Place(m.Value, floor, ceiling);
        foreach (var year in Years)
        {
            canvas.Text(from + ((year - Years[0] + 0.5) * slot), floor + 20, $"{year}年", LabelSize, SvgCanvas.Ink, "middle");
        }

        DrawLines(canvas, X, Y);
        DrawLabels(canvas, X, Y);
        foreach (var mark in Marks)
        {
            canvas.Dot(X(mark), Y(mark), ColourOf(mark));
        }
    }

    // A year without a number breaks the line: what lies between is not known.
    private void DrawLines(SvgCanvas canvas, Func<ChartMark, double> x, Func<ChartMark, double> y)
    {
        for (var i = 0; i < Lines.Count; i++)
        {
            var marks = Lines[i].OrderBy(m => m.Year).ToList();
            foreach (var (one, next) in marks.Zip(marks.Skip(1)).Where(p => p.Second.Year == p.First.Year + 1))
            {
                canvas.Line(x(one), y(one), x(next), y(next), Colours[i], 2.2);
            }

        }
    }

    // Above its dot, or higher where the label of a neighbour already stands; below it where the dot above is near and none below.
    private void DrawLabels(SvgCanvas canvas, Func<ChartMark, double> x, Func<ChartMark, double> y)
    {
        foreach (var year in Marks.GroupBy(m => m.Year))
        {
            var free = double.MaxValue;
            var upward = year.OrderByDescending(y).ToList();
            for (var i = 0; i < upward.Count; i++)
            {
                var nearBelow = i > 0 && y(upward[i - 1]) - y(upward[i]) < NearDots;
                var nearAbove = i < upward.Count - 1 && y(upward[i]) - y(upward[i + 1]) < NearDots;
                var at = nearAbove && !nearBelow ? y(upward[i]) + LabelSize + 6 : Math.Min(y(upward[i]) - 9, free);
                free = Math.Min(at, y(upward[i])) - LabelSize - 1;
                canvas.Text(x(upward[i]), at, upward[i].Label(Scale), LabelSize, ColourOf(upward[i]), "middle", isBold: true, hasHalo: true);
            }
        }
    }

    private string ColourOf(ChartMark mark) => Colours[Lines.FindIndex(l => l.Key == mark.Place)];

    private double Legend(double width) => Lines.Count < 2 && SharedMetric is not null ? 0 : LegendRows(width).Count * LegendLine;

    private void DrawLegend(SvgCanvas canvas, double left, double top)
    {
        if (Legend(Width) == 0)
        {
            return;
        }

        var y = top;
        foreach (var row in LegendRows(Width))
        {
            var x = left;
            foreach (var (line, text) in row)
            {
                canvas.Line(x, y - 4, x + 18, y - 4, Colours[line], 2.2);
                canvas.Dot(x + 9, y - 4, Colours[line]);
                canvas.Text(x + 24, y, text, LabelSize);
                x += Room(text);
            }

            y += LegendLine;
        }
    }

    private List<List<(int Line, string Text)>> LegendRows(double width)
    {
        List<List<(int, string)>> rows = [[]];
        var used = 0.0;
        for (var i = 0; i < Lines.Count; i++)
        {
            var words = Lines[i].Select(m => m.Metric).Distinct(StringComparer.Ordinal);
            var text = SharedMetric is null ? $"{Lines[i].Key}：{string.Join("／", words)}" : Lines[i].Key;
            text = TextWidth.Cut(text, SvgCanvas.ColumnsIn(width - 44, LabelSize));
            if (used > 0 && used + Room(text) > width)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add((i, text));
            used += Room(text);
        }

        return rows;
    }

    private static double Room(string text) => SvgCanvas.WidthOf(text, LabelSize) + 44;
}
