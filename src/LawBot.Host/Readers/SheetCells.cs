using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LawBot.Host.Readers;

/// <summary>Writes the cells of a sheet as they show: shared strings looked up, numbers as their format shows them.</summary>
internal sealed class SheetCells
{
    private readonly string[] shared;
    private readonly (string Format, bool IsStruck)[] looks;

    public SheetCells(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        shared = [.. (workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []).Select(Words)];
        var own = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .GroupBy(format => format.NumberFormatId?.Value ?? 0)
            .ToDictionary(group => group.Key, group => group.First().FormatCode?.Value ?? "");
        var fonts = sheet?.Fonts?.Elements<Font>().Select(font => IsOn(font.GetFirstChild<Strike>())).ToArray() ?? [];
        looks = [.. (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select(format =>
            (BuiltIn(format.NumberFormatId?.Value ?? 0, own), format.FontId?.Value is { } font && font < fonts.Length && fonts[font]))];
    }

    /// <summary>Cells whose formula has no stored result: their names, in order.</summary>
    public List<string> Uncalculated { get; } = [];

    /// <summary>True once words were left out because they are struck through.</summary>
    public bool HasStruck { get; private set; }

    /// <summary>The cells of a row from column A on; an absent one is empty.</summary>
    public string[] Of(Row row, int maxColumns)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } name && PlaceOf(name) is var (_, place) ? place : cells.Count;
            if (column < maxColumns)
            {
                cells.AddRange(Enumerable.Repeat("", Math.Max(0, column + 1 - cells.Count)));
                cells[column] = TextOf(cell).ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
            }
        }

        return [.. cells];
    }

    /// <summary>Row from 1 and column from 0 of a cell's name: B3 is (3, 1).</summary>
    public static (uint Row, int Column)? PlaceOf(string name)
    {
        name = name.Replace("$", "", StringComparison.Ordinal);
        var letters = name.TakeWhile(char.IsAsciiLetter).Take(4).Aggregate(0, (sum, c) => (sum * 26) + (char.ToUpperInvariant(c) - 'A' + 1));
        return letters > 0 && uint.TryParse(name.TrimStart([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"]), out var row)
            ? (row, letters - 1)
            : null;
    }

    private string TextOf(Cell cell)
    {
        var raw = cell.CellValue?.Text ?? "";
        var kind = cell.DataType?.Value;
        var (format, isStruck) = cell.StyleIndex?.Value is { } style && style < looks.Length ? looks[style] : ("", false);
        if (cell.CellFormula is not null && raw.Length == 0 && kind != CellValues.String)
        {
            Uncalculated.Add(cell.CellReference?.Value ?? "?");
            return "";
        }

        var text = kind == CellValues.SharedString ? int.TryParse(raw, out var index) && index >= 0 && index < shared.Length ? shared[index] : ""
            : kind == CellValues.InlineString ? cell.InlineString is { } inline ? Words(inline) : ""
            : kind == CellValues.Boolean ? raw is "1" ? "是" : "否"
            : kind == CellValues.Error ? ""
            : kind is null || kind == CellValues.Number ? Number(raw, format)
            : raw;
        HasStruck |= isStruck && text.Length > 0;
        return isStruck ? "" : text;
    }

    /// <summary>The words of a text with looks of its own: struck ones and the marks of notes out, readings of characters out.</summary>
    private string Words(RstType text)
    {
        var words = new System.Text.StringBuilder(text.Text?.Text);
        foreach (var run in text.Elements<Run>())
        {
            var isStruck = IsOn(run.RunProperties?.GetFirstChild<Strike>());
            HasStruck |= isStruck;
            var isRaised = run.RunProperties?.GetFirstChild<VerticalTextAlignment>()?.Val?.Value == VerticalAlignmentRunValues.Superscript;
            var shown = isStruck ? "" : run.Text?.Text ?? "";
            words.Append(isRaised ? RaisedMark.Kept(words.Length > 0 ? words[^1] : '\0', shown) : shown);
        }

        return words.ToString();
    }

    private static bool IsOn(BooleanPropertyType? on) => on is not null && (on.Val is null || on.Val.Value);

    private static string Number(string raw, string format) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= 1e15 ? NumberFormat.Write(value, format) : raw;

    /// <summary>The built-in formats that matter here (ECMA-376, part 1, 18.8.30): decimals, percent and dates.</summary>
    private static string BuiltIn(uint id, Dictionary<uint, string> own) => id switch
    {
        1 or 3 => "0",
        2 or 4 => "0.00",
        9 => "0%",
        10 => "0.00%",
        >= 14 and <= 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => "yyyy-mm-dd",
        _ => own.GetValueOrDefault(id, ""),
    };
}
