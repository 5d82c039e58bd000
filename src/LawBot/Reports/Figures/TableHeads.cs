using LawBot.Chinese;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>The heads of a table's columns, one row a level: 行政复议 over 收到（件） and 受理（件）.</summary>
internal sealed class TableHeads
{
    private readonly List<string[]> rows = [];
    private bool hasEnded;
    private bool afterSection;
    private int width;

    /// <summary>True when no row has named the columns yet.</summary>
    public bool IsEmpty => rows.Count == 0;

    /// <summary>Forgets the heads: another table begins.</summary>
    public void Clear()
    {
        rows.Clear();
        (hasEnded, afterSection, width) = (false, false, 0);
    }

    /// <summary>Takes in a row without numbers. Under rows of numbers one names columns anew only behind a row that is one cell over the whole width.</summary>
    public void AddRow(string[] cells, bool isMarked)
    {
        if (cells.Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Count() <= 1)
        {
            afterSection = true;
            return;
        }

        if (hasEnded)
        {
            if (!afterSection && !isMarked)
            {
                return;
            }

            Clear();
        }

        afterSection = false;
        rows.Add(cells);
    }

    /// <summary>A row of numbers follows.</summary>
    /// <param name="cells">How many cells it has: heads that are fewer do not tell which of them they stand over.</param>
    public void EndRows(int cells) => (hasEnded, afterSection, width) = (true, false, cells);

    /// <summary>The words over a column, all levels, each once; empty when none stand there.</summary>
    public string Of(int column) => string.Concat(Levels(column));

    /// <summary>The same without units and their brackets.</summary>
    public string NameOf(int column) => string.Concat(Levels(column).Select(WithoutUnit));

    /// <summary>The unit that the heads of a column give, the lowest first; null when none does.</summary>
    public MeasureWord? UnitOf(int column) => Levels(column).Reverse().Select(UnitIn).FirstOrDefault(u => u is not null);

    /// <summary>受理数(件), 办结率（%）, 金额/万元, 人数（万人）; null for words without a unit.</summary>
    public static MeasureWord? UnitIn(string words)
    {
        var folded = TextFolding.Fold(words);
        var open = folded.LastIndexOfAny(['(', '/', ':']);
        return open >= 0 ? UnitTable.Scaled(folded, open + 1, folded.Length)
            : folded.EndsWith('率') || folded.EndsWith("占比", StringComparison.Ordinal) ? new("%", UnitKind.Rate, 1, IsApproximate: false, folded.Length)
            : NumberOf(folded);
    }

    // 受理件数, 参训人次数: a head that ends in the number of a measure word counts in it.
    private static MeasureWord? NumberOf(string head)
    {
        for (var at = Math.Max(0, head.Length - 3); head.EndsWith('数') && at < head.Length - 1; at++)
        {
            if (UnitTable.At(head, at, head.Length - 1, isChinese: false) is { Kind: UnitKind.Case or UnitKind.People or UnitKind.Count } unit
                && unit.End == head.Length - 1)
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>The unit of a line 单位：万元; null for another line, and where it names several.</summary>
    public static MeasureWord? UnitLine(string line)
    {
        var folded = Squeezed.Of(line);
        var at = folded.IndexOf("单位:", StringComparison.Ordinal);
        if (at < 0 || (at > 0 && folded[at - 1] is not ('(' or '[' or '量' or ' ') && at > 24))
        {
            return null;
        }

        var unit = UnitTable.Scaled(folded, at + 3, folded.Length);
        return unit is { } u && folded[u.End..].Trim(')', ']', ' ').Length == 0 ? unit : null;
    }

    private static string WithoutUnit(string words)
    {
        var open = words.LastIndexOfAny(['(', '（', '/']);
        return open > 0 && UnitIn(words) is not null ? words[..open] : words;
    }

    private IEnumerable<string> Levels(int column)
    {
        var last = "";
        for (var level = 0; level < rows.Count; level++)
        {
            var head = At(level, column);
            if (head.Length > 0 && !string.Equals(head, last, StringComparison.Ordinal))
            {
                yield return last = head;
            }
        }
    }

    // A head over several columns is written once, with empty cells behind it.
    private string At(int level, int column)
    {
        var row = rows[level];
        var isOverOthers = level < rows.Count - 1;
        if (column >= row.Length || row.Length < width || (isOverOthers && row.Length < rows[level + 1].Length))
        {
            return "";
        }

        var from = column;
        while (isOverOthers && from > 0 && row[from].Length == 0 && column < rows[level + 1].Length && rows[level + 1][column].Length > 0)
        {
            from--;
        }

        return row[from];
    }
}
