using Microsoft.Extensions.AI;

namespace LawBot.Answers.Generated;

/// <summary>Reads a model's stream into checked sentences and hands each on when it has passed, never before.</summary>
internal static class GeneratedStreaming
{
    /// <returns>Why the model stopped; null when it does not say.</returns>
    internal static async Task<ChatFinishReason?> ReadAsync(
        IAsyncEnumerable<ChatResponseUpdate> updates, GeneratedText text, IProgress<string>? progress, CancellationToken cancellation)
    {
        var reasoning = new GeneratedReasoning();
        var sentences = new GeneratedStream();
        ChatFinishReason? finish = null;
        await foreach (var update in updates.WithCancellation(cancellation))
        {
            finish = update.FinishReason ?? finish;
            var piece = reasoning.Append(update.Text, out var isAllThought);
            if (isAllThought)
            {
                sentences.Clear();
                text.Clear();
            }

            Release(sentences.Append(piece), text, progress);
        }

        Release(sentences.Append(reasoning.Complete()), text, progress);
        Release(sentences.Complete(wasCut: finish == ChatFinishReason.Length), text, progress);
        return finish;
    }

    private static void Release(IReadOnlyList<StreamedSentence> whole, GeneratedText text, IProgress<string>? progress)
    {
        foreach (var sentence in whole)
        {
            if (text.Add(sentence))
            {
                progress?.Report(text.Render());
            }
        }
    }
}
