namespace LawBot.Chinese;

/// <summary>A word of a text and how often it stands there.</summary>
/// <param name="Word">Its place among the words looked for.</param>
/// <param name="Count">How often, none overlapping another of the same word.</param>
internal readonly record struct WordHit(int Word, int Count);

/// <summary>Finds some words in many texts: each text is read once for all of them.</summary>
/// <remarks>Not for several threads at once.</remarks>
internal sealed class WordSpotter
{
    // So that few characters that begin no word share a place with one that does.
    private const int Places = 1024;
    private readonly (string Text, int Number)[][] byStart = new (string, int)[Places][];
    private readonly int[] counts;
    private readonly int[] ends;
    private readonly List<int> found = [];

    /// <param name="words">Each once, none empty; compared by code units.</param>
    public WordSpotter(IReadOnlyList<string> words)
    {
        (counts, ends) = (new int[words.Count], new int[words.Count]);
        foreach (var place in words.Select((word, i) => (word, i)).GroupBy(w => PlaceOf(w.word[0])))
        {
            byStart[place.Key] = [.. place];
        }
    }

    /// <summary>The words that stand in a text, by their places among the words looked for.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="hits">What is found is added here.</param>
    public void Find(string text, List<WordHit> hits)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (byStart[PlaceOf(text[i])] is not { } words)
            {
                continue;
            }

            foreach (var (word, number) in words)
            {
                if (StandsAt(word, text, i) && (counts[number] == 0 || i >= ends[number]))
                {
                    if (counts[number]++ == 0)
                    {
                        found.Add(number);
                    }

                    ends[number] = i + word.Length;
                }
            }
        }

        found.Sort();
        foreach (var number in found)
        {
            hits.Add(new WordHit(number, counts[number]));
            counts[number] = 0;
        }

        found.Clear();
    }

    private static int PlaceOf(char character) => (int)((character * 2654435769u) >> 22);

    private static bool StandsAt(string word, string text, int at) => text[at] == word[0] && word.Length switch
    {
        1 => true,
        2 => at + 1 < text.Length && text[at + 1] == word[1],
        _ => text.AsSpan(at).StartsWith(word, StringComparison.Ordinal),
    };
}
