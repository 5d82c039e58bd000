using LawBot.Benchmarks.Library;
using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Benchmarks.Growth;

/// <summary>Asks a grown library questions for figures as the product does, read, ranked and decided: with a place, and of all reports.</summary>
internal static class FigureQuestions
{
    private const int Places = 40;

    private static readonly string[] Metrics =
    [
        "行政复议案件收到了多少件", "行政机关负责人出庭应诉率是多少", "培育了多少法律明白人", "法律援助案件办了几件", "评查行政执法案卷多少卷",
        "人民调解成功率多少", "政府常务会议开了几次", "主动公开了多少条政府信息", "废止了几件规范性文件", "行政处罚案件办了多少件",
    ];

    public static async Task<Dictionary<string, double>> RunAsync(string folder)
    {
        await using var store = Stores.Open(folder);
        var (catalog, statistics) = (store.GetRequiredService<IReportCatalog>(), store.GetRequiredService<ITermStatistics>());
        var retriever = new FigureRetriever(store.GetRequiredService<IFigureSearcher>(), statistics, new ReportShelf(catalog));
        var reader = new QuestionReader(new QuestionParser(TimeProvider.System), new LibraryReader(catalog), statistics);
        var random = new Random(5);
        List<string> placed = [.. Enumerable.Range(0, Places)
            .Select(i => GeneratedReports.CountyNames[random.Next(GeneratedReports.CountyNames.Count)] + Metrics[i % Metrics.Length])];
        var (rows, searched) = (0, 0);
        var one = await GrowthQueries.TimeAsync(placed, AskAsync);
        var all = await GrowthQueries.TimeAsync([.. Metrics.Select(m => "各地" + m)], AskAsync);
        return new(StringComparer.Ordinal)
        {
            ["placeP50"] = one.P50, ["placeP95"] = one.P95, ["placeCpu50"] = one.Cpu50, ["allP50"] = all.P50, ["allP95"] = all.P95, ["allCpu50"] = all.Cpu50,
            ["rowsOfLast"] = rows, ["searchedOfLast"] = searched,
            ["peakMB"] = System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,
        };

        async Task AskAsync(string text)
        {
            var (question, library) = await reader.ReadAsync(text, "", default);
            var found = await retriever.FindAsync(question, library, default);
            (rows, searched) = (found.Rows.Count, found.Searched.Count);
        }
    }
}
