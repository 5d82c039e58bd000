using System.Runtime.CompilerServices;

namespace LawBot.Chinese;

/// <summary>Cuts folded text into terms.</summary>
/// <remarks>
/// In this order, over one pass: neighbouring Chinese characters give pairs (a run of n gives n − 1); a Latin word or number is one term,
/// whole; where a Chinese run touches a word, with or without a space between, the word joined with the character beside it is a term
/// as well, because 第3条 and 3件 share a number and nothing else. Japanese kana and Hangul run like Chinese characters.
/// </remarks>
public static class TermSplitter
{
    private static readonly bool[] Running = BuildRunning();

    /// <summary>True for a character that is cut into pairs: Han, kana, Hangul.</summary>
    public static bool IsRunning(char c) => Running[c];

    /// <summary>Adds the pairs, words and joints of a text, repeated ones repeatedly.</summary>
    /// <param name="folded">Text from <see cref="TextFolding.Fold(string)"/>.</param>
    /// <param name="terms">Where they are added, in the order of the text.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Split(ReadOnlySpan<char> folded, List<Term> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var before = '\0';
        var word = 0UL;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = folded[i];
            if (Running[c])
            {
                AddRunning(terms, folded, i, word);
                (before, word) = (c, 0);
            }
            else if (char.IsLetterOrDigit(c))
            {
                var end = EndOfWord(folded, i);
                word = Term.HashOf(folded[i..end]);
                AddWord(terms, before, word);
                (before, i) = ('\0', end - 1);
            }
            else if (c != ' ')
            {
                (before, word) = ('\0', 0);
            }
        }
    }

    /// <summary>Adds every Chinese character as a term of its own.</summary>
    /// <param name="folded">Text from <see cref="TextFolding.Fold(string)"/>.</param>
    /// <param name="terms">Where they are added, in the order of the text.</param>
    public static void SplitSingles(ReadOnlySpan<char> folded, List<Term> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        foreach (var c in folded)
        {
            if (Running[c])
            {
                terms.Add(Term.Character(c));
            }
        }
    }

    /// <summary>The pairs, words and joints of a text in any script and width.</summary>
    public static IReadOnlyList<Term> Split(string text)
    {
        var terms = new List<Term>();
        Split(TextFolding.Fold(text), terms);
        return terms;
    }

    private static void AddRunning(List<Term> terms, ReadOnlySpan<char> folded, int i, ulong word)
    {
        if (i > 0 && Running[folded[i - 1]])
        {
            terms.Add(Term.Pair(folded[i - 1], folded[i]));
        }
        else if (word != 0)
        {
            terms.Add(Term.Joint(word, folded[i]));
        }
    }

    private static void AddWord(List<Term> terms, char before, ulong word)
    {
        terms.Add(Term.Word(word));
        if (before != '\0')
        {
            terms.Add(Term.Joint(before, word));
        }
    }

    private static int EndOfWord(ReadOnlySpan<char> folded, int start)
    {
        var end = start + 1;
        while (end < folded.Length && !Running[folded[end]]
            && (char.IsLetterOrDigit(folded[end]) || IsInsideNumber(folded, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsInsideNumber(ReadOnlySpan<char> folded, int i) =>
        folded[i] is '.' or ',' && char.IsAsciiDigit(folded[i - 1]) && i + 1 < folded.Length && char.IsAsciiDigit(folded[i + 1]);

    private static bool[] BuildRunning()
    {
        var table = new bool[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            table[i] = TextFolding.IsHan(c) || char.IsSurrogate(c)
                || c is (>= '\u3041' and <= '\u30ff' and not '\u30fb') or (>= '\uac00' and <= '\ud7a3');
        }

        return table;
    }
}
