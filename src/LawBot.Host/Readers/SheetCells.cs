using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace LawBot.Host.Readers;

/// <summary>Writes the cells of a sheet as they show: shared strings looked up, numbers as their format shows them.</summary>
internal sealed class SheetCells
{
    // The format that shows nothing of any value.
    private const string HidesAll = ";;;";

    private readonly CellWords[] shared;
    private readonly Look[] looks;
    private readonly SheetColours colours;

    public SheetCells(WorkbookPart workbook)
    {
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        colours = new SheetColours(workbook);
        shared = [.. (workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []).Select(Words)];
        var own = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .GroupBy(format => format.NumberFormatId?.Value ?? 0)
            .ToDictionary(group => group.Key, group => group.First().FormatCode?.Value ?? "");
        var fonts = sheet?.Fonts?.Elements<Font>().Select(font => (IsOn(font.GetFirstChild<Strike>()), colours.IsWhite(font.GetFirstChild<Color>())))
            .ToArray() ?? [];
        var grounds = sheet?.Fills?.Elements<Fill>().Select(colours.IsGround).ToArray() ?? [];
        looks = [.. (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select(format =>
        {
            var (isStruck, isWhite) = format.FontId?.Value is { } font && font < fonts.Length ? fonts[font] : default;
            var hasGround = format.FillId?.Value is { } fill && fill < grounds.Length && grounds[fill];
            return new Look(BuiltIn(format.NumberFormatId?.Value ?? 0, own), isStruck, isWhite, hasGround);
        })];
        Coloured = (sheet?.DifferentialFormats?.Elements<DifferentialFormat>() ?? []).Index()
            .Where(format => format.Item.Fill is not null).Select(format => (uint)format.Index).ToHashSet();
    }

    /// <summary>Numbers of the differential formats that fill a cell.</summary>
    public IReadOnlySet<uint> Coloured { get; }

    /// <summary>Cells whose formula has no stored result: their names, in order.</summary>
    public List<string> Uncalculated { get; } = [];

    /// <summary>True once words were left out because they are struck through.</summary>
    public bool HasStruck { get; private set; }

    /// <summary>The cells of a row from column A on; an absent one is empty, and so is one whose type is white on the white sheet.</summary>
    public string[] Of(Row row, uint number, SheetGrounds grounds, int maxColumns)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } name && PlaceOf(name) is var (_, place) ? place : cells.Count;
            if (column < maxColumns)
            {
                cells.AddRange(Enumerable.Repeat("", Math.Max(0, column + 1 - cells.Count)));
                cells[column] = TextOf(cell, () => grounds.Holds(number, column)).ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
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

    private string TextOf(Cell cell, Func<bool> standsOnGround)
    {
        var raw = cell.CellValue?.Text ?? "";
        var kind = cell.DataType?.Value;
        var look = cell.StyleIndex?.Value is { } style && style < looks.Length ? looks[style] : new Look("", false, false, false);
        if (cell.CellFormula is not null && raw.Length == 0 && kind != CellValues.String)
        {
            Uncalculated.Add(cell.CellReference?.Value ?? "?");
            return "";
        }

        if (look.Format is HidesAll)
        {
            return "";
        }

        var words = kind == CellValues.SharedString ? int.TryParse(raw, out var index) && index >= 0 && index < shared.Length ? shared[index] : CellWords.None
            : kind == CellValues.InlineString ? cell.InlineString is { } inline ? Words(inline) : CellWords.None
            : CellWords.Plain(ValueOf(raw, kind, look.Format));
        var hasWhite = look.IsWhite || words.All != words.OnWhite;
        var text = !hasWhite || look.HasGround || standsOnGround() ? words.All : look.IsWhite ? words.Coloured : words.OnWhite;
        HasStruck |= look.IsStruck && text.Length > 0;
        return look.IsStruck ? "" : text;
    }

    private static string ValueOf(string raw, CellValues? kind, string format) =>
        kind == CellValues.Boolean ? raw is "1" ? "是" : "否"
        : kind == CellValues.Error ? ""
        : kind is null || kind == CellValues.Number ? Number(raw, format)
        : raw;

    /// <summary>The words of a text with looks of its own: struck ones and the marks of notes out, readings of characters out.</summary>
    private CellWords Words(RstType text)
    {
        if (text.GetFirstChild<Run>() is null)
        {
            return CellWords.Plain(text.Text?.Text ?? "");
        }

        var (all, onWhite, coloured) = (new StringBuilder(text.Text?.Text), new StringBuilder(text.Text?.Text), new StringBuilder());
        foreach (var run in text.Elements<Run>())
        {
            var isStruck = IsOn(run.RunProperties?.GetFirstChild<Strike>());
            HasStruck |= isStruck;
            var isRaised = run.RunProperties?.GetFirstChild<VerticalTextAlignment>()?.Val?.Value == VerticalAlignmentRunValues.Superscript;
            var shown = isStruck ? "" : run.Text?.Text ?? "";
            shown = isRaised ? RaisedMark.Kept(all.Length > 0 ? all[^1] : '\0', shown) : shown;
            var colour = run.RunProperties?.GetFirstChild<Color>();
            var isWhite = colours.IsWhite(colour);
            all.Append(shown);
            onWhite.Append(isWhite ? "" : shown);
            coloured.Append(colour is null || isWhite ? "" : shown);
        }

        return new CellWords(all.ToString(), onWhite.ToString(), coloured.ToString());
    }

    private static bool IsOn(BooleanPropertyType? on) => on is not null && (on.Val is null || on.Val.Value);

    private static string Number(string raw, string format) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= 1e15 ? NumberFormat.Write(value, format)
            : raw;

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

    /// <summary>The words of a cell.</summary>
    /// <param name="All">All of them.</param>
    /// <param name="OnWhite">Without those that are white by themselves.</param>
    /// <param name="Coloured">Those alone that have a colour of their own other than white.</param>
    private readonly record struct CellWords(string All, string OnWhite, string Coloured)
    {
        public static CellWords None { get; } = new("", "", "");

        public static CellWords Plain(string text) => new(text, text, "");
    }

    private readonly record struct Look(string Format, bool IsStruck, bool IsWhite, bool HasGround);
}
