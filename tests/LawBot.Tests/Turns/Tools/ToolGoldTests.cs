using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Tests.Support;
using LawBot.Turns.Tools;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LawBot.Tests.Turns.Tools;

/// <summary>What a model that always picks the wanted figure reaches over the gold questions, when it looks for the question as it was asked: the
/// tools find what is there.</summary>
public sealed class ToolGoldTests(ITestOutputHelper output) : IDisposable
{
    private const double Floor = 0.95;
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-tools-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Whoever_picks_the_wanted_figure_from_what_the_tools_return_is_right()
    {
        var right = new List<bool>();
        foreach (var set in new[] { "gold", "everyday", "usual" })
        {
            await using var services = SampleDesk.Services(Path.Combine(_folder, set));
            var reports = set == "gold" ? Path.Combine(AppContext.BaseDirectory, "samples") : Path.Combine(AppContext.BaseDirectory, "Reports", set, "reports");
            await services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource([reports]), null, default);
            var tools = services.GetRequiredService<ReportTools>();
            var stems = (await services.GetRequiredService<IReportCatalog>().ListAsync(default))
                .ToDictionary(e => e.Id, e => Path.GetFileNameWithoutExtension(e.File), StringComparer.Ordinal);
            foreach (var question in GoldRows.QuestionsOf(set).Where(q => q.Type is "figure"))
            {
                var wanted = GoldRows.Numbers(question.Answer.Split('（', '(')[0]);
                if (wanted.Count > 0)
                {
                    var session = tools.Begin("", new());
                    var text = await session.FindFiguresAsync(question.Text, string.Join('、', question.Jurisdictions), "", default);
                    var picked = Picked(session, wanted).Where(f => question.Evidence.Any(e => e.Report == stems[f.Report.Id] && Touches(f, e.Quote)))
                        .Select(f => f.Figure.Value).ToHashSet();
                    right.Add(wanted.IsSubsetOf(picked));
                    output.WriteLine(right[^1] ? "" : $"{set} {question.Id} {question.Text} wants {string.Join(' ', wanted)}\n{text}");
                }
            }

            foreach (var comparison in GoldRows.ComparisonsOf(set))
            {
                var session = tools.Begin("", new() { ResultTokens = 12_000 });
                await session.FindFiguresAsync(comparison.Text, "", "", default);
                var picked = Picked(session, comparison.Values.Select(v => v.Value).ToHashSet()).Select(f => (stems[f.Report.Id], f.Figure.Value)).ToHashSet();
                right.AddRange(comparison.Values.Select(v => picked.Contains((v.Report, v.Value))));
                output.WriteLine(string.Join(' ', comparison.Values.Where(v => !picked.Contains((v.Report, v.Value)))
                    .Select(v => $"{set} {comparison.Id} {comparison.Text} {v.Report} {v.Value}")));
            }
        }

        output.WriteLine($"{right.Count(r => r)} of {right.Count}: {right.Average(r => r ? 1.0 : 0):0.000}");
        Assert.InRange(right.Average(r => r ? 1.0 : 0), Floor, 1);
    }

    private static bool Touches(LawBot.Retrieval.Figures.FoundRow figure, string quote) =>
        GoldRows.Touches(figure.Figure.Clause.In(figure.Report.Text), quote)
            || quote.Contains(figure.Figure.Clause.In(figure.Report.Text), StringComparison.Ordinal);

    private static IEnumerable<LawBot.Retrieval.Figures.FoundRow> Picked(ToolSession session, IReadOnlySet<decimal> wanted) =>
        session.Findings.FiguresOf(Enumerable.Range(1, 400).Select(i => $"F{i}")).Figures.Where(f => wanted.Contains(f.Figure.Value));
}
