using LawBot.Chinese;
using LawBot.Indexing;
using Qdrant.Client.Grpc;

namespace LawBot.Host.Qdrant;

/// <summary>Finds passages: the server's best by pairs and words, scored anew here as the embedded store scores them; with an embedding model, fused by the
/// server with the nearest by meaning.</summary>
/// <remarks>The server's scores hold a mean length of passages that was fixed when they were written, so twice as many candidates are taken as are scored by
/// their characters.</remarks>
internal sealed class QdrantPassageSearcher(
    QdrantCalls api, QdrantCollections collections, StateStore states, DenseVectors dense, TermRarities rarities, ReportList reports)
    : IPassageSearcher
{
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
        return await states.ReadSteadilyAsync<IReadOnlyList<ScoredPassage>>(
            async state =>
            {
                var ranking = new Ranking(terms, meaning, ReportFilters.Of(query.Filter, state));
                var scored = meaning is null
                    ? await RescoredAsync(ranking, query.PerReport, limit, state, cancellation)
                    : (await FusedAsync(ranking, query.PerReport, limit, cancellation)).Select(h => new ScoredPassage(PassagePoints.Read(h.Payload), h.Score));
                return Best(scored, limit, query.PerReport);
            },
            cancellation);
    }

    private async Task<IEnumerable<ScoredPassage>> RescoredAsync(Ranking ranking, int perReport, int limit, IndexState state, CancellationToken cancellation)
    {
        var scored = Math.Max(PassageScorer.Rescored, limit);
        var ofReport = perReport + PassageScorer.SpareOfReport;
        var finding = perReport > 0
            ? FindGroupsAsync(ranking, 0, ofReport + SpareOfGroup, scored + Spare, cancellation)
            : FindAsync(ranking, 0, 2 * scored, cancellation);
        var scoring = reports.ScoringAsync(state, cancellation);
        var rarity = rarities.OfAsync(collections.Passages, [.. ranking.Terms.Terms.Concat(ranking.Terms.Singles).Select(t => t.Term)], state, cancellation);
        await Task.WhenAll(finding, scoring, rarity);
        var (statistics, titles) = await scoring;
        var scorer = ScorerOf(ranking.Terms, statistics, await rarity);
        var byTerms = (await finding).Select(h => PassagePoints.Read(h.Payload)).Where(p => titles.ContainsKey(p.ReportId))
            .Select(p => new ScoredPassage(p, scorer.OfTerms(titles[p.ReportId], p))).Order(BestFirst.Passages);
        return Best(byTerms, scored, perReport > 0 ? ofReport : 0)
            .Select(c => c with { Score = (float)c.Score + scorer.OfCharacters(titles[c.Passage.ReportId], c.Passage) });
    }

    private Task<IReadOnlyList<ScoredPoint>> FusedAsync(Ranking ranking, int perReport, int limit, CancellationToken cancellation) => perReport > 0
        ? FindGroupsAsync(ranking, Math.Max(LeastCandidatesOfGroup, CandidatesOfAllGroups / limit), perReport + SpareOfGroup, limit, cancellation)
        : FindAsync(ranking, Math.Max(PassageScorer.Rescored, limit + Spare), limit + Spare, cancellation);

    private static PassageScorer ScorerOf(QueryTerms query, PassageStatistics statistics, IReadOnlyDictionary<Term, double> rarity)
    {
        return new PassageScorer(query, statistics, [.. query.Terms.Select(Having)], [.. query.Singles.Select(Having)]);

        long Having(WeightedTerm term) => rarity[term.Term] is > 0 and var known ? QdrantTermStatistics.CountOf(known, statistics.Passages) : 0;
    }

    private Task<IReadOnlyList<ScoredPoint>> FindAsync(Ranking ranking, int candidates, int limit, CancellationToken cancellation)
    {
        var (prefetch, query, of) = ranking.Ask(candidates);
        var request = new QueryPoints
        {
            CollectionName = collections.Passages, Prefetch = { prefetch }, Query = query, Filter = ranking.Filter, Limit = (ulong)limit,
            WithPayload = PayloadFields.All,
        };
        if (of is not null)
        {
            request.Using = of;
        }

        return api.QueryAsync(request, cancellation);
    }

    private async Task<IReadOnlyList<ScoredPoint>> FindGroupsAsync(Ranking ranking, int candidates, int ofGroup, int groups, CancellationToken cancellation)
    {
        var (prefetch, query, of) = ranking.Ask(candidates);
        var request = new QueryPointGroups
        {
            CollectionName = collections.Passages, Prefetch = { prefetch }, Query = query, Filter = ranking.Filter,
            GroupBy = Field.Report, GroupSize = (ulong)ofGroup, Limit = (ulong)groups, WithPayload = PayloadFields.All,
        };
        if (of is not null)
        {
            request.Using = of;
        }

        return [.. (await api.QueryGroupsAsync(request, cancellation)).SelectMany(g => g.Hits)];
    }

    private static List<ScoredPassage> Best(IEnumerable<ScoredPassage> hits, int limit, int perReport)
    {
        var best = new List<ScoredPassage>();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var hit in hits.Order(BestFirst.Passages))
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
            var byPairs = SparseTerms.OfQuery(Terms.Terms).ToQuery();
            if (Meaning is null)
            {
                return ([], byPairs, Field.Terms);
            }

            return (
                [
                    new()
                    {
                        Query = new Query { Nearest = new VectorInput { Dense = new DenseVector { Data = { Meaning } } } },
                        Using = Field.Dense, Filter = Filter, Limit = (ulong)candidates,
                    },
                    new()
                    {
                        Prefetch = { new PrefetchQuery { Query = byPairs, Using = Field.Terms, Filter = Filter, Limit = (ulong)candidates } },
                        Query = SparseTerms.OfQuery([.. Terms.Terms, .. Terms.Singles]).ToQuery(), Using = Field.Terms, Filter = Filter,
                        Limit = (ulong)candidates,
                    },
                ],
                new Query { Fusion = Fusion.Rrf }, null);
        }
    }
}
