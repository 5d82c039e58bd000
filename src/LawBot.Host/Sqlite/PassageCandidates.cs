using System.Runtime.InteropServices;
using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Takes the best passages out of the scores of all.</summary>
internal static class PassageCandidates
{
    private static readonly Range[] Everywhere = [Range.All];

    /// <summary>The reports that a filter lets through, by id.</summary>
    public static IReadOnlyList<PlacedReport> Allowed(IndexSnapshot snapshot, ReportFilter filter)
    {
        if (filter == ReportFilter.None)
        {
            return snapshot.Reports;
        }

        // Of thousands of reports eighty are often asked for by their ids.
        var ids = filter.Reports.Count > 0 ? filter.Reports.ToHashSet(StringComparer.Ordinal) : null;
        return [.. snapshot.Reports.Where(r => ids?.Contains(r.Entry.Id) != false && filter.Allows(r.Entry.Id, r.Entry.Jurisdiction, r.Entry.Year))];
    }

    /// <summary>The best passages by their terms.</summary>
    /// <param name="session">A reader inside a transaction.</param>
    /// <param name="terms">What to look for.</param>
    /// <param name="filter">Whose passages.</param>
    /// <param name="limit">How many at most; 1 or more.</param>
    /// <param name="perReport">How many of one report are wanted; 0 for any number.</param>
    /// <returns>Best first.</returns>
    public static PassageCandidate[] Find(
        ReadSession session, IReadOnlyList<WeightedTerm> terms, ReportFilter filter, int limit, int perReport)
    {
        var snapshot = session.Snapshot;
        var wanted = Wanted(snapshot, Field.Passages, Allowed(snapshot, filter));
        var scores = TermScorer.Score(session, Field.Passages, terms, wanted).AsSpan(0, snapshot.Passages.Lengths.Length);
        var best = new BestPassages(limit);
        var ofReport = perReport > 0 ? new BestPassages(perReport + PassageScorer.SpareOfReport) : null;
        foreach (var range in wanted ?? Everywhere)
        {
            var (start, length) = range.GetOffsetAndLength(scores.Length);
            for (var i = start; (i = Next(scores, i, start + length, best.Least)) >= 0;)
            {
                i = Take(snapshot, scores, i, best, ofReport);
            }
        }

        var found = best.Kept.ToArray();
        Array.Sort(found, static (a, b) => a.RankAgainst(b));
        return found;
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

    /// <summary>The next place with at least this score and more than nothing; -1 when there is none.</summary>
    /// <remarks>Floats that are not negative order as their bits do, and runs of integers are looked through eight and more at a time.</remarks>
    private static int Next(ReadOnlySpan<float> scores, int from, int to, float least)
    {
        var bits = MemoryMarshal.Cast<float, int>(scores[from..to]);
        var found = bits.IndexOfAnyInRange(Math.Max(1, BitConverter.SingleToInt32Bits(least)), int.MaxValue);
        return found < 0 ? -1 : from + found;
    }

    /// <summary>Offers a passage, or all of its report when only the best of each may stay.</summary>
    /// <returns>The place to go on from.</returns>
    private static int Take(IndexSnapshot snapshot, ReadOnlySpan<float> scores, int place, BestPassages best, BestPassages? ofReport)
    {
        var owner = snapshot.Passages.Owners[place];
        if (owner < 0)
        {
            return place + 1;
        }

        if (ofReport is null)
        {
            best.Offer(new(owner, place, scores[place]));
            return place + 1;
        }

        var end = snapshot.Reports[owner].FirstPassage + snapshot.Reports[owner].Entry.Passages - snapshot.Passages.First;
        ofReport.Clear();
        for (; place < end; place++)
        {
            if (scores[place] > 0)
            {
                ofReport.Offer(new(owner, place, scores[place]));
            }
        }

        foreach (var candidate in ofReport.Kept)
        {
            best.Offer(candidate);
        }

        return end;
    }
}
