using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LawBot.Host.Exports;

/// <summary>Makes a worksheet: widths and heights computed here, because not every program fits them on opening.</summary>
internal static class WorkbookSheet
{
    private const int Narrowest = 6;
    private const int LongestCell = 32_000;
    private const double LineHeight = 16;
    private const double TallestRow = 400;

    public static Worksheet Create(SheetContent content, bool isFirst)
    {
        var widths = content.Columns.Select((c, i) => Width(content, c, i)).ToList();
        var data = new SheetData();
        data.Append(content.Above.Select((line, i) => LineAbove(line, i, widths.Count)));
        if (content.HasHeader)
        {
            data.Append(HeaderRow(content));
        }

        for (var i = 0; i < content.Rows.Count; i++)
        {
            data.Append(RowOf(content, i, widths));
        }

        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(content, isFirst)),
            new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })),
            data);
        if (content.HasHeader)
        {
            sheet.Append(new AutoFilter { Reference = $"A{content.HeaderRow}:{Column(widths.Count - 1)}{content.Rows.Count + content.HeaderRow}" });
        }

        if (content.Above.Count > 0)
        {
            sheet.Append(new MergeCells(content.Above.Select((_, i) => new MergeCell { Reference = $"A{i + 1}:{Column(widths.Count - 1)}{i + 1}" })));
        }

        sheet.Append(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        return sheet;
    }

    /// <summary>The letter of a column, from 0; there are never more than 26.</summary>
    public static string Column(int index) => ((char)('A' + index)).ToString();

    private static SheetView View(SheetContent content, bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, TabSelected = isFirst };
        if (content.HasHeader)
        {
            view.Append(
                new Pane { VerticalSplit = content.HeaderRow, TopLeftCell = $"A{content.HeaderRow + 1}", ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = $"A{content.HeaderRow + 1}",
                    SequenceOfReferences = new() { InnerText = $"A{content.HeaderRow + 1}" } });
        }

        return view;
    }

    // Room for the filter's arrow beside the head, and for the rim of a cell.
    private static double Width(SheetContent content, SheetColumn column, int index)
    {
        var widest = content.Rows.Select(r => Shown(r[index]).Split('\n').Max(TextWidth.Of)).Append(Narrowest).Max();
        return Math.Max(Math.Min(widest, column.Widest) + 2, TextWidth.Of(column.Header) + (content.HasHeader ? 4 : 0));
    }

    private static Row HeaderRow(SheetContent content)
    {
        var row = new Row { RowIndex = (uint)content.HeaderRow, Height = 20, CustomHeight = true };
        row.Append(content.Columns.Select((c, i) =>
            TextCell(Column(i) + content.HeaderRow.ToString(CultureInfo.InvariantCulture), c.Header, WorkbookStyles.Header)));
        return row;
    }

    private static Row LineAbove(string line, int index, int columns)
    {
        var (number, style) = (index + 1, index == 0 ? WorkbookStyles.Title : WorkbookStyles.UnitLine);
        var row = new Row { RowIndex = (uint)number, Height = index == 0 ? 30 : 20, CustomHeight = true };
        row.Append(TextCell($"A{number}", line, style));
        row.Append(Enumerable.Range(1, columns - 1).Select(i => new Cell { CellReference = $"{Column(i)}{number}", StyleIndex = style }));
        return row;
    }

    private static Row RowOf(SheetContent content, int index, List<double> widths)
    {
        var number = (uint)(index + (content.HasHeader ? content.HeaderRow + 1 : 1));
        var cells = content.Rows[index];
        var lines = cells.Select((c, i) => content.Columns[i].Wraps ? TextWidth.Wrap(Shown(c), (int)widths[i] - 2).Count : 1).Max();
        var row = new Row { RowIndex = number, Height = Math.Min(TallestRow, (lines * LineHeight) + 3), CustomHeight = true };
        row.Append(cells.Select((c, i) => CellOf(content, i, number, c)));
        return row;
    }

    private static Cell CellOf(SheetContent content, int column, uint row, object? value)
    {
        var at = Column(column) + row.ToString(CultureInfo.InvariantCulture);
        return value switch
        {
            decimal number => NumberCell(at, number, WorkbookStyles.Number(number)),
            int year => NumberCell(at, year, WorkbookStyles.Year),
            string text => TextCell(at, text, Style(content, column)),
            _ => new Cell { CellReference = at, StyleIndex = Style(content, column) },
        };
    }

    private static uint Style(SheetContent content, int column) =>
        !content.HasHeader && column == 0 ? WorkbookStyles.Label
        : content.Columns[column].Wraps ? WorkbookStyles.WrappedText : WorkbookStyles.Text;

    private static Cell NumberCell(string at, decimal value, uint style) => new()
    {
        CellReference = at, StyleIndex = style, DataType = CellValues.Number, CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)),
    };

    private static Cell TextCell(string at, string text, uint style) =>
        new(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = at, StyleIndex = style, DataType = CellValues.InlineString,
        };

    // XML has no place for control characters, a cell none for more than 32,767 characters.
    private static string Clean(string text)
    {
        var fits = text.Length <= LongestCell ? text : text[..LongestCell] + "…";
        return string.Concat(fits.EnumerateRunes().Where(r => r.Value > char.MaxValue || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
    }

    private static string Shown(object? value) => value switch
    {
        decimal number => number.ToString("#,##0.####", CultureInfo.InvariantCulture),
        null => "",
        _ => value.ToString()!,
    };
}
