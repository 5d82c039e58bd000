using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LawBot.Host.Exports;

/// <summary>The cell formats of a workbook; each constant is the index of a format.</summary>
internal static class WorkbookStyles
{
    public const uint Text = 1;
    public const uint WrappedText = 2;
    public const uint Header = 3;
    public const uint Year = 4;
    public const uint Label = 5;
    public const uint Title = 6;
    public const uint UnitLine = 7;
    private const uint FirstNumber = 8;

    // By decimals: none, one, two, more.
    private static readonly string[] Numbers = ["#,##0", "#,##0.0", "#,##0.00", "#,##0.0###"];

    private const uint FirstCustom = 164;

    /// <summary>The format that shows all decimals of a number, and no more.</summary>
    public static uint Number(decimal value)
    {
        var decimals = 0;
        for (var rest = Math.Abs(value); decimals < Numbers.Length - 1 && rest != decimal.Truncate(rest); rest *= 10)
        {
            rest -= decimal.Truncate(rest);
            decimals++;
        }

        return FirstNumber + (uint)decimals;
    }

    public static Stylesheet Create() => new(
        new NumberingFormats(Numbers.Select((code, i) => new NumberingFormat { NumberFormatId = FirstCustom + (uint)i, FormatCode = code })),
        new Fonts(FontOf(), FontOf(new Bold()), FontOf(16, new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDCE6F1" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), Line("FFD9D9D9"), new DiagonalBorder()),
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), Line("FF7F9DB9"), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            new CellFormat { FormatId = 0 },
            Format(49, border: 1), Format(49, border: 1, wraps: true),
            Format(0, font: 1, fill: 2, border: 2, horizontal: HorizontalAlignmentValues.Center),
            Format(1, border: 1, horizontal: HorizontalAlignmentValues.Center),
            Format(0, font: 1, border: 1),
            Format(0, font: 2, horizontal: HorizontalAlignmentValues.Center), Format(0, horizontal: HorizontalAlignmentValues.Right),
            .. Numbers.Select((_, i) => Format(FirstCustom + (uint)i, border: 1, horizontal: HorizontalAlignmentValues.Right)),
        ]),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static Font FontOf(params OpenXmlElement[] looks) => FontOf(11, looks);

    private static Font FontOf(double size, params OpenXmlElement[] looks) =>
        new([.. looks, new FontSize { Val = size }, new FontName { Val = "等线" }, new FontFamilyNumbering { Val = 2 }, new FontCharSet { Val = 134 }]);

    private static BottomBorder Line(string color) => new(new Color { Rgb = color }) { Style = BorderStyleValues.Thin };

    private static CellFormat Format(
        uint number, uint font = 0, uint fill = 0, uint border = 0, bool wraps = false,
        HorizontalAlignmentValues? horizontal = null) =>
        new(new Alignment { Horizontal = horizontal ?? HorizontalAlignmentValues.General, Vertical = VerticalAlignmentValues.Top, WrapText = wraps })
        {
            NumberFormatId = number, FontId = font, FillId = fill, BorderId = border, FormatId = 0,
            ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
        };
}
