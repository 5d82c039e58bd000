using LawBot.Indexing;

namespace LawBot.Host.Qdrant;

/// <summary>Reads and writes the one point that says what is visible, and lets others read between two equal states.</summary>
/// <remarks>
/// A sequence lock: a reader filters by the state that it knows, and reads the state again afterwards. If the revision is the same, nothing
/// that may be found changed meanwhile: points are only ever put in or taken out while the state hides them. If not, it reads again.
/// </remarks>
internal sealed class StateStore(QdrantCalls api, QdrantCollections collections, TimeProvider time)
{
    private const int Tries = 6;
    private IndexState? _latest;
    private long _asked;

    /// <summary>The state as it is now.</summary>
    public async Task<IndexState> ReadAsync(CancellationToken cancellation)
    {
        var asked = time.GetTimestamp();
        await collections.EnsureAsync(cancellation);
        var found = await api.RetrieveAsync(collections.Reports, [PointIds.State], cancellation);
        return Remember(found.Count == 0 ? IndexState.First : IndexState.Of(found[0]), asked);
    }

    /// <summary>The state as it was at most so long ago.</summary>
    public async Task<IndexState> ReadAsync(TimeSpan oldest, CancellationToken cancellation) =>
        Volatile.Read(ref _latest) is { } latest && time.GetElapsedTime(Volatile.Read(ref _asked)) <= oldest
            ? latest
            : await ReadAsync(cancellation);

    /// <summary>Makes a state the one that holds. It does when this returns, and may when this throws.</summary>
    public async Task WriteAsync(IndexState state, CancellationToken cancellation)
    {
        var asked = time.GetTimestamp();
        await api.UpsertAsync(collections.Reports, [state.ToPoint()], cancellation);
        Remember(state, asked);
    }

    /// <summary>Reads something of which no part may be of another state than the rest.</summary>
    /// <exception cref="IndexUnavailableException">The server is away, or the store changed under every try.</exception>
    public async Task<T> ReadSteadilyAsync<T>(Func<IndexState, Task<T>> read, CancellationToken cancellation)
    {
        var before = Volatile.Read(ref _latest) ?? await ReadAsync(cancellation);
        for (var tries = 0; tries < Tries; tries++)
        {
            var result = await read(before);
            var after = await ReadAsync(cancellation);
            if (after.Revision == before.Revision)
            {
                return result;
            }

            before = after;
        }

        throw new IndexUnavailableException("索引正在频繁更新,暂时读不到完整的内容。请稍后再试。") { MayPass = true };
    }

    private IndexState Remember(IndexState state, long asked)
    {
        Volatile.Write(ref _asked, asked);
        Volatile.Write(ref _latest, state);
        return state;
    }
}
