using LawBot.Lexicon;

namespace LawBot.Quantities;

/// <summary>Words in which a number counts nothing (<c>Lexicon/not-a-count.tsv</c>): 三项制度, 第三次, 统一.</summary>
internal static class NotACount
{
    private static readonly Row[] Rows = [.. LexiconTable.Rows("not-a-count").SelectMany(Parse)];

    private static readonly ILookup<char, Row> Behind = Rows.Where(static r => !r.IsWord && r.After.Length > 0).ToLookup(static r => r.After[0]);

    private static readonly Row[] Before = [.. Rows.Where(static r => !r.IsWord && r.After.Length == 0)];

    private static readonly ILookup<char, Row> Words = Rows.Where(static r => r.IsWord).ToLookup(static r => r.Before[0]);

    private static readonly HashSet<char> Beginnings = [.. Rows.Where(static r => r.IsWord).Select(static r => r.Before[0])];

    /// <summary>Why the number at <paramref name="start"/> counts nothing: ordinal, name, slogan, word …; null when no row speaks against it.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="start">Where the numeral begins.</param>
    /// <param name="end">One past the numeral.</param>
    /// <param name="limit">Nothing at or after this offset is looked at.</param>
    /// <param name="isChinese">True for a numeral in characters.</param>
    public static string? At(string folded, int start, int end, int limit, bool isChinese)
    {
        var back = start;
        while (back > 0 && folded[back - 1] == ' ')
        {
            back--;
        }

        if (end < limit)
        {
            foreach (var row in Behind[folded[end]])
            {
                if (row.Applies(isChinese) && Stands(folded, end, limit, row.After) && EndsIn(folded, back, row.Before))
                {
                    return row.Why;
                }
            }
        }

        foreach (var row in Before)
        {
            if (row.Applies(isChinese) && EndsIn(folded, back, row.Before))
            {
                return row.Why;
            }
        }

        return null;
    }

    /// <summary>The end of a word at <paramref name="at"/> that holds a numeral and counts nothing: 统一, 队伍; 0 when none begins there.</summary>
    public static int WordAt(string folded, int at, int limit)
    {
        if (!Beginnings.Contains(folded[at]))
        {
            return 0;
        }

        foreach (var row in Words[folded[at]])
        {
            var end = at + row.Before.Length;
            if (Stands(folded, at, limit, row.Before)
                && !(NumeralCharacters.IsNumeral(folded[end - 1]) && end < limit && NumeralCharacters.MultiplierOf(folded[end]) > 0)
                && !(NumeralCharacters.IsNumeral(folded[at]) && at > 0 && NumeralCharacters.IsNumeral(folded[at - 1])))
            {
                return end;
            }
        }

        return 0;
    }

    private static bool Stands(string text, int at, int limit, string word) =>
        word.Length <= limit - at && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    private static bool EndsIn(string text, int end, string word) =>
        end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0;

    private static IEnumerable<Row> Parse(LexiconRow row)
    {
        var why = row.Cells.GetValueOrDefault("why", "");
        var isChineseOnly = row.Cells.GetValueOrDefault("numerals") == "words";
        foreach (var words in row.Words)
        {
            var mark = words.IndexOf('~', StringComparison.Ordinal);
            yield return mark < 0 ? new(words, "", IsWord: true, isChineseOnly, why)
                : new(words[..mark], words[(mark + 1)..], IsWord: false, isChineseOnly, why);
        }
    }

    private sealed record Row(string Before, string After, bool IsWord, bool IsChineseOnly, string Why)
    {
        public bool Applies(bool isChinese) => isChinese || !IsChineseOnly;
    }
}
