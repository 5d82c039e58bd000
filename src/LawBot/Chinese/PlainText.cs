using System.Buffers;
using System.Text;

namespace LawBot.Chinese;

/// <summary>The one function through which names of files and texts of reports go to a terminal, a log or a message: what could move a cursor, colour a
/// screen, turn the direction of writing round or begin a line of its own does not get through.</summary>
public static class PlainText
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => c is not ('\n' or '\t') && IsUnsafe(c))]);

    /// <summary>The text without control characters, escape sequences, characters that change the direction of writing and halves of characters; each
    /// becomes U+FFFD. Line feeds and tabs stay; a carriage return before a line feed goes.</summary>
    public static string Of(string text) => text.AsSpan().ContainsAny(Suspects) ? Cleaned(text, keepsLines: true) : text;

    /// <summary>The same for what must be one line: line breaks and tabs become spaces.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().ContainsAny(Suspects) || text.AsSpan().ContainsAny('\n', '\t') ? Cleaned(text, keepsLines: false) : text;

    private static string Cleaned(string text, bool keepsLines)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                plain.Append(c).Append(text[++i]);
            }
            else if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }
            else if (c is '\n' or '\t' or '\r' or '\u0085' or '\u2028' or '\u2029')
            {
                plain.Append(!keepsLines ? ' ' : c == '\t' ? '\t' : '\n');
            }
            else
            {
                plain.Append(IsUnsafe(c) ? '\uFFFD' : c);
            }
        }

        return plain.ToString();
    }

    /// <summary>True for what is never written as it stands: controls, marks of direction, line and paragraph separators, surrogates.</summary>
    public static bool IsUnsafe(char c) => char.IsControl(c) || char.IsSurrogate(c) || IsDirection(c) || c is '\u2028' or '\u2029';

    /// <summary>True for characters that change the direction of writing and cannot be seen: U+202E and its like.</summary>
    public static bool IsDirection(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
