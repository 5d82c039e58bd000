using LawBot.Chinese;

namespace LawBot.Questions;

/// <summary>A wording of a question that reports put otherwise.</summary>
/// <param name="Span">Where it stands in the question.</param>
/// <param name="ReportWordings">How reports say it: the asked wording itself where reports use it, then those that contain it,
/// then the most characteristic.</param>
/// <param name="Topic">The field it belongs to: 行政复议.</param>
public sealed record VocabularyMatch(TextSpan Span, IReadOnlyList<string> ReportWordings, string Topic)
{
    /// <summary>The row of the table that has the wording: <c>matters:红头文件</c>.</summary>
    public string Row { get; init; } = "";

    /// <summary>True for a wording of ordinary speech, which names nothing.</summary>
    public bool IsEveryday { get; init; }

    /// <summary>The words by which it was found; one stretch, but for a situation, of which other words may stand between.</summary>
    public IReadOnlyList<TextSpan> Pieces { get; init; } = [Span];

    /// <summary>True for a row of <c>situations</c>, which says of a matter what nobody calls by its name.</summary>
    public bool IsSituation { get; init; }

    /// <summary>True for a row of things of one kind (区块链、云计算) and no several wordings of one thing.</summary>
    public bool ListsAKind { get; init; }

    /// <summary>False for words of every field and for those of a report's parts: 问题, 下一步.</summary>
    public bool IsMatter => Vocabulary.IsMatter(Topic);
}

/// <summary>How staff ask, how reports say it, and what it is about.</summary>
/// <remarks>Rows, with the reason for each: <c>Lexicon/matters.tsv</c>. All wordings are folded.</remarks>
public sealed class Vocabulary
{
    /// <summary>The topic of verbs and measures that belong to no one field.</summary>
    public const string GeneralTopic = "通用";

    private static readonly string[] Parts = ["存在问题", "下一步"];

    private static readonly Lazy<Vocabulary> Embedded = new(static () => new(VocabularyEntry.ReadAll()));

    private readonly Wordings asked = new();
    private readonly Wordings known = new();
    private readonly GappedWordings gapped = new();

    private Vocabulary(IEnumerable<VocabularyEntry> entries)
    {
        Entries = [.. entries];
        foreach (var entry in Entries)
        {
            foreach (var wording in entry.Asked)
            {
                if (GappedWordings.IsGapped(wording))
                {
                    gapped.Add(wording, entry);
                    continue;
                }

                asked.Add(wording, entry);
                if (!entry.IsEveryday)
                {
                    known.Add(wording, entry);
                }
            }

            // What everyday words are put as in reports are terms of other rows; a second topic for them would only blur.
            foreach (var wording in entry.IsEveryday ? [] : entry.Reported)
            {
                known.Add(wording, entry);
            }
        }
    }

    /// <summary>The vocabulary of reports on law-based government.</summary>
    public static Vocabulary Field => Embedded.Value;

    /// <summary>True for a topic that is a matter: neither words of every field nor those of a report's parts.</summary>
    public static bool IsMatter(string topic) => !string.Equals(topic, GeneralTopic, StringComparison.Ordinal) && !IsPart(topic);

    /// <summary>True for the topic of words that name a part of a report: 存在问题, 下一步.</summary>
    public static bool IsPart(string topic) => Parts.Contains(topic, StringComparer.Ordinal);

    /// <summary>Every entry, in the order of the file.</summary>
    internal IReadOnlyList<VocabularyEntry> Entries { get; }

    /// <summary>Every term of three characters or more, asked or reported; everyday words are none.</summary>
    internal IEnumerable<string> Terms => known.All.Where(w => w.Length >= 3);

    /// <summary>The asked wordings that a question uses.</summary>
    /// <param name="foldedQuestion">The question, folded.</param>
    /// <returns>Longest first, not counting gaps, then left to right; none overlaps a longer one. Entries that share a wording each give a match.</returns>
    public IReadOnlyList<VocabularyMatch> Match(string foldedQuestion) =>
        [.. Find(foldedQuestion)
            .Select(f => new VocabularyMatch(f.Span, NearestFirst(f.Entry.Reported, f.Span.In(foldedQuestion)), f.Entry.Topic) 
            {
                Row = f.Entry.Row.Id, IsEveryday = f.Entry.IsEveryday, ListsAKind = f.Entry.ListsAKind,
            })];

    private List<(TextSpan Span, VocabularyEntry Entry)> Find(string foldedQuestion)
    {
        var taken = new List<(TextSpan Span, int Length)>();
        var matches = new List<(TextSpan, VocabularyEntry)>();
        var found = asked.In(foldedQuestion).Select(f => (f.Span, f.Span.Length, f.Entry)).Concat(gapped.In(foldedQuestion)).Distinct();
        foreach (var (span, length, entry) in found.OrderByDescending(f => f.Length).ThenBy(f => f.Span.Start).ThenBy(f => f.Span.Length))
        {
            if (!taken.Exists(t => t.Span.Overlaps(span) && t != (span, length)))
            {
                taken.Add((span, length));
                matches.Add((span, entry));
            }
        }

        return matches;
    }

    // Who asks in the reports' own words means these before their synonyms.
    private static List<string> NearestFirst(IReadOnlyList<string> reported, string asked) =>
        [.. reported.OrderByDescending(r => string.Equals(r, asked, StringComparison.Ordinal))
            .ThenByDescending(r => r.Contains(asked, StringComparison.Ordinal))];

    /// <summary>The asked wordings that name a matter of the field, question words inside them and all: 执法证怎么考.</summary>
    internal IEnumerable<TextSpan> MattersIn(string foldedQuestion) => Find(foldedQuestion)
        .Where(f => IsMatter(f.Entry.Topic))
        .Select(f => f.Span);

    /// <summary>The everyday phrases of a question: 罚多少谁说了算 asks for no number, 写信告状 for no draft.</summary>
    internal IEnumerable<TextSpan> PhrasesIn(string foldedQuestion) => Find(foldedQuestion)
        .Where(f => f.Entry is { IsEveryday: true, IsAboutTopic: true })
        .Select(f => f.Span);

    /// <summary>What a text is about, by the terms of the field that it uses.</summary>
    /// <param name="foldedText">A question, a heading or a passage, folded.</param>
    /// <returns>Topics, the one with most characters of matched wordings first; each once.</returns>
    public IReadOnlyList<string> Topics(string foldedText)
    {
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var taken = new List<TextSpan>();
        foreach (var (span, entry) in known.In(foldedText).OrderByDescending(f => f.Span.Length).ThenBy(f => f.Span.Start))
        {
            if (!entry.IsAboutTopic || taken.Exists(t => t.Overlaps(span) && t != span))
            {
                continue;
            }

            taken.Add(span);
            weights[entry.Topic] = weights.GetValueOrDefault(entry.Topic) + span.Length;
        }

        return [.. weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key)];
    }

    /// <summary>Wordings by their first two characters.</summary>
    private sealed class Wordings
    {
        private readonly Dictionary<int, List<(string Wording, VocabularyEntry Entry)>> byStart = [];

        public IEnumerable<string> All => byStart.Values.SelectMany(w => w).Select(w => w.Wording).Distinct(StringComparer.Ordinal);

        public void Add(string wording, VocabularyEntry entry)
        {
            var start = (wording[0] << 16) | wording[1];
            if (!byStart.TryGetValue(start, out var wordings))
            {
                byStart[start] = wordings = [];
            }

            wordings.Add((wording, entry));
        }

        public IEnumerable<(TextSpan Span, VocabularyEntry Entry)> In(string text)
        {
            for (var i = 0; i + 1 < text.Length; i++)
            {
                if (!byStart.TryGetValue((text[i] << 16) | text[i + 1], out var wordings))
                {
                    continue;
                }

                foreach (var (wording, entry) in wordings)
                {
                    if (string.CompareOrdinal(text, i, wording, 0, wording.Length) == 0)
                    {
                        yield return (new TextSpan(i, i + wording.Length), entry);
                    }
                }
            }
        }
    }
}
