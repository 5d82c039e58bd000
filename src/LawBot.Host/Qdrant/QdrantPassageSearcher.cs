using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Finds passages with one call: candidates by pairs and words, ranked by these and single characters together; with an embedding
/// model, fused with the nearest by meaning.</summary>
internal sealed class QdrantPassageSearcher(QdrantCalls api, QdrantCollections collections, StateStore states, DenseVectors dense)
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
            CollectionName = collections.Passages, Prefetch = { prefetch }, Query = query, Filter = ranking.Filter, Limit = (ulong)(limit + Spare),
            WithPayload = PayloadFields.All,
        };
        if (of is not null)
        {
            request.Using = of;
        }

        return api.QueryAsync(request, cancellation);
    }

    private async Task<IReadOnlyList<ScoredPoint>> FindGroupsAsync(Ranking ranking, int perReport, int limit, CancellationToken cancellation)
    {
        var (prefetch, query, of) = ranking.Ask(Math.Max(LeastCandidatesOfGroup, CandidatesOfAllGroups / limit));
        var request = new QueryPointGroups
        {
            CollectionName = collections.Passages, Prefetch = { prefetch }, Query = query, Filter = ranking.Filter,
            GroupBy = Field.Report, GroupSize = (ulong)(perReport + SpareOfGroup), Limit = (ulong)limit, WithPayload = PayloadFields.All,
        };
        if (of is not null)
        {
            request.Using = of;
        }

        var groups = await api.QueryGroupsAsync(request, cancellation);
        return [.. groups.SelectMany(g => g.Hits)];
    }

    private static List<ScoredPassage> Best(IReadOnlyList<ScoredPoint> hits, int limit, int perReport)
    {
        var best = new List<ScoredPassage>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hit in hits.Select(h => new ScoredPassage(PassagePoints.Read(h.Payload), h.Score)).Order(BestFirst.Passages))
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
        public (IReadOnlyList<PrefetchQuery> Prefetch, Query Query, string? Using) Ask(int candidates)
        {
            var byPairs = new PrefetchQuery { Query = SparseTerms.OfQuery(Terms.Terms).ToQuery(), Using = Field.Terms, Filter = Filter,
                Limit = (ulong)candidates };
            var byAll = SparseTerms.OfQuery([.. Terms.Terms, .. Terms.Singles]).ToQuery();
            if (Meaning is null)
            {
                return ([byPairs], byAll, Field.Terms);
            }

            return (
                [
                    new()
                    {
                        Query = new Query { Nearest = new VectorInput { Dense = new DenseVector { Data = { Meaning } } } },
                        Using = Field.Dense, Filter = Filter, Limit = (ulong)candidates,
                    },
                    new() { Prefetch = { byPairs }, Query = byAll, Using = Field.Terms, Filter = Filter, Limit = (ulong)candidates },
                ],
                new Query { Fusion = Fusion.Rrf }, null);
        }
    }
}
