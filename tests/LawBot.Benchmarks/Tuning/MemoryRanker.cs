using LawBot.Chinese;
using LawBot.Indexing;

namespace LawBot.Benchmarks.Tuning;

/// <summary>Ranks a collection in memory by a variant; slower than the product and free to try what it does not do.</summary>
internal sealed class MemoryRanker(MemoryCollection collection, Variant variant)
{
    private const string Particles = "的了是在和与及或被把对于由之其地得着过个有不为而就也都";

    private readonly float[] _scores = new float[collection.Lengths.Count];

    public IReadOnlyList<string> Rank(string query)
    {
        var folded = TextFolding.Fold(query);
        folded = variant.StripQuestionWords ? Interrogatives.Blank(folded) : folded;
        var terms = new List<Term>();
        TermSplitter.Split(folded, terms);
        Array.Clear(_scores);
        var covered = variant.Coverage > 0 ? new float[_scores.Length] : null;
        var all = 0f;
        foreach (var group in terms.GroupBy(t => t))
        {
            var rarity = Rarity(group.Key);
            all += rarity;
            Add(group.Key, group.Count() * rarity, covered, rarity);
        }

        var best = Enumerable.Range(0, _scores.Length).Where(d => _scores[d] > 0).OrderByDescending(d => _scores[d]).Take(variant.Depth).ToList();
        var rescorer = new MemoryRescorer(collection, variant, folded);
        return
        [
            .. best.Select(d => (d, Score: (_scores[d] + rescorer.Score(d)) * (1 + (covered is null ? 0 : variant.Coverage * covered[d] / all))))
                .OrderByDescending(x => x.Score).Select(x => collection.Ids[x.d]),
        ];
    }

    private float Rarity(Term term)
    {
        if (!collection.Postings.TryGetValue(term, out var postings))
        {
            return 0;
        }

        var rarity = Bm25.Rarity(collection.Lengths.Count, postings.Count);
        return (float)Math.Pow(rarity, variant.RarityPower) * (1 + (variant.Cohesion * Cohesion(term, postings.Count)))
            * (HasParticle(term) ? variant.Particles : 1);
    }

    private static bool HasParticle(Term term) =>
        term.Code >> 40 == 0 && (Particles.Contains((char)(term.Code >> 16)) || Particles.Contains((char)(term.Code & 0xffff)));

    // Normalised pointwise mutual information of two characters in documents, -1 to 1.
    private float Cohesion(Term term, int together)
    {
        if (term.Code >> 40 != 0)
        {
            return 0;
        }

        double documents = collection.Lengths.Count;
        var first = collection.CharacterDocuments.GetValueOrDefault((char)(term.Code >> 16), 1) / documents;
        var second = collection.CharacterDocuments.GetValueOrDefault((char)(term.Code & 0xffff), 1) / documents;
        var both = together / documents;
        return both >= 1 ? 0 : (float)(Math.Log(both / (first * second)) / -Math.Log(both));
    }

    private void Add(Term term, float weight, float[]? covered, float rarity)
    {
        if (!collection.Postings.TryGetValue(term, out var postings))
        {
            return;
        }

        foreach (var (document, count) in postings)
        {
            var damping = variant.K1 * (1 - variant.B + (variant.B * collection.Lengths[document] / collection.MeanLength));
            _scores[document] += weight * count * (variant.K1 + 1) / (count + (float)damping);
            if (covered is not null)
            {
                covered[document] += rarity;
            }
        }
    }
}
