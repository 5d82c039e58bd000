using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Finds passages: pairs and words over the postings, then single characters over the best of them.</summary>
internal sealed class SqlitePassageSearcher(SqliteReaders readers) : IPassageSearcher
{
    public Task<IReadOnlyList<ScoredPassage>> SearchAsync(PassageQuery query, int limit, CancellationToken cancellation) =>
        FindAsync(query, limit, Load, cancellation);

    public Task<IReadOnlyList<PassagePlace>> LocateAsync(PassageQuery query, int limit, CancellationToken cancellation) =>
        FindAsync(query, limit, Place, cancellation);

    private Task<IReadOnlyList<T>> FindAsync<T>(
        PassageQuery query, int limit, Func<ReadSession, PassageCandidate, T> make, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var terms = QueryTerms.Of(query);
        return Task.FromResult(terms.Terms.Count == 0 || limit <= 0 ? [] : readers.Read(session => Find(session, query, terms, limit, make)));
    }

    private static IReadOnlyList<T> Find<T>(
        ReadSession session, PassageQuery query, QueryTerms terms, int limit, Func<ReadSession, PassageCandidate, T> make)
    {
        var candidates = PassageCandidates.Find(session, terms.Terms, query.Filter, Math.Max(PassageScorer.Rescored, limit), query.PerReport);
        Rescore(session, terms, candidates, query.PerReport > 0 ? candidates.Length : limit);
        Array.Sort(candidates, static (a, b) => a.RankAgainst(b));
        return [.. Best(candidates, limit, query.PerReport).Select(c => make(session, c))];
    }

    /// <summary>Adds the score of the characters.</summary>
    /// <param name="session">A reader inside a transaction.</param>
    /// <param name="terms">What was asked.</param>
    /// <param name="candidates">Best first by their pairs.</param>
    /// <param name="needed">How many of the best must come out right: whoever cannot be among them any more is left as it is.</param>
    private static void Rescore(ReadSession session, QueryTerms terms, PassageCandidate[] candidates, int needed)
    {
        using var rescorer = new CharacterRescorer(session, terms.Singles);
        var best = new BestPassages(needed);
        for (var i = 0; i < candidates.Length && candidates[i].Score + rescorer.Most >= best.Least; i++)
        {
            candidates[i] = candidates[i] with { Score = candidates[i].Score + rescorer.Score(candidates[i]) };
            best.Offer(candidates[i]);
        }
    }

    private static List<PassageCandidate> Best(PassageCandidate[] candidates, int limit, int perReport)
    {
        var best = new List<PassageCandidate>();
        var taken = new Dictionary<int, int>();
        foreach (var candidate in candidates)
        {
            var before = taken.GetValueOrDefault(candidate.Report);
            if (best.Count < limit && (perReport <= 0 || before < perReport))
            {
                taken[candidate.Report] = before + 1;
                best.Add(candidate);
            }
        }

        return best;
    }

    // A report's passages stand together, in their order.
    private static PassagePlace Place(ReadSession session, PassageCandidate candidate) => session.Snapshot.Reports[candidate.Report] is var report
        ? new(report.Entry.Id, (int)(session.Snapshot.Passages.First + candidate.Place - report.FirstPassage), candidate.Score) : default;

    private static ScoredPassage Load(ReadSession session, PassageCandidate candidate)
    {
        if (!session.Passage.Bind(1, session.Snapshot.Passages.First + candidate.Place).Step())
        {
            throw new IndexUnavailableException("索引缺少一段正文,可能已损坏。请删除索引文件后重新运行 lawbot ingest。");
        }

        var passage = PassageCodec.Decode(session.Passage.Blob(0), session.Snapshot.Reports[candidate.Report].Entry.Id);
        session.Passage.Reset();
        return new(passage, candidate.Score);
    }
}
