using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Finds passages: pairs and words over the postings, then single characters over the best of them.</summary>
internal sealed class SqlitePassageSearcher(SqliteReaders readers) : IPassageSearcher
{
    /// <summary>How many of the best are rescored, at least.</summary>
    private const int Rescored = 100;

    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(PassageQuery query, int limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var terms = QueryTerms.Of(query);
        return Task.FromResult(terms.Terms.Count == 0 || limit <= 0 ? [] : readers.Read(session => Search(session, query, terms, limit)));
    }

    private static IReadOnlyList<ScoredPassage> Search(ReadSession session, PassageQuery query, QueryTerms terms, int limit)
    {
        var reports = PassageCandidates.Allowed(session.Snapshot, query.Filter);
        var candidates = PassageCandidates.Find(session, terms.Terms, reports, Math.Max(Rescored, limit), query.PerReport);
        var rescorer = new CharacterRescorer(session, terms.Singles);
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            candidates[i] = candidate with { Score = candidate.Score + rescorer.Score(candidate.Report, candidate.Passage) };
        }

        return [.. Best(candidates, limit, query.PerReport).Select(c => Load(session, c))];
    }

    private static List<PassageCandidate> Best(List<PassageCandidate> candidates, int limit, int perReport)
    {
        candidates.Sort(PassageCandidate.BestFirst);
        var best = new List<PassageCandidate>();
        var taken = new Dictionary<long, int>();
        foreach (var candidate in candidates)
        {
            var before = taken.GetValueOrDefault(candidate.Report.No);
            if (best.Count < limit && (perReport <= 0 || before < perReport))
            {
                taken[candidate.Report.No] = before + 1;
                best.Add(candidate);
            }
        }

        return best;
    }

    private static ScoredPassage Load(ReadSession session, PassageCandidate candidate)
    {
        if (!session.Passage.Bind(1, candidate.Passage).Step())
        {
            throw new IndexUnavailableException("索引缺少一段正文,可能已损坏。请删除索引文件后重新运行 lawbot ingest。");
        }

        var passage = PassageCodec.Decode(session.Passage.Blob(0), candidate.Report.Entry.Id);
        session.Passage.Reset();
        return new(passage, candidate.Score);
    }
}
