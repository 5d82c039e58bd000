using LawBot.Chinese;

namespace LawBot.Retrieval.Sentences;

/// <summary>The closed classes of Chinese, which join and colour other words: what stands between them is what a question is about.</summary>
/// <remarks>The list: <c>function-words.tsv</c>.</remarks>
internal static class FunctionWords
{
    private static readonly ILookup<char, string> ByFirst = EmbeddedTable.Lines("Retrieval/Sentences/function-words.tsv")
        .SelectMany(line => line.Split('\t')[0].Split('、')).Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length).ToLookup(w => w[0]);

    /// <summary>Puts a space in place of every one, the longest match at each place.</summary>
    /// <param name="folded">Folded text.</param>
    /// <param name="isKnown">Tells of a pair of characters whether reports have it: the 就 of 就业 is no function word.</param>
    /// <returns>A text of the same length.</returns>
    public static string Blank(string folded, Func<string, bool> isKnown)
    {
        var rest = folded.ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            var word = ByFirst[folded[i]].FirstOrDefault(w => string.CompareOrdinal(folded, i, w, 0, w.Length) == 0);
            if (word is null || (word.Length == 1 && (Holds(folded, i - 1) || Holds(folded, i))))
            {
                continue;
            }

            rest.AsSpan(i, word.Length).Fill(' ');
            i += word.Length - 1;
        }

        return new string(rest);

        bool Holds(string text, int at) => at >= 0 && at + 2 <= text.Length && TextFolding.IsHan(text[at]) && TextFolding.IsHan(text[at + 1])
            && isKnown(text.Substring(at, 2));
    }
}
