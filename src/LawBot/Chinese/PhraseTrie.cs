namespace LawBot.Chinese;

/// <summary>Phrases by their characters, to find every one that begins at a place of a text in one walk.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTrie<T>
{
    // 32,768 bits: where a text has no pair that a phrase begins with, nothing need be looked up. Two in three places of a text are passed by so.
    private const int Bits = 0x7fff;
    private const int Odd = 31;

    private static readonly Node None = new();

    private readonly Node root = new();
    private readonly ulong[] pairs = new ulong[(Bits + 1) / 64];
    private ulong[]? singles;

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

    /// <summary>The phrases that begin at a place, the shortest first; none when none does.</summary>
    public Walk At(ReadOnlySpan<char> text, int start) => new(MayBegin(text, start) ? root : None, text, start);

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
        private Node node;
        private int at;

        internal Walk(Node root, ReadOnlySpan<char> text, int start)
        {
            this.text = text;
            (node, this.start, at) = (root, start, start);
        }

        /// <summary>A phrase: its length and what it stands for.</summary>
        public readonly (int Length, IReadOnlyList<T> Values) Current => (at - start, node.Values!);

        /// <summary>Itself, so that foreach can walk it.</summary>
        public readonly Walk GetEnumerator() => this;

        /// <summary>Goes on to the next longer phrase; false when there is none.</summary>
        public bool MoveNext()
        {
            while (at < text.Length && node.Next is { } next && next.TryGetValue(text[at], out var found))
            {
                (node, at) = (found, at + 1);
                if (node.Values is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    internal sealed class Node
    {
        public Dictionary<char, Node>? Next { get; set; }

        public List<T>? Values { get; set; }
    }
}
