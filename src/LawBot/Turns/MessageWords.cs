using LawBot.Chinese;
using LawBot.Lexicon;

namespace LawBot.Turns;

/// <summary>The words by which a message speaks to the program and not to the reports, each kind in a table of its own.</summary>
internal static class MessageWords
{
    private const string Between = "between";
    private const string Around = "around";
    private const string Names = "names";
    private const string Lead = "lead";
    private const string Alone = "-alone";

    private static readonly Lazy<WordReader> Acts = new(static () => new WordReader("acts"));
    private static readonly Lazy<WordReader> Talk = new(static () => new WordReader("talk"));
    private static readonly Lazy<WordReader> Catalogue = new(static () => new WordReader("catalogue"));
    private static readonly Lazy<IReadOnlyList<string>> Leads = new(static () =>
        [.. LexiconTable.Rows("acts").Where(r => r.Class is Lead).SelectMany(r => r.Words).OrderByDescending(w => w.Length)]);

    /// <summary>The tables, by their names.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["acts", "talk", "catalogue", "levels", "spoken"];

    /// <summary>What the message does to the conversation.</summary>
    public static IReadOnlyList<LexiconWord> ActsIn(string folded) =>
        [.. Acts.Value.Read(folded).Where(w => w.Row.Class is not Lead && !w.Row.Class.EndsWith(Alone, StringComparison.Ordinal))];

    /// <summary>Where a message sets others against a place: 比青禾县多的.</summary>
    /// <param name="bare">The folded message, places and years blanked out.</param>
    /// <param name="place">The place in it.</param>
    /// <returns>The words as an act, above-us or below-us; null where none stand around the place.</returns>
    public static LexiconWord? Beyond(string bare, TextSpan place)
    {
        var than = WordsOf("than-alone").Concat(WordsOf("beside-alone")).FirstOrDefault(w => bare.AsSpan(0, place.Start).EndsWith(w, StringComparison.Ordinal));
        foreach (var (kind, act) in than is null ? [] : ((string, string)[])[("more-alone", "above-us"), ("less-alone", "below-us")])
        {
            if (WordsOf(kind).FirstOrDefault(w => bare.AsSpan(place.End).StartsWith(w, StringComparison.Ordinal)) is { } degree)
            {
                return new LexiconWord(new TextSpan(place.Start - than!.Length, place.End + degree.Length),
                    LexiconTable.Rows("acts").First(r => r.Class == act));
            }
        }

        return null;
    }

    /// <summary>The pairs of Chinese characters that stand side by side in a text, marks and spaces passed over.</summary>
    public static HashSet<string> Pairs(string text)
    {
        var letters = new string([.. TextFolding.Fold(text).Where(c => TextFolding.IsHan(c) || char.IsLetterOrDigit(c))]);
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(i => letters.Substring(i, 2))];
    }

    /// <summary>How long the longest word of a class that means something only at its place is there; 0 where none stands.</summary>
    public static int LengthOf(string kind, string folded, int at) => at > folded.Length ? 0
        : WordsOf(kind).Where(w => folded.AsSpan(at).StartsWith(w, StringComparison.Ordinal)).Select(w => w.Length).DefaultIfEmpty().Max();

    /// <summary>True when words say no more than that reports are looked at; of none it is true too.</summary>
    public static bool IsAround(string words) => words.Length == 0
        || IsCovered(words, [.. Catalogue.Value.Read(words).Where(w => w.Row.Class is Around or Names)]);

    private static IEnumerable<string> WordsOf(string kind) => LexiconTable.Rows("acts").Where(r => r.Class == kind).SelectMany(r => r.Words);

    /// <summary>The class of small talk that a message is made of alone (greeting, thanks, help, abuse …); null when there is more in it.</summary>
    public static string? TalkOf(string folded)
    {
        folded = Written(folded);
        var words = Talk.Value.Read(folded);
        var kinds = words.Where(w => w.Row.Class is not Between).ToList();
        return kinds.Count > 0 && IsCovered(folded, words) ? kinds.MaxBy(w => (Rank(w.Row.Class), w.Span.Length)).Row.Class : null;
    }

    /// <summary>True when a message vents anger; whoever looks decides whether it asks something besides.</summary>
    public static bool IsAbuse(string folded) => Talk.Value.Read(folded).Any(w => w.Row.Class is "abuse");

    /// <summary>True when a message speaks of other things than reports.</summary>
    public static bool IsIdle(string folded) => Talk.Value.Read(folded).Any(w => w.Row.Class is "idle");

    /// <summary>What a message asks of the library, when its words do so; empty otherwise.</summary>
    /// <param name="bare">The folded message, places and years blanked out.</param>
    /// <param name="leftOver">How many characters besides are passed over.</param>
    public static IReadOnlyList<string> CatalogueOf(string bare, int leftOver = 0)
    {
        bare = Written(bare);
        var words = Catalogue.Value.Read(bare);
        return IsCovered(bare, words, leftOver)
            ? [.. words.Select(w => w.Row.Class).Where(c => c is not (Around or Names)).Distinct(StringComparer.Ordinal)] : [];
    }

    /// <summary>True when a message says no more than that the library or its reports are meant: 库里有没有…的报告.</summary>
    /// <param name="bare">The folded message, places and years blanked out.</param>
    public static bool IsOfCatalogue(string bare)
    {
        bare = Written(bare);
        var words = Catalogue.Value.Read(bare);
        return words.Any(w => w.Row.Class is Names) && IsCovered(bare, words);
    }

    /// <summary>True when some word of a message names the library.</summary>
    public static bool NamesCatalogue(string bare) =>
        Catalogue.Value.Read(bare).Any(w => w.Row.Class is not Around);

    /// <summary>The wording of a part of the reports that a word standing alone means; empty when it means none.</summary>
    public static string PartOf(string content) => AloneOf(content) switch
    {
        "problems-alone" => QuestionMessages.Problems,
        "plans-alone" => QuestionMessages.Plans,
        _ => "",
    };

    /// <summary>The class of a word that means something only where it stands alone; null for any other.</summary>
    public static string? AloneOf(string content) => LexiconTable.Rows("acts")
        .FirstOrDefault(r => r.Class.EndsWith(Alone, StringComparison.Ordinal) && r.Words.Contains(content, StringComparer.Ordinal))?.Class;

    /// <summary>A stretch of a message without the words and marks that lead into or out of it.</summary>
    public static string Trim(string stretch)
    {
        while (true)
        {
            var trimmed = stretch.Trim().Trim(Marks).Trim();
            trimmed = TrimStart(TrimParticles(trimmed));
            if (string.Equals(trimmed, stretch, StringComparison.Ordinal))
            {
                return trimmed;
            }

            stretch = trimmed;
        }
    }

    /// <summary>Marks that stand around words and say nothing.</summary>
    public static readonly char[] Marks = [',', '.', '。', '?', '!', ';', ':', '、', '"', '“', '”', '…', '~', '(', ')', '《', '》', ' '];

    // 有没有 asks, 没有 denies: the 有 before it is no particle.
    private static string TrimParticles(string text)
    {
        var trimmed = text.TrimStart(Opening);
        var denies = trimmed.StartsWith('没') && text.Length > trimmed.Length && text[^(trimmed.Length + 1)] is '有';
        return (denies ? text[^(trimmed.Length + 1)..] : trimmed).TrimEnd(Closing);
    }

    private static readonly char[] Opening = [.. WordList.InOrder("characters", "opening").Select(w => w[0])];
    private static readonly char[] Closing = [.. WordList.InOrder("characters", "closing").Select(w => w[0])];

    private static string TrimStart(string text)
    {
        var lead = Leads.Value.FirstOrDefault(w => w.Length > 1 && text.StartsWith(w, StringComparison.Ordinal));
        return lead is null ? text : text[lead.Length..];
    }

    private static string Written(string text) =>
        LexiconTable.Rows("spoken").Aggregate(text, (t, r) => r.Words.Aggregate(t, (w, spoken) => w.Replace(spoken, r.Class, StringComparison.Ordinal)));

    // Anger and a question for help outrank a greeting that stands before them.
    private static int Rank(string kind) => kind switch { "abuse" => 3, "help" => 2, "greeting" or "acknowledged" => 0, _ => 1 };

    private static bool IsCovered(string folded, IReadOnlyList<LexiconWord> words, int leftOver = 0)
    {
        var rest = folded.ToCharArray();
        foreach (var word in words)
        {
            rest.AsSpan(word.Span.Start, word.Span.Length).Fill(' ');
        }

        return words.Count > 0 && rest.Count(c => TextFolding.IsHan(c) || char.IsLetterOrDigit(c)) <= leftOver;
    }
}
