using System.Text;

namespace LawBot.Host.Exports;

/// <summary>How wide text is drawn: a Chinese character takes two columns, a Latin one one.</summary>
/// <remarks>East Asian Wide and Fullwidth of UAX #11, and of its ambiguous characters the quotation marks, dashes and dots that Chinese
/// fonts draw wide.</remarks>
internal static class TextWidth
{
    private const string NeverFirst = "。，、；：？！）》」』】”’…%％";

    /// <summary>Columns the text takes.</summary>
    public static int Of(string text) => text.EnumerateRunes().Sum(Of);

    /// <summary>The text, or as much of its start as fits with … after it.</summary>
    /// <param name="text">One line.</param>
    /// <param name="columns">How many columns there are; at least 2.</param>
    public static string Cut(string text, int columns)
    {
        if (Of(text) <= columns)
        {
            return text;
        }

        var kept = new StringBuilder();
        var used = 2;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > columns)
            {
                break;
            }

            kept.Append(rune.ToString());
        }

        return kept.Append('…').ToString();
    }

    /// <summary>The text with blanks after it.</summary>
    public static string Pad(string text, int columns) => text + new string(' ', Math.Max(0, columns - Of(text)));

    /// <summary>Breaks text into lines: between Chinese characters, never inside a number or a Latin word unless it is longer than a line,
    /// and never before closing punctuation, which may stand out by one character.</summary>
    /// <param name="text">May hold line feeds.</param>
    /// <param name="columns">Columns of a line; at least 2.</param>
    /// <returns>At least one line.</returns>
    public static IReadOnlyList<string> Wrap(string text, int columns)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = new StringBuilder();
            var used = 0;
            foreach (var word in Words(paragraph, columns))
            {
                var width = Of(word);
                if (used > 0 && used + width > columns && !NeverFirst.Contains(word, StringComparison.Ordinal))
                {
                    lines.Add(line.ToString().TrimEnd());
                    line.Clear();
                    used = 0;
                }

                line.Append(word);
                used += width;
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    private static IEnumerable<string> Words(string text, int columns)
    {
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var joins = rune.IsAscii && Rune.IsLetterOrDigit(rune);
            if (word.Length > 0 && (!joins || word.Length >= columns))
            {
                yield return word.ToString();
                word.Clear();
            }

            if (joins)
            {
                word.Append(rune.ToString());
            }
            else
            {
                yield return rune.ToString();
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }

    private static int Of(Rune rune) => rune.Value switch
    {
        < 0x20 or (>= 0x7F and < 0xA0) or 0x200B or 0xFEFF => 0,
        0x2014 or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2026 => 2,
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x2460 and <= 0x24FF) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => 1,
    };
}
