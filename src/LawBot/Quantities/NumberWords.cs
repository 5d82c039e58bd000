using LawBot.Lexicon;

namespace LawBot.Quantities;

/// <summary>The words of <c>Lexicon/number-words.tsv</c>, by class.</summary>
internal static class NumberWords
{
    /// <summary>The words of a class in the order of the table.</summary>
    public static string[] Of(string kind) =>
        [.. LexiconTable.Rows("number-words").Where(r => string.Equals(r.Class, kind, StringComparison.Ordinal)).SelectMany(static r => r.Words)];

    /// <summary>True when the words begin with one of them.</summary>
    public static bool Begins(ReadOnlySpan<char> words, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (words.StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
