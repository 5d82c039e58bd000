namespace LawBot.Host.Sqlite;

/// <summary>A passage that may be among the best.</summary>
/// <param name="Report">Its report: a place among the reports of the snapshot, which are ordered by id.</param>
/// <param name="Place">Counted from the first passage of the field.</param>
/// <param name="Score">More is better.</param>
internal readonly record struct PassageCandidate(int Report, int Place, float Score)
{
    /// <summary>Less than 0 when this one comes first: by score, then by report and place.</summary>
    public int RankAgainst(PassageCandidate other)
    {
        var byScore = other.Score.CompareTo(Score);
        var byReport = byScore != 0 ? byScore : Report.CompareTo(other.Report);
        return byReport != 0 ? byReport : Place.CompareTo(other.Place);
    }
}

/// <summary>Keeps the best of many candidates: a heap of bounded size with the least of them on top.</summary>
/// <param name="room">How many are kept; 1 or more.</param>
internal sealed class BestPassages(int room)
{
    private readonly PassageCandidate[] _heap = new PassageCandidate[room];

    /// <summary>How many there are now.</summary>
    public int Count { get; private set; }

    /// <summary>A candidate with less than this score cannot be kept any more.</summary>
    public float Least => Count < room ? 0 : _heap[0].Score;

    /// <summary>The kept candidates in no order.</summary>
    public ReadOnlySpan<PassageCandidate> Kept => _heap.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Offer(PassageCandidate candidate)
    {
        if (Count < room)
        {
            Rise(candidate, Count++);
        }
        else if (candidate.RankAgainst(_heap[0]) < 0)
        {
            Sink(candidate);
        }
    }

    private void Rise(PassageCandidate candidate, int at)
    {
        while (at > 0 && _heap[(at - 1) / 2].RankAgainst(candidate) < 0)
        {
            _heap[at] = _heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        _heap[at] = candidate;
    }

    private void Sink(PassageCandidate candidate)
    {
        var at = 0;
        for (var child = 1; child < Count; child = (at * 2) + 1)
        {
            if (child + 1 < Count && _heap[child + 1].RankAgainst(_heap[child]) > 0)
            {
                child++;
            }

            if (candidate.RankAgainst(_heap[child]) >= 0)
            {
                break;
            }

            _heap[at] = _heap[child];
            at = child;
        }

        _heap[at] = candidate;
    }
}
