using System.Runtime.CompilerServices;
using LawBot.Chinese;

namespace LawBot.Host.Sqlite;

/// <summary>For every character the place where it is counted: one look-up a character of text.</summary>
internal sealed class CharacterSlots
{
    /// <summary>Where the characters of no Chinese text are counted: punctuation, digits, Latin.</summary>
    public const int Other = 0;

    /// <summary>Where the characters of Chinese text are counted that were not asked for.</summary>
    public const int Running = 1;

    /// <summary>Where the first character asked for is counted.</summary>
    public const int First = 2;

    private readonly ushort[] _slots = new ushort[char.MaxValue + 1];

    public CharacterSlots()
    {
        for (var c = 0; c < _slots.Length; c++)
        {
            Give((char)c);
        }
    }

    /// <summary>Counts a folded character apart from now on.</summary>
    public void Take(char character, int index) => _slots[character] = (ushort)(First + index);

    /// <summary>Counts a folded character with all others again.</summary>
    public void Give(char character) => _slots[character] = (ushort)(TermSplitter.IsRunning(character) ? Running : Other);

    /// <summary>Counts the characters of a text as they fold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Count(ReadOnlySpan<char> text, Span<int> counts)
    {
        var slots = _slots;
        foreach (var c in text)
        {
            counts[slots[TextFolding.Fold(c)]]++;
        }
    }
}
