using LawBot.Chinese;

namespace LawBot.Retrieval;

/// <summary>The form in which words are looked for in a text.</summary>
internal static class SentenceScorer
{
    /// <summary>Folded, without white space.</summary>
    /// <returns>The same instance when nothing changes.</returns>
    public static string Plain(string text)
    {
        var folded = TextFolding.Fold(text);
        var spaces = 0;
        foreach (var c in folded)
        {
            spaces += char.IsWhiteSpace(c) ? 1 : 0;
        }

        return spaces == 0 ? folded : string.Create(folded.Length - spaces, folded, static (plain, source) =>
        {
            var end = 0;
            foreach (var c in source)
            {
                if (!char.IsWhiteSpace(c))
                {
                    plain[end++] = c;
                }
            }
        });
    }
}
