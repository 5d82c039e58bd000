using LawBot.Answers;
using LawBot.Chinese;
using LawBot.Reports;

namespace LawBot.Tests.Exports;

/// <summary>Invented figures to export.</summary>
internal static class SomeFigures
{
    public static FigureRow Row(string place, int? year, decimal value, string unit = "件", string metric = "受理行政复议案件")
    {
        var quote = $"全年{metric}{value}{unit}，较好地维护了群众权益";
        return new FigureRow(
            place, year, value, null, unit, $"{value}{unit}", false, metric, null,
            new Source($"{place}{year}", $"{place}-{year}.txt", place, year, $"{place}{year}年法治政府建设情况报告",
                ["五、健全社会矛盾纠纷行政预防调处化解体系", "（二）加强行政复议工作"], new TextSpan(100, 100 + quote.Length), quote));
    }

    public static FigureTable Table(params FigureRow[] rows) => new("各地受理行政复议多少件？", "行政复议受理件数", rows, [], []);
}
