using System.Collections.Concurrent;
using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Finds figures by the share of a wording's terms that their metric, clause and heading have: a grouped search for each wording and
/// for each few hundred reports.</summary>
internal sealed class QdrantFigureSearcher(
    QdrantCalls api, QdrantCollections collections, StateStore states, IReportCatalog catalog, TermRarities rarities)
    : IFigureSearcher
{
    /// <summary>Reports of one call: what a server answers within a second.</summary>
    private const int ReportsOfCall = 500;

    private const int CallsAtOnce = 4;

    /// <summary>So many figures more of each report are asked for, because the server breaks ties as it likes.</summary>
    private const int Spare = 4;

    public async Task<IReadOnlyList<FoundFigure>> FindAsync(
        IReadOnlyList<string> words, ReportFilter filter, int perReport, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var wordings = words.Select(QueryTerms.OfWording).Where(w => w.Count > 0).ToList();
        if (wordings.Count == 0 || perReport <= 0)
        {
            return [];
        }

        List<string> reports =
        [
            .. (await catalog.ListAsync(cancellation)).Where(e => e.Figures > 0 && filter.Allows(e.Id, e.Jurisdiction, e.Year)).Select(e => e.Id),
        ];
        return reports.Count == 0
            ? []
            : await states.ReadSteadilyAsync(state => FindAsync(wordings, filter, reports, perReport, state, cancellation), cancellation);
    }

    private async Task<IReadOnlyList<FoundFigure>> FindAsync(
        List<IReadOnlyList<WeightedTerm>> wordings, ReportFilter filter, List<string> reports, int perReport, IndexState state,
        CancellationToken cancellation)
    {
        var wholes = wordings.Count == 1 ? [1f] : await rarities.WholeAsync(collections.Figures, wordings, state, cancellation);
        var searches =
            from chunk in reports.Count <= ReportsOfCall ? [reports] : reports.Chunk(ReportsOfCall).Select(c => c.ToList())
            let visible = ReportFilters.Of(reports.Count <= ReportsOfCall ? filter : new() { Reports = chunk }, state)
            from wording in Enumerable.Range(0, wordings.Count)
            select new Search(wordings[wording], wholes[wording], visible, chunk.Count);
        var found = new ConcurrentBag<Hit>();
        var limits = new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(searches, limits, async (search, token) =>
        {
            foreach (var hit in await FindAsync(search, perReport + Spare, token))
            {
                found.Add(hit);
            }
        });
        return Best(found, perReport);
    }

    private async Task<IEnumerable<Hit>> FindAsync(Search search, int perReport, CancellationToken cancellation)
    {
        var request = new QueryPointGroups
        {
            CollectionName = collections.Figures, Query = SparseTerms.OfQuery(search.Wording).ToQuery(), Using = Field.Terms, Filter = search.Filter,
            GroupBy = Field.Report, GroupSize = (ulong)perReport, Limit = (ulong)search.Reports, WithPayload = PayloadFields.All,
        };
        var groups = await api.QueryGroupsAsync(request, cancellation);
        return groups.SelectMany(g => g.Hits)
            .Select(h => new Hit(PayloadCodec.Read(h.Payload, PayloadJson.Wire.FigurePayload), h.Score / search.Whole));
    }

    /// <summary>The best wording of each figure, the best figures of each report.</summary>
    private static List<FoundFigure> Best(IEnumerable<Hit> hits, int perReport) =>
    [
        .. hits.GroupBy(h => (h.Figure.Report, h.Figure.Ordinal)).Select(g => g.MaxBy(h => h.Score)!)
            .GroupBy(h => h.Figure.Report, StringComparer.Ordinal)
            .SelectMany(g => g.OrderByDescending(h => h.Score).ThenBy(h => h.Figure.Ordinal).Take(perReport))
            .OrderByDescending(h => h.Score).ThenBy(h => h.Figure.Report, StringComparer.Ordinal).ThenBy(h => h.Figure.Ordinal)
            .Select(h => new FoundFigure(h.Figure.Report, FigurePoints.Read(h.Figure), h.Score)),
    ];

    private sealed record Search(IReadOnlyList<WeightedTerm> Wording, float Whole, Filter? Filter, int Reports);

    private sealed record Hit(FigurePayload Figure, double Score);
}
