using System.Buffers;
using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>Cuts a text into the words of some tables, so that a word inside a longer one is not found: 现在办 holds 现在 and no 在办.</summary>
/// <remarks>Of all ways to cut, the one with the largest sum of squared lengths of words is taken, since it leaves the least to chance;
/// of two equals the one whose first word is longer. Time is linear in the text for the few words that begin at one place.</remarks>
public sealed class WordReader
{
    private const int Short = 256;

    private readonly PhraseTrie<LexiconRow> words = new();
    private readonly int longest;

    /// <param name="tables">Names of the tables; what two of them have in common is found in both.</param>
    public WordReader(params IReadOnlyList<string> tables)
        : this(tables.SelectMany(LexiconTable.Rows))
    {
    }

    /// <param name="rows">The rows whose words are read.</param>
    public WordReader(IEnumerable<LexiconRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var row in rows)
        {
            foreach (var pattern in row.Words is Wordings { Patterns: var patterns } ? patterns : row.Words.Select(w => new[] { new[] { w } }))
            {
                words.Add(pattern, row);
                longest = Math.Max(longest, pattern.Sum(choices => choices.Max(c => c.Length)));
            }
        }
    }

    /// <param name="folded">The folded text.</param>
    /// <returns>Words from left to right, none overlapping another unless both are the same stretch.</returns>
    public IReadOnlyList<LexiconWord> Read(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var rented = folded.Length > Short ? ArrayPool<int>.Shared.Rent(2 * folded.Length) : null;
        Span<int> lengths = (rented is null ? stackalloc int[Short] : rented).Slice(0, folded.Length);
        Span<int> sums = (rented is null ? stackalloc int[Short] : rented.AsSpan(folded.Length)).Slice(0, folded.Length);
        var hasWords = Cut(folded, lengths, sums);
        var found = hasWords ? Found(folded, lengths) : [];
        if (rented is not null)
        {
            ArrayPool<int>.Shared.Return(rented);
        }

        return found;
    }

    /// <summary>True when any word of the tables stands in a text, inside another one or not.</summary>
    /// <param name="folded">The folded text.</param>
    public bool IsIn(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        for (var i = 0; i < folded.Length; i++)
        {
            if (words.At(folded, i).MoveNext())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest word that a text ends in.</summary>
    /// <param name="folded">The folded text.</param>
    /// <returns>Null when it ends in no word of the tables.</returns>
    public LexiconWord? AtEnd(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        for (var i = Math.Max(0, folded.Length - longest); i < folded.Length; i++)
        {
            foreach (var (length, rows) in words.At(folded, i))
            {
                if (i + length == folded.Length)
                {
                    return new LexiconWord(new TextSpan(i, i + length), rows[0]);
                }
            }
        }

        return null;
    }

    private bool Cut(string folded, Span<int> lengths, Span<int> sums)
    {
        var hasWords = false;
        for (var i = folded.Length - 1; i >= 0; i--)
        {
            var best = i + 1 < folded.Length ? sums[i + 1] : 0;
            var chosen = 0;
            foreach (var (length, _) in words.At(folded, i))
            {
                var sum = (length * length) + (i + length < folded.Length ? sums[i + length] : 0);
                if (sum >= best)
                {
                    (best, chosen, hasWords) = (sum, length, true);
                }
            }

            (sums[i], lengths[i]) = (best, chosen);
        }

        return hasWords;
    }

    private List<LexiconWord> Found(string folded, ReadOnlySpan<int> lengths)
    {
        var found = new List<LexiconWord>();
        for (var i = 0; i < folded.Length; i += Math.Max(1, lengths[i]))
        {
            if (lengths[i] == 0)
            {
                continue;
            }

            foreach (var (length, rows) in words.At(folded, i))
            {
                if (length == lengths[i])
                {
                    foreach (var row in rows)
                    {
                        found.Add(new LexiconWord(new TextSpan(i, i + length), row));
                    }
                }
            }
        }

        return found;
    }
}
