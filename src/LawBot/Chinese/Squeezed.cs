namespace LawBot.Chinese;

/// <summary>Words as they are recognised: folded, and without the spaces that typesetting put inside (<c>2 0 2 1 年</c>, <c>报 告</c>).</summary>
internal static class Squeezed
{
    /// <summary>The folded text without white space.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                buffer[length++] = TextFolding.Fold(c);
            }
        }

        return new string(buffer[..length]);
    }

    /// <summary>Length as printed: a Han character or full-width mark is 1, everything narrower a half.</summary>
    public static double Width(ReadOnlySpan<char> text)
    {
        var halves = 0;
        foreach (var c in text)
        {
            halves += c < 0x2e80 && c is not ('“' or '”' or '‘' or '’' or '—' or '…') ? 1 : 2;
        }

        return halves / 2.0;
    }
}
