using LawBot.Answers.Grounding;
using LawBot.Chinese;
using LawBot.Lexicon;
using Microsoft.Extensions.AI;

namespace LawBot.Answers.Generated;

/// <summary>Reads a model's stream into checked sentences and hands each on when it has passed, never before.</summary>
internal sealed class GeneratedStreaming(GeneratedText text, IProgress<string>? progress)
{
    private const string Words = "model-words";

    // 首先让我把这些材料分析一下: so far behind its first word, in characters, a line may say that it thinks.
    private const int Close = 14;

    private static readonly WordList Thinking = WordList.Of(Words, "thinks");
    private static readonly WordList SetsOut = WordList.Of(Words, "sets-out");
    private static readonly WordList ThinksOf = WordList.Of(Words, "thinks-of");
    private static readonly WordReader Answering = new(LexiconTable.Rows(Words).Where(r => r.Class is "answer" or "around"));

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
        if (sentence.BeginsLine && Thinks(sentence.Text))
        {
            isThinking = true;
        }
        else if (sentence.BeginsLine && sentence.Text.IndexOfAny([':', '：']) is var colon and > 0 && BeginsAnswer(sentence.Text[..colon]))
        {
            isThinking = false;
            return sentence with { Text = sentence.Text[(colon + 1)..].TrimStart() };
        }

        return sentence;
    }

    private static bool Thinks(string line)
    {
        var open = SetsOut.LengthAt(line, 0);
        return Thinking.Begin(line) || (open > 0 && ThinksOf.StandIn(line.AsSpan(open, Math.Min(line.Length - open, Close))));
    }

    // 以下是最终回答: nothing but such words stands before the colon.
    private static bool BeginsAnswer(string head)
    {
        var words = Answering.Read(TextFolding.Fold(head));
        return words.Any(w => w.Row.Class is "answer") && words.Sum(w => w.Span.Length) == head.Length;
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
}
