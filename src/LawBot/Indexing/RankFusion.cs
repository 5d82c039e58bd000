namespace LawBot.Indexing;

/// <summary>Reciprocal rank fusion.</summary>
public static class RankFusion
{
    /// <summary>The damping of the paper, in ranks.</summary>
    public const int UsualDamping = 60;

    /// <summary>Merges several rankings: score(d) = Σ 1 / (k + rank(d)) over the rankings that hold d, ranks from 1. What one ranking lacks
    /// is not pushed out by it.</summary>
    /// <param name="rankings">Each best first, without repetitions.</param>
    /// <param name="key">Tells what is the same.</param>
    /// <param name="k">Damping, in ranks. A larger k trusts the top of each list less.</param>
    /// <returns>Every entry of any ranking once with its score, best first; ties in order of first appearance. Empty in, empty out.</returns>
    /// <remarks>Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank learning methods",
    /// SIGIR 2009.</remarks>
    public static IReadOnlyList<(T Entry, double Score)> Fuse<T, TKey>(IEnumerable<IReadOnlyList<T>> rankings, Func<T, TKey> key, int k = UsualDamping)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(rankings);
        ArgumentNullException.ThrowIfNull(key);
        var entries = new Dictionary<TKey, (T Entry, double Score, int First)>();
        foreach (var ranking in rankings)
        {
            for (var i = 0; i < ranking.Count; i++)
            {
                var known = entries.TryGetValue(key(ranking[i]), out var entry) ? entry : (ranking[i], 0, entries.Count);
                entries[key(ranking[i])] = (known.Item1, known.Item2 + (1.0 / (k + i + 1)), known.Item3);
            }
        }

        return [.. entries.Values.OrderByDescending(e => e.Score).ThenBy(e => e.First).Select(e => (e.Entry, e.Score))];
    }
}
