using LawBot.Chinese;
using LawBot.Indexing;

namespace LawBot.Retrieval.Sentences;

/// <summary>Ranks the sentences of some reports by the words that they share with a question.</summary>
/// <remarks>BM25 over pairs and characters, a sentence being its own words and, at a discount, those of the headings above it; rarity counts over
/// the sentences of these reports. See <see cref="Bm25"/>.</remarks>
internal sealed class SentenceRanking
{
    /// <summary>What a word of a heading counts for the sentences under it.</summary>
    public const double HeadingShare = 0.6;

    private const float B = 0.75f;
    private readonly SpottedReports spotted;
    private readonly double[] rarities;

    /// <param name="spotted">The reports, with what stands in them of the words that they are ranked by.</param>
    public SentenceRanking(SpottedReports spotted)
    {
        this.spotted = spotted;
        var reports = spotted.Reports;
        var sentences = reports.Sum(r => r.Texts.Length);
        List<double[]> lengths = [.. reports.Select(r => LengthsOf(r).ToArray())];
        var meanLength = lengths.Sum(l => l.Sum()) / Math.Max(sentences, 1);
        rarities = Array.ConvertAll(Having(), having => (double)Bm25.Rarity(sentences, having));
        Scores = [.. lengths.Select((own, r) => ScoresOf(r, own, meanLength))];
    }

    /// <summary>By report, then by sentence: 0 where nothing is shared; no unit.</summary>
    public IReadOnlyList<double[]> Scores { get; }

    /// <summary>What the words of a folded stretch weigh, each once: to choose among the clauses of a sentence.</summary>
    public double WeightOf(string folded)
    {
        var sum = 0.0;
        for (var w = 0; w < spotted.Words.Count; w++)
        {
            sum += folded.Contains(spotted.Words[w].Text, StringComparison.Ordinal) ? spotted.Words[w].Weight * rarities[w] : 0;
        }

        return sum;
    }

    // In how many sentences each word stands, or in a heading above.
    private int[] Having()
    {
        var having = new int[spotted.Words.Count];
        for (var report = 0; report < spotted.Reports.Count; report++)
        {
            for (var i = 0; i < spotted.Reports[report].Texts.Length; i++)
            {
                var (own, above) = (spotted.Sentence(report, i), HeadingOf(report, i));
                foreach (var hit in OfWords(own))
                {
                    having[hit.Word]++;
                }

                foreach (var hit in OfWords(above))
                {
                    having[hit.Word] += spotted.Has(own, hit.Word) ? 0 : 1;
                }
            }
        }

        return having;
    }

    private double[] ScoresOf(int report, double[] lengths, double meanLength)
    {
        var scores = new double[lengths.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            var own = OfWords(spotted.Sentence(report, i));
            var above = OfWords(HeadingOf(report, i));
            var damping = Bm25.Damping(lengths[i], meanLength, B);
            for (int o = 0, a = 0; o < own.Length || a < above.Length;)
            {
                // Both in the order of the words.
                var word = Math.Min(o < own.Length ? own[o].Word : int.MaxValue, a < above.Length ? above[a].Word : int.MaxValue);
                var count = o < own.Length && own[o].Word == word ? own[o++].Count : 0f;
                count += a < above.Length && above[a].Word == word ? (float)HeadingShare * above[a++].Count : 0f;
                scores[i] += spotted.Words[word].Weight * rarities[word] * Bm25.Saturation(count, damping);
            }
        }

        return scores;
    }

    // -1 where there is none.
    private int HeadingOf(int report, int sentence) =>
        spotted.Reports[report].Report.Sentences[sentence].Heading is >= 0 and var heading ? spotted.Heading(report, heading) : -1;

    // The words come first among all that was looked for.
    private ReadOnlySpan<WordHit> OfWords(int text)
    {
        if (text < 0)
        {
            return [];
        }

        var hits = spotted.HitsOf(text);
        var count = 0;
        while (count < hits.Length && hits[count].Word < spotted.Words.Count)
        {
            count++;
        }

        return hits[..count];
    }

    private static IEnumerable<double> LengthsOf(ShelvedReport report) => report.Texts.Select((text, i) =>
        text.Length + (report.Report.Sentences[i].Heading is var heading and >= 0 ? HeadingShare * report.Paths[heading].Length : 0));
}
