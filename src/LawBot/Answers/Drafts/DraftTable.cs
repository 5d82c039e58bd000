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
        List<string> head = [];
        foreach (var cells in rows.Select(r => r.Split('\t').Select(c => TextFolding.Fold(c.Trim())).ToList()))
        {
            if (cells.TrueForAll(c => !IsNumber(c) || YearIn(c) is not null))
            {
                head = cells;
                before = compares ? BeforeOf(cells, year) : -1;
                (column, time) = ColumnOf(cells, year) is { Column: >= 0 } found ? found : (column, time);
                continue;
            }

            if (column < 0 && Several(cells, head) is { Count: > 1 } several)
            {
                clauses.AddRange(several);
            }
            else if (FactOf(cells, head, column) is { } fact)
            {
                label = label.Length > 0 ? label : fact.Group;
                clauses.Add(before < 0 || FactOf(cells, head, before) is not { } last ? fact.Clause
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

    // 宪法宣传周 | 12 | 3400 under 场次 | 参加人数（人）: one fact a column whose head says what it counts; 县本级受理12件 where the head says whose it is.
    private static List<FactClause> Several(List<string> cells, List<string> head)
    {
        var columns = Enumerable.Range(1, Math.Max(0, Math.Min(cells.Count, head.Count) - 1)).Where(i => IsNumber(cells[i])).ToList();
        if (columns.Count < 2 || IsNumber(cells[0]) || columns.Exists(c => DraftCues.Of("comparison").Begin(head[c]) || DraftCues.Of("total").Are(head[c])))
        {
            return [];
        }

        var several = new List<FactClause>();
        foreach (var column in columns)
        {
            var (number, own) = DraftFacts.Labelled(cells[column]);
            var (words, unit) = HeadOf(head, column, number) is var said && (own.Length == 0 || own == said.Unit) ? said : ("", "");
            var clause = DraftFacts.ClauseOf(unit.Length > 0 ? (several.Count == 0 ? cells[0] : "") + words + number + unit : cells[0] + number + own);
            several.AddRange(clause.Unit.Length > 0 ? [unit.Length > 0 ? clause : clause with { Subject = head[column] }] : []);
        }

        return several;
    }

    // What the head of a column says that is counted, and with which measure word: 参加 and 人 of 参加人数（人）; both empty where it says no measure word.
    private static (string Words, string Unit) HeadOf(List<string> head, int column, string number)
    {
        // 乡镇 says whose it is, and is not counted.
        if (column >= head.Count || DraftFacts.Counting(head[column], number, "") is not { Number.Length: > 0 } counted
            || (counted.Text.StartsWith(head[column] + number, StringComparison.Ordinal) && !FactWording.HasVerb(head[column]) && !head[column].EndsWith('率')))
        {
            return ("", "");
        }

        var at = DraftFacts.FirstCount(counted.Text);
        var words = counted.Text[..at];
        return (YearIn(head[column]) is not null || DraftCues.Has(words, "head-cell") || DraftCues.Has(words, "this-period")
            || DraftCues.Has(words, "year-before") || DraftCues.Of("total").Are(words) ? "" : words, counted.Text[(at + number.Length)..]);
    }

    private static (string Group, FactClause Clause)? FactOf(List<string> cells, List<string> head, int column)
    {
        var total = column >= 0 ? -1 : head.FindIndex(c => DraftCues.Of("total").Are(c));
        column = total >= 0 ? total : column;
        var at = column >= 0 && column < cells.Count && IsNumber(cells[column]) ? column : column >= 0 ? -1 : cells.FindIndex(IsNumber);
        // The first row is a number of its own where the rows are numbered: 1 | 受理 | 28.
        at = column < 0 && at == 0 && cells.FindIndex(1, IsNumber) is > 0 and var next ? next : at;
        var labels = cells.Where((c, i) => (at > 0 ? i < at : i != at) && !IsNumber(c) && c.Length > 1 && !DraftFacts.IsUnit(c)
            && !DraftCues.Of("head-cell").Are(c)).Distinct(StringComparer.Ordinal).ToList();
        if (at < 0 || labels.Count == 0)
        {
            return null;
        }

        var quantity = DraftFacts.Labelled(cells[at]);
        var unit = quantity.Unit.Length > 0 ? quantity.Unit : cells.Find(DraftFacts.IsUnit) ?? HeadOf(head, at, quantity.Number).Unit;
        // 涉企检查 | 同比下降 | 23%: how it moved says nothing without what moved.
        var name = labels.Count > 1 && DraftCues.Of("comparison").Begin(labels[1]) ? labels[0] + labels[1] : Named(labels[Math.Min(1, labels.Count - 1)]);
        return (labels.Count > 1 ? labels[0] : "", DraftFacts.Counting(name, quantity.Number, unit));
    }

    private static string Named(string label) => label.StartsWith(DraftData.PartMark, StringComparison.Ordinal)
        ? DraftData.PartMark + label[DraftData.PartMark.Length..].TrimStart(':', '：', '、', ',', '，') : label;

    private static bool IsNumber(string cell) => DraftFacts.Labelled(cell).Number.Length > 0;

    /// <summary>The year that a cell of the head names; null for none.</summary>
    internal static int? YearIn(string cell) =>
        Year().Match(cell) is { Success: true } match ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^(?<year>20[0-9]{2})年?(?:度|上半年|全年|数据?|情况)?(?:[(（]\\p{L}{1,3}[)）])?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}
