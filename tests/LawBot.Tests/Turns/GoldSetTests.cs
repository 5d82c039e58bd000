using LawBot.Answers;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LawBot.Tests.Turns;

/// <summary>Two further sets of reports of invented places and questions on them, by authors who knew neither the code nor each other's: one mostly
/// in everyday words, one worded as usual. What they measure is printed; the floors stand a little below it.</summary>
/// <remarks><c>dotnet test --filter GoldSetTests --logger "console;verbosity=detailed"</c> prints the rows.</remarks>
public sealed class GoldSetTests(ITestOutputHelper output) : IDisposable
{
    private const double FoundFrom = 0.6;
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-gold-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("everyday", 0.73, 0.74, 0.08, 0.83, 0.95)]
    [InlineData("usual", 0.93, 0.86, 0.05, 0.85, 0.93)]
    public async Task Answers_quote_the_evidence_verbatim_refuse_what_is_not_there_and_give_the_number(
        string set, double evidence, double precision, double refused, double numbers, double comparisons)
    {
        await using var services = SampleDesk.Services(_folder);
        var reports = Path.Combine(AppContext.BaseDirectory, "Reports", set, "reports");
        await services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource([reports]), null, default);
        var desk = services.GetRequiredService<AnswerDesk>();
        var catalog = services.GetRequiredService<IReportCatalog>();
        var stems = (await catalog.ListAsync(default)).ToDictionary(e => e.Id, e => Path.GetFileNameWithoutExtension(e.File), StringComparer.Ordinal);
        var (recalls, touching, wrongly, right) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        foreach (var question in GoldRows.QuestionsOf(set))
        {
            var answer = (await desk.AnswerAsync(question.Text, question.Context, null, null, default)).Answer;
            if (question.Type is "unanswerable")
            {
                Assert.True(answer.Kind is AnswerKind.Refusal or AnswerKind.Nearest, $"{question.Id} {question.Text}: {answer.Text}");
                continue;
            }

            wrongly.Add(answer.Kind == AnswerKind.Refusal ? 1 : 0);
            foreach (var source in answer.Citations.Select(c => c.Source))
            {
                Assert.Equal((await catalog.FindAsync(source.ReportId, default))!.Report.Text[source.Span.Start..source.Span.End], source.Quote);
            }

            if (question.Type is "experience")
            {
                recalls.Add(question.Core.Average(core => GoldRows.Coverage(
                    core.Quote, answer.Citations.Where(c => stems[c.Source.ReportId] == core.Report).Select(c => c.Source.Quote)) >= FoundFrom ? 1.0 : 0));
                touching.AddRange(answer.Citations.Select(c => question.Evidence.Any(
                    e => e.Report == stems[c.Source.ReportId] && GoldRows.Touches(c.Source.Quote, e.Quote)) ? 1.0 : 0));
            }
            else if (question.Type is "figure" && GoldRows.Numbers(question.Answer.Split('（', '(')[0]) is { Count: > 0 } wanted)
            {
                right.Add(wanted.IsSubsetOf(GoldRows.Numbers(answer.Text)) ? 1 : 0);
            }
        }

        var rows = await RowsAsync(desk, set, stems);
        output.WriteLine(
            $"{set}: evidence {recalls.Average():0.000}, precision {touching.Average():0.000}, wrongly refused {wrongly.Average():0.000}, "
            + $"numbers {right.Average():0.000}, comparisons {rows:0.000}");
        Assert.InRange(recalls.Average(), evidence, 1);
        Assert.InRange(touching.Average(), precision, 1);
        Assert.InRange(wrongly.Average(), 0, refused);
        Assert.InRange(right.Average(), numbers, 1);
        Assert.InRange(rows, comparisons, 1);
    }

    private static async Task<double> RowsAsync(AnswerDesk desk, string set, Dictionary<string, string> stems)
    {
        var (found, wanted) = (0, 0);
        foreach (var comparison in GoldRows.ComparisonsOf(set))
        {
            var table = await desk.LookUpAsync(comparison.Text, [], default);
            var rows = table.Rows.Select(r => (stems[r.Source.ReportId], r.Value)).ToHashSet();
            found += comparison.Values.Count(v => rows.Contains((v.Report, v.Value)));
            wanted += comparison.Values.Count;
        }

        return (double)found / wanted;
    }
}
