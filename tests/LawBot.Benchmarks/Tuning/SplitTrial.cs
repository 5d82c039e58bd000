using System.Globalization;
using LawBot.Host.Commands;
using LawBot.Indexing;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Benchmarks.Tuning;

/// <summary>How long a passage of a long document should be, and what a document scores that has several good ones; through the product's index.</summary>
internal static class SplitTrial
{
    private static readonly int[] Lengths = [int.MaxValue / 2, 2000, 1200, 800, 500, 300];
    private static readonly float[] Seconds = [0, 0.1f, 0.2f, 0.4f];

    public static async Task<int> RunAsync(IReadOnlyList<string> folders)
    {
        foreach (var folder in folders)
        {
            var beir = new BeirFolder(folder);
            var queries = beir.Queries();
            List<double>? whole = null;
            Console.WriteLine(folder);
            foreach (var length in Lengths)
            {
                var found = await SearchAsync(beir, queries, length);
                foreach (var second in Seconds)
                {
                    var scores = queries.Select((q, i) => RetrievalScore.Of(Rank(found[i], second), q.Grades).Ndcg10).ToList();
                    whole ??= scores;
                    var (difference, p) = PairedBootstrap.Compare(whole, scores, seed: 1);
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"  passages to {length,10}, others count {second:0.0}: {scores.Average():0.0000}  {difference:+0.0000;-0.0000} p {p:0.000}"));
                }
            }
        }

        return 0;
    }

    private static async Task<List<IReadOnlyList<ScoredPassage>>> SearchAsync(BeirFolder beir, IReadOnlyList<TrialQuery> queries, int length)
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-split-");
        try
        {
            await using var store = Stores.Open(folder.FullName);
            await store.GetRequiredService<IIndexWriter>().PutAsync([.. beir.Documents().Select(d => RetrievalTrial.ToReport(d, length))], default);
            var searcher = store.GetRequiredService<IPassageSearcher>();
            var found = new List<IReadOnlyList<ScoredPassage>>();
            foreach (var query in queries)
            {
                found.Add(await searcher.SearchAsync(new PassageQuery(query.Text) { PerReport = 3 }, 100, default));
            }

            return found;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IReadOnlyList<string> Rank(IReadOnlyList<ScoredPassage> found, float second) =>
    [
        .. found.GroupBy(f => f.Passage.ReportId, StringComparer.Ordinal)
            .OrderByDescending(g => g.Select((f, i) => f.Score * Math.Pow(second, i)).Sum()).Select(g => g.Key),
    ];
}
