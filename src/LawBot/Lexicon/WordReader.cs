using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>Cuts a text into the words of some tables, so that a word inside a longer one is not found: 现在办 holds 现在 and no 在办.</summary>
/// <remarks>Of all ways to cut, the one with the largest sum of squared lengths of words is taken, since it leaves the least to chance;
/// of two equals the one whose first word is longer. Time is linear in the text for the few words that begin at one place.</remarks>
public sealed class WordReader
{
    private readonly PhraseTrie<LexiconRow> words = new();

    /// <param name="tables">Names of the tables; what two of them have in common is found in both.</param>
    public WordReader(params IReadOnlyList<string> tables)
    {
        foreach (var row in tables.SelectMany(LexiconTable.Rows))
        {
            foreach (var word in row.Words)
            {
                words.Add(word, row);
            }
        }
    }

    /// <param name="folded">The folded text.</param>
    /// <returns>Words from left to right, none overlapping another unless both are the same stretch.</returns>
    public IReadOnlyList<LexiconWord> Read(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var best = new int[folded.Length + 1];
        var chosen = new (int Length, IReadOnlyList<LexiconRow> Rows)[folded.Length];
        for (var i = folded.Length - 1; i >= 0; i--)
        {
            best[i] = best[i + 1];
            foreach (var (length, rows) in words.At(folded, i))
            {
                var sum = (length * length) + best[i + length];
                if (sum >= best[i])
                {
                    best[i] = sum;
                    chosen[i] = (length, rows);
                }
            }
        }

        var found = new List<LexiconWord>();
        for (var i = 0; i < folded.Length; i += Math.Max(1, chosen[i].Length))
        {
            if (chosen[i].Rows is { } rows)
            {
                found.AddRange(rows.Select(r => new LexiconWord(new TextSpan(i, i + chosen[i].Length), r)));
            }
        }

        return found;
    }
}
