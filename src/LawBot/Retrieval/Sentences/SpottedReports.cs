using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Retrieval.Sentences;

/// <summary>Some reports with what stands in each of their sentences and headings of all that a question looks for: every text is read once, and ranking and
/// coverage look up in what was found.</summary>
internal sealed class SpottedReports
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly List<WordHit> hits = [];
    private readonly List<int> ends = [0];
    private readonly int[] firstSentences;
    private readonly int[] firstHeadings;
    private readonly int[] sentencesWith;
    private readonly bool[] have;
    private readonly ulong[] bits;
    private readonly int stride;

    /// <param name="reports">The reports.</param>
    /// <param name="words">What sentences are ranked by; each once. Its words have the places 0, 1, … among all that is looked for.</param>
    /// <param name="topic">Folded: its pairs of characters, and those of what reports say for its terms, are looked for besides.</param>
    public SpottedReports(IReadOnlyList<ShelvedReport> reports, IReadOnlyList<QueryWord> words, string topic)
    {
        (Reports, Words) = (reports, words);
        foreach (var word in words.Select(w => w.Text).Concat(PartsOf(topic))
            .Concat(Situations.AndTerms(topic).SelectMany(m => m.ReportWordings).SelectMany(PartsOf)))
        {
            numbers.TryAdd(word, numbers.Count);
        }

        var spotter = new WordSpotter([.. numbers.Keys]);
        firstSentences = [.. reports.Select(r => Read(spotter, r.Texts))];
        sentencesWith = new int[numbers.Count];
        hits.ForEach(h => sentencesWith[h.Word]++);
        firstHeadings = [.. reports.Select(r => Read(spotter, r.Paths))];
        have = new bool[numbers.Count];
        hits.ForEach(h => have[h.Word] = true);
        stride = (numbers.Count + 63) / 64;
        bits = new ulong[stride * texts.Count];
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var hit in HitsOf(text))
            {
                bits[(text * stride) + (hit.Word / 64)] |= 1UL << (hit.Word % 64);
            }
        }
    }

    /// <summary>The reports.</summary>
    public IReadOnlyList<ShelvedReport> Reports { get; }

    /// <summary>What their sentences are ranked by.</summary>
    public IReadOnlyList<QueryWord> Words { get; }

    /// <summary>The place of a word among all that was looked for; -1 for another.</summary>
    public int NumberOf(string word) => numbers.GetValueOrDefault(word, -1);

    /// <summary>The number of a sentence among all texts.</summary>
    public int Sentence(int report, int sentence) => firstSentences[report] + sentence;

    /// <summary>The number of a heading with those above it among all texts.</summary>
    public int Heading(int report, int heading) => firstHeadings[report] + heading;

    /// <summary>A text by its number, folded and without white space.</summary>
    public string TextOf(int text) => texts[text];

    /// <summary>What stands in a text, by places among all that was looked for.</summary>
    public ReadOnlySpan<WordHit> HitsOf(int text) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hits)[ends[text]..ends[text + 1]];

    /// <summary>True when a word stands in a text.</summary>
    public bool Has(int text, int word) => (bits[(text * stride) + (word / 64)] & (1UL << (word % 64))) != 0;

    /// <summary>True when any of some words stands in a text.</summary>
    public bool HasAny(int text, ulong[] mask)
    {
        var own = bits.AsSpan(text * stride, stride);
        for (var i = 0; i < mask.Length; i++)
        {
            if ((own[i] & mask[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Some words, for <see cref="HasAny"/>.</summary>
    public ulong[] MaskOf(IEnumerable<int> words)
    {
        var mask = new ulong[stride];
        foreach (var word in words)
        {
            mask[word / 64] |= 1UL << (word % 64);
        }

        return mask;
    }

    /// <summary>How many texts there are: sentences and headings of all reports.</summary>
    public int Count => texts.Count;

    /// <summary>True when some sentence or heading has a stretch.</summary>
    public bool Have(string stretch) => NumberOf(stretch) is >= 0 and var number ? have[number] : SentencesWith(stretch) > 0;

    /// <summary>In how many sentences a stretch stands.</summary>
    public int SentencesWith(string stretch) => NumberOf(stretch) is >= 0 and var number ? sentencesWith[number]
        : Reports.Sum(r => r.Texts.Count(t => t.Contains(stretch, StringComparison.Ordinal)));

    // What tells how far a text has a wording: its pairs of characters, or itself where it is shorter.
    private static IEnumerable<string> PartsOf(string wording) => wording.Length == 1 ? [wording]
        : Enumerable.Range(0, Math.Max(0, wording.Length - 1)).Select(i => wording.Substring(i, 2));

    private int Read(WordSpotter spotter, string[] read)
    {
        var first = texts.Count;
        foreach (var text in read)
        {
            spotter.Find(text, hits);
            texts.Add(text);
            ends.Add(hits.Count);
        }

        return first;
    }
}

/// <summary>A wording whose share in texts is wanted.</summary>
internal readonly struct SpottedWording
{
    private readonly string wording;
    private readonly int[] parts;

    /// <summary>What was looked for to tell it: its pairs of characters, or itself.</summary>
    public IReadOnlyList<int> Parts => parts;

    /// <param name="wording">Not empty; its parts were looked for.</param>
    /// <param name="reports">Where it is looked up.</param>
    public SpottedWording(string wording, SpottedReports reports)
    {
        this.wording = wording;
        parts = wording.Length < 3 ? [reports.NumberOf(wording)]
            : [.. Enumerable.Range(0, wording.Length - 1).Select(i => reports.NumberOf(wording.Substring(i, 2)))];
    }

    /// <summary>1 where it stands in the text, else the share of its pairs of characters; 0 of one or two characters that are not there.</summary>
    public double ShareIn(SpottedReports reports, int text)
    {
        var found = 0;
        foreach (var part in parts)
        {
            found += reports.Has(text, part) ? 1 : 0;
        }

        return found == 0 ? 0 : found < parts.Length || parts.Length == 1 || !reports.TextOf(text).Contains(wording, StringComparison.Ordinal)
            ? (double)found / parts.Length : 1;
    }
}
