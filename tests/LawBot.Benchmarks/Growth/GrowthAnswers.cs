using System.Diagnostics;
using LawBot.Benchmarks.Library;
using LawBot.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Benchmarks.Growth;

/// <summary>Asks a library whole questions, from the typed words to the answer with its citations, as <c>lawbot ask</c> does without a model.</summary>
internal static class GrowthAnswers
{
    private const int Count = 60;

    private static readonly string[] Figures = ["受理了多少件行政复议案件?", "开展普法宣传活动多少场次?", "办理法律援助案件多少件?", "行政执法案卷评查了多少卷?"];
    private static readonly string[] Practices = ["怎么开展行政执法人员资格考试?", "规范性文件合法性审核有什么好做法?", "矛盾纠纷排查化解怎么做?", "法治宣传教育是怎么抓的?"];

    public static async Task<Dictionary<string, double>> RunAsync(string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Path", folder)]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging();
        Host.Program.Register(services, configuration);
        await using var provider = services.BuildServiceProvider();
        var desk = provider.GetRequiredService<AnswerDesk>();
        await desk.AnswerAsync(Figures[0], [], null, null, default);
        var result = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["processToFirstAnswerMs"] = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds,
        };
        foreach (var (kind, patterns) in (IEnumerable<(string, string[])>)[("Figure", Figures), ("Practice", Practices)])
        {
            await TimeAsync("place" + kind, Count, i => PlaceOf(i) + "2023年" + patterns[i % patterns.Length]);
            await TimeAsync("all" + kind, patterns.Length * 2, i => "各地" + patterns[i % patterns.Length]);
        }

        result["answerPeakMB"] = Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;
        return result;

        async Task TimeAsync(string name, int count, Func<int, string> question)
        {
            await desk.AnswerAsync(question(0), [], null, null, default);
            var (wall, processor) = (new List<double>(), new List<double>());
            for (var i = 0; i < count; i++)
            {
                var (started, used) = (Stopwatch.GetTimestamp(), ProcessorTime.OfProcess);
                await desk.AnswerAsync(question(i), [], null, null, default);
                wall.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                processor.Add(ProcessorTime.OfProcess - used);
            }

            wall.Sort();
            processor.Sort();
            result[name + "P50"] = wall[wall.Count / 2];
            result[name + "Cpu50"] = processor[processor.Count / 2];
            result[name + "Cpu95"] = processor[processor.Count * 95 / 100];
        }
    }

    private static string PlaceOf(int i) => GeneratedReports.CountyNames[i * 37 % GeneratedReports.CountyNames.Count];
}
