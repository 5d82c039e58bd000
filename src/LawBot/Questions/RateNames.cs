using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>Finds the names of rates by their last character: 出庭应诉率. 比率 names none, and 率先 is a word of its own.</summary>
internal static class RateNames
{
    private const int Longest = 8;

    /// <summary>The names in a text from left to right, each as long as it may be: up to eight characters before 率.</summary>
    /// <param name="text">Folded text.</param>
    public static IEnumerable<TextSpan> In(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfName(text, at);
            if (end > 0)
            {
                yield return new TextSpan(at, end);
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>True when a text names a rate.</summary>
    public static bool StandIn(string text) => text.Contains('率', StringComparison.Ordinal) && In(text).Any();

    private static int EndOfName(string text, int start)
    {
        for (var last = Runs.Han(text, start, Longest + 1) - 1; last > 0; last--)
        {
            var at = start + last;
            if (text[at] == '率' && text[at - 1] != '比' && (at + 1 == text.Length || text[at + 1] != '先'))
            {
                return at + 1;
            }
        }

        return 0;
    }
}
