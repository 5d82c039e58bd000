using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Retrieval.Sentences;

/// <summary>The closed classes of Chinese, which join and colour other words: what stands between them is what a question is about.</summary>
/// <remarks>The list: <c>Lexicon/function-words.tsv</c>.</remarks>
internal static class FunctionWords
{
    private const string BehindAWord = "places behind a word";
    private static readonly WordReader Words = new("function-words");
    private static readonly char[] Behind =
        [.. LexiconTable.Rows("function-words").Where(r => string.Equals(r.Class, BehindAWord, StringComparison.Ordinal)).SelectMany(r => r.Words)
            .Select(w => w[0]), '的'];

    /// <summary>True for a character that joins to the word before it, and so ends it: 养老院里, 养老院的.</summary>
    public static bool IsBehindAWord(char c) => Array.IndexOf(Behind, c) >= 0;

    /// <summary>Puts a space in place of every one, none inside a longer one.</summary>
    /// <param name="folded">Folded text.</param>
    /// <param name="isKnown">Tells of a pair of characters whether reports have it: the 就 of 就业 is no function word.</param>
    /// <returns>A text of the same length.</returns>
    public static string Blank(string folded, Func<string, bool> isKnown)
    {
        var rest = folded.ToCharArray();
        foreach (var (span, row) in Words.Read(folded))
        {
            // 外卖: what begins a word is no place behind one.
            if (string.Equals(row.Class, BehindAWord, StringComparison.Ordinal) && !(span.Start > 0 && TextFolding.IsHan(rest[span.Start - 1])))
            {
                continue;
            }

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
