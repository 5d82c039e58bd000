namespace LawBot.Chinese;

/// <summary>One thing that is looked up: two neighbouring characters, one character, a Latin word or number, or such a word with the
/// Chinese character beside it.</summary>
/// <param name="Code">Stable over versions and machines, so that a store may keep it; uses the low <see cref="Bits"/> bits.</param>
/// <remarks>Pairs and single characters are coded exactly. Words are hashed into 40 bits: among a million different words of a library
/// one accidental match is expected, which costs a stray posting and nothing else.</remarks>
public readonly record struct Term(ulong Code)
{
    /// <summary>How many low bits of <see cref="Code"/> are used.</summary>
    public const int Bits = 42;

    private const int KindShift = 40;
    private const ulong HashMask = (1UL << KindShift) - 1;

    /// <summary>True for a <see cref="Character"/>.</summary>
    public bool IsCharacter => Code >> KindShift == 1;

    /// <summary>Two neighbouring characters of folded text.</summary>
    public static Term Pair(char first, char second) => new(((ulong)first << 16) | second);

    /// <summary>One character of folded text.</summary>
    public static Term Character(char character) => new((1UL << KindShift) | character);

    /// <summary>A Latin word or a number, whole.</summary>
    /// <param name="hash">Its <see cref="HashOf"/>.</param>
    public static Term Word(ulong hash) => new((2UL << KindShift) | (Mix(hash) & HashMask));

    /// <summary>A character and the word that follows it: 第 + 3.</summary>
    public static Term Joint(char before, ulong word) => new((3UL << KindShift) | (Mix((word * 31) + before) & HashMask));

    /// <summary>A word and the character that follows it: 3 + 件.</summary>
    public static Term Joint(ulong word, char after) => new((3UL << KindShift) | (Mix((word * 37) + ((ulong)after << 20)) & HashMask));

    /// <summary>The term that a written form stands for: one Chinese character, two, or a word.</summary>
    /// <param name="text">One or two Chinese characters, or a Latin word or number, in any script and width.</param>
    public static Term Of(string text)
    {
        var folded = TextFolding.Fold(text);
        return folded switch
        {
            [var only] when TermSplitter.IsRunning(only) => Character(only),
            [var first, var second] when TermSplitter.IsRunning(first) && TermSplitter.IsRunning(second) => Pair(first, second),
            _ => Word(HashOf(folded)),
        };
    }

    /// <summary>FNV-1a over the characters; a comma between digits is passed over, so that 1,234 is 1234.</summary>
    internal static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word)
        {
            if (c != ',')
            {
                hash = (hash ^ c) * 1099511628211UL;
            }
        }

        return hash;
    }

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdUL;
        x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return x ^ (x >> 33);
    }
}
