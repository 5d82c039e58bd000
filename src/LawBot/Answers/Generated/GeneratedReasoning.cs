using System.Text;

namespace LawBot.Answers.Generated;

/// <summary>Takes out what a model thinks aloud between &lt;think&gt; and &lt;/think&gt;, wherever the stream cuts those words.</summary>
internal sealed class GeneratedReasoning
{
    private const string Open = "<think>";
    private const string Close = "</think>";
    private readonly StringBuilder pending = new();
    private bool isThinking;

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
            var close = text.IndexOf(Close, StringComparison.Ordinal);
            var open = text.IndexOf(Open, StringComparison.Ordinal);
            if (isThinking || (close >= 0 && (open < 0 || close < open)))
            {
                if (close < 0)
                {
                    Keep(text.Length - PartialLength(text, Close));
                    return answer.ToString();
                }

                if (!isThinking)
                {
                    isAllThought = true;
                    answer.Clear();
                }

                isThinking = false;
                Keep(close + Close.Length);
                continue;
            }

            if (open < 0)
            {
                var certain = text.Length - Math.Max(PartialLength(text, Open), PartialLength(text, Close));
                Keep(certain);
                return answer.Append(text, 0, certain).ToString();
            }

            answer.Append(text, 0, open);
            isThinking = true;
            Keep(open + Open.Length);
        }
    }

    /// <summary>Ends the stream.</summary>
    /// <returns>What was held back and is answer after all.</returns>
    internal string Complete() => isThinking ? "" : pending.ToString();

    private void Keep(int from) => pending.Remove(0, from);

    private static int PartialLength(string text, string word)
    {
        for (var length = Math.Min(word.Length - 1, text.Length); length > 0; length--)
        {
            if (text.EndsWith(word[..length], StringComparison.Ordinal))
            {
                return length;
            }
        }

        return 0;
    }
}
