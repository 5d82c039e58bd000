namespace LawBot.Reports.Layout;

/// <summary>Counts words in text that has no blanks.</summary>
internal static class Occurrences
{
    /// <summary>How often the words stand in the text, none overlapping.</summary>
    public static int Count(string text, string words)
    {
        var count = 0;
        for (var i = text.IndexOf(words, StringComparison.Ordinal); i >= 0; i = text.IndexOf(words, i + words.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
