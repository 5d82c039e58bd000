using System.Globalization;
using LawBot.Chinese;
using LawBot.Reports;
using LawBot.Retrieval.Figures;

namespace LawBot.Answers;

/// <summary>How an answer says one figure.</summary>
internal static class FigureWording
{
    private const int LongestClause = 40;

    private static readonly (string Word, decimal Factor)[] Multipliers =
        [("百", 100), ("千", 1000), ("万", 10000), ("十万", 100_000), ("百万", 1_000_000), ("千万", 10_000_000), ("亿", 100_000_000), ("万亿", 1_000_000_000_000)];

    /// <summary>The thing and its number, a Chinese numeral in digits too: 召开常务会议十八次(18次).</summary>
    public static string Of(FoundRow row) => Stated(row) + InDigits(row.Figure, NumberOf(row));

    /// <summary>The number as printed, without white space; for a cell of a table with the measure word that its head prints, multiplier and all
    /// (480.5万元).</summary>
    public static string NumberOf(FoundRow row) => Printed(row) + UnitOfHead(row);

    /// <summary>The characters of the number itself, without white space.</summary>
    public static string Printed(FoundRow row) => Tight(row.Figure.Number.In(row.Report.Text));

    /// <summary>The number as printed, a Chinese numeral in digits too.</summary>
    public static string NumberInDigits(FoundRow row) => NumberOf(row) + InDigits(row.Figure, NumberOf(row));

    /// <summary>A number in digits with its measure word.</summary>
    public static string Digits(decimal value, string unit) => value.ToString("0.####", CultureInfo.InvariantCulture) + unit;

    /// <summary>A number in base units as people say it, large round ones and money by 万 or 亿: 400万元, 3万人次, 12000件.</summary>
    public static string Rounded(decimal value, string unit)
    {
        var (word, factor) = Math.Abs(value) >= 100_000_000 ? ("亿", 100_000_000m) : Math.Abs(value) >= 10000 ? ("万", 10000m) : ("", 1);
        return unit is "元" || value % factor == 0 ? Digits(value / factor, word + unit) : Digits(value, unit);
    }

    /// <summary>A computed number with its measure word, money by 万 or 亿 (4646万元), everything else as it is.</summary>
    public static string Said(decimal value, string unit) => unit is "元" ? Rounded(value, unit) : Digits(value, unit);

    /// <summary>The words without white space.</summary>
    public static string Tight(string text) => string.Concat(text.Where(c => c == '\t' || !char.IsWhiteSpace(c))).Replace('\t', ' ').Trim();

    // The clause itself where it is short, has this number only and names what it counts; else the metric, which takes the thing counted from an
    // earlier clause. A row of a table has other columns beside the number.
    private static string Stated(FoundRow row)
    {
        var (figure, number) = (row.Figure, Printed(row));
        var clause = Tight(figure.Clause.In(row.Report.Text));
        if (clause.Length <= LongestClause && !InTable(row) && figure.Subject.Length > 0
            && TextFolding.Fold(clause).Contains(TextFolding.Fold(figure.Subject), StringComparison.Ordinal) && HasOneNumber(clause, number))
        {
            return clause;
        }

        var scope = figure.Scope is { } s && !figure.Metric.Contains(s, StringComparison.Ordinal) ? s : "";
        return scope + figure.Metric + NumberOf(row);
    }

    // A cell holds the bare number; what its head multiplies it with is what its value is a multiple of.
    private static string UnitOfHead(FoundRow row)
    {
        var (figure, number) = (row.Figure, Printed(row));
        if (figure.Unit.Length == 0 || !InTable(row) || !decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var cell))
        {
            return "";
        }

        var factor = cell == 0 ? 1 : Math.Abs(figure.Value / cell);
        return Multipliers.FirstOrDefault(m => m.Factor == factor).Word + figure.Unit;
    }

    private static bool HasOneNumber(string clause, string number)
    {
        var at = clause.IndexOf(number, StringComparison.Ordinal);
        return at >= 0 && !clause.Remove(at, number.Length).Any(char.IsAsciiDigit);
    }

    private static string InDigits(Figure figure, string number) =>
        number.Any(char.IsAsciiDigit) || figure.Upper is not null ? "" : $"({Digits(figure.Value, figure.Unit)})";

    private static bool InTable(FoundRow row) =>
        row.Report.Paragraphs.FirstOrDefault(p => p.Span.Contains(row.Figure.Number))?.Kind == ParagraphKind.TableRow;
}
