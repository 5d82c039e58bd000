using System.Globalization;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>Reads table rows: the metric of a cell is its row's label with its column's head, its unit stands in the cell or in either of them.</summary>
internal sealed class TableFigures(Report report, string folded, FigureTopics topics, List<Figure> figures)
{
    private static readonly WordList Unmeasured = WordList.Of("figure-words", "unmeasured");
    private static readonly WordList NoLabel = WordList.Of("figure-words", "no-label");
    private static readonly WordList Comparing = WordList.Of("figure-words", "comparing");
    private static readonly WordList UnitHead = WordList.Of("figure-words", "unit-head");

    private const int LongestUnitLine = 40;

    private readonly MetricText words = new(folded, report.Text);
    private readonly List<Quantity> readings = [];
    private readonly TableHeads heads = new();
    private MeasureWord? tableUnit;
    private string groupAbove = "";
    private int lastRow = -2;

    /// <summary>Adds the figures of a table row; a row that names columns is kept for the rows below it.</summary>
    public void Add(Sentence row, bool planned)
    {
        if (row.Paragraph == lastRow)
        {
            return;
        }

        var paragraph = report.Paragraphs[row.Paragraph];
        var cells = Cells(paragraph.Span);
        if (row.Paragraph != lastRow + 1)
        {
            heads.Clear();
            tableUnit = UnitAbove(row.Paragraph);
            groupAbove = "";
        }

        lastRow = row.Paragraph;
        if (paragraph.Kind == ParagraphKind.TableHeader || !HasNumber(cells))
        {
            tableUnit = TableUnit(cells) ?? tableUnit;
            heads.AddRow([.. cells.Select(words.Of)], paragraph.Kind == ParagraphKind.TableHeader);
            return;
        }

        heads.EndRows(cells.Count);
        groupAbove = GroupOf(cells);
        for (var column = 0; column < cells.Count; column++)
        {
            if (!IsUnmeasured(column) && !IsMergedWithLast(cells, column) && !IsYear(cells[column]))
            {
                AddCell(cells, column, FigureSegment.Trim(folded, paragraph.Span), planned);
            }
        }
    }

    // A merged cell comes once for each column of its span: it is one value.
    private bool IsMergedWithLast(List<TextSpan> cells, int column) => column > 0
        && string.Equals(words.Of(cells[column]), words.Of(cells[column - 1]), StringComparison.Ordinal)
        && string.Equals(heads.Of(column), heads.Of(column - 1), StringComparison.Ordinal) && heads.Of(column).Length > 0;

    // 单位：万元 stands on a line above the table, or in a row of its own.
    private MeasureWord? UnitAbove(int paragraph)
    {
        for (var i = paragraph - 1; i >= Math.Max(0, paragraph - 2); i--)
        {
            var line = words.Of(report.Paragraphs[i].Span);
            if (line.Length <= LongestUnitLine && TableHeads.UnitLine(line) is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    private MeasureWord? TableUnit(List<TextSpan> cells) => cells.Select(c => TableHeads.UnitLine(words.Of(c))).FirstOrDefault(u => u is not null);

    private void AddCell(List<TextSpan> cells, int column, TextSpan row, bool planned)
    {
        readings.Clear();
        QuantityReader.Read(folded, cells[column], readings);
        readings.RemoveAll(static q => q.Role != QuantityRole.Count || q.IsQuoted);
        var label = Label(cells, column);
        var head = heads.Of(column);
        if (readings.Count == 0 && IsNumberOnly(cells[column]) && QuantityReader.TryReadAt(folded, cells[column].Start, cells[column].End, out var bare)
            && !(heads.IsEmpty && label.Length == 0))
        {
            var unit = heads.UnitOf(column) ?? UnitIn(label) ?? UnitCell(cells) ?? tableUnit;
            readings.Add(bare.Unit.Length > 0 || unit is not { } u ? bare : bare with { Unit = u.Unit, UnitKind = u.Kind, Value = bare.Value * u.Factor });
        }

        foreach (var reading in readings)
        {
            var own = MetricWords.TrimEnd(folded, MetricWords.TrimStart(folded, new(cells[column].Start, reading.Start)));
            var metric = WithoutUnit(label) + WithoutYear(heads.NameOf(column)) + words.Of(own);
            var verb = MetricWords.Verb(metric, new(0, metric.Length));
            figures.Add(new Figure(metric, reading.Value, reading.Unit, reading.IsApproximate, new(reading.Start, reading.End), row)
            {
                Upper = reading.Upper,
                IsPlanned = planned,
                IsChange = reading.Change == QuantityChange.By || (reading.IsRate && Comparing.StandIn(head)),
                Bound = reading.Bound,
                Scope = cells.Count > 0 && !IsNumberOnly(cells[0]) ? FigureMarks.Scope(folded, cells[0], report.Jurisdiction.Ending) : null,
                Topic = (topics.FirstIn(row) ?? FigureTopics.In(head))?.Name,
                Subject = metric,
                Action = verb?.In(metric),
                Year = YearIn(label) ?? YearIn(head),
                IsDoubtful = report.Doubtful.Any(d => d.Overlaps(new(reading.Start, reading.End))),
            });
        }
    }

    // The words before the first number name the row, the group before its member: 财产罚 | 罚款. A group that was merged over its rows stands in the first.
    private string Label(List<TextSpan> cells, int column)
    {
        var names = new List<string>();
        if (cells[0].Length == 0 && groupAbove.Length > 0)
        {
            names.Add(groupAbove);
        }

        for (var i = 0; i < column && !IsNumberOnly(cells[i]); i++)
        {
            if (IsName(cells, i) && !names.Contains(words.Of(cells[i]), StringComparer.Ordinal))
            {
                names.Add(words.Of(cells[i]));
            }
        }

        return names.Count > 0 ? string.Concat(names) : FirstNameBefore(cells, column);
    }

    // 序号 | 事项 | 数量: a number may stand before the name.
    private string FirstNameBefore(List<TextSpan> cells, int column)
    {
        for (var i = 0; i < column; i++)
        {
            if (IsName(cells, i))
            {
                return words.Of(cells[i]);
            }
        }

        return "";
    }

    private bool IsName(List<TextSpan> cells, int column) =>
        cells[column].Length > 0 && !IsNumberOnly(cells[column]) && !NoLabel.Are(heads.Of(column)) && !UnitHead.Are(heads.Of(column));

    private string GroupOf(List<TextSpan> cells) =>
        cells[0].Length == 0 ? groupAbove : cells.Count > 2 && IsName(cells, 0) && IsName(cells, 1) ? words.Of(cells[0]) : "";

    // A column of its own for the unit: 指标 | 单位 | 2022年 | 2023年.
    private MeasureWord? UnitCell(List<TextSpan> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (UnitHead.Are(heads.Of(i)) && UnitTable.At(folded, cells[i].Start, cells[i].End, isChinese: false) is { } unit && unit.End == cells[i].End)
            {
                return unit;
            }
        }

        return null;
    }

    private int? YearIn(string label, bool any = false)
    {
        var at = label.IndexOf('年', StringComparison.Ordinal);
        return at >= 4 && int.TryParse(label.AsSpan(at - 4, 4), out var year) && (any || year != report.Year) && QuantityTimes.IsYear(year) ? year : null;
    }

    // 2021年 names its row.
    private bool IsYear(TextSpan cell) => cell.Length == 5 && folded[cell.End - 1] == '年' && YearIn(folded[cell.Start..cell.End], any: true) is not null;

    private string WithoutYear(string head) =>
        YearIn(head, any: true) is { } year ? head.Replace(year.ToString(CultureInfo.InvariantCulture) + "年", "", StringComparison.Ordinal) : head;

    private bool IsUnmeasured(int column) => Unmeasured.Are(heads.NameOf(column));

    private bool HasNumber(List<TextSpan> cells) => cells.Exists(c => IsNumberOnly(c) && !QuantityTimes.IsYear(Leading(c)));

    private decimal Leading(TextSpan cell) => Numerals.TryRead(folded, cell.Start, cell.End, out var n) ? n.Value : 0;

    private bool IsNumberOnly(TextSpan cell)
    {
        if (cell.Length == 0 || IsYear(cell) || !char.IsAsciiDigit(folded[cell.Start])
            || !QuantityReader.TryReadAt(folded, cell.Start, cell.End, out var reading))
        {
            return false;
        }

        return Numerals.SkipSpace(folded, reading.End, cell.End) == cell.End;
    }

    private List<TextSpan> Cells(TextSpan row)
    {
        var cells = new List<TextSpan>();
        var start = row.Start;
        for (var at = row.Start; at <= row.End; at++)
        {
            if (at == row.End || folded[at] == '\t')
            {
                cells.Add(FigureSegment.Trim(folded, new(start, at)));
                start = at + 1;
            }
        }

        return cells;
    }

    private static MeasureWord? UnitIn(string words) => TableHeads.UnitIn(words);

    private static string WithoutUnit(string words)
    {
        var open = words.LastIndexOfAny(['(', '（', '/']);
        return open > 0 && UnitIn(words) is not null ? words[..open] : words;
    }
}
