using LawBot.Chinese;
using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Tells how common terms are: from their rarity r among N passages, n = (N + 1) / e^r − ½.</summary>
/// <remarks>Exact in one shard as far as single precision goes; over several shards an estimate, because each counts for itself.</remarks>
internal sealed class QdrantTermStatistics(QdrantCalls api, QdrantCollections collections, StateStore states, TermRarities rarities)
    : ITermStatistics
{
    public async Task<IReadOnlyList<long>> CountPassagesAsync(IReadOnlyList<string> terms, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await states.ReadSteadilyAsync<IReadOnlyList<long>>(
            async _ =>
            {
                var passages = await api.CountAsync(collections.Passages, new Filter(), cancellation);
                var found = await rarities.AskAsync(
                    collections.Passages, [.. terms.Select(t => SparseTerms.IndexOf(Term.Of(t)))], cancellation);
                return [.. found.Select(r => r is { } rarity ? CountOf(rarity, passages) : 0)];
            },
            cancellation);
    }

    private static long CountOf(double rarity, long passages) => Math.Max(1, (long)Math.Round(((passages + 1) / Math.Exp(rarity)) - 0.5));
}
