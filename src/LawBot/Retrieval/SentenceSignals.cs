using System.Numerics;
using LawBot.Indexing;
using LawBot.Questions;

namespace LawBot.Retrieval;

/// <summary>What speaks for a sentence besides the concepts of the question: the rank of the passage it stands in, and the characters it shares
/// with the question. Both find what is worded in a way that no vocabulary foresees.</summary>
/// <param name="searcher">The index.</param>
internal sealed class SentenceSignals(IPassageSearcher searcher)
{
    // Beyond these a passage shares little more than function words with the question.
    private const int PassagesLookedAt = 200;

    // One character is a weaker sign than a pair.
    private const double OneCharacter = 0.5;
    private const int MostTerms = 64;

    /// <summary>The score of the best passage that holds each sentence, as a share of the best of all, 0 to 1.</summary>
    /// <param name="question">The question.</param>
    /// <param name="reports">The reports.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>By report, then by sentence.</returns>
    /// <exception cref="IndexUnavailableException">The store could not be read.</exception>
    public async Task<double[][]> PassageSharesAsync(Question question, IReadOnlyList<ShelvedReport> reports, CancellationToken cancellation)
    {
        var shares = reports.Select(r => new double[r.Report.Sentences.Count]).ToArray();
        if (reports.Count == 0)
        {
            return shares;
        }

        var filter = new ReportFilter { Reports = [.. reports.Select(r => r.Report.Id)] };
        var hits = await searcher.SearchAsync(PassageRetriever.QueryFor(question, filter, perReport: 0), PassagesLookedAt, cancellation);
        var places = reports.Select((r, i) => (r.Report.Id, i)).ToDictionary(r => r.Id, r => r.i, StringComparer.Ordinal);
        foreach (var hit in hits.Where(h => h.Score > 0))
        {
            var own = shares[places[hit.Passage.ReportId]];
            var end = Math.Min(own.Length, hit.Passage.FirstSentence + hit.Passage.SentenceCount);
            for (var i = hit.Passage.FirstSentence; i < end; i++)
            {
                own[i] = Math.Max(own[i], hit.Score / hits[0].Score);
            }
        }

        return shares;
    }

    /// <summary>How much of a topic each sentence repeats, in characters and pairs weighed by rarity, as a share of the most that one does, 0 to 1.</summary>
    /// <param name="topic">The topic of the question, folded.</param>
    /// <param name="reports">The reports.</param>
    /// <returns>By report, then by sentence.</returns>
    public static double[][] Overlaps(string topic, IReadOnlyList<ShelvedReport> reports)
    {
        List<string> terms = [.. Concepts.Runs(SentenceScorer.Plain(topic)).SelectMany(TermsOf).Distinct(StringComparer.Ordinal).Take(MostTerms)];
        var held = reports.Select(r => Array.ConvertAll(r.Texts, text => Held(terms, text))).ToArray();
        var weights = Weights(terms, held);
        var overlaps = held.Select(own => Array.ConvertAll(own, bits => Weigh(bits, weights))).ToArray();
        var most = overlaps.SelectMany(o => o).DefaultIfEmpty(0).Max();
        return most > 0 ? [.. overlaps.Select(own => Array.ConvertAll(own, o => o / most))] : overlaps;
    }

    private static IEnumerable<string> TermsOf(string run) =>
        Enumerable.Range(0, run.Length - 1).Select(i => run.Substring(i, 2)).Concat(run.Select(c => c.ToString()));

    private static ulong Held(List<string> terms, string text)
    {
        var bits = 0UL;
        for (var i = 0; i < terms.Count; i++)
        {
            bits |= text.Contains(terms[i], StringComparison.Ordinal) ? 1UL << i : 0;
        }

        return bits;
    }

    // ln(1 + (N - n + 0.5) / (n + 0.5)) as in BM25, over the sentences of these reports.
    private static double[] Weights(List<string> terms, ulong[][] held)
    {
        var sentences = held.Sum(h => h.Length);
        return
        [
            .. terms.Select((term, i) =>
            {
                var holding = held.Sum(own => own.Count(bits => (bits >> i & 1) != 0));
                return holding == 0 ? 0 : Math.Log(1 + ((sentences - holding + 0.5) / (holding + 0.5))) * (term.Length == 1 ? OneCharacter : 1);
            }),
        ];
    }

    private static double Weigh(ulong bits, double[] weights)
    {
        var sum = 0.0;
        for (; bits != 0; bits &= bits - 1)
        {
            sum += weights[BitOperations.TrailingZeroCount(bits)];
        }

        return sum;
    }
}
