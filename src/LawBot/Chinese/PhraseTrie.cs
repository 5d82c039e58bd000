namespace LawBot.Chinese;

/// <summary>Phrases by their characters, to find every one that begins at a place of a text in one walk.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTrie<T>
{
    private readonly Node root = new();

    /// <param name="phrase">One character or more, folded. A phrase may be added several times with different values.</param>
    /// <param name="value">What it stands for.</param>
    public void Add(string phrase, T value)
    {
        var node = root;
        foreach (var c in phrase)
        {
            node.Next ??= [];
            if (!node.Next.TryGetValue(c, out var next))
            {
                node.Next[c] = next = new Node();
            }

            node = next;
        }

        (node.Values ??= []).Add(value);
    }

    /// <summary>The phrases that begin at a place, the shortest first; empty when none does.</summary>
    public IEnumerable<(int Length, IReadOnlyList<T> Values)> At(string text, int start)
    {
        var node = root;
        for (var i = start; i < text.Length && node.Next is { } next && next.TryGetValue(text[i], out var found); i++)
        {
            node = found;
            if (node.Values is { } values)
            {
                yield return (i + 1 - start, values);
            }
        }
    }

    private sealed class Node
    {
        public Dictionary<char, Node>? Next { get; set; }

        public List<T>? Values { get; set; }
    }
}
