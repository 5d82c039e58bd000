using System.Globalization;
using LawBot.Answers;
using LawBot.Quantities;
using LawBot.Reports;

namespace LawBot.Host.Exports;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">Its head.</param>
/// <param name="Widest">At most so many columns of Latin characters wide.</param>
/// <param name="Wraps">True when longer text goes on in the next line of its cell.</param>
internal sealed record SheetColumn(string Header, int Widest = 24, bool Wraps = false);

/// <summary>What a sheet shows.</summary>
/// <param name="Name">Its tab.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">A cell a column: a string, a decimal, an int that is a year, or null for none.</param>
/// <param name="HasHeader">True when the columns' heads stand in a frozen first row with a filter.</param>
internal sealed record SheetContent(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, bool HasHeader)
{
    /// <summary>Lines above the heads, the first of them the title; empty for none.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>The row of the heads, from 1.</summary>
    public int HeaderRow => Above.Count + 1;
}

/// <summary>Lays figures out as the three sheets of a workbook.</summary>
internal static class FigureSheets
{
    public static SheetContent Figures(FigureTable table) => new(
        "数字",
        [
            new("序号"), new("地方", 14, Wraps: true), new("年度"), new("指标", 20, Wraps: true), new("数值", 14), new("单位"), new("原文数字", 12, Wraps: true),
            new("备注", 14, Wraps: true), new("原文", 52, Wraps: true), new("出处", 30, Wraps: true),
        ],
        [.. table.Rows.Select(Row)], HasHeader: true) { Above = [TitleOf(table), UnitLine(table)] };

    private static string TitleOf(FigureTable table) => table.Metric.Length > 0 ? $"{table.Metric}一览表" : table.Question;

    private static string UnitLine(FigureTable table)
    {
        var units = table.Rows.Select(r => r.Unit).Where(u => u.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return units.Count == 1 ? $"单位：{units[0]}" : "单位：见各行";
    }

    public static SheetContent NotReported(FigureTable table)
    {
        List<IReadOnlyList<object?>> rows =
        [
            .. table.NotReported.Select(n => Cells("没有写", n.Jurisdiction, n.Year, $"这份报告没有写“{table.Metric}”", n.ReportId)),
            .. table.Warnings.Select(w => Cells("提示", null, null, w, null)),
        ];
        if (rows.Count == 0)
        {
            rows.Add(Cells("无", null, null, "查过的报告都写了这个数字，没有别的提示。", null));
        }

        return new SheetContent(
            "未报告", [new("情况"), new("地方"), new("年度"), new("说明", 90, Wraps: true), new("报告编号")], rows, HasHeader: true);
    }

    public static SheetContent About(FigureTable table, DateTimeOffset made) => new(
        "说明",
        [new("", 16), new("", 90, Wraps: true)],
        [
            Cells("问题", table.Question),
            Cells("指标", table.Metric),
            Cells("数字", $"{table.Rows.Count} 条，出自 {table.Rows.Select(r => r.Source.ReportId).Distinct(StringComparer.Ordinal).Count()} 份报告"),
            Cells("没有写的报告", $"{table.NotReported.Count} 份，见“未报告”"),
            Cells("制作时间", made.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            Cells("数字从哪里来", "每个数字都是程序从报告原文中摘出的，没有经过语言模型。“原文数字”是报告里的写法。"),
            Cells("数值怎样换算", "“数值”换算成了基本单位：1.8万余件写作 18000 件（约数），386.4万元写作 3864000 元，百分之九十八写作 98、单位 %。"
                + "一个范围（10-15个）的低端在“数值”，高端在“备注”。"),
            Cells("备注", "约数：原文写有约、近、余、多等字样。至少、至多：原文写的是下限（98%以上、不少于）或上限（36个工作日以内）。"
                + "增减：比上年增加或减少多少，减少为负数。目标：打算做到的，不是已经做到的。"),
            Cells("怎样核对", "“原文”是整句，逐字摘自“出处”所列的报告、章节和文件：打开该文件，查找“原文”中的字句即可。"),
            Cells("口径", "“备注”写有“只算”的，只算所写的范围（如市本级、某部门）；不同口径的数字不要直接相加或比较。"),
        ],
        HasHeader: false);

    private static IReadOnlyList<object?> Row(FigureRow r, int index) =>
    [
        (decimal)(index + 1), r.Jurisdiction, r.Year, r.Metric, r.Value, r.Unit, r.Text, Remarks(r), r.Sentence.Length > 0 ? r.Sentence : r.Source.Quote,
        string.Join("\n", new[] { r.Source.Title, string.Join(" > ", r.Source.Section), Naming.FileOf(r.Source) }.Where(s => s.Length > 0)),
    ];

    // What a number must not be read without: 约数, the other end of a range, whom it counts.
    private static string? Remarks(FigureRow r)
    {
        var remarks = new[]
        {
            r.Bound == QuantityBound.Least ? "至少" : r.Bound == QuantityBound.Most ? "至多" : r.IsApproximate ? "约数" : "",
            r.Upper is { } upper ? $"上限{upper.ToString("0.####", CultureInfo.InvariantCulture)}" : "",
            r.Scope is { Length: > 0 } scope ? $"只算{scope}" : "", r.IsChange ? "增减" : "", r.IsPlanned ? "目标" : "",
        }.Where(s => s.Length > 0);
        return string.Join("；", remarks) is { Length: > 0 } said ? said : null;
    }

    private static object?[] Cells(params object?[] cells) => cells;
}
