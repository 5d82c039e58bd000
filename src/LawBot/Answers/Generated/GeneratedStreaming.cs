using System.Text.RegularExpressions;
using LawBot.Answers.Grounding;
using Microsoft.Extensions.AI;

namespace LawBot.Answers.Generated;

/// <summary>Reads a model's stream into checked sentences and hands each on when it has passed, never before.</summary>
internal sealed partial class GeneratedStreaming(GeneratedText text, IProgress<string>? progress)
{
    private readonly GeneratedReasoning reasoning = new();
    private readonly GeneratedStream sentences = new();
    private readonly List<StreamedSentence> unmarked = [];
    private bool isThinking;

    /// <returns>Why the model stopped; null when it does not say, or when it ran in circles and was not heard to its end.</returns>
    internal static async Task<ChatFinishReason?> ReadAsync(
        IAsyncEnumerable<ChatResponseUpdate> updates, GeneratedText text, IProgress<string>? progress, CancellationToken cancellation)
    {
        var streaming = new GeneratedStreaming(text, progress);
        ChatFinishReason? finish = null;
        await foreach (var update in updates.WithCancellation(cancellation))
        {
            finish = update.FinishReason ?? finish;
            streaming.Take(update.Text);
            if (text.IsLooping)
            {
                return null;
            }
        }

        streaming.Release(streaming.sentences.Append(streaming.reasoning.Complete()));
        streaming.Release(streaming.sentences.Complete(wasCut: finish == ChatFinishReason.Length));
        streaming.AddUnmarked([]);
        return finish;
    }

    private void Take(string received)
    {
        var piece = reasoning.Append(received, out var isAllThought);
        if (isAllThought)
        {
            sentences.Clear();
            unmarked.Clear();
            text.Clear();
        }

        Release(sentences.Append(piece));
    }

    private void Release(IReadOnlyList<StreamedSentence> whole)
    {
        foreach (var sentence in whole.Select(Spoken))
        {
            var marks = GroundingMarks.In(sentence.Text);
            if (sentence.BeginsLine)
            {
                AddUnmarked([]);
            }

            if (text.TakeSilence(sentence.Text))
            {
                continue;
            }

            if (marks.Count == 0 && (sentence.IsHeading || isThinking))
            {
                continue;
            }

            if (marks.Count == 0)
            {
                unmarked.Add(sentence);
                continue;
            }

            // One mark at the end of a line is that of all its sentences.
            AddUnmarked(marks);
            Add(sentence);
        }
    }

    // 思考过程: what is thought aloud without a tag cites nothing; the answer begins with its own word or with its first mark.
    private StreamedSentence Spoken(StreamedSentence sentence)
    {
        if (sentence.BeginsLine && Thinking().IsMatch(sentence.Text))
        {
            isThinking = true;
        }
        else if (Answering().Match(sentence.Text) is { Success: true } begin && sentence.BeginsLine)
        {
            isThinking = false;
            return sentence with { Text = sentence.Text[begin.Length..].TrimStart() };
        }

        return sentence;
    }

    private void AddUnmarked(IReadOnlyList<int> marks)
    {
        foreach (var sentence in unmarked)
        {
            Add(marks.Count == 0 ? sentence : sentence with { Text = GroundingMarks.With(sentence.Text, marks) });
        }

        unmarked.Clear();
    }

    private void Add(StreamedSentence sentence)
    {
        if (sentence.Text.Length > 0 && text.Add(sentence))
        {
            progress?.Report(text.Render());
        }
    }

    [GeneratedRegex("^(?:我的)?(?:思考|分析|推理|推导)(?:过程|步骤|如下)?[:：]?|^(?:首先|让我|我需要|我先).{0,12}(?:分析|看看|梳理|想)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Thinking();

    [GeneratedRegex("^(?:最终|正式|以下是)?(?:回答|答案|答复|正文|结论)(?:如下)?[:：]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Answering();
}
