using System.Diagnostics;
using LawBot.Benchmarks.Library;
using LawBot.Indexing;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Benchmarks.Growth;

/// <summary>Asks a library: the first answer of a fresh process, then the same questions over and over, one thread.</summary>
internal static class GrowthQueries
{
    private const int Count = 300;
    private const int FigureQueries = 40;

    public static async Task<Dictionary<string, double>> RunAsync(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        await using var store = Stores.Open(folder);
        var searcher = store.GetRequiredService<IPassageSearcher>();
        List<string> questions = [.. AskedQuestions.Take(Count, GeneratedReports.CountyNames, seed: 11)];
        await searcher.SearchAsync(new PassageQuery(questions[0]), 10, default);
        var first = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
        var opened = Stopwatch.GetElapsedTime(started).TotalMilliseconds;

        var all = await TimeAsync(questions, q => searcher.SearchAsync(new PassageQuery(q), 10, default));
        var spread = await TimeAsync(questions, q => searcher.SearchAsync(new PassageQuery(q) { PerReport = 2 }, 10, default));
        var county = GeneratedReports.CountyNames[3];
        var ofOne = await TimeAsync(
            questions, q => searcher.SearchAsync(new PassageQuery(q) { Filter = new() { Jurisdictions = [county] } }, 10, default));
        var figures = store.GetRequiredService<IFigureSearcher>();
        var ofAll = await TimeAsync(questions[..FigureQueries], q => figures.FindAsync([q], ReportFilter.None, 3, default));
        return new(StringComparer.Ordinal)
        {
            ["firstAnswerMs"] = opened,
            ["processToFirstAnswerMs"] = first,
            ["p50"] = all.P50, ["p95"] = all.P95,
            ["spreadP50"] = spread.P50, ["spreadP95"] = spread.P95,
            ["countyP50"] = ofOne.P50, ["countyP95"] = ofOne.P95,
            ["figuresP50"] = ofAll.P50, ["figuresP95"] = ofAll.P95,
            ["queryPeakMB"] = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,
        };
    }

    internal static async Task<(double P50, double P95)> TimeAsync(IReadOnlyList<string> questions, Func<string, Task> ask)
    {
        foreach (var question in questions.Take(30))
        {
            await ask(question);
        }

        var times = new List<double>();
        foreach (var question in questions)
        {
            var started = Stopwatch.GetTimestamp();
            await ask(question);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return (times[times.Count / 2], times[times.Count * 95 / 100]);
    }
}
