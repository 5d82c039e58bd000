using LawBot.Chinese;
using LawBot.Places;
using LawBot.Quantities;

namespace LawBot.Reports.Figures;

/// <summary>Reads table rows: the metric of a cell is its row's label with its column's head, its unit stands in the cell or in either of them.</summary>
internal sealed class TableFigures(Report report, string folded, FigureTopics topics, List<Figure> figures)
{
    private static readonly string[] Unmeasured = ["序号", "编号", "年份", "年度", "时间", "日期", "电话", "文号", "备注", "邮编", "单位", "月份", "名称"];

    private readonly MetricText words = new(folded, report.Text);
    private readonly List<Quantity> readings = [];
    private List<TextSpan> header = [];
    private int headerParagraph = -2;

    /// <summary>Adds the figures of a table row; a header row is kept for the rows below it.</summary>
    public void Add(Sentence row, bool planned)
    {
        var paragraph = report.Paragraphs[row.Paragraph];
        var cells = Cells(paragraph.Span);
        var follows = row.Paragraph == headerParagraph + 1 || row.Paragraph == headerParagraph;
        if (paragraph.Kind == ParagraphKind.TableHeader || (!follows && !HasNumber(cells)))
        {
            (header, headerParagraph) = (cells, row.Paragraph);
            return;
        }

        if (!follows)
        {
            header = [];
        }

        if (headerParagraph == row.Paragraph)
        {
            return;
        }

        headerParagraph = row.Paragraph;
        for (var column = 0; column < cells.Count; column++)
        {
            if (!IsUnmeasured(column) && (column == 0 || cells[column] != cells[column - 1]))
            {
                AddCell(cells, column, paragraph.Span, planned);
            }
        }
    }

    private void AddCell(List<TextSpan> cells, int column, TextSpan row, bool planned)
    {
        readings.Clear();
        QuantityReader.Read(folded, cells[column], readings);
        readings.RemoveAll(static q => q.Role != QuantityRole.Count || q.IsQuoted);
        var label = Label(cells, column);
        var head = column < header.Count ? words.Of(header[column]) : "";
        if (readings.Count == 0 && IsNumberOnly(cells[column]) && QuantityReader.TryReadAt(folded, cells[column].Start, cells[column].End, out var bare)
            && !(header.Count == 0 && label.Length == 0))
        {
            var unit = UnitIn(head) ?? UnitIn(label) ?? UnitCell(cells);
            readings.Add(bare.Unit.Length > 0 || unit is not { } u ? bare : bare with { Unit = u.Unit, UnitKind = u.Kind, Value = bare.Value * u.Factor });
        }

        foreach (var reading in readings)
        {
            var own = MetricWords.TrimEnd(folded, MetricWords.TrimStart(folded, new(cells[column].Start, reading.Start)));
            var period = YearIn(head, any: true) is null ? WithoutUnit(head) : "";
            var metric = WithoutUnit(label) + period + words.Of(own);
            var verb = MetricWords.Verb(metric, new(0, metric.Length));
            figures.Add(new Figure(metric, reading.Value, reading.Unit, reading.IsApproximate, new(reading.Start, reading.End), row)
            {
                Upper = reading.Upper,
                IsPlanned = planned,
                IsChange = reading.Change == QuantityChange.By || (reading.IsRate && IsComparison(head)),
                Bound = reading.Bound,
                Scope = cells.Count > 0 && !IsNumberOnly(cells[0]) ? FigureMarks.Scope(folded, cells[0], report.Jurisdiction.Ending) : null,
                Topic = (topics.FirstIn(row) ?? topics.FirstIn(header.Count > column ? header[column] : row))?.Name,
                Subject = metric,
                Action = verb?.In(metric),
                Year = YearIn(label) ?? YearIn(head),
                IsDoubtful = report.Doubtful.Any(d => d.Overlaps(new(reading.Start, reading.End))),
            });
        }
    }

    // The nearest cell to the left that is words and no number.
    private string Label(List<TextSpan> cells, int column)
    {
        for (var i = 0; i < column; i++)
        {
            if (cells[i].Length > 0 && !IsNumberOnly(cells[i]) && !(i < header.Count && words.Of(header[i]) is "序号" or "编号" or "备注"))
            {
                return words.Of(cells[i]);
            }
        }

        return "";
    }

    private static bool IsComparison(string head) => head.Contains("同比", StringComparison.Ordinal) || head.Contains("增长", StringComparison.Ordinal)
        || head.Contains("增减", StringComparison.Ordinal) || head.Contains("变化", StringComparison.Ordinal);

    // A column of its own for the unit: 指标 | 单位 | 2022年 | 2023年.
    private MeasureWord? UnitCell(List<TextSpan> cells)
    {
        for (var i = 0; i < Math.Min(cells.Count, header.Count); i++)
        {
            if (words.Of(header[i]) is "单位" or "计量单位" && UnitTable.At(folded, cells[i].Start, cells[i].End, isChinese: false) is { } unit && unit.End == cells[i].End)
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

    private bool IsUnmeasured(int column)
    {
        if (column >= header.Count)
        {
            return false;
        }

        return Array.IndexOf(Unmeasured, WithoutUnit(words.Of(header[column]))) >= 0;
    }

    private bool HasNumber(List<TextSpan> cells) => cells.Exists(c => IsNumberOnly(c) && !QuantityTimes.IsYear(Leading(c)));

    private decimal Leading(TextSpan cell) => Numerals.TryRead(folded, cell.Start, cell.End, out var n) ? n.Value : 0;

    private bool IsNumberOnly(TextSpan cell)
    {
        if (cell.Length == 0 || !char.IsAsciiDigit(folded[cell.Start]) || !QuantityReader.TryReadAt(folded, cell.Start, cell.End, out var reading))
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

    // 受理数(件), 办结率（%）, 金额/万元.
    private static MeasureWord? UnitIn(string words)
    {
        var folded = TextFolding.Fold(words);
        var open = folded.LastIndexOfAny(['(', '/', ':']);
        if (open < 0)
        {
            return folded.EndsWith('率') ? new("%", UnitKind.Rate, 1, IsApproximate: false, folded.Length) : null;
        }

        return UnitTable.Scaled(folded, open + 1, folded.Length);
    }

    private static string WithoutUnit(string words)
    {
        var open = words.LastIndexOfAny(['(', '（', '/']);
        return open > 0 && UnitIn(words) is not null ? words[..open] : words;
    }
}
