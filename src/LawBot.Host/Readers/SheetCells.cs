using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LawBot.Host.Readers;

/// <summary>Writes the cells of a sheet as they show: shared strings looked up, dates as dates, percentages as percentages.</summary>
internal sealed class SheetCells
{
    private readonly string[] shared;
    private readonly string[] formats;

    public SheetCells(WorkbookPart workbook)
    {
        shared = [.. (workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? [])
            .Select(text => string.Concat(text.Descendants<Text>().Where(part => part.Parent is not PhoneticRun).Select(part => part.Text)))];
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var own = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .GroupBy(format => format.NumberFormatId?.Value ?? 0)
            .ToDictionary(group => group.Key, group => group.First().FormatCode?.Value ?? "");
        formats = [.. (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select(format => BuiltIn(format.NumberFormatId?.Value ?? 0, own))];
    }

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
        if (kind == CellValues.SharedString)
        {
            return int.TryParse(raw, out var index) && index >= 0 && index < shared.Length ? shared[index] : "";
        }

        if (kind == CellValues.InlineString)
        {
            return string.Concat(cell.Descendants<Text>().Select(part => part.Text));
        }

        if (kind == CellValues.Boolean)
        {
            return raw is "1" ? "是" : "否";
        }

        return kind is null || kind == CellValues.Number ? Number(raw, FormatOf(cell)) : raw;
    }

    private string FormatOf(Cell cell) => cell.StyleIndex?.Value is { } style && style < formats.Length ? formats[style] : "";

    private static string Number(string raw, string format)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) > 1e15)
        {
            return raw;
        }

        if (format.Contains('%', StringComparison.Ordinal))
        {
            return ((decimal)Math.Round(value * 100, 6)).ToString("0.######") + "%";
        }

        var isDate = format.AsSpan().IndexOfAny('y', 'd') >= 0 && !format.Contains("Red", StringComparison.OrdinalIgnoreCase);
        return isDate && value is > 0 and < 2_900_000
            ? DateTime.FromOADate(value).ToString("yyyy-MM-dd")
            : ((decimal)Math.Round(value, 9)).ToString("0.#########");
    }

    /// <summary>The built-in formats that matter here (ECMA-376, part 1, 18.8.30): percent and dates.</summary>
    private static string BuiltIn(uint id, Dictionary<uint, string> own) => id switch
    {
        9 or 10 => "0%",
        >= 14 and <= 17 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => "yyyy-mm-dd",
        _ => own.GetValueOrDefault(id, ""),
    };
}
