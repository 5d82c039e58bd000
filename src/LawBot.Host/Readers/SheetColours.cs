using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace LawBot.Host.Readers;

/// <summary>Tells which colours of a workbook are white, however they are named: by their parts, by the theme with a tint, by the palette.</summary>
/// <param name="workbook">The workbook, with its theme and its own palette where it has them.</param>
internal sealed class SheetColours(WorkbookPart workbook)
{
    // Light enough not to be seen on white paper: F2F2F2 is the lightest grey that Excel offers.
    private const double White = 0.94;

    // ECMA-376, part 1, 18.8.27: the palette's white, twice, and the ground of the system's windows.
    private static readonly uint[] WhiteOfPalette = [1, 9, 65];

    // Theme numbers count light and dark the other way round than the theme lists them.
    private static readonly int[] ThemeOrder = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

    private readonly string?[] theme = [.. workbook.ThemePart?.Theme?.ThemeElements?.ColorScheme is { } scheme ? Listed(scheme) : ["000000", "FFFFFF"]];
    private readonly string?[] palette =
        [.. (workbook.WorkbookStylesPart?.Stylesheet?.Colors?.IndexedColors?.Elements<RgbColor>() ?? []).Select(colour => colour.Rgb?.Value)];

    /// <summary>True for white; false for every other colour and for none.</summary>
    public bool IsWhite(ColorType? colour)
    {
        if (colour?.Indexed?.Value is { } index)
        {
            return index < palette.Length ? IsWhite(palette[index], 0) : WhiteOfPalette.Contains(index);
        }

        var named = colour?.Rgb?.Value ?? (colour?.Theme?.Value is { } number && number < ThemeOrder.Length ? theme.ElementAtOrDefault(ThemeOrder[number])
            : null);
        return IsWhite(named, colour?.Tint?.Value ?? 0);
    }

    /// <summary>True for a ground that is seen: any but none and white.</summary>
    public bool IsGround(Fill? fill) => fill switch
    {
        { GradientFill: not null } => true,
        { PatternFill: { } pattern } => pattern.PatternType?.Value is { } kind && kind != PatternValues.None
            && !(kind == PatternValues.Solid && IsWhite(pattern.ForegroundColor)),
        _ => false,
    };

    // Of eight digits the first two say how opaque it is, which Excel does not heed.
    private static bool IsWhite(string? digits, double tint) => digits is { Length: 6 or 8 }
        && uint.TryParse(digits[^6..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var parts)
        && new[] { parts >> 16, (parts >> 8) & 255, parts & 255 }.All(part => Tinted(part / 255.0, tint) >= White);

    // 18.8.19: a tint below zero darkens, one above lightens.
    private static double Tinted(double part, double tint) => tint < 0 ? part * (1 + tint) : (part * (1 - tint)) + tint;

    private static IEnumerable<string?> Listed(Drawing.ColorScheme scheme) =>
        scheme.Elements<OpenXmlCompositeElement>().Select(colour => colour.FirstChild switch
    {
        Drawing.RgbColorModelHex own => own.Val?.Value,
        Drawing.SystemColor system => system.LastColor?.Value,
        _ => null,
    });
}
