using LawBot.Indexing;

namespace LawBot.Host.Qdrant;

/// <summary>Takes a change through its steps, each of which is one write of the state.</summary>
/// <remarks>
/// Begun: the new generation is hidden while its points are written. Shown: in one step the new generation counts and every older point of
/// the same reports is hidden; then the older ones are deleted. Ended: nothing is hidden any more. A crash after the first step is undone,
/// a crash after the second is finished, at the next write or start.
/// </remarks>
internal sealed class IndexChanges(QdrantCalls api, QdrantCollections collections, StateStore states, ChangeOwner owner)
{
    /// <summary>Repairs what a crash left.</summary>
    /// <returns>The state with no change under way.</returns>
    /// <exception cref="IndexUnavailableException">Another process is at it.</exception>
    public async Task<IndexState> SettleAsync(CancellationToken cancellation)
    {
        var state = await states.ReadAsync(cancellation);
        return state.Change switch
        {
            null => state,
            { } change when !owner.IsAbandoned(change) =>
                throw new IndexUnavailableException("另一个 LawBot 进程正在写入索引。请等它结束后再试;同一索引只能由一个进程写入。") { MayPass = true },
            _ => await EndAsync(state, cancellation),
        };
    }

    /// <summary>Begins a change; its points may be written now.</summary>
    public Task<IndexState> BeginAsync(IndexState state, IReadOnlyList<string> reports, CancellationToken cancellation) =>
        NextAsync(state, isVisible: false, reports, cancellation);

    /// <summary>Hides reports at once.</summary>
    public Task<IndexState> HideAsync(IndexState state, IReadOnlyList<string> reports, CancellationToken cancellation) =>
        NextAsync(state, isVisible: true, reports, cancellation);

    /// <summary>Says that the change is still under way.</summary>
    public Task RenewAsync(IndexState state, CancellationToken cancellation) =>
        states.WriteAsync(state with { Change = state.Change! with { Until = owner.NextUntil() } }, cancellation);

    /// <summary>Makes the new generation count and the older ones not.</summary>
    /// <exception cref="IndexUnavailableException">Another process took the change for abandoned.</exception>
    public async Task<IndexState> ShowAsync(IndexState state, CancellationToken cancellation)
    {
        var now = await states.ReadAsync(cancellation);
        if (now.Revision != state.Revision)
        {
            throw new IndexUnavailableException("另一个 LawBot 进程在此期间写入了索引,本批报告没有入库。请确认只有一个进程写入,再重试。");
        }

        var shown = state with
        {
            Revision = state.Revision + 1, Change = state.Change! with { IsVisible = true, Until = owner.NextUntil() },
        };
        await states.WriteAsync(shown, cancellation);
        return shown;
    }

    /// <summary>Deletes what the change hides and ends it.</summary>
    public async Task<IndexState> EndAsync(IndexState state, CancellationToken cancellation)
    {
        var hidden = Filters.All(state.Hidden);
        foreach (var collection in collections.All)
        {
            await api.DeleteAsync(collection, hidden, cancellation);
        }

        // Not a new revision: who still filters by the change finds the same as who no longer does.
        var ended = state with { Change = null };
        await states.WriteAsync(ended, cancellation);
        return ended;
    }

    private async Task<IndexState> NextAsync(IndexState state, bool isVisible, IReadOnlyList<string> reports, CancellationToken cancellation)
    {
        var generation = state.LastGeneration + 1;
        var next = state with
        {
            Revision = state.Revision + 1,
            LastGeneration = generation,
            Change = new(generation, isVisible, reports, owner.Name, owner.NextUntil()),
        };
        await states.WriteAsync(next, cancellation);
        return next;
    }
}
