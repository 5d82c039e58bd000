using System.Buffers;
using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;

namespace LawBot.Questions;

/// <summary>Mends single wrong characters in a question: 告知承若制 → 告知承诺制, 人员陪训 → 人员培训.</summary>
/// <remarks>Careful before clever. A character is touched only when none of the pairs it forms with its neighbours occurs in the reports and
/// it stands in no place name; it is replaced only by one that sounds or looks like it and that completes a term of the field, or makes a pair
/// that is frequent in the reports while no other such character comes near.</remarks>
public sealed class TermRepair
{
    // Words of asking that reports do not use: their pairs are missing without being wrong.
    private static readonly SearchValues<char> Colloquial = WordList.CharactersOf("spoken");

    // 可学 is 可 and 学 and no misspelt 科学: a character that is a word by itself joins others that no report may have joined.
    private static readonly HashSet<char> Words = LexiconTable.Rows("function-words").SelectMany(r => r.Words).Where(w => w.Length == 1).Select(w => w[0])
        .ToHashSet();

    // 接了几件 and 结了几件 are two figures: a verb that tells one from the other is never taken for the other.
    private static readonly SearchValues<char> TellingVerbs = WordList.CharactersOf("telling-verb");

    // Words of two characters that terms begin or end with (行政, 执法). What stands across two words (政执) is no reason to mend: 保证执法 is no 保政执法.
    private static readonly Lazy<HashSet<string>> FieldPairs = new(() => Vocabulary.Field.Terms
        .SelectMany(t => new[] { t[..2], t[^2..] }).ToHashSet(StringComparer.Ordinal));

    private static readonly Lazy<WordReader> Spoken = new(static () => new WordReader("asking", "operators", "fillers"));

    private static readonly string[] Zones = ["开发区", "经开区", "高新区", "保税区", "示范区", "管委会", "街道"];

    // Characters of a name before its kind.
    private const int LongestName = 3;

    private readonly Func<string, long> documentFrequency;
    private readonly long frequent;
    private readonly long rare;

    /// <param name="documentFrequency">In how many passages a folded pair of characters occurs; 0 when in none.</param>
    /// <param name="passages">How many passages there are; sets what counts as frequent (in one of 500, at least in 3)
    /// and as missing (in at most one of 20,000).</param>
    public TermRepair(Func<string, long> documentFrequency, long passages)
    {
        this.documentFrequency = documentFrequency;
        frequent = Math.Max(3, passages / 500);
        rare = passages / 20_000;
    }

    /// <summary>The question with its wrong characters mended.</summary>
    /// <param name="foldedQuery">The question, folded.</param>
    /// <param name="documentFrequency">In how many passages a folded pair of characters occurs; 0 when in none.</param>
    /// <param name="passages">How many passages there are.</param>
    /// <param name="named">Stretches that name places beside those of the gazetteer; null for none.</param>
    /// <returns>A text of the same length, or null when nothing needs mending or nothing certain can be done.</returns>
    public static string? Repair(string foldedQuery, Func<string, long> documentFrequency, long passages, IReadOnlyList<TextSpan>? named = null) =>
        new TermRepair(documentFrequency, passages).Repair(foldedQuery, named ?? []);

    private string? Repair(string foldedQuery, IReadOnlyList<TextSpan> named)
    {
        var text = foldedQuery.ToCharArray();
        var fixedPlaces = PlaceNames(foldedQuery);
        MarkWordings(foldedQuery, fixedPlaces);
        foreach (var span in named)
        {
            Array.Fill(fixedPlaces, true, span.Start, span.Length);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!TextFolding.IsHan(text[i]) || TellingVerbs.Contains(text[i]) || fixedPlaces[i] || NamesSomePlace(text, i)
                || !IsStranger(text, i))
            {
                continue;
            }

            if ((Completing(text, i) ?? Pairing(text, i)) is { } meant)
            {
                text[i] = meant;
            }
        }

        var mended = new string(text);
        return string.Equals(mended, foldedQuery, StringComparison.Ordinal) ? null : mended;
    }

    // Names of places that the gazetteer lacks must not turn into those of others: 青禾县, 柳河镇, 清河开发区.
    private static bool NamesSomePlace(char[] text, int i) =>
        Enumerable.Range(i, Math.Min(3, text.Length - i)).Any(k => text[k] is '省' or '市' or '县' or '区' or '旗' or '州' or '盟' or '镇' or '乡' or '村')
        || Zones.Any(zone => text.AsSpan(i, Math.Min(LongestName + zone.Length, text.Length - i)).IndexOf(zone) >= 0);

    // No pair with a neighbour occurs, and there is a neighbour that could be part of the same word: 罚 in 一共罚了多少 is a word of its own.
    private bool IsStranger(char[] text, int i)
    {
        var (left, right) = (Pair(text, i - 1, text[i], i), Pair(text, i, text[i], i));
        return ((left is not null && !IsColloquial(left[0])) || (right is not null && !IsColloquial(right[1])))
            && (left is null || documentFrequency(left) <= rare) && (right is null || documentFrequency(right) <= rare);
    }

    // The character that turns the words around it into a term of the field of three characters or more.
    private static char? Completing(char[] text, int i)
    {
        var found = new HashSet<char>();
        foreach (var meant in Spelling.Candidates(text[i]))
        {
            if (CompletesTerm(text, i, meant))
            {
                found.Add(meant);
            }
        }

        return found.Count == 1 ? found.First() : null;
    }

    private static bool CompletesTerm(char[] text, int i, char meant)
    {
        var from = Math.Max(0, i - FieldTerms.Longest + 1);
        var window = text[from..Math.Min(text.Length, i + FieldTerms.Longest)];
        window[i - from] = meant;
        return FieldTerms.AnyAcross(new string(window), i - from);
    }

    // The one character whose pairs are frequent, four times as frequent as those of the next.
    private char? Pairing(char[] text, int i)
    {
        if (IsColloquial(text[i]) || Words.Contains(text[i]))
        {
            return null;
        }

        var ranked = Spelling.Candidates(text[i]).Where(c => Spelling.Likeness(text[i], c) >= 2 && !IsColloquial(c))
            .Select(c => (Character: c, Support: Support(text, i, c)))
            .OrderByDescending(c => c.Support).Take(2).ToList();
        return ranked.Count > 0 && ranked[0].Support >= frequent && (ranked.Count == 1 || ranked[0].Support >= 4 * ranked[1].Support)
            ? ranked[0].Character
            : null;
    }

    private long Support(char[] text, int i, char meant)
    {
        var (left, right) = (Pair(text, i - 1, meant, i), Pair(text, i, meant, i));
        return (left is null || IsColloquial(left[0]) ? 0 : Support(left)) + (right is null || IsColloquial(right[1]) ? 0 : Support(right));
    }

    // A pair counts only when the field has a word with it: 食堂 must not become 实堂 for the sake of 全部实现.
    private long Support(string pair) => FieldPairs.Value.Contains(pair) ? documentFrequency(pair) : 0;

    private static bool IsColloquial(char c) => Colloquial.Contains(c);

    // The pair that starts at `at`, with text[i] replaced; null where the neighbour is no Chinese character.
    private static string? Pair(char[] text, int at, char meant, int i)
    {
        if (at < 0 || at + 1 >= text.Length)
        {
            return null;
        }

        var neighbour = at == i ? text[at + 1] : text[at];
        if (!TextFolding.IsHan(neighbour))
        {
            return null;
        }

        return at == i ? string.Concat([meant, neighbour]) : string.Concat([neighbour, meant]);
    }

    // 法援 is how staff say it and no typing error, though no report may have it: it must not become 法院.
    private static void MarkWordings(string query, bool[] marked)
    {
        // 一共|开了: a whole word of asking, of computing or of everyday speech is written as it is meant.
        foreach (var span in Vocabulary.Field.Match(query).Select(m => m.Span).Concat(Spoken.Value.Read(query).Select(w => w.Span).Where(s => s.Length > 1)))
        {
            Array.Fill(marked, true, span.Start, span.Length);
        }
    }

    private static bool[] PlaceNames(string query)
    {
        var marked = new bool[query.Length];
        for (var i = 0; i < query.Length; i++)
        {
            for (var length = Math.Min(4, query.Length - i); length >= 2; length--)
            {
                if (Gazetteer.China.Find(query.Substring(i, length)).Count > 0)
                {
                    Array.Fill(marked, true, i, length);
                    break;
                }
            }
        }

        foreach (var (span, _) in Gazetteer.China.Scan(query))
        {
            Array.Fill(marked, true, span.Start, span.Length);
        }

        return marked;
    }

    /// <summary>The wordings of the vocabulary of three characters and more without words of asking (发了多少), by their first two characters.</summary>
    private static class FieldTerms
    {
        private static readonly ILookup<(char, char), string> ByStart = Vocabulary.Field.Terms.Where(t => t.Length >= 3 && !t.Any(IsColloquial))
            .ToLookup(t => (t[0], t[1]));

        /// <summary>Length of the longest term looked at.</summary>
        public const int Longest = 12;

        /// <summary>True when a term stands in the text so that it covers the place.</summary>
        public static bool AnyAcross(string text, int place)
        {
            for (var i = 0; i <= place && i + 1 < text.Length; i++)
            {
                if (ByStart[(text[i], text[i + 1])].Any(t => i + t.Length > place && string.CompareOrdinal(text, i, t, 0, t.Length) == 0))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
