using LawBot.Indexing;

namespace LawBot.Host.Qdrant;

/// <summary>Keeps the whole reports that were read last, for as long as nothing changed.</summary>
internal sealed class RecentReports
{
    /// <summary>About a tenth of a megabyte each.</summary>
    private const int Most = 256;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, IndexedReport> _reports = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = new();
    private long _revision = -1;

    /// <summary>The report as of this revision; null when it must be read.</summary>
    public IndexedReport? Find(string id, long revision)
    {
        lock (_lock)
        {
            return revision == _revision ? _reports.GetValueOrDefault(id) : null;
        }
    }

    public void Keep(IndexedReport report, long revision)
    {
        lock (_lock)
        {
            if (revision != _revision)
            {
                _reports.Clear();
                _oldest.Clear();
                _revision = revision;
            }

            if (_reports.TryAdd(report.Report.Id, report))
            {
                _oldest.Enqueue(report.Report.Id);
            }

            if (_oldest.Count > Most)
            {
                _reports.Remove(_oldest.Dequeue());
            }
        }
    }
}
