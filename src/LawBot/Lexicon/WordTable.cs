using System.Collections.Frozen;
using LawBot.Chinese;

namespace LawBot.Lexicon;

/// <summary>A table of words by class: each row holds words, separated by blanks, and the class that they have.</summary>
/// <typeparam name="T">The classes, named as the table names them.</typeparam>
internal sealed class WordTable<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<char, (string Word, T Class)[]> words;

    private readonly FrozenDictionary<char, (string Word, T Class)[]> byEnd;

    /// <param name="name">Folder and file of the embedded table.</param>
    public WordTable(string name)
    {
        var rows = EmbeddedTable.Lines(name).Select(line => line.Split('\t'))
            .SelectMany(row => row[0].Split(' ').Select(word => (Word: TextFolding.Fold(word), Class: Enum.Parse<T>(row[1], ignoreCase: true))))
            .Where(w => w.Word.Length > 0).ToList();
        words = LongestFirst(rows, w => w[0]);
        byEnd = LongestFirst(rows, w => w[^1]);
    }

    /// <summary>The longest word that a text ends in, and its class; null when it ends in none.</summary>
    /// <param name="folded">The folded text.</param>
    public (string Word, T Class)? AtEnd(string folded)
    {
        foreach (var candidate in folded.Length > 0 && byEnd.TryGetValue(folded[^1], out var candidates) ? candidates : [])
        {
            if (folded.EndsWith(candidate.Word, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        return null;
    }

    private static FrozenDictionary<char, (string Word, T Class)[]> LongestFirst(List<(string Word, T Class)> rows, Func<string, char> key) =>
        rows.GroupBy(w => key(w.Word)).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Word.Length).ToArray());

    /// <summary>The words of a text in order, the longest at each place; none overlaps another.</summary>
    /// <param name="folded">The folded text.</param>
    public IEnumerable<(TextSpan Span, T Class)> In(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (!words.TryGetValue(folded[at], out var candidates))
            {
                continue;
            }

            foreach (var (word, kind) in candidates)
            {
                if (string.CompareOrdinal(folded, at, word, 0, word.Length) == 0)
                {
                    yield return (new TextSpan(at, at + word.Length), kind);
                    at += word.Length - 1;
                    break;
                }
            }
        }
    }
}
