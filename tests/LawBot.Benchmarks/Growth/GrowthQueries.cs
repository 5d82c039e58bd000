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
            ["p50"] = all.P50, ["p95"] = all.P95, ["cpu50"] = all.Cpu50, ["cpu95"] = all.Cpu95,
            ["spreadP50"] = spread.P50, ["spreadCpu50"] = spread.Cpu50, ["spreadCpu95"] = spread.Cpu95,
            ["countyP50"] = ofOne.P50, ["countyCpu50"] = ofOne.Cpu50, ["countyCpu95"] = ofOne.Cpu95,
            ["figuresP50"] = ofAll.P50, ["figuresCpu50"] = ofAll.Cpu50, ["figuresCpu95"] = ofAll.Cpu95,
            ["queryPeakMB"] = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0,
        };
    }

    /// <summary>Wall time of each question, and processor time of this thread; everything here runs on the thread that asks.</summary>
    internal static async Task<QueryTimes> TimeAsync(IReadOnlyList<string> questions, Func<string, Task> ask)
    {
        foreach (var question in questions.Take(30))
        {
            await ask(question);
        }

        var (wall, processor) = (new List<double>(), new List<double>());
        foreach (var question in questions)
        {
            var (started, used) = (Stopwatch.GetTimestamp(), ProcessorTime.OfThread);
            await ask(question);
            wall.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            processor.Add(ProcessorTime.OfThread - used);
        }

        wall.Sort();
        processor.Sort();
        return new(wall[wall.Count / 2], wall[wall.Count * 95 / 100], processor[processor.Count / 2], processor[processor.Count * 95 / 100]);
    }
}

/// <summary>Milliseconds a question: wall time, and processor time, which other work on the machine does not lengthen.</summary>
internal readonly record struct QueryTimes(double P50, double P95, double Cpu50, double Cpu95);
