using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Questions;

/// <summary>The words of everyday speech that do not say which figure is meant: 一年下来, 大概, 难办.</summary>
/// <remarks>The list, with a reason for each: <c>Lexicon/fillers.tsv</c>, rows of class filler.</remarks>
internal static class FillerWords
{
    private static readonly ILookup<char, string> ByFirst = LexiconTable.Rows("fillers")
        .Where(r => r.Class is "filler").SelectMany(r => r.Words).OrderByDescending(w => w.Length).ToLookup(w => w[0]);

    /// <summary>Puts spaces in place of everyday words, longest first; a term of the field keeps its characters.</summary>
    /// <param name="folded">A part of a folded question.</param>
    /// <returns>A text of the same length.</returns>
    public static string Blank(string folded)
    {
        var terms = Vocabulary.Field.Match(folded).Where(ActionWords.IsObject).Select(m => m.Span).ToList();
        var text = folded.ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            var word = ByFirst[folded[i]].FirstOrDefault(w =>
                string.CompareOrdinal(folded, i, w, 0, w.Length) == 0 && !terms.Exists(t => t.Overlaps(new TextSpan(i, i + w.Length))));
            if (word is not null)
            {
                text.AsSpan(i, word.Length).Fill(' ');
                i += word.Length - 1;
            }
        }

        return new string(text);
    }
}
