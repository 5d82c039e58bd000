using LawBot.Answers;
using LawBot.Quantities;
using LawBot.Reports;

namespace LawBot.Host.Exports;

/// <summary>Draws figures: bars to compare places, lines to follow years, a panel of its own for each unit, the sources below.</summary>
internal static class FigureChart
{
    private const int MostMarks = 80;
    private const int MostSources = 60;
    private const double Margin = 28;
    private const double Narrowest = 620;
    private const double TitleSize = 19;
    private const double NoteSize = 11;
    private const double NoteLine = 16;

    /// <param name="table">The figures; may be without rows.</param>
    /// <returns>A whole SVG document that needs no other file; its fonts are named, not held.</returns>
    public static string Svg(FigureTable table)
    {
        var shown = table.Rows.Take(MostMarks).ToList();
        var panels = shown.GroupBy(r => r.Unit, StringComparer.Ordinal)
            .Select(unit => ChartPanel.Of([.. unit.Select(ChartMark.Of)], unit.Key)).ToList();
        var width = panels.Select(p => p.Width).Append(Narrowest).Max();
        var canvas = new SvgCanvas();
        var y = DrawTitle(canvas, table, width);
        foreach (var panel in panels)
        {
            canvas.Text(Margin, y + 14, TextWidth.Cut(panel.Heading, SvgCanvas.ColumnsIn(width, 12.5)), 12.5, SvgCanvas.Quiet);
            panel.Draw(canvas, Margin, y + 26, width);
            y += 26 + panel.Height + 26;
        }

        if (panels.Count == 0)
        {
            y = DrawNoData(canvas, width, y);
        }

        y = DrawNotes(canvas, table, width, y);
        return canvas.Close(width + (2 * Margin), y + Margin - 8, Title(table));
    }

    // A chart goes round by itself: where all its numbers are of one place, only the title can say of which.
    private static string Title(FigureTable table)
    {
        var title = table.Metric.Length > 0 ? table.Metric : table.Question;
        var places = table.Rows.Select(r => r.Jurisdiction).Distinct(StringComparer.Ordinal).ToList();
        return places.Count == 1 && !title.Contains(places[0], StringComparison.Ordinal) ? places[0] + title : title;
    }

    private static double DrawTitle(SvgCanvas canvas, FigureTable table, double width)
    {
        var y = Margin + TitleSize - 4;
        foreach (var line in TextWidth.Wrap(Title(table), SvgCanvas.ColumnsIn(width, TitleSize)))
        {
            canvas.Text(Margin, y, line, TitleSize, isBold: true);
            y += TitleSize + 6;
        }

        return y - 6;
    }

    private static double DrawNoData(SvgCanvas canvas, double width, double y)
    {
        canvas.Rectangle(Margin, y + 8, width, 120, "#f4f6f8");
        canvas.Text(Margin + (width / 2), y + 73, "没有查到可以画图的数字", 15, SvgCanvas.Quiet, "middle");
        return y + 150;
    }

    private static double DrawNotes(SvgCanvas canvas, FigureTable table, double width, double y)
    {
        canvas.Line(Margin, y, Margin + width, y, SvgCanvas.Rule);
        y += NoteLine + 4;
        foreach (var note in Notes(table))
        {
            // What a note runs on with stands below its own beginning.
            var lines = TextWidth.Wrap(note, SvgCanvas.ColumnsIn(width - 12, NoteSize));
            for (var i = 0; i < lines.Count; i++)
            {
                canvas.Text(Margin + (i == 0 ? 0 : 12), y, lines[i], NoteSize, SvgCanvas.Quiet);
                y += NoteLine;
            }
        }

        return y;
    }

    private static IEnumerable<string> Notes(FigureTable table)
    {
        if (table.Rows.Count > MostMarks)
        {
            yield return $"共 {table.Rows.Count} 个数字，图中是前 {MostMarks} 个；全部见 --xlsx 工作簿。";
        }

        if (table.Rows.Any(r => r.IsApproximate && r.Bound == QuantityBound.None))
        {
            yield return "约：报告原文是约数（余、近、多等）。";
        }

        if (table.NotReported.Count > 0)
        {
            yield return "没有写这个数字：" + string.Join("、", table.NotReported.Select(n => n.Jurisdiction + YearOf(n.Year)));
        }

        if (table.Rows.Count == 0)
        {
            foreach (var warning in table.Warnings)
            {
                yield return warning;
            }

            yield break;
        }

        var sources = table.Rows.Select(SourceOf).Distinct(StringComparer.Ordinal).ToList();
        yield return "数据来源：各地法治政府建设年度报告";
        foreach (var source in sources.Take(MostSources))
        {
            yield return source;
        }

        if (sources.Count > MostSources)
        {
            yield return $"……共 {sources.Count} 处，全部见 --xlsx 工作簿。";
        }
    }

    private static string SourceOf(FigureRow row) =>
        $"· {row.Source.Jurisdiction}{YearOf(row.Source.Year)}报告" + (row.Source.Section.Count > 0 ? " " + string.Join(" > ", row.Source.Section) : "");

    private static string YearOf(int? year) => Naming.YearOf(year);
}
