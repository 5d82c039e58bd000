using Google.Protobuf.Collections;
using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>What is in the store: reports, whole reports, files that could not be read.</summary>
internal sealed class QdrantReportCatalog(QdrantCalls api, QdrantCollections collections, StateStore states, ReportList list) : IReportCatalog
{
    /// <summary>A whole report that is already here is handed out while the state is no older than this.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromMilliseconds(500);

    private readonly PointPages _pages = new(api);
    private readonly RecentReports _recent = new();

    public Task<IReadOnlyList<ReportEntry>> ListAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return states.ReadSteadilyAsync(state => list.LoadAsync(state, cancellation), cancellation);
    }

    public async Task<IndexedReport?> FindAsync(string id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var state = await states.ReadAsync(Recent, cancellation);
        return _recent.Find(id, state.Revision) ?? await states.ReadSteadilyAsync(s => LoadAsync(id, s, cancellation), cancellation);
    }

    public async Task<IReadOnlyList<UnreadableFile>> ListUnreadableAsync(CancellationToken cancellation) =>
        [.. (await ReadNotesAsync(FileNotes.Unreadable, FileNotes.ReadUnreadable, cancellation)).OrderBy(f => f.Path, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<DuplicateFile>> ListDuplicatesAsync(CancellationToken cancellation) =>
        [.. (await ReadNotesAsync(FileNotes.Duplicate, FileNotes.ReadDuplicate, cancellation)).OrderBy(f => f.Path, StringComparer.Ordinal)];

    private async Task<List<T>> ReadNotesAsync<T>(string kind, Func<MapField<string, Value>, T> read, CancellationToken cancellation)
    {
        await collections.EnsureAsync(cancellation);
        return await ReadAsync(collections.Reports, Filters.All(Filters.Any(Field.Kind, kind)), read, cancellation);
    }

    private async Task<IndexedReport?> LoadAsync(string id, IndexState state, CancellationToken cancellation)
    {
        var filter = ReportFilters.Of(new() { Reports = [id] }, state)!;
        var page = await api.ScrollAsync(
            new() { CollectionName = collections.Reports, Filter = filter, Limit = 1, WithPayload = PayloadFields.All }, cancellation);
        if (page.Result.Count == 0)
        {
            return null;
        }

        var passages = ReadAsync(collections.Passages, filter, p => PayloadCodec.Read(p, PayloadJson.Wire.PassagePayload), cancellation);
        var figures = ReadAsync(collections.Figures, filter, p => PayloadCodec.Read(p, PayloadJson.Wire.FigurePayload), cancellation);
        var report = ReportPoints.Whole(
            ReportPoints.Read(page.Result[0].Payload),
            [.. (await passages).OrderBy(p => p.Ordinal).Select(PassagePoints.Read)],
            [.. (await figures).OrderBy(f => f.Ordinal).Select(FigurePoints.Read)]);
        _recent.Keep(report, state.Revision);
        return report;
    }

    private async Task<List<T>> ReadAsync<T>(string collection, Filter filter, Func<MapField<string, Value>, T> read, CancellationToken cancellation)
    {
        var all = new List<T>();
        await foreach (var point in _pages.AllAsync(collection, filter, PayloadFields.All, cancellation))
        {
            all.Add(read(point.Payload));
        }

        return all;
    }
}
