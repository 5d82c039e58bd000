using System.Globalization;
using LawBot.Answers;
using LawBot.Benchmarks.Library;
using LawBot.Indexing;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LawBot.Tests.Turns;

/// <summary>Reports that differ in hardly more than names and numbers, and questions that name one of them.</summary>
public sealed class CountyMixUpTests(ITestOutputHelper output)
{
    private const int Questions = 500;
    private const int Seed = 20240601;

    // LAWBOT_LIBRARY_REPORTS=4029 asks over 200,000 passages.
    private static readonly int Reports = int.TryParse(
        Environment.GetEnvironmentVariable("LAWBOT_LIBRARY_REPORTS"), CultureInfo.InvariantCulture, out var wanted) ? wanted : 150;

    private static readonly string[] Wordings =
    [
        "{0}{1}年受理了多少件行政复议案件？", "{0}{1}年行政机关负责人出庭应诉是怎么做的？", "{0}{1}年规范性文件怎么管理？",
        "{0}是怎么开展普法宣传的？", "{0}{1}年人民调解化解了多少件纠纷？",
    ];

    [Fact]
    public async Task Five_hundred_questions_on_near_identical_reports_never_cite_another_county()
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;
        await using (var services = SampleDesk.Services(folder))
        {
            await IngestAsync(services);
            var desk = services.GetRequiredService<AnswerDesk>();
            var generated = new GeneratedReports(Seed);
            var (mixed, answered) = (new List<string>(), 0);
            for (var i = 0; i < Questions; i++)
            {
                var report = generated.At((i * 7919) % Reports);
                var question = string.Format(CultureInfo.InvariantCulture, Wordings[i % Wordings.Length], report.County, report.Year);
                var (answer, _) = await desk.AnswerAsync(question, [], null, null, default);
                answered += answer.Kind == AnswerKind.Refusal ? 0 : 1;
                mixed.AddRange(answer.Citations.Where(c => c.Source.Jurisdiction != report.County).Select(c => $"{question} → {c.Source.Jurisdiction}"));
            }

            output.WriteLine($"reports={Reports} questions={Questions} answered={answered} mixed={mixed.Count}");
            Assert.Empty(mixed);
            Assert.True(answered >= Questions / 2, $"Only {answered} of {Questions} questions were answered: too few to show anything.");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task IngestAsync(ServiceProvider services) => await new ReportIngestor(
        [new LineReader()], services.GetRequiredService<IIndexWriter>(), services.GetRequiredService<IReportCatalog>(), new IngestLimits(), TimeProvider.System)
        .IngestAsync(new LibrarySource(Reports, Seed), null, default);
}
