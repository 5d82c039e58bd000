namespace LawBot.Chinese;

/// <summary>A place in the phrases of a <see cref="PhraseTrie{T}"/>.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseNode<T>
{
    private List<int>? orders;
    private List<PhraseNode<T>>? free;

    /// <summary>Where each character leads.</summary>
    public Dictionary<char, PhraseNode<T>>? Next { get; private set; }

    /// <summary>What the phrases that end here stand for, in the order in which they were added; null where none ends.</summary>
    public List<T>? Values { get; private set; }

    /// <summary>The place behind some characters; made where there is none.</summary>
    public PhraseNode<T> Along(string characters)
    {
        var node = this;
        foreach (var character in characters)
        {
            node.Next ??= [];
            if (!node.Next.TryGetValue(character, out var next))
            {
                node.Next[character] = next = new PhraseNode<T>();
            }

            node = next;
        }

        return node;
    }

    /// <summary>Lets another place be reached from here without a character: behind a part that has choices, the next one begins.</summary>
    public void Lead(PhraseNode<T> to) => (free ??= []).Add(to);

    /// <summary>Lets a phrase end here.</summary>
    /// <param name="value">What it stands for.</param>
    /// <param name="order">Greater than of all that were added before.</param>
    public void Add(T value, int order)
    {
        (Values ??= []).Add(value);
        (orders ??= []).Add(order);
    }

    /// <summary>It and all places that no character leads to from it.</summary>
    public List<PhraseNode<T>> Reached()
    {
        List<PhraseNode<T>> reached = [this];
        for (var i = 0; i < reached.Count; i++)
        {
            reached.AddRange(reached[i].free?.Where(n => !reached.Contains(n)) ?? []);
        }

        return reached;
    }

    /// <summary>The first two characters of all phrases from here; the second is null where a phrase ends behind the first.</summary>
    public IEnumerable<(char First, char? Second)> Beginnings()
    {
        foreach (var (first, node) in Reached().SelectMany(n => n.Next ?? []))
        {
            var behind = node.Reached();
            if (behind.Exists(n => n.Values is not null))
            {
                yield return (first, null);
            }

            foreach (var second in behind.SelectMany(n => n.Next?.Keys.AsEnumerable() ?? []))
            {
                yield return (first, second);
            }
        }
    }

    /// <summary>What ends at some places, in the order in which it was added, each once; null where nothing does.</summary>
    public static IReadOnlyList<T>? ValuesOf(PhraseNode<T>? one, IReadOnlyList<PhraseNode<T>> others)
    {
        var ending = others.Where(n => n.Values is not null).ToList();
        if (ending.Count == 0)
        {
            return one?.Values;
        }

        return [.. (one?.Values is null ? ending : ending.Append(one)).SelectMany(n => n.Values!.Zip(n.orders!)).OrderBy(v => v.Second).Select(v => v.First)
            .Distinct()];
    }
}
