using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Reports.Checks;

/// <summary>Finds in recognised text the terms of the field of which one character was misread: 案卷言评 for 案卷盲评.</summary>
/// <remarks>A stretch is doubted when it differs from a term in one character, that character makes no pair with its neighbours anywhere else in the report or
/// in
/// a term, and, where the term is short, the two characters look alike.</remarks>
internal static class DoubtfulTerms
{
    private const int Shortest = 2;
    private const int Longest = 8;

    // Of a shorter term too little is left to know it by.
    private const int KnownByItself = 4;
    private const int MostNamed = 5;

    private static readonly Lazy<Known> Terms = new(Known.Read);

    /// <summary>One line of doubt that quotes them and what they may be; null where there is none.</summary>
    /// <param name="text">The recognised text of a report.</param>
    public static string? DoubtOf(string text)
    {
        var found = Of(Squeezed.Of(text)).Distinct().ToList();
        return found.Count == 0 ? null : ConsistencyMessages.DoubtfulTerms(found.Take(MostNamed), found.Count, found.Count > MostNamed);
    }

    private static IEnumerable<(string Read, string Meant)> Of(string text)
    {
        var known = Terms.Value;
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 0; i + 2 <= text.Length; i++)
        {
            pairs[(text[i], text[i + 1])] = pairs.GetValueOrDefault((text[i], text[i + 1])) + 1;
        }

        for (var start = 0; start < text.Length;)
        {
            var (term, read) = Misread(text, start, known, (a, b) => pairs.GetValueOrDefault((a, b)) == 1);
            if (term is not null)
            {
                yield return (read, term);
            }

            start += term?.Length ?? 1;
        }
    }

    // The longest term that begins here with one character misread.
    private static (string? Term, string Read) Misread(string text, int start, Known known, Func<char, char, bool> isAlone)
    {
        for (var length = Math.Min(Longest, text.Length - start); length >= Shortest; length--)
        {
            var read = text.Substring(start, length);
            if (known.Words.Contains(read))
            {
                return (null, "");
            }

            for (var odd = 0; odd < length; odd++)
            {
                if (known.ByGap.TryGetValue(Known.Gap(read, odd), out var term) && IsOdd(read, odd, term, known, isAlone))
                {
                    return (term, read);
                }
            }
        }

        return (null, "");
    }

    // At the edge of a term, and in a short one, only one neighbour speaks: the characters must look alike as well.
    private static bool IsOdd(string read, int odd, string term, Known known, Func<char, char, bool> isAlone)
    {
        var isInside = term.Length >= KnownByItself && odd > 0 && odd + 1 < read.Length;
        return char.IsLetter(read[odd]) && (isInside || LookAlikes.LookAlike(read[odd], term[odd]))
            && (odd == 0 || IsStrange(read[odd - 1], read[odd])) && (odd + 1 == read.Length || IsStrange(read[odd], read[odd + 1]));

        bool IsStrange(char first, char second) => isAlone(first, second) && !known.Pairs.Contains((first, second));
    }

    private sealed record Known(HashSet<string> Words, Dictionary<string, string> ByGap, HashSet<(char, char)> Pairs)
    {
        private static readonly string[] Tables = ["matters", "actions", "nouns"];

        public static Known Read()
        {
            var words = Tables.SelectMany(LexiconTable.Rows).SelectMany(r => r.Words.Concat(r.Cells.GetValueOrDefault("in reports", "").Split('、')))
                .Where(w => w.Length is >= Shortest and <= Longest && w.All(c => c is >= '\u3400' and <= '\u9fff')).ToHashSet(StringComparer.Ordinal);
            var gaps = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var word in words)
            {
                for (var i = 0; i < word.Length; i++)
                {
                    gaps.TryAdd(Gap(word, i), word);
                }
            }

            return new Known(words, gaps, words.SelectMany(w => w.Zip(w.Skip(1))).ToHashSet());
        }

        public static string Gap(string word, int at) => string.Concat(word.AsSpan(0, at), "?", word.AsSpan(at + 1));
    }
}
