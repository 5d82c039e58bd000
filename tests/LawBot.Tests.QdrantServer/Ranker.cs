using Qdrant.Client.Grpc;

namespace LawBot.Tests.QdrantServer;

/// <summary>A query or a prefetch.</summary>
internal sealed record Search(IReadOnlyList<PrefetchQuery> Prefetch, Query Query, string Using, Filter? Filter)
{
    public static Search Of(PrefetchQuery inner) => new(inner.Prefetch, inner.Query, inner.HasUsing ? inner.Using : "", inner.Filter);
}

/// <summary>Does a search: prefetches first, then the query over what they found.</summary>
/// <remarks>Rarity of a place: ln(1 + (N − n + ½) / (n + ½)), N the points that have the vector, n those that have the place. Fusion by
/// reciprocal rank: Σ 1 / (2 + rank), ranks from 0.</remarks>
internal sealed class Ranker(StoredCollection collection)
{
    private const int RankOffset = 2;

    /// <param name="search">A query or a prefetch.</param>
    /// <param name="limit">At most so many hits.</param>
    /// <param name="widening">What the limits of prefetches are multiplied by.</param>
    public List<(StoredPoint Point, float Score)> Rank(Search search, int limit, int widening)
    {
        var prefetched = search.Prefetch.Select(p => Rank(Search.Of(p), (int)p.Limit * widening, widening)).ToList();
        var scored = search.Query.VariantCase switch
        {
            Query.VariantOneofCase.Fusion => Fuse(search.Query.Fusion, prefetched),
            Query.VariantOneofCase.Nearest => Nearest(search, prefetched),
            _ => throw StoredCollection.Refused($"unknown query {search.Query.VariantCase}"),
        };
        return
        [
            .. scored.Where(s => FilterCheck.Passes(search.Filter, s.Point))
                .OrderByDescending(s => s.Score).ThenBy(s => s.Point.Id, StringComparer.Ordinal).Take(limit),
        ];
    }

    private static IEnumerable<(StoredPoint Point, float Score)> Fuse(Fusion kind, List<List<(StoredPoint Point, float Score)>> rankings) =>
        kind != Fusion.Rrf || rankings.Count == 0
            ? throw StoredCollection.Refused("Wrong input: fusion must be rrf, over prefetches")
            : rankings.SelectMany(r => r.Select((hit, rank) => (hit.Point, Share: 1f / (RankOffset + rank))))
                .GroupBy(h => h.Point).Select(g => (g.Key, g.Sum(h => h.Share)));

    private IEnumerable<(StoredPoint Point, float Score)> Nearest(Search search, List<List<(StoredPoint Point, float Score)>> prefetched)
    {
        var name = search.Using.Length > 0 ? search.Using : throw StoredCollection.Unknown("");
        var points = search.Prefetch.Count == 0 ? collection.Points.Values : prefetched.SelectMany(p => p).Select(p => p.Point).Distinct();
        if (search.Query.Nearest.Dense is { } dense)
        {
            float[] wanted = [.. dense.Data];
            return points.Where(p => p.Dense.ContainsKey(name)).Select(p => (p, Cosine(wanted, p.Dense[name])));
        }

        if (!collection.HasSparse(name))
        {
            throw StoredCollection.Unknown(name);
        }

        var weights = Weigh(name, StoredCollection.SparseOf(search.Query.Nearest.Sparse));
        return points.Where(p => p.Sparse.TryGetValue(name, out var sparse) && weights.Any(w => sparse.ContainsKey(w.Place)))
            .Select(p => (p, weights.Sum(w => w.Weight * p.Sparse[name].GetValueOrDefault(w.Place))));
    }

    private List<(uint Place, float Weight)> Weigh(string name, Dictionary<uint, float> query)
    {
        List<Dictionary<uint, float>> vectors = [.. collection.Points.Values.Select(p => p.Sparse.GetValueOrDefault(name)).OfType<Dictionary<uint, float>>()];
        var places = query.OrderBy(p => p.Key);
        return collection.HasRarity(name)
            ? [.. places.Select(p => (p.Key, p.Value * Rarity(vectors.Count, vectors.Count(v => v.ContainsKey(p.Key)))))]
            : [.. places.Select(p => (p.Key, p.Value))];
    }

    private static float Rarity(int all, int having) => (float)Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));

    private static float Cosine(float[] a, float[] b)
    {
        var dot = a.Zip(b, (x, y) => x * y).Sum();
        return dot / MathF.Sqrt(a.Sum(x => x * x) * b.Sum(x => x * x));
    }
}
