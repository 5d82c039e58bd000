namespace LawBot.Chinese;

/// <summary>
/// Maps every character to the one it is indexed and matched as: half width, lower case, simplified. One UTF-16 unit in, one out, so that
/// an offset into the folded text is an offset into the text itself.
/// </summary>
/// <remarks>Unicode's own compatibility folding (NFKC) changes lengths and does nothing under InvariantGlobalization; hence a table.
/// Script pairs: <c>script.tsv</c>, after OpenCC.</remarks>
public static class TextFolding
{
    private static readonly char[] Table = BuildTable();

    /// <summary>The character that <paramref name="c"/> is matched as.</summary>
    public static char Fold(char c) => Table[c];

    /// <summary>Folds every character.</summary>
    /// <returns>A text of the same length; the same instance when nothing changes.</returns>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var c in text)
        {
            if (Table[c] != c)
            {
                return string.Create(text.Length, text, static (span, source) =>
                {
                    for (var i = 0; i < span.Length; i++)
                    {
                        span[i] = Table[source[i]];
                    }
                });
            }
        }

        return text;
    }

    /// <summary>True for a Han character of the basic plane.</summary>
    public static bool IsHan(char c) => c is (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf') or (>= '\uf900' and <= '\ufaff') or '〇';

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++)
        {
            table[i] = FoldWidthAndCase((char)i);
        }

        foreach (var (traditional, simplified) in ReadScriptPairs())
        {
            table[traditional] = simplified;
        }

        return table;
    }

    private static char FoldWidthAndCase(char c)
    {
        if (c is >= '\uff01' and <= '\uff5e')
        {
            c = (char)(c - 0xfee0);
        }

        return c switch
        {
            '\u3000' or '\u00a0' => ' ',
            '\u2018' or '\u2019' => '\'',
            '\u201c' or '\u201d' or '「' or '」' or '『' or '』' => '"',
            '〔' or '﹝' or '【' => '[',
            '〕' or '﹞' or '】' => ']',
            '、' or '。' => c,
            _ => char.ToLowerInvariant(c),
        };
    }

    private static IEnumerable<KeyValuePair<char, char>> ReadScriptPairs()
    {
        foreach (var line in EmbeddedTable.Lines("Chinese/script.tsv"))
        {
            foreach (var traditional in line.Skip(2))
            {
                yield return new(traditional, line[0]);
            }
        }
    }
}
