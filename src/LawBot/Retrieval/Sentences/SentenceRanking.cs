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
    private readonly IReadOnlyList<QueryWord> words;
    private readonly double[] rarities;

    /// <param name="reports">The reports.</param>
    /// <param name="words">What to look for.</param>
    public SentenceRanking(IReadOnlyList<ShelvedReport> reports, IReadOnlyList<QueryWord> words)
    {
        this.words = words;
        var counts = reports.Select(CountsOf).ToList();
        var sentences = counts.Sum(c => c.Length);
        rarities =
        [
            .. words.Select((_, w) => (double)Bm25.Rarity(sentences, counts.Sum(own => own.Count(c => c[w] > 0)))),
        ];
        var meanLength = reports.Sum(r => LengthsOf(r).Sum()) / Math.Max(sentences, 1);
        Scores = [.. reports.Select((r, n) => ScoresOf(counts[n], [.. LengthsOf(r)], meanLength))];
    }

    /// <summary>By report, then by sentence: 0 where nothing is shared; no unit.</summary>
    public IReadOnlyList<double[]> Scores { get; }

    /// <summary>What the words of a folded stretch weigh, each once: to choose among the clauses of a sentence.</summary>
    public double WeightOf(string folded)
    {
        var sum = 0.0;
        for (var w = 0; w < words.Count; w++)
        {
            sum += folded.Contains(words[w].Text, StringComparison.Ordinal) ? words[w].Weight * rarities[w] : 0;
        }

        return sum;
    }

    private double[] ScoresOf(float[][] counts, double[] lengths, double meanLength)
    {
        var scores = new double[counts.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            var damping = Bm25.Damping(lengths[i], meanLength, B);
            for (var w = 0; w < words.Count; w++)
            {
                scores[i] += counts[i][w] > 0 ? words[w].Weight * rarities[w] * Bm25.Saturation(counts[i][w], damping) : 0;
            }
        }

        return scores;
    }

    private float[][] CountsOf(ShelvedReport report)
    {
        var headed = Array.ConvertAll(report.Paths, Count);
        return
        [
            .. report.Texts.Select((text, i) =>
            {
                var counts = Count(text);
                if (report.Report.Sentences[i].Heading is var heading and >= 0)
                {
                    for (var w = 0; w < counts.Length; w++)
                    {
                        counts[w] += (float)HeadingShare * headed[heading][w];
                    }
                }

                return counts;
            }),
        ];
    }

    private float[] Count(string text)
    {
        var counts = new float[words.Count];
        for (var w = 0; w < counts.Length; w++)
        {
            for (var at = text.IndexOf(words[w].Text, StringComparison.Ordinal); at >= 0;
                at = text.IndexOf(words[w].Text, at + words[w].Text.Length, StringComparison.Ordinal))
            {
                counts[w]++;
            }
        }

        return counts;
    }

    private static IEnumerable<double> LengthsOf(ShelvedReport report) => report.Texts.Select((text, i) =>
        text.Length + (report.Report.Sentences[i].Heading is var heading and >= 0 ? HeadingShare * report.Paths[heading].Length : 0));
}
