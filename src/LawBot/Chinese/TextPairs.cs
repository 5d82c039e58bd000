namespace LawBot.Chinese;

/// <summary>A text that many wordings are looked for in: a filter of its pairs of characters tells most of what it does not hold without reading it.</summary>
/// <remarks>A Bloom filter of one hash over 1,024 bits: it is wrong about one pair in twenty of what a sentence of 50 characters lacks, and what it lets
/// through
/// is looked for, so that answers are exact.</remarks>
internal sealed class TextPairs
{
    private const int Bits = 1024;
    private readonly ulong[] filter = new ulong[Bits / 64];

    /// <param name="text">Any text; compared by code units.</param>
    public TextPairs(string text)
    {
        Text = text;
        for (var i = 0; i + 2 <= text.Length; i++)
        {
            var bit = BitOf(text[i], text[i + 1]);
            filter[bit / 64] |= 1UL << (bit % 64);
        }
    }

    /// <summary>A text without characters.</summary>
    public static TextPairs Empty { get; } = new("");

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>True when the text holds the wording.</summary>
    public bool Holds(string wording) => MayHold(wording) && Text.Contains(wording, StringComparison.Ordinal);

    /// <summary>The share of a wording that the text holds: 1 where it stands there, else the share of its pairs; 0 of a wording of one or two characters that
    /// is not there.</summary>
    /// <param name="wording">Not empty.</param>
    /// <param name="ofPart">What all pairs count without the wording itself, 0 to 1.</param>
    public double Share(string wording, double ofPart = 1)
    {
        if (wording.Length < 3)
        {
            return Holds(wording) ? 1 : 0;
        }

        var found = 0;
        for (var i = 0; i + 2 <= wording.Length; i++)
        {
            found += HoldsPair(wording, i) ? 1 : 0;
        }

        var pairs = wording.Length - 1;
        return found == pairs && Text.Contains(wording, StringComparison.Ordinal) ? 1 : ofPart * found / pairs;
    }

    private static int BitOf(char first, char second) => (int)(((((uint)first << 16) | second) * 2654435769u) >> 22);

    private bool Lets(char first, char second) => BitOf(first, second) is var bit && (filter[bit / 64] & (1UL << (bit % 64))) != 0;

    private bool HoldsPair(string wording, int at) =>
        Lets(wording[at], wording[at + 1]) && Text.AsSpan().IndexOf(wording.AsSpan(at, 2), StringComparison.Ordinal) >= 0;

    private bool MayHold(string wording)
    {
        for (var i = 0; i + 2 <= wording.Length; i++)
        {
            if (!Lets(wording[i], wording[i + 1]))
            {
                return false;
            }
        }

        return true;
    }
}
