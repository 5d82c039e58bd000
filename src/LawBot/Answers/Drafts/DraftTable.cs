using System.Globalization;
using System.Text.RegularExpressions;
using LawBot.Chinese;

namespace LawBot.Answers.Drafts;

/// <summary>
/// Reads the rows of a table of facts: one fact a row. Where the head names several years or periods, the column of the draft's own is read and the
/// others are not; 其中 begins the parts of the row before it.
/// </summary>
internal static partial class DraftTable
{
    /// <summary>The facts of a table, as one list; null when no row states one.</summary>
    /// <param name="rows">Its rows: cells separated by tabs.</param>
    /// <param name="year">The year that is written about; null when it is not known.</param>
    /// <param name="compares">True where the column of the year before is read too.</param>
    internal static FactSentence? Read(IReadOnlyList<string> rows, int? year, bool compares = false)
    {
        var (column, before) = (-1, -1);
        var time = "";
        var clauses = new List<FactClause>();
        var label = "";
        foreach (var cells in rows.Select(r => r.Split('\t').Select(c => TextFolding.Fold(c.Trim())).ToList()))
        {
            if (cells.TrueForAll(c => !IsNumber(c) || YearIn(c) is not null))
            {
                before = compares ? BeforeOf(cells, year) : -1;
                (column, time) = ColumnOf(cells, year) is { Column: >= 0 } found ? found : (column, time);
                continue;
            }

            if (FactOf(cells, column) is { } fact)
            {
                label = label.Length > 0 ? label : fact.Group;
                clauses.Add(before < 0 || FactOf(cells, before) is not { } last ? fact.Clause
                    : fact.Clause with { Against = FactYears.Worded(fact.Clause, last.Clause, compares) });
            }
        }

        return clauses.Count == 0 ? null : new(label, time, clauses, IsList: true, IsProblem: false);
    }

    // 2023年 | 2024年, 上年 | 本年: the column of the year written about, else of this year, else of the latest.
    private static (int Column, string Time) ColumnOf(List<string> head, int? year)
    {
        var years = head.Select((c, i) => (At: i, Year: YearIn(c))).Where(c => c.Year is not null).ToList();
        if (years.Count > 0)
        {
            var (at, own) = years.Exists(c => c.Year == year) ? years.Find(c => c.Year == year) : years.MaxBy(c => c.Year);
            return (at, years.Count > 1 || own != year ? $"{own}年" : "");
        }

        return (head.FindIndex(c => DraftCues.Has(c, "this-period")), "");
    }

    // The column of the year before that of the draft; -1 for none.
    private static int BeforeOf(List<string> head, int? year)
    {
        var own = year ?? head.Select(YearIn).Max();
        return head.FindIndex(c => (YearIn(c) is { } named && named + 1 == own) || DraftCues.Has(c, "year-before"));
    }

    private static (string Group, FactClause Clause)? FactOf(List<string> cells, int column)
    {
        var at = column >= 0 && column < cells.Count && IsNumber(cells[column]) ? column : column >= 0 ? -1 : cells.FindIndex(IsNumber);
        // The first row is a number of its own where the rows are numbered: 1 | 受理 | 28.
        at = column < 0 && at == 0 && cells.FindIndex(1, IsNumber) is > 0 and var next ? next : at;
        var labels = cells.Where((c, i) => i != at && !IsNumber(c) && c.Length > 1 && !DraftFacts.IsUnit(c)
            && !DraftCues.Of("head-cell").Are(c)).Distinct(StringComparer.Ordinal).ToList();
        if (at < 0 || labels.Count == 0)
        {
            return null;
        }

        var quantity = DraftFacts.Labelled(cells[at]);
        var unit = quantity.Unit.Length > 0 ? quantity.Unit : cells.Find(DraftFacts.IsUnit) ?? "";
        // 涉企检查 | 同比下降 | 23%: how it moved says nothing without what moved.
        var name = labels.Count > 1 && DraftCues.Of("comparison").Begin(labels[1]) ? labels[0] + labels[1] : Named(labels[Math.Min(1, labels.Count - 1)]);
        return (labels.Count > 1 ? labels[0] : "", DraftFacts.Counting(name, quantity.Number, unit));
    }

    private static string Named(string label) => label.StartsWith(DraftData.PartMark, StringComparison.Ordinal)
        ? DraftData.PartMark + label[DraftData.PartMark.Length..].TrimStart(':', '：', '、', ',', '，') : label;

    private static bool IsNumber(string cell) => DraftFacts.Labelled(cell).Number.Length > 0;

    private static int? YearIn(string cell) =>
        Year().Match(cell) is { Success: true } match ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^(?<year>20[0-9]{2})年?(?:度|上半年|全年|数据?|情况)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}
