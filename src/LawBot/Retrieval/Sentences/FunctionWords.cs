using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Retrieval.Sentences;

/// <summary>The closed classes of Chinese, which join and colour other words: what stands between them is what a question is about.</summary>
/// <remarks>The list: <c>Lexicon/function-words.tsv</c>.</remarks>
internal static class FunctionWords
{
    private static readonly WordReader Words = new("function-words");

    /// <summary>Puts a space in place of every one, none inside a longer one.</summary>
    /// <param name="folded">Folded text.</param>
    /// <param name="isKnown">Tells of a pair of characters whether reports have it: the 就 of 就业 is no function word.</param>
    /// <returns>A text of the same length.</returns>
    public static string Blank(string folded, Func<string, bool> isKnown)
    {
        var rest = folded.ToCharArray();
        foreach (var (span, _) in Words.Read(folded))
        {
            if (span.Length > 1 || !(Holds(folded, span.Start - 1) || Holds(folded, span.Start)))
            {
                rest.AsSpan(span.Start, span.Length).Fill(' ');
            }
        }

        return new string(rest);

        bool Holds(string text, int at) => at >= 0 && at + 2 <= text.Length && TextFolding.IsHan(text[at]) && TextFolding.IsHan(text[at + 1])
            && isKnown(text.Substring(at, 2));
    }
}
