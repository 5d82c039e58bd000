using System.Diagnostics;
using System.Runtime.CompilerServices;
using LawBot.Answers;
using LawBot.Answers.Generated;
using LawBot.Answers.Grounding;
using LawBot.Benchmarks.Growth;
using LawBot.Benchmarks.Library;
using LawBot.Documents;
using LawBot.Host.Prompts;
using LawBot.Prompts;
using LawBot.Reports;
using LawBot.Retrieval;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;

namespace LawBot.Benchmarks.Gate;

/// <summary>LawBot's own work from the question to the first released sentence over sixty evidence sentences: behind a model that writes without delay, and in
/// the first run of the process, once a report is read, behind one that thinks before it writes, its thinking not counted.</summary>
internal static class FirstSentence
{
    private const int Runs = 60;
    private const int Sentences = 60;

    // No service answers sooner.
    private static readonly TimeSpan Thinking = TimeSpan.FromMilliseconds(400);

    /// <summary>Milliseconds: the first run of the process, the median and 95 % of the others.</summary>
    public static async Task<Dictionary<string, double>> RunAsync()
    {
        // As in a process that starts: the writer is built first, then reports are read and a question is.
        var model = new ReadyModel();
        var writer = new GeneratedAnswerWriter(
            model, new ExtractedAnswerWriter(),
            PromptFolder.Load(""), new GroundingPlacesReader(new GroundingPlaces([])), new GenerationLimits(), NullLogger<GeneratedAnswerWriter>.Instance);
        var evidence = Evidence();
        var told = evidence.Sentences[^1];
        model.Text = $"{told.Jurisdiction}{told.Year}年{told.Text.TrimEnd('。')}[S{told.Number}]。";
        var times = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var first = double.NaN;
            var answer = await writer.WriteAsync(evidence, AnswerKind.Experience, new Noted(() => first = double.IsNaN(first)
                ? watch.Elapsed.TotalMilliseconds : first), CancellationToken.None);
            // Only the first model thinks.
            first -= run == 0 ? Thinking.TotalMilliseconds : 0;
            times.Add(answer.Grounding == AnswerOrigin.Generated ? first : throw new InvalidOperationException("the sentence fell"));
        }

        var warm = times.Skip(1).Order().ToList();
        return new(StringComparer.Ordinal) { ["cold"] = times[0], ["median"] = warm[warm.Count / 2], ["p95"] = warm[warm.Count * 95 / 100] };
    }

    private static Evidence Evidence()
    {
        var text = new GeneratedReports(GrowthIngest.Seed).At(1).Text;
        var report = new ReportParser().Parse(new Document("b.txt", [.. text.Split('\n').Select(l => new Block(BlockKind.Line, l))]), "b", "");
        var sentences = report.Sentences.Where(s => s.Part == ReportPart.Done && s.Span.Length > 30).Take(Sentences)
            .Select((s, i) => (Source: Source.Of(report, s.Span), Number: i + 1));
        return new("怎么做的？", [.. sentences.Select(s => new EvidenceSentence(s.Number, s.Source.ReportId, s.Source.File, s.Source.Jurisdiction, s.Source.Year,
            s.Source.Title, s.Source.Section, s.Source.Span, s.Source.Quote, 1))]);
    }

    private sealed class Noted(Action note) : IProgress<string>
    {
        public void Report(string value) => note();
    }

    private sealed class ReadyModel : IPromptRunner
    {
        private bool hasWritten;

        internal string Text { get; set; } = "";

        public string Model => "ready";

        public async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
            string prompt, IReadOnlyDictionary<string, object> values, ICollection<ModelCall> calls, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await Task.Delay(hasWritten ? TimeSpan.Zero : Thinking, cancellation);
            hasWritten = true;
            yield return new ChatResponseUpdate(ChatRole.Assistant, Text) { FinishReason = ChatFinishReason.Stop };
        }
    }
}
