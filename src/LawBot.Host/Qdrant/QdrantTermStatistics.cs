using LawBot.Chinese;
using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Tells how common terms are: from their rarity r among N points, n = (N + 1) / e^r − ½.</summary>
/// <remarks>Exact in one shard as far as single precision goes; over several shards an estimate, because each counts for itself.</remarks>
internal sealed class QdrantTermStatistics(QdrantCalls api, QdrantCollections collections, StateStore states, TermRarities rarities)
    : ITermStatistics
{
    public Task<IReadOnlyList<long>> CountPassagesAsync(IReadOnlyList<string> terms, CancellationToken cancellation) =>
        CountAsync(collections.Passages, terms, cancellation);

    public Task<IReadOnlyList<long>> CountFiguresAsync(IReadOnlyList<string> terms, CancellationToken cancellation) =>
        CountAsync(collections.Figures, terms, cancellation);

    private async Task<IReadOnlyList<long>> CountAsync(string collection, IReadOnlyList<string> terms, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await states.ReadSteadilyAsync<IReadOnlyList<long>>(
            async _ =>
            {
                var points = await api.CountAsync(collection, new Filter(), cancellation);
                var found = await rarities.AskAsync(collection, [.. terms.Select(t => SparseTerms.IndexOf(Term.Of(t)))], cancellation);
                return [.. found.Select(r => r is { } rarity ? CountOf(rarity, points) : 0)];
            },
            cancellation);
    }

    /// <summary>How many of some points have a term of that rarity, which is more than 0.</summary>
    public static long CountOf(double rarity, long points) => Math.Max(1, (long)Math.Round(((points + 1) / Math.Exp(rarity)) - 0.5));
}
