namespace LawBot.Chinese;

/// <summary>Phrases by their characters, to find every one that begins at a place of a text in one walk.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTrie<T>
{
    // 32,768 bits: where a text has no pair that a phrase begins with, nothing need be looked up. Two in three places of a text are passed by so.
    private const int Bits = 0x7fff;
    private const int Odd = 31;

    private readonly PhraseNode<T> root = new();
    private Dictionary<char, List<PhraseNode<T>>>? byStart;
    private readonly ulong[] pairs = new ulong[(Bits + 1) / 64];
    private ulong[]? singles;
    private int added;

    /// <param name="phrase">One character or more, folded. A phrase may be added several times with different values.</param>
    /// <param name="value">What it stands for.</param>
    public void Add(string phrase, T value)
    {
        if (phrase.Length > 1)
        {
            Set(pairs, PairOf(phrase[0], phrase[1]));
        }
        else
        {
            Set(singles ??= new ulong[(Bits + 1) / 64], phrase[0]);
        }

        root.Along(phrase).Add(value, added++);
    }

    /// <param name="parts">Parts that follow one another, and of each the choices, of which some may be empty: every phrase that one choice of each part
    /// gives is added, and none is written out.</param>
    /// <param name="value">What they stand for.</param>
    /// <exception cref="ArgumentException">One of the phrases is empty.</exception>
    public void Add(IReadOnlyList<string[]> parts, T value)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts is [[var only]])
        {
            Add(only, value);
            return;
        }

        var start = new PhraseNode<T>();
        var node = start;
        foreach (var choices in parts)
        {
            var next = new PhraseNode<T>();
            foreach (var choice in choices)
            {
                node.Along(choice).Lead(next);
            }

            node = next;
        }

        node.Add(value, added++);
        if (start.Reached().Exists(n => n.Values is not null))
        {
            throw new ArgumentException("A phrase has no character.", nameof(parts));
        }

        byStart ??= [];
        foreach (var (first, second) in start.Beginnings())
        {
            Set(second is null ? singles ??= new ulong[(Bits + 1) / 64] : pairs, second is { } other ? PairOf(first, other) : first);
            if (!byStart.TryGetValue(first, out var known))
            {
                byStart[first] = known = [];
            }

            if (!known.Contains(start))
            {
                known.Add(start);
            }
        }
    }

    /// <summary>The phrases that begin at a place, the shortest first; none when none does.</summary>
    public Walk At(ReadOnlySpan<char> text, int start)
    {
        if (!MayBegin(text, start))
        {
            return new Walk(null, null, text, start);
        }

        return new Walk(root, byStart?.GetValueOrDefault(text[start]), text, start);
    }

    private bool MayBegin(ReadOnlySpan<char> text, int start) =>
        (start + 1 < text.Length && IsSet(pairs, PairOf(text[start], text[start + 1])))
        || (singles is not null && start < text.Length && IsSet(singles, text[start]));

    private static int PairOf(char first, char second) => (first * Odd) ^ (second << 2) ^ second;

    private static void Set(ulong[] bits, int at) => bits[(at & Bits) >> 6] |= 1UL << (at & 63);

    private static bool IsSet(ulong[] bits, int at) => (bits[(at & Bits) >> 6] & (1UL << (at & 63))) != 0;

    /// <summary>A walk along the phrases that begin at one place.</summary>
    public ref struct Walk
    {
        private readonly ReadOnlySpan<char> text;
        private readonly int start;
        private PhraseNode<T>? node;
        private List<PhraseNode<T>>? choices;
        private IReadOnlyList<T>? values;
        private int at;

        // Where choices begin with the character, all of them are followed at once beside the plain phrases.
        internal Walk(PhraseNode<T>? root, List<PhraseNode<T>>? choices, ReadOnlySpan<char> text, int start)
        {
            this.text = text;
            (node, this.choices, this.start, at) = (root, choices is null ? null : [.. choices.SelectMany(c => c.Reached())], start, start);
        }

        /// <summary>A phrase: its length and what it stands for.</summary>
        public readonly (int Length, IReadOnlyList<T> Values) Current => (at - start, values!);

        /// <summary>Itself, so that foreach can walk it.</summary>
        public readonly Walk GetEnumerator() => this;

        /// <summary>Goes on to the next longer phrase; false when there is none.</summary>
        public bool MoveNext()
        {
            while (at < text.Length && (node is not null || choices is not null))
            {
                var next = text[at++];
                node = node?.Next?.GetValueOrDefault(next);
                values = node?.Values;
                if (choices is not null)
                {
                    choices = [.. choices.Select(c => c.Next?.GetValueOrDefault(next)).OfType<PhraseNode<T>>().SelectMany(c => c.Reached()).Distinct()];
                    values = PhraseNode<T>.ValuesOf(node, choices);
                    choices = choices.Count > 0 ? choices : null;
                }

                if (values is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
