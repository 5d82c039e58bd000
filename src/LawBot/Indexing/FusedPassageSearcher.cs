using LawBot.Places;
using LawBot.Reports;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace LawBot.Indexing;

/// <summary>Searches by words and by meaning, and merges the two rankings. A passage without a vector keeps its place among the words' hits;
/// when the model fails, the words' ranking stands alone.</summary>
/// <param name="lexical">The search by words.</param>
/// <param name="vectors">The vectors.</param>
/// <param name="catalog">Gives the passages that only the vectors found.</param>
/// <param name="generator">Makes the question's vector.</param>
/// <param name="logger">Told when the model fails.</param>
public sealed class FusedPassageSearcher(
    IPassageSearcher lexical, IPassageVectors vectors, IReportCatalog catalog, IEmbeddingGenerator<string, Embedding<float>> generator,
    ILogger<FusedPassageSearcher> logger) : IPassageSearcher
{
    private const int LeastDepth = 100;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ScoredPassage>> SearchAsync(PassageQuery query, int limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var depth = Math.Max(limit, LeastDepth);
        var byWords = await lexical.SearchAsync(query, depth, cancellation);
        var byMeaning = await NearestAsync(query, depth, cancellation);
        if (byMeaning.Count == 0)
        {
            return [.. byWords.Take(limit)];
        }

        var fused = RankFusion.Fuse<Passage, (string, int)>([[.. byWords.Select(h => h.Passage)], byMeaning], p => (p.ReportId, p.Ordinal));
        return Spread(fused, query.PerReport, limit);
    }

    private static List<ScoredPassage> Spread(IReadOnlyList<(Passage Entry, double Score)> fused, int perReport, int limit)
    {
        var hits = new List<ScoredPassage>();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (passage, score) in fused)
        {
            var count = counts[passage.ReportId] = counts.GetValueOrDefault(passage.ReportId) + 1;
            if (hits.Count < limit && (perReport == 0 || count <= perReport))
            {
                hits.Add(new(passage, score));
            }
        }

        return hits;
    }

    private async Task<IReadOnlyList<Passage>> NearestAsync(PassageQuery query, int depth, CancellationToken cancellation)
    {
        try
        {
            var vector = (await generator.GenerateAsync([query.Text], cancellationToken: cancellation))[0].Vector;
            var allowed = await AllowedAsync(query.Filter, cancellation);
            var near = await vectors.NearestAsync(PassageEmbedding.ModelOf(generator), vector, allowed, depth, cancellation);
            return await PassagesAsync(near, cancellation);
        }
        catch (ModelUnavailableException e)
        {
            logger.LogWarning("这次只按字词查找:{Reason}", e.Message);
            return [];
        }
    }

    private async Task<IReadOnlySet<string>?> AllowedAsync(ReportFilter filter, CancellationToken cancellation) =>
        filter == ReportFilter.None
            ? null
            : (await catalog.ListAsync(cancellation)).Where(e => filter.Allows(e.Id, e.Jurisdiction, e.Year)).Select(e => e.Id)
                .ToHashSet(StringComparer.Ordinal);

    private async Task<IReadOnlyList<Passage>> PassagesAsync(IReadOnlyList<NearPassage> near, CancellationToken cancellation)
    {
        var reports = new Dictionary<string, IndexedReport?>(StringComparer.Ordinal);
        var passages = new List<Passage>();
        foreach (var hit in near)
        {
            if (!reports.TryGetValue(hit.ReportId, out var report))
            {
                reports[hit.ReportId] = report = await catalog.FindAsync(hit.ReportId, cancellation);
            }

            if (report is not null && report.Report.ContentHash == hit.ContentHash && hit.Ordinal < report.Passages.Count)
            {
                passages.Add(report.Passages[hit.Ordinal]);
            }
        }

        return passages;
    }
}
