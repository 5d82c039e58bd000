using System.Collections.Concurrent;
using LawBot.Chinese;
using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>How rare terms are, as the server counts it.</summary>
/// <remarks>The server does not tell it, but a search for one term with the weight 1 gives it away: its score is the rarity times what
/// stands in the vector of the point found, and the vector can be asked for.</remarks>
internal sealed class TermRarities(QdrantCalls api)
{
    private const int TermsOfCall = 64;

    /// <summary>What is known of earlier states costs more to keep than to ask again.</summary>
    private (long Revision, ConcurrentDictionary<(string Collection, uint Term), double> Rarities) _known = (-1, []);

    /// <summary>The score of a document of average length that has every term of a wording once; more than 0.</summary>
    public async Task<IReadOnlyList<float>> WholeAsync(
        string collection, IReadOnlyList<IReadOnlyList<WeightedTerm>> wordings, IndexState state, CancellationToken cancellation)
    {
        var rarities = await OfAsync(collection, [.. wordings.SelectMany(w => w).Select(t => t.Term)], state, cancellation);
        return [.. wordings.Select(w => 0.01f + (float)w.Sum(t => t.Weight * rarities[t.Term]))];
    }

    /// <summary>The rarity of each term; 0 for one that no point has. Asked once a state.</summary>
    public async Task<IReadOnlyDictionary<Term, double>> OfAsync(
        string collection, IReadOnlyList<Term> wanted, IndexState state, CancellationToken cancellation)
    {
        var terms = wanted.Select(SparseTerms.IndexOf).Distinct().ToList();
        var known = _known.Revision == state.Revision ? _known.Rarities : [];
        List<uint> unknown = [.. terms.Where(t => !known.ContainsKey((collection, t)))];
        var rarities = await AskAsync(collection, unknown, cancellation);
        for (var i = 0; i < unknown.Count; i++)
        {
            // A term that no point has gives its whole to none: what is divided by is then only the others.
            known[(collection, unknown[i])] = rarities[i] ?? 0;
        }

        _known = (state.Revision, known);
        return wanted.Distinct().ToDictionary(t => t, t => known[(collection, SparseTerms.IndexOf(t))]);
    }

    /// <summary>The rarity of each term in the same order; null for one that no point has.</summary>
    public async Task<IReadOnlyList<double?>> AskAsync(string collection, IReadOnlyList<uint> terms, CancellationToken cancellation)
    {
        var rarities = new List<double?>(terms.Count);
        foreach (var chunk in terms.Chunk(TermsOfCall))
        {
            var hits = await api.QueryBatchAsync(collection, [.. chunk.Select(t => SearchFor(collection, t))], cancellation);
            rarities.AddRange(chunk.Select((term, i) => RarityIn(hits[i], term)));
        }

        return rarities;
    }

    private static QueryPoints SearchFor(string collection, uint term) => new()
    {
        CollectionName = collection, Query = new SparseVector { Indices = { term }, Values = { 1 } }.ToQuery(), Using = Field.Terms, Limit = 1,
        WithPayload = PayloadFields.None, WithVectors = new WithVectorsSelector { Include = new VectorsSelector { Names = { Field.Terms } } },
    };

    private static double? RarityIn(IReadOnlyList<ScoredPoint> hits, uint term)
    {
        if (hits.Count == 0 || hits[0].Vectors?.Vectors?.Vectors.GetValueOrDefault(Field.Terms)?.Sparse is not { } vector)
        {
            return null;
        }

        for (var i = 0; i < vector.Indices.Count; i++)
        {
            if (vector.Indices[i] == term)
            {
                return hits[0].Score / vector.Values[i];
            }
        }

        return null;
    }
}
