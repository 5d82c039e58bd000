using System.Globalization;
using LawBot.Indexing;

namespace LawBot.Benchmarks.Tuning;

/// <summary>Compares variants with the product's way. Queries are halved by their id: what looks best on one half is judged on the other.</summary>
internal static class TuningRun
{
    public static int Run(IReadOnlyList<string> folders)
    {
        foreach (var folder in folders)
        {
            var product = new Variant("product");
            var collection = MemoryCollection.Read(folder, product.Title);
            var baseline = Score(collection, product);
            Console.WriteLine($"{collection.Name}: {collection.Ids.Count} documents, {collection.Queries.Count} queries, nDCG@10 {baseline.Average():0.0000}");
            foreach (var variant in Variants.All)
            {
                var tried = variant.Title == product.Title ? collection : MemoryCollection.Read(folder, variant.Title);
                Print(collection, variant, baseline, Score(tried, variant));
            }
        }

        return 0;
    }

    private static void Print(MemoryCollection collection, Variant variant, List<double> baseline, List<double> scores)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"  {variant.Name,-28} {scores.Average():0.0000}");
        for (var half = 0; half < 2; half++)
        {
            List<int> chosen = [.. Enumerable.Range(0, baseline.Count).Where(i => HalfOf(collection.Queries[i].Id) == half)];
            var (difference, p) = PairedBootstrap.Compare([.. chosen.Select(i => baseline[i])], [.. chosen.Select(i => scores[i])], seed: 1);
            line += string.Create(CultureInfo.InvariantCulture, $"   half {half}: {difference:+0.0000;-0.0000} p {p:0.000}");
        }

        Console.WriteLine(line);
    }

    private static List<double> Score(MemoryCollection collection, Variant variant)
    {
        var ranker = new MemoryRanker(collection, variant);
        return [.. collection.Queries.Select(q => RetrievalScore.Of(ranker.Rank(q.Text), q.Grades).Ndcg10)];
    }

    private static int HalfOf(string id) => (int)(id.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) >> 16) & 1;
}
