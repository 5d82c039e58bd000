using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Indexing;

/// <summary>A report that the index keeps.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Hash">SHA-256 of the bytes it was read from.</param>
/// <param name="Key">What reports must share to be compared.</param>
/// <param name="IsNew">True when it came with this ingest.</param>
/// <param name="InMemory">The report itself while it may not be stored yet; null when the store has it.</param>
internal sealed record KeptReport(string Id, string Hash, (string Name, int? Year) Key, bool IsNew, IndexedReport? InMemory);

/// <summary>The reports that the index keeps, by place and year.</summary>
internal sealed class KeptReports
{
    private readonly Dictionary<string, KeptReport> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, int? Year), List<string>> _byKey = [];
    private List<string> _inMemory = [];

    public KeptReports(IEnumerable<ReportEntry> stored)
    {
        foreach (var e in stored)
        {
            Add(new(e.Id, e.ContentHash, (NameOf(e.Jurisdiction, e.Title), e.Year), IsNew: false, InMemory: null));
        }
    }

    /// <summary>True when this report is kept with these bytes.</summary>
    public bool Has(string id, string hash) => _byId.TryGetValue(id, out var kept) && string.Equals(kept.Hash, hash, StringComparison.Ordinal);

    /// <summary>Kept reports that may be the same as this one.</summary>
    public IReadOnlyList<KeptReport> RivalsOf(Report report) =>
        _byKey.TryGetValue(KeyOf(report), out var ids)
            ? [.. ids.Where(id => !string.Equals(id, report.Id, StringComparison.Ordinal)).Select(id => _byId[id])]
            : [];

    public void Keep(IndexedReport report, string hash)
    {
        Forget([report.Report.Id]);
        Add(new(report.Report.Id, hash, KeyOf(report.Report), IsNew: true, report));
        _inMemory.Add(report.Report.Id);
    }

    public void Forget(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (_byId.Remove(id, out var kept))
            {
                _byKey[kept.Key].Remove(id);
            }
        }
    }

    /// <summary>Lets go of the texts: what was kept until now is stored.</summary>
    public void Stored()
    {
        foreach (var id in _inMemory)
        {
            if (_byId.TryGetValue(id, out var kept))
            {
                _byId[id] = kept with { InMemory = null };
            }
        }

        _inMemory = [];
    }

    private void Add(KeptReport report)
    {
        _byId[report.Id] = report;
        if (!_byKey.TryGetValue(report.Key, out var ids))
        {
            _byKey[report.Key] = ids = [];
        }

        ids.Add(report.Id);
    }

    private static (string Name, int? Year) KeyOf(Report report) => (NameOf(report.Jurisdiction, report.Title), report.Year);

    // Without a place the title must do: a library may hold many such files.
    private static string NameOf(Jurisdiction jurisdiction, string title) => !jurisdiction.IsUnknown ? jurisdiction.Name : "\0" + title;
}
