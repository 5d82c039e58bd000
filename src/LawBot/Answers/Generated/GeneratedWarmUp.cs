using LawBot.Answers.Grounding;
using LawBot.Lexicon;
using LawBot.Retrieval;
using Microsoft.Extensions.AI;

namespace LawBot.Answers.Generated;

/// <summary>Reads the tables and readies the code of the checks before they are needed.</summary>
/// <remarks>The first check of a process takes some 200 ms, nearly all of it for tables and code that every later one finds ready.</remarks>
internal static class GeneratedWarmUp
{
    private static readonly string[] Tables = ["claims", "computing", "qualifiers"];

    private static readonly Lazy<Task> Once = new(static () => Task.Run(RunAsync));

    /// <summary>Begins it in the background, once a process; later calls do nothing.</summary>
    internal static void Begin() => _ = Once.Value;

    /// <summary>Checks the first sentence of the evidence against itself while the model is waited for: it reads as the model's own will.</summary>
    internal static Task AheadAsync(Evidence shown, GroundingCheck check, CancellationToken cancellation) =>
        TellAsync(shown, check, [.. shown.Sentences.Take(1)], cancellation);

    // Examples of the tables: each brings checks of its own.
    private static Task RunAsync()
    {
        var told = Tables.SelectMany(LexiconTable.Rows).Select(r => r.Cells["counts"]).Where(c => c.Length > 0).ToList();
        var evidence = GeneratedEvidence.Fit(new("", [.. told.Select((t, i) => new EvidenceSentence(i + 1, "", "", "", null, "", [], new(0, t.Length), t, 1))]),
            new GenerationLimits().EvidenceTokens);
        GeneratedEvidence.Lines(evidence);
        return TellAsync(evidence, new GroundingCheck(evidence, new GroundingPlaces([])), evidence.Sentences, CancellationToken.None);
    }

    // As an answer that nobody sees.
    private static async Task TellAsync(Evidence evidence, GroundingCheck check, IReadOnlyList<EvidenceSentence> told, CancellationToken cancellation)
    {
        var answer = new GeneratedText(evidence, check);
        await GeneratedStreaming.ReadAsync(AsStream(string.Concat(told.Select(s => $"{s.Text.TrimEnd('。')}[S{s.Number}]。"))), answer, null, cancellation);
        answer.Render();
    }

    /// <summary>What was written already, as a model's stream.</summary>
    internal static async IAsyncEnumerable<ChatResponseUpdate> AsStream(string written)
    {
        await Task.CompletedTask;
        yield return new ChatResponseUpdate(ChatRole.Assistant, written) { FinishReason = ChatFinishReason.Stop };
    }
}
