namespace LawBot.Chinese;

/// <summary>Lengths of runs of one kind of character, from a place of a text on.</summary>
internal static class Runs
{
    /// <summary>True for a character of Chinese words; 〇 is a digit.</summary>
    public static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff';

    /// <summary>How many characters of Chinese words follow.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">From here on.</param>
    /// <param name="most">No more are counted.</param>
    public static int Han(ReadOnlySpan<char> text, int start, int most = int.MaxValue)
    {
        var at = start;
        while (at < text.Length && at - start < most && IsHan(text[at]))
        {
            at++;
        }

        return at - start;
    }

    /// <summary>How many digits follow.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">From here on.</param>
    /// <param name="most">No more are counted.</param>
    public static int Digits(ReadOnlySpan<char> text, int start, int most = int.MaxValue)
    {
        var at = start;
        while (at < text.Length && at - start < most && char.IsDigit(text[at]))
        {
            at++;
        }

        return at - start;
    }

    /// <summary>How many of these characters follow.</summary>
    public static int Of(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> characters)
    {
        var rest = text[start..];
        return rest.IndexOfAnyExcept(characters) is var end and >= 0 ? end : rest.Length;
    }
}
