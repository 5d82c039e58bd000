using System.Text;

namespace LawBot.Answers.Generated;

/// <summary>Takes out what a model thinks aloud between tags (&lt;think&gt;, &lt;thinking&gt;, &lt;reasoning&gt; …), wherever the stream cuts those
/// words.</summary>
internal sealed class GeneratedReasoning
{
    private static readonly string[] Names = ["think", "thinking", "thought", "thoughts", "reasoning", "reflection", "analysis", "scratchpad"];
    private static readonly string[] Opens = [.. Names.Select(n => $"<{n}>")];
    private static readonly string[] Closes = [.. Names.Select(n => $"</{n}>")];

    private readonly StringBuilder pending = new();
    private bool isThinking;

    /// <summary>The text without what was thought aloud; after a closing tag without an opening one, only what follows.</summary>
    internal static string Without(string text)
    {
        var reasoning = new GeneratedReasoning();
        return reasoning.Append(text, out _) + reasoning.Complete();
    }

    /// <summary>Takes the next piece.</summary>
    /// <param name="piece">As received.</param>
    /// <param name="isAllThought">True when a closing word came without an opening one: all text so far was thinking.</param>
    /// <returns>What of it is answer and certain to be so.</returns>
    internal string Append(string piece, out bool isAllThought)
    {
        isAllThought = false;
        pending.Append(piece);
        var answer = new StringBuilder();
        while (true)
        {
            var text = pending.ToString();
            var (close, closeLength) = First(text, Closes);
            var (open, openLength) = First(text, Opens);
            if (isThinking || (close >= 0 && (open < 0 || close < open)))
            {
                if (close < 0)
                {
                    Keep(text.Length - PartialLength(text, Closes));
                    return answer.ToString();
                }

                if (!isThinking)
                {
                    isAllThought = true;
                    answer.Clear();
                }

                isThinking = false;
                Keep(close + closeLength);
                continue;
            }

            if (open < 0)
            {
                var certain = text.Length - Math.Max(PartialLength(text, Opens), PartialLength(text, Closes));
                Keep(certain);
                return answer.Append(text, 0, certain).ToString();
            }

            answer.Append(text, 0, open);
            isThinking = true;
            Keep(open + openLength);
        }
    }

    /// <summary>Ends the stream.</summary>
    /// <returns>What was held back and is answer after all.</returns>
    internal string Complete() => isThinking ? "" : pending.ToString();

    private void Keep(int from) => pending.Remove(0, from);

    private static (int At, int Length) First(string text, string[] words)
    {
        var (best, length) = (-1, 0);
        foreach (var word in words)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (best < 0 || at < best))
            {
                (best, length) = (at, word.Length);
            }
        }

        return (best, length);
    }

    private static int PartialLength(string text, string[] words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            for (var length = Math.Min(word.Length - 1, text.Length); length > longest; length--)
            {
                if (text.EndsWith(word[..length], StringComparison.OrdinalIgnoreCase))
                {
                    longest = length;
                }
            }
        }

        return longest;
    }
}
