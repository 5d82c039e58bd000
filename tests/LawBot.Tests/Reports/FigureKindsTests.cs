using System.Text.Json;
using LawBot.Reports;
using LawBot.Reports.Figures;

namespace LawBot.Tests.Reports;

/// <summary>Every figure of two invented reports that are full of numbers written in unusual ways, row by row: nothing missed, nothing else read.</summary>
public sealed class FigureKindsTests
{
    private static readonly string Kinds = Path.Combine(AppContext.BaseDirectory, "Reports", "kinds");

    public static TheoryData<string> Reports =>
        [.. Directory.GetFiles(Path.Combine(Kinds, "reports")).Select(static f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_figure_of_a_report_is_read_as_its_row_says(string name)
    {
        var report = Parsed.Text(File.ReadAllText(Path.Combine(Kinds, "reports", name + ".txt")), name + ".txt");
        var rows = File.ReadLines(Path.Combine(Kinds, "figures.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)
            .Where(r => r.GetProperty("report").GetString() == name).ToList();
        var figures = new FigureExtractor().Extract(report);
        Assert.Equal(rows.Select(Told), figures.Select(f => Told(report, f)));
        Assert.All(rows.Zip(figures), pair => Assert.Equal(pair.First.GetProperty("metric").GetString() ?? pair.Second.Metric, pair.Second.Metric));
    }

    private static string Told(JsonElement row) =>
        string.Join(' ', row.GetProperty("text").GetString(), row.GetProperty("value").GetDecimal(), row.GetProperty("unit").GetString(),
        row.GetProperty("approx").GetBoolean(), row.GetProperty("scope").GetString(), row.GetProperty("planned").GetBoolean(),
        row.GetProperty("change").GetBoolean(),
        row.GetProperty("bound").GetString());

    private static string Told(Report report, Figure f) =>
        string.Join(' ', f.Number.In(report.Text), f.Value, f.Unit, f.IsApproximate, f.Scope, f.IsPlanned, f.IsChange,
            f.Bound.ToString() is var bound and not "None" ? bound.ToLowerInvariant() : null);
}
