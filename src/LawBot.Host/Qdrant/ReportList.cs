using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>The list of reports, kept; after a change only what is newer is read.</summary>
internal sealed class ReportList(QdrantCalls api, QdrantCollections collections)
{
    private readonly PointPages _pages = new(api);
    private volatile Known? _latest;

    /// <summary>The list as of a state. The same list is handed out again while no report comes, changes or goes.</summary>
    public async Task<IReadOnlyList<ReportEntry>> LoadAsync(IndexState state, CancellationToken cancellation)
    {
        if (_latest is not { } known || known.Revision > state.Revision)
        {
            return await LoadAllAsync(state, cancellation);
        }

        return known.Revision == state.Revision ? known.Entries : await LoadNewerAsync(known, state, cancellation);
    }

    private async Task<IReadOnlyList<ReportEntry>> LoadAllAsync(IndexState state, CancellationToken cancellation)
    {
        var reports = new Dictionary<string, ReportPayload>(StringComparer.Ordinal);
        await ReadAsync(reports, ReportsOf(state), cancellation);
        return Remember(state, reports);
    }

    private async Task<IReadOnlyList<ReportEntry>> LoadNewerAsync(Known known, IndexState state, CancellationToken cancellation)
    {
        var reports = new Dictionary<string, ReportPayload>(known.Reports, StringComparer.Ordinal);
        var last = reports.Values.Select(r => r.Generation).DefaultIfEmpty(0).Max();
        var read = await ReadAsync(reports, ReportsOf(state, Filters.Above(Field.Generation, last)), cancellation);
        if (await api.CountAsync(collections.Reports, ReportsOf(state), cancellation) != reports.Count)
        {
            return await LoadAllAsync(state, cancellation);
        }

        if (read > 0)
        {
            return Remember(state, reports);
        }

        _latest = known with { Revision = state.Revision };
        return known.Entries;
    }

    private async Task<int> ReadAsync(Dictionary<string, ReportPayload> reports, Filter filter, CancellationToken cancellation)
    {
        var read = 0;
        await foreach (var point in _pages.AllAsync(collections.Reports, filter, PayloadFields.Only(ReportPayload.ListFields), cancellation))
        {
            var report = ReportPoints.Read(point.Payload);
            reports[report.Report] = report;
            read++;
        }

        return read;
    }

    /// <summary>What the scores of passages need to know of them all, as of a state; the title of each report as its passages are indexed.</summary>
    public async Task<(PassageStatistics Statistics, IReadOnlyDictionary<string, string> Titles)> ScoringAsync(IndexState state, CancellationToken cancellation)
    {
        await LoadAsync(state, cancellation);
        return _latest!.Scoring.Value;
    }

    private static Filter ReportsOf(IndexState state, params IReadOnlyList<Condition> further) =>
        Filters.Of([Filters.Any(Field.Kind, ReportPayload.KindOf), .. further], state.Hidden)!;

    private List<ReportEntry> Remember(IndexState state, Dictionary<string, ReportPayload> reports)
    {
        List<ReportEntry> entries =
        [
            .. reports.Values.Select(ReportPoints.Entry)
                .OrderBy(e => e.Jurisdiction.Province, StringComparer.Ordinal).ThenBy(e => e.Jurisdiction.Prefecture, StringComparer.Ordinal)
                .ThenBy(e => e.Jurisdiction.Name, StringComparer.Ordinal).ThenBy(e => e.Year).ThenBy(e => e.Id, StringComparer.Ordinal),
        ];
        _latest = new(state.Revision, reports, entries);
        return entries;
    }

    private sealed record Known(long Revision, Dictionary<string, ReportPayload> Reports, IReadOnlyList<ReportEntry> Entries)
    {
        public Lazy<(PassageStatistics Statistics, IReadOnlyDictionary<string, string> Titles)> Scoring { get; } = new(() =>
        {
            var passages = Reports.Values.Sum(r => (long)r.Passages);
            var isCounted = passages > 0 && Reports.Values.All(r => r.Terms is not null && r.Characters is not null);
            return (
                new PassageStatistics(
                    passages, isCounted ? (double)Reports.Values.Sum(r => r.Terms!.Value) / passages : SparseTerms.MeanPassageTerms,
                    isCounted ? (double)Reports.Values.Sum(r => r.Characters!.Value) / passages : SparseTerms.MeanPassageCharacters),
                Entries.ToDictionary(e => e.Id, e => IndexedText.OfTitle(e.Title, e.Jurisdiction), StringComparer.Ordinal));
        });
    }
}
