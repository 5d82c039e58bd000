using System.Buffers;

namespace LawBot.Places;

/// <summary>The characters that names of places end in: 省, 市, 县 and the others.</summary>
internal static class Rank
{
    /// <summary>All of them.</summary>
    public const string Characters = "省市县区旗州盟乡镇";

    /// <summary>The same, to search for.</summary>
    public static readonly SearchValues<char> Any = SearchValues.Create(Characters);

    /// <summary>True for one of them.</summary>
    public static bool Is(char c) => Characters.Contains(c, StringComparison.Ordinal);

    /// <summary>True when one stands at a place.</summary>
    public static bool At(ReadOnlySpan<char> text, int at) => at < text.Length && Is(text[at]);
}
