using System.Buffers;
using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>The words of one class of a table, for a reader that knows where one must stand: at the beginning of a name, at its end, behind a year.
/// </summary>
/// <remarks>Where the words of a text must be told from each other, <see cref="WordReader"/> cuts it; a list finds its words inside longer ones too.</remarks>
internal sealed class WordList
{
    private readonly PhraseTrie<string> beginnings = new();
    private readonly string[] longestFirst;
    private readonly ILookup<char, string> byLast;
    private readonly SearchValues<string> anywhere;
    private readonly SearchValues<char> firsts;

    /// <param name="words">Folded words.</param>
    public WordList(IEnumerable<string> words)
    {
        longestFirst = [.. words.Distinct(StringComparer.Ordinal).OrderByDescending(w => w.Length)];
        byLast = longestFirst.ToLookup(w => w[^1]);
        anywhere = SearchValues.Create(longestFirst, StringComparison.Ordinal);
        firsts = SearchValues.Create([.. longestFirst.Select(w => w[0]).Distinct()]);
        foreach (var word in longestFirst)
        {
            beginnings.Add(word, word);
        }
    }

    /// <summary>Every word, the longest first.</summary>
    public IReadOnlyList<string> Words => longestFirst;

    /// <summary>The words of the rows of a class. A row may be of several classes, parted by a blank.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="kind">The class.</param>
    /// <exception cref="FormatException">No row of the table is of the class.</exception>
    public static WordList Of(string table, string kind)
    {
        var rows = LexiconTable.Rows(table).Where(r => IsOf(r, kind)).ToList();
        return rows.Count > 0 ? new WordList(rows.SelectMany(r => r.Words)) : throw new FormatException($"{table}.tsv: no row of class {kind}");
    }

    /// <summary>The single characters of a class of the table of characters.</summary>
    /// <param name="kind">The class.</param>
    /// <param name="marks">Blanks and marks that stand there too.</param>
    public static SearchValues<char> CharactersOf(string kind, string marks = "") => SearchValues.Create(marks + string.Concat(InOrder("characters", kind)));

    /// <summary>The words of the rows of a class in the order of the table, a word that stands there twice twice.</summary>
    public static string[] InOrder(string table, string kind) => [.. LexiconTable.Rows(table).Where(r => IsOf(r, kind)).SelectMany(r => r.Words)];

    /// <summary>True when a row is of a class.</summary>
    public static bool IsOf(LexiconRow row, string kind) => Array.IndexOf(row.Class.Split(' '), kind) >= 0;

    /// <summary>The words that begin at a place, the shortest first.</summary>
    public PhraseTrie<string>.Walk At(ReadOnlySpan<char> text, int start) => beginnings.At(text, start);

    /// <summary>Length of the longest word that begins at a place; 0 when none does.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int start)
    {
        var longest = 0;
        if (start < text.Length && firsts.Contains(text[start]))
        {
            foreach (var (length, _) in beginnings.At(text, start))
            {
                longest = length;
            }
        }

        return longest;
    }

    /// <summary>True when a text begins with one of the words.</summary>
    public bool Begin(ReadOnlySpan<char> text) => LengthAt(text, 0) > 0;

    /// <summary>Length of the longest word that a text ends in, at a place or at its end; 0 when it ends in none.</summary>
    public int LengthAtEnd(ReadOnlySpan<char> text)
    {
        foreach (var word in text.Length > 0 ? byLast[text[^1]] : [])
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>True when a text ends in one of the words.</summary>
    public bool End(ReadOnlySpan<char> text) => LengthAtEnd(text) > 0;

    /// <summary>True when a text is one of the words.</summary>
    public bool Are(ReadOnlySpan<char> text) => LengthAt(text, 0) == text.Length && text.Length > 0;

    /// <summary>True when one of the words stands anywhere in a text.</summary>
    public bool StandIn(ReadOnlySpan<char> text) => text.ContainsAny(anywhere);

    /// <summary>Where the first of the words begins; -1 when none stands in the text.</summary>
    public int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(anywhere);

    /// <summary>The words in a text from left to right, the longest where several begin, none overlapping another.</summary>
    public IEnumerable<TextSpan> In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (LengthAt(text, at) is var length and > 0)
            {
                yield return new TextSpan(at, at + length);
                at += length - 1;
            }
        }
    }

    /// <summary>How often the words stand in a text, one inside another counted too.</summary>
    public int CountIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOfAny(firsts); at >= 0;)
        {
            foreach (var word in beginnings.At(text, at))
            {
                count++;
            }

            var next = text[(at + 1)..].IndexOfAny(firsts);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return count;
    }
}
