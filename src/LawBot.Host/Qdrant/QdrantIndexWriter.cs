using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Puts reports in and takes them out, each call as one change that becomes visible in one step.</summary>
internal sealed class QdrantIndexWriter(
    QdrantCalls api, QdrantCollections collections, StateStore states, QdrantOptions options, DenseVectors dense, TimeProvider time)
    : IIndexWriter, IDisposable
{
    private static readonly TimeSpan SignOfLife = ChangeOwner.Lease / 3;

    /// <summary>How long undoing may take when the caller has already stopped.</summary>
    private static readonly TimeSpan UndoTime = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private readonly IndexChanges _changes = new(api, collections, states, new ChangeOwner(time));
    private readonly PointWriter _points = new(api, collections, options, dense);

    public async Task PutAsync(IReadOnlyList<IndexedReport> reports, IReadOnlyList<string> replaced, CancellationToken cancellation)
    {
        if (reports.Count == 0)
        {
            await RemoveAsync(replaced, cancellation);
            return;
        }

        // Of two with the same id in one call the later one counts.
        List<IndexedReport> latest = [.. reports.GroupBy(r => r.Report.Id, StringComparer.Ordinal).Select(g => g.Last())];
        using var turn = await TakeTurnAsync(cancellation);
        var settled = await _changes.SettleAsync(cancellation);
        var begun = await _changes.BeginAsync(
            settled, [.. latest.Select(r => r.Report.Id).Concat(replaced).Distinct(StringComparer.Ordinal)], cancellation);
        await EndAsync(await WriteAsync(latest, begun, cancellation), cancellation);
    }

    public async Task<IReadOnlyList<string>> RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation);
        var settled = await _changes.SettleAsync(cancellation);
        var there = await ThereAsync(ids, cancellation);
        if (there.Count > 0)
        {
            await EndAsync(await _changes.HideAsync(settled, there, cancellation), cancellation);
        }

        return there;
    }

    public async Task NoteUnreadableAsync(IReadOnlyList<UnreadableFile> files, IReadOnlyList<string> mended, CancellationToken cancellation)
    {
        await NoteAsync(FileNotes.Unreadable, [.. files.Select(FileNotes.Of)], mended, cancellation);
    }

    public async Task NoteDuplicatesAsync(IReadOnlyList<DuplicateFile> files, IReadOnlyList<string> gone, CancellationToken cancellation)
    {
        await NoteAsync(FileNotes.Duplicate, [.. files.Select(FileNotes.Of)], gone, cancellation);
    }

    private async Task NoteAsync(string kind, IReadOnlyList<PointStruct> notes, IReadOnlyList<string> gone, CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation);
        await collections.EnsureAsync(cancellation);
        if (gone.Count > 0)
        {
            await api.DeleteAsync(
                collections.Reports, Filters.All(Filters.Any(Field.Kind, kind), Filters.Any(FileNotes.PathField, gone)), cancellation);
        }

        if (notes.Count > 0)
        {
            await api.UpsertAsync(collections.Reports, notes, cancellation);
        }
    }

    /// <summary>Repairs at start what a crash left; does nothing while another process is at it.</summary>
    /// <exception cref="IndexUnavailableException">The server is away.</exception>
    public async Task RepairAsync(CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation);
        await _changes.SettleAsync(cancellation);
    }

    public void Dispose() => _oneAtATime.Dispose();

    /// <summary>Writes the points and shows them; hides and forgets them again when that fails.</summary>
    private async Task<IndexState> WriteAsync(List<IndexedReport> reports, IndexState begun, CancellationToken cancellation)
    {
        try
        {
            var heard = new Heartbeat(time, SignOfLife, token => _changes.RenewAsync(begun, token));
            await _points.WriteAsync(reports, begun.Change!.Generation, heard.BeatAsync, cancellation);
            cancellation.ThrowIfCancellationRequested();
            return await _changes.ShowAsync(begun, cancellation);
        }
        catch
        {
            await UndoAsync();
            throw;
        }
    }

    private async Task UndoAsync()
    {
        using var limited = new CancellationTokenSource(UndoTime, time);
        try
        {
            // The state is read anew: the write that shows may have been the one that failed, yet have arrived.
            await _changes.SettleAsync(limited.Token);
        }
        catch (Exception e) when (e is IndexUnavailableException or OperationCanceledException)
        {
            // What cannot be undone now is hidden, and undone at the next write or start.
        }
    }

    /// <summary>Tidies up after what is already visible; what fails is done at the next write or start.</summary>
    private async Task EndAsync(IndexState shown, CancellationToken cancellation)
    {
        try
        {
            await _changes.EndAsync(shown, cancellation);
        }
        catch (Exception e) when (e is IndexUnavailableException or OperationCanceledException)
        {
            // The caller's reports are in: to say otherwise would be wrong.
        }
    }

    private async Task<List<string>> ThereAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var there = new HashSet<string>(StringComparer.Ordinal);
        var wanted = Filters.All(Filters.Any(Field.Kind, ReportPayload.KindOf), Filters.Any(Field.Report, ids));
        await foreach (var point in new PointPages(api).AllAsync(
            collections.Reports, wanted, PayloadFields.Only(Field.Report), cancellation))
        {
            there.Add(point.Payload[Field.Report].StringValue);
        }

        return [.. ids.Distinct(StringComparer.Ordinal).Where(there.Contains)];
    }

    private async Task<IDisposable> TakeTurnAsync(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        return new Turn(_oneAtATime);
    }

    private sealed class Turn(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
