using System.Numerics.Tensors;
using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Finds figures by the share of a wording's terms that their metric, clause and heading have.</summary>
internal sealed class SqliteFigureSearcher(SqliteReaders readers) : IFigureSearcher
{
    public Task<IReadOnlyList<FoundFigure>> FindAsync(
        IReadOnlyList<string> words, ReportFilter filter, int perReport, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var wordings = words.Select(QueryTerms.OfWording).Where(w => w.Count > 0).ToList();
        return Task.FromResult<IReadOnlyList<FoundFigure>>(
            wordings.Count == 0 || perReport <= 0 ? [] : readers.Read(session => Find(session, wordings, filter, perReport)));
    }

    public Task<IReadOnlyList<string>> RankAsync(IReadOnlyList<string> words, ReportFilter filter, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var wordings = words.Select(QueryTerms.OfWording).Where(w => w.Count > 0).ToList();
        return Task.FromResult<IReadOnlyList<string>>(wordings.Count == 0 ? [] : readers.Read(session => Rank(session, wordings, filter)));
    }

    private static List<string> Rank(ReadSession session, List<IReadOnlyList<WeightedTerm>> wordings, ReportFilter filter)
    {
        var reports = PassageCandidates.Allowed(session.Snapshot, filter);
        var scores = Score(session, wordings, PassageCandidates.Wanted(session.Snapshot, Field.Figures, reports));
        var ranked = new List<(string Id, float Score)>(reports.Count);
        foreach (var report in reports)
        {
            var ofReport = scores.Slice(report.FirstFigure - session.Snapshot.Figures.First, report.Entry.Figures);
            if (!ofReport.IsEmpty && TensorPrimitives.Max(ofReport) is > 0 and var best)
            {
                ranked.Add((report.Entry.Id, best));
            }
        }

        return [.. ranked.OrderByDescending(r => r.Score).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => r.Id)];
    }

    private static List<FoundFigure> Find(
        ReadSession session, List<IReadOnlyList<WeightedTerm>> wordings, ReportFilter filter, int perReport)
    {
        var reports = PassageCandidates.Allowed(session.Snapshot, filter);
        var scores = Score(session, wordings, PassageCandidates.Wanted(session.Snapshot, Field.Figures, reports));
        var found = new List<FoundFigure>();
        var best = new List<(float Score, int Place)>();
        foreach (var report in reports)
        {
            var start = report.FirstFigure - session.Snapshot.Figures.First;
            best.Clear();
            for (var i = start; i < start + report.Entry.Figures; i++)
            {
                Keep(best, (scores[i], i), perReport);
            }

            found.AddRange(best.Select(b => Load(session, report.Entry.Id, session.Snapshot.Figures.First + b.Place, b.Score)));
        }

        return [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.ReportId, StringComparer.Ordinal)];
    }

    /// <summary>The best of all wordings, each as a share of what a figure with all its terms would have.</summary>
    private static ReadOnlySpan<float> Score(ReadSession session, List<IReadOnlyList<WeightedTerm>> wordings, IReadOnlyList<Range>? wanted)
    {
        if (wordings.Count == 1)
        {
            return TermScorer.Score(session, Field.Figures, wordings[0], wanted);
        }

        var best = session.ClearBest(session.Snapshot.Figures.Lengths.Length);
        foreach (var wording in wordings)
        {
            var whole = TermScorer.Whole(session, Field.Figures, wording);
            var scores = TermScorer.Score(session, Field.Figures, wording, wanted).AsSpan(0, best.Length);
            TensorPrimitives.Divide(scores, whole, scores);
            TensorPrimitives.Max(best, scores, best);
        }

        return best;
    }

    private static void Keep(List<(float Score, int Place)> best, (float Score, int Place) figure, int limit)
    {
        if (figure.Score <= 0 || (best.Count == limit && figure.Score <= best[^1].Score))
        {
            return;
        }

        var at = best.Count;
        while (at > 0 && best[at - 1].Score < figure.Score)
        {
            at--;
        }

        best.Insert(at, figure);
        if (best.Count > limit)
        {
            best.RemoveAt(limit);
        }
    }

    private static FoundFigure Load(ReadSession session, string report, int figure, float score)
    {
        if (!session.Figure.Bind(1, figure).Step())
        {
            throw new IndexUnavailableException("索引缺少一条数据,可能已损坏。请删除索引文件后重新运行 lawbot ingest。");
        }

        var loaded = FigureCodec.Decode(session.Figure.Blob(0));
        session.Figure.Reset();
        return new(report, loaded, score);
    }
}
