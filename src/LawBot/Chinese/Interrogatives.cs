namespace LawBot.Chinese;

/// <summary>The words of a question that ask and say nothing about what is asked for: 什么, 多少, 如何.</summary>
/// <remarks>The list, with a reason for each: <c>interrogatives.tsv</c>.</remarks>
public static class Interrogatives
{
    private static readonly ILookup<char, string> ByFirst = Words().OrderByDescending(word => word.Length).ToLookup(word => word[0]);

    /// <summary>Puts a space in place of every one of them, the longest match at each place.</summary>
    /// <param name="folded">Text from <see cref="TextFolding.Fold(string)"/>.</param>
    /// <returns>A text of the same length; the text itself when nothing else would be left of it.</returns>
    public static string Blank(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var rest = folded.ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            var word = ByFirst[folded[i]].FirstOrDefault(w => string.CompareOrdinal(folded, i, w, 0, w.Length) == 0);
            if (word is not null)
            {
                rest.AsSpan(i, word.Length).Fill(' ');
                i += word.Length - 1;
            }
        }

        return Array.Exists(rest, char.IsLetterOrDigit) ? new string(rest) : folded;
    }

    private static IEnumerable<string> Words() => EmbeddedTable.Lines("Chinese/interrogatives.tsv").Select(line => line.Split('\t')[0]);
}
