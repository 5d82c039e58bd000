using System.Text.Json;
using LawBot.Host.Qdrant.Api;
using LawBot.Indexing;

namespace LawBot.Host.Qdrant;

/// <summary>Finds passages with one call: candidates by pairs and words, ranked by these and single characters together; with an embedding
/// model, fused with the nearest by meaning.</summary>
internal sealed class QdrantPassageSearcher(IQdrantApi api, QdrantCollections collections, StateStore states, DenseVectors dense)
    : IPassageSearcher
{
    /// <summary>How many candidates are ranked, at least; as in the embedded store.</summary>
    private const int Candidates = 100;

    /// <summary>Of a grouped search the server multiplies the number of candidates by the number of groups.</summary>
    private const int CandidatesOfAllGroups = 1000;

    private const int LeastCandidatesOfGroup = 20;

    /// <summary>So many hits more are asked for, because the server breaks ties as it likes.</summary>
    private const int Spare = 20;

    private const int SpareOfGroup = 1;

    public async Task<IReadOnlyList<ScoredPassage>> SearchAsync(PassageQuery query, int limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var terms = QueryTerms.Of(query);
        if (terms.Terms.Count == 0 || limit <= 0)
        {
            return [];
        }

        var meaning = await dense.OfQuestionAsync(query.Text, cancellation);
        var hits = await states.ReadSteadilyAsync(
            state =>
            {
                var ranking = new Ranking(terms, meaning, ReportFilters.Of(query.Filter, state));
                return query.PerReport > 0
                    ? FindGroupsAsync(ranking, query.PerReport, limit, cancellation)
                    : FindAsync(ranking, limit, cancellation);
            },
            cancellation);
        return Best(hits, limit, query.PerReport);
    }

    private Task<IReadOnlyList<ScoredPoint>> FindAsync(Ranking ranking, int limit, CancellationToken cancellation)
    {
        var (prefetch, query, of) = ranking.Ask(Math.Max(Candidates, limit + Spare));
        var request = new QueryPoints
        {
            Prefetch = prefetch, Query = query, Using = of, Filter = ranking.Filter, Limit = limit + Spare, WithPayload = PayloadSelector.All,
        };
        return api.QueryAsync(collections.Passages, request, cancellation);
    }

    private async Task<IReadOnlyList<ScoredPoint>> FindGroupsAsync(Ranking ranking, int perReport, int limit, CancellationToken cancellation)
    {
        var (prefetch, query, of) = ranking.Ask(Math.Max(LeastCandidatesOfGroup, CandidatesOfAllGroups / limit));
        var request = new QueryPointGroups
        {
            Prefetch = prefetch, Query = query, Using = of, Filter = ranking.Filter,
            GroupBy = Field.Report, GroupSize = perReport + SpareOfGroup, Limit = limit, WithPayload = PayloadSelector.All,
        };
        var groups = await api.QueryGroupsAsync(collections.Passages, request, cancellation);
        return [.. groups.SelectMany(g => g.Hits)];
    }

    private static List<ScoredPassage> Best(IReadOnlyList<ScoredPoint> hits, int limit, int perReport)
    {
        var best = new List<ScoredPassage>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hit in hits.Select(h => new ScoredPassage(PassagePoints.Read(h.Payload!.Value), h.Score)).Order(BestFirst.Passages))
        {
            var before = taken.GetValueOrDefault(hit.Passage.ReportId);
            if (best.Count < limit && (perReport <= 0 || before < perReport))
            {
                taken[hit.Passage.ReportId] = before + 1;
                best.Add(hit);
            }
        }

        return best;
    }

    /// <summary>What a question is ranked by.</summary>
    private sealed record Ranking(QueryTerms Terms, IReadOnlyList<float>? Meaning, Filter? Filter)
    {
        public (IReadOnlyList<Prefetch> Prefetch, Query Query, string? Using) Ask(int candidates)
        {
            var byPairs = new Prefetch { Query = Query.To(SparseTerms.OfQuery(Terms.Terms)), Using = Field.Terms, Filter = Filter, Limit = candidates };
            var byAll = Query.To(SparseTerms.OfQuery([.. Terms.Terms, .. Terms.Singles]));
            if (Meaning is null)
            {
                return ([byPairs], byAll, Field.Terms);
            }

            return (
                [
                    new() { Query = Query.To(Meaning), Using = Field.Dense, Filter = Filter, Limit = candidates },
                    new() { Inner = [byPairs], Query = byAll, Using = Field.Terms, Filter = Filter, Limit = candidates },
                ],
                Query.Rrf, null);
        }
    }
}
