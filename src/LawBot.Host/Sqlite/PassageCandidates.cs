using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>A passage that may be among the best.</summary>
internal readonly record struct PassageCandidate(PlacedReport Report, int Passage, float Score)
{
    /// <summary>By score, then by report and place.</summary>
    public static int BestFirst(PassageCandidate a, PassageCandidate b)
    {
        var byScore = b.Score.CompareTo(a.Score);
        var byReport = byScore != 0 ? byScore : string.CompareOrdinal(a.Report.Entry.Id, b.Report.Entry.Id);
        return byReport != 0 ? byReport : a.Passage.CompareTo(b.Passage);
    }
}

/// <summary>Takes the best passages out of the scores of all.</summary>
internal static class PassageCandidates
{
    /// <summary>Beyond the limit, so many of one report may still change places when they are rescored.</summary>
    private const int Spare = 3;

    /// <summary>The reports that a filter lets through, by id.</summary>
    public static IReadOnlyList<PlacedReport> Allowed(IndexSnapshot snapshot, ReportFilter filter) =>
        filter == ReportFilter.None
            ? snapshot.Reports
            : [.. snapshot.Reports.Where(r => filter.Allows(r.Entry.Id, r.Entry.Jurisdiction, r.Entry.Year))];

    /// <summary>The best passages by their terms; unordered.</summary>
    public static List<PassageCandidate> Find(
        ReadSession session, IReadOnlyList<WeightedTerm> terms, IReadOnlyList<PlacedReport> reports, int limit, int perReport)
    {
        var scores = TermScorer.Score(session, Field.Passages, terms, Wanted(session.Snapshot, Field.Passages, reports));
        var first = session.Snapshot.Passages.First;
        var best = new PriorityQueue<PassageCandidate, float>();
        var ofReport = new PriorityQueue<PassageCandidate, float>();
        foreach (var report in reports)
        {
            var heap = perReport > 0 ? ofReport : best;
            var room = perReport > 0 ? perReport + Spare : limit;
            var start = report.FirstPassage - first;
            for (var i = start; i < start + report.Entry.Passages; i++)
            {
                Offer(heap, room, new(report, first + i, scores[i]));
            }

            while (perReport > 0 && ofReport.TryDequeue(out var candidate, out _))
            {
                Offer(best, limit, candidate);
            }
        }

        return [.. best.UnorderedItems.Select(i => i.Element)];
    }

    /// <summary>The places of the reports' documents, ascending; null when they are all there are.</summary>
    public static IReadOnlyList<Range>? Wanted(IndexSnapshot snapshot, Field field, IReadOnlyList<PlacedReport> reports)
    {
        if (reports.Count == snapshot.Reports.Count)
        {
            return null;
        }

        var first = snapshot.Of(field).First;
        return
        [
            .. reports.Select(r => (Start: r.FirstOf(field) - first, Count: r.CountOf(field))).Where(r => r.Count > 0)
                .OrderBy(r => r.Start).Select(r => new Range(r.Start, r.Start + r.Count)),
        ];
    }

    /// <summary>Keeps the best; of equals, those that came first.</summary>
    private static void Offer(PriorityQueue<PassageCandidate, float> heap, int room, PassageCandidate candidate)
    {
        if (candidate.Score <= 0)
        {
            return;
        }

        if (heap.Count < room)
        {
            heap.Enqueue(candidate, candidate.Score);
        }
        else if (heap.TryPeek(out _, out var least) && candidate.Score > least)
        {
            heap.DequeueEnqueue(candidate, candidate.Score);
        }
    }
}
