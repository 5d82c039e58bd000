using LawBot.Chinese;
using LawBot.Prompts;

namespace LawBot.Questions;

/// <summary>Lets a model put a colloquial or unfinished question into the words of the reports, for retrieval only.</summary>
/// <param name="model">Runs the prompt rewrite-question.</param>
/// <param name="limit">How long to wait for it; the question as asked is used when it takes longer.</param>
/// <param name="time">The clock of the limit.</param>
public sealed class QuestionRewriter(IPromptRunner model, TimeSpan limit, TimeProvider time)
{
    private const int Shortest = 6;
    private const int Longest = 200;

    /// <summary>Rewrites a question.</summary>
    /// <param name="question">As asked.</param>
    /// <param name="context">The earlier questions of the conversation, oldest first.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The new wording, for the search and for the receipt; null when the model was late, failed, changed nothing, or brought in
    /// a number that nobody named.</returns>
    public async Task<string?> RewriteAsync(string question, IReadOnlyList<string> context, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, late.Token);
        var values = new Dictionary<string, object>(StringComparer.Ordinal) { ["question"] = question, ["context"] = context };
        try
        {
            var response = await model.RunAsync(PromptLibrary.RewriteQuestion, values, [], stop.Token);
            return Usable(response.Text, question, context);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            // Rewriting is a convenience: whatever goes wrong, the question as asked is searched for.
            return null;
        }
    }

    private static string? Usable(string text, string question, IReadOnlyList<string> context)
    {
        var end = text.LastIndexOf("</think>", StringComparison.Ordinal);
        var line = (end < 0 ? text : text[(end + 8)..]).Trim().Trim('"', '“', '”', '「', '」');
        if (line.Length is < Shortest or > Longest || line.Contains('\n', StringComparison.Ordinal) || line == question)
        {
            return null;
        }

        var known = TextFolding.Fold(string.Concat(context) + question);
        return Digits(TextFolding.Fold(line)).All(d => known.Contains(d, StringComparison.Ordinal)) ? line : null;
    }

    private static IEnumerable<string> Digits(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return text[start..i];
            }
        }
    }
}
