using System.Text.Json.Nodes;

namespace LawBot.Tests.QdrantServer;

/// <summary>Does a search: prefetches first, then the query over what they found.</summary>
/// <remarks>Rarity of a place: ln(1 + (N − n + ½) / (n + ½)), N the points that have the vector, n those that have the place. Fusion by
/// reciprocal rank: Σ 1 / (2 + rank), ranks from 0.</remarks>
internal sealed class Ranker(StoredCollection collection)
{
    private const int RankOffset = 2;

    /// <param name="request">A query or a prefetch.</param>
    /// <param name="limit">At most so many hits.</param>
    /// <param name="widening">What the limits of prefetches are multiplied by.</param>
    public List<(StoredPoint Point, float Score)> Rank(JsonObject request, int limit, int widening)
    {
        Strict.Check(
            request, "prefetch", "query", "using", "filter", "limit", "with_payload", "with_vector", "group_by", "group_size");
        var query = (JsonObject)request["query"]!;
        Strict.Check(query, "nearest", "fusion");
        var prefetched = (request["prefetch"] as JsonArray ?? [])
            .Select(p => Rank((JsonObject)p!, p!["limit"]!.GetValue<int>() * widening, widening)).ToList();
        var scored = query["fusion"] is { } fusion ? Fuse(fusion.GetValue<string>(), prefetched) : Nearest(request, query["nearest"]!, prefetched);
        return
        [
            .. scored.Where(s => FilterCheck.Passes(request["filter"], s.Point))
                .OrderByDescending(s => s.Score).ThenBy(s => s.Point.Id, StringComparer.Ordinal).Take(limit),
        ];
    }

    private static IEnumerable<(StoredPoint Point, float Score)> Fuse(string kind, List<List<(StoredPoint Point, float Score)>> rankings)
    {
        if (kind != "rrf" || rankings.Count == 0)
        {
            throw new RefusedException(400, "Wrong input: fusion must be rrf, over prefetches");
        }

        return rankings.SelectMany(r => r.Select((hit, rank) => (hit.Point, Share: 1f / (RankOffset + rank))))
            .GroupBy(h => h.Point).Select(g => (g.Key, g.Sum(h => h.Share)));
    }

    private IEnumerable<(StoredPoint Point, float Score)> Nearest(
        JsonObject request, JsonNode vector, List<List<(StoredPoint Point, float Score)>> prefetched)
    {
        var name = request["using"]?.GetValue<string>() ?? throw new RefusedException(400, "Wrong input: Not existing vector name error: ");
        var points = request["prefetch"] is null ? collection.Points.Values : prefetched.SelectMany(p => p).Select(p => p.Point).Distinct();
        if (vector is JsonArray numbers)
        {
            float[] wanted = [.. numbers.Select(n => n!.GetValue<float>())];
            return points.Where(p => p.Dense.ContainsKey(name)).Select(p => (p, Cosine(wanted, p.Dense[name])));
        }

        if (collection.Sparse?[name] is null)
        {
            throw new RefusedException(400, $"Wrong input: Not existing vector name error: {name}");
        }

        var weights = Weigh(name, StoredCollection.SparseOf(vector));
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
