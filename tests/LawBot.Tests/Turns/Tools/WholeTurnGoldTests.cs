using LawBot.Answers;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Prompts;
using LawBot.Retrieval.Figures;
using LawBot.Tests.Models;
using LawBot.Tests.Support;
using LawBot.Turns;
using LawBot.Turns.Tools;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit.Abstractions;

namespace LawBot.Tests.Turns.Tools;

/// <summary>Whole turns over the gold questions with a model that picks the wanted figure whenever the tools return it: what the rules answer surely stays
/// theirs, all else is the model's, and code prints it.</summary>
public sealed class WholeTurnGoldTests(ITestOutputHelper output) : IDisposable
{
    private const double Floor = 0.95;
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-turns-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task With_a_model_that_picks_the_wanted_figure_whole_turns_are_right()
    {
        var (right, figures, byModel) = (new List<bool>(), new List<bool>(), 0);
        foreach (var set in new[] { "gold", "everyday", "usual" })
        {
            await using var services = SampleDesk.Services(Path.Combine(_folder, set));
            var reports = set == "gold" ? Path.Combine(AppContext.BaseDirectory, "samples") : Path.Combine(AppContext.BaseDirectory, "Reports", set, "reports");
            await services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource([reports]), null, default);
            var stems = (await services.GetRequiredService<IReportCatalog>().ListAsync(default))
                .ToDictionary(e => e.Id, e => Path.GetFileNameWithoutExtension(e.File), StringComparer.Ordinal);
            var model = new PickingModel(stems);
            var desk = DeskOf(services, model);
            foreach (var question in GoldRows.QuestionsOf(set).Where(q => q.Type is "figure" && GoldRows.Numbers(q.Answer.Split('（', '(')[0]).Count > 0))
            {
                model.Wanted = question;
                var (answer, _) = await desk.AnswerAsync(question.Text, question.Context, null, null, default);
                var cited = answer.Citations.Any(c => question.Evidence.Any(e => e.Report == stems[c.Source.ReportId]));
                right.Add(answer.Kind is not (AnswerKind.Refusal or AnswerKind.Nearest) && cited
                    && GoldRows.Numbers(question.Answer.Split('（', '(')[0]).IsSubsetOf(GoldRows.Numbers(AssertedIn(answer))));
                byModel += answer.Generation?.Tools.Count > 0 ? 1 : 0;
                figures.Add(right[^1]);
                output.WriteLine(right[^1] ? "" : $"{set} {question.Id} {question.Text} wants {question.Answer}: {answer.Kind} "
                    + $"{(answer.Generation is null ? "rules" : "model")} {answer.Text}");
            }

            foreach (var comparison in GoldRows.ComparisonsOf(set))
            {
                model.Wanted = new GoldQuestion(comparison.Id, "comparison", comparison.Text, [], [], [],
                    string.Join(' ', comparison.Values.Select(v => v.Value)))
                {
                    Evidence = [.. comparison.Values.Select(v => new GoldEvidence(v.Report, ""))],
                };
                var (answer, _) = await desk.AnswerAsync(comparison.Text, [], null, null, default);
                var told = (answer.Figures?.Rows ?? []).Select(r => (stems[r.Source.ReportId], r.Value)).ToHashSet();
                right.AddRange(comparison.Values.Select(v => told.Contains((v.Report, v.Value))));
                byModel += answer.Generation?.Tools.Count > 0 ? 1 : 0;
                output.WriteLine(string.Join(' ', comparison.Values.Where(v => !told.Contains((v.Report, v.Value)))
                    .Select(v => $"{set} {comparison.Id} {comparison.Text} {v.Report} {v.Value}")));
            }
        }

        output.WriteLine($"figures {figures.Count(r => r)} of {figures.Count}");
        output.WriteLine($"{right.Count(r => r)} of {right.Count}: {right.Average(r => r ? 1.0 : 0):0.000}; {byModel} went to the model");
        Assert.InRange(right.Average(r => r ? 1.0 : 0), Floor, 1);
    }

    // What a quotation says beside the answer is not asserted.
    private static string AssertedIn(Answer answer) =>
        string.Join('\n', answer.Text.Split('\n').TakeWhile(l => !l.StartsWith("最接近的", StringComparison.Ordinal))
            .Where(l => !l.StartsWith("原文", StringComparison.Ordinal)));

    private static AnswerDesk DeskOf(ServiceProvider services, IToolModel model)
    {
        var planner = new ToolPlanner(
            services.GetRequiredService<ReportTools>(), new NoModel(), ModelSome.Prompts, new(), TimeProvider.System, NullLogger<ToolPlanner>.Instance, model);
        var writer = new ExtractedAnswerWriter();
        return ActivatorUtilities.CreateInstance<AnswerDesk>(
            services, (IAnswerWriter)writer, new ToolAnswers(planner, services.GetRequiredService<FigureRetriever>(), writer));
    }

    /// <summary>Looks for the question as it was asked and picks the figures that the gold answer wants.</summary>
    private sealed class PickingModel(Dictionary<string, string> stems) : IToolModel
    {
        public GoldQuestion Wanted { get; set; } = null!;

        public async Task<string> RunAsync(
            string prompt, IReadOnlyDictionary<string, object> values, ToolBox tools, ICollection<ModelCall> calls, CancellationToken cancellation)
        {
            await tools.CallAsync(
                "find_figures", new Dictionary<string, string>(StringComparer.Ordinal) { ["words"] = (string)values["question"],
                    ["places"] = string.Join('、', Wanted.Jurisdictions) }, cancellation);
            var wanted = GoldRows.Numbers(Wanted.Answer.Split('（', '(')[0]);
            var ids = Enumerable.Range(1, 400).Select(i => $"F{i}")
                .Where(id => tools.Session.Findings.FiguresOf([id])
                    .Figures.Any(f => wanted.Contains(f.Figure.Value) && Wanted.Evidence.Any(e => e.Report == stems[f.Report.Id] && Touches(f, e.Quote))));
            return ids.ToList() is { Count: > 0 } picked ? $"{{\"figures\": [{string.Join(',', picked.Select(id => $"\"{id}\""))}]}}"
                : "{\"not_covered\": \"没有查到。\"}";
        }

        private static bool Touches(FoundRow figure, string quote)
        {
            var clause = figure.Report.Text[figure.Figure.Clause.Start..figure.Figure.Clause.End];
            return quote.Length == 0 || GoldRows.Touches(clause, quote) || quote.Contains(clause, StringComparison.Ordinal);
        }
    }

    private sealed class NoModel : IPromptRunner
    {
        public string Model => "none";

        public IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
            string prompt, IReadOnlyDictionary<string, object> values, ICollection<ModelCall> calls, CancellationToken cancellation) =>
            throw new ModelUnavailableException("没有模型");
    }
}
