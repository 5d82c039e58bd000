using LawBot.Reports;
using LawBot.Reports.Identity;

namespace LawBot.Indexing;

/// <summary>
/// Of several files that hold one report, keeps one: the same report in two formats, or an earlier version beside the corrected one. Only
/// reports of one place and year are compared, so that a library without such pairs pays nothing.
/// </summary>
/// <param name="catalog">Where the texts of stored reports are.</param>
/// <param name="files">The files of this ingest, in their order.</param>
/// <param name="stored">What is stored and stays.</param>
/// <param name="duplicates">What is remembered.</param>
internal sealed class ReportVersions(
    IReportCatalog catalog, IReadOnlyList<SourceFile> files, IEnumerable<ReportEntry> stored, IEnumerable<DuplicateFile> duplicates)
{
    private readonly KeptReports _kept = new(stored);
    private readonly Dictionary<string, DuplicateFile> _duplicates = duplicates.ToDictionary(d => d.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _place = files.Select((f, i) => (f.Path, i)).ToDictionary(f => f.Path, f => f.i, StringComparer.Ordinal);

    /// <summary>What is remembered now.</summary>
    public IReadOnlyCollection<DuplicateFile> Duplicates => _duplicates.Values;

    /// <summary>Files of this ingest, among these, with a duplicate whose report is no longer stored as it was when the two were compared.</summary>
    public HashSet<string> Doubtful(IReadOnlySet<string> paths) =>
    [
        .. _duplicates.Values.Where(d => !_kept.Has(d.ReportId, d.ReportHash)).Select(d => RememberedFailures.Owner(d.Path, paths)).OfType<string>(),
    ];

    /// <summary>What is remembered, by file.</summary>
    public ILookup<string, DuplicateFile> ByFile(IReadOnlySet<string> paths) =>
        _duplicates.Values.Select(d => (Owner: RememberedFailures.Owner(d.Path, paths), Duplicate: d)).Where(d => d.Owner is not null)
            .ToLookup(d => d.Owner!, d => d.Duplicate, StringComparer.Ordinal);

    /// <summary>Forgets duplicates that belong to no file any more.</summary>
    /// <returns>Their paths.</returns>
    public IReadOnlyList<string> ForgetGone(Func<string, bool> isGone)
    {
        List<string> gone = [.. _duplicates.Keys.Where(isGone)];
        gone.ForEach(p => _duplicates.Remove(p));
        return gone;
    }

    /// <summary>Lets go of the texts of what was settled: it is stored.</summary>
    public void Stored() => _kept.Stored();

    /// <summary>Settles which reports of a batch are stored and which stored ones go.</summary>
    /// <param name="batch">What was read.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="IndexUnavailableException">A stored report could not be read.</exception>
    public async Task<VersionedBatch> SettleAsync(IReadOnlyList<IngestedFile> batch, CancellationToken cancellation)
    {
        var before = _duplicates.Values.ToHashSet();
        var change = new VersionedBatch();
        List<IngestedFile> changed = [.. batch.Where(f => !f.IsUnchanged && f.Error is null)];
        _kept.Forget(changed.SelectMany(f => f.Known).Select(k => k.Id));
        Forget(changed.Select(f => f.Path).ToHashSet(StringComparer.Ordinal));
        foreach (var file in changed)
        {
            foreach (var report in file.Reports)
            {
                await SettleAsync(file, report, change, cancellation);
            }
        }

        change.Noted = [.. _duplicates.Values.Except(before)];
        change.Forgotten = [.. before.Select(d => d.Path).Where(p => !_duplicates.ContainsKey(p))];
        return change;
    }

    private async Task SettleAsync(IngestedFile file, IndexedReport candidate, VersionedBatch change, CancellationToken cancellation)
    {
        foreach (var rival in _kept.RivalsOf(candidate.Report))
        {
            var known = rival.InMemory ?? await catalog.FindAsync(rival.Id, cancellation);
            var kinship = known is null ? ReportKinship.Different : SameReport.Compare(candidate.Report, known.Report);
            if (kinship == ReportKinship.Different)
            {
                continue;
            }

            if (!Wins(candidate, known!, rival, kinship))
            {
                Note(new(PathOf(candidate), file.Hash, rival.Id, rival.Hash, kinship == ReportKinship.Corrected));
                change.Dropped.Add(candidate.Report.Id);
                return;
            }

            Note(new(PathOf(known!), rival.Hash, candidate.Report.Id, file.Hash, kinship == ReportKinship.Corrected));
            Repoint(rival.Id, candidate.Report.Id, file.Hash);
            _kept.Forget([rival.Id]);
            change.Replaced.Add(rival.Id);
        }

        // A report replaced earlier in this batch may be put in again by its own file.
        change.Replaced.Remove(candidate.Report.Id);
        _kept.Keep(candidate, file.Hash);
    }

    /// <summary>Of the same words the one stored stays, for the links to it, unless it was recognised from a picture and the other was not.</summary>
    private bool Wins(IndexedReport candidate, IndexedReport known, KeptReport rival, ReportKinship kinship)
    {
        var arrivedTogether = rival.IsNew && _place.ContainsKey(known.Path);
        if (kinship == ReportKinship.Corrected)
        {
            // Workers finish in any order: of two that arrive together the file written later counts as read later.
            return arrivedTogether
                ? SameReport.Replaces(candidate.Report, WrittenAt(candidate), known.Report, WrittenAt(known))
                : SameReport.Replaces(candidate.Report, candidate.IngestedAt, known.Report, known.IngestedAt);
        }

        var (isRecognised, wasRecognised) = (candidate.Report.RecognitionConfidence is not null, known.Report.RecognitionConfidence is not null);
        return isRecognised != wasRecognised ? wasRecognised : arrivedTogether && _place[candidate.Path] < _place[known.Path];
    }

    /// <summary>When a file was last written to; those written in the same second in the order of the list.</summary>
    private DateTimeOffset WrittenAt(IndexedReport report)
    {
        var place = _place[report.Path];
        var second = (files[place].Modified ?? DateTimeOffset.UnixEpoch).ToUnixTimeSeconds();
        return DateTimeOffset.FromUnixTimeSeconds(second).AddTicks(place);
    }

    private void Forget(HashSet<string> files)
    {
        foreach (var path in _duplicates.Keys.Where(p => RememberedFailures.Owner(p, files) is not null).ToList())
        {
            _duplicates.Remove(path);
        }
    }

    private void Note(DuplicateFile duplicate) => _duplicates[duplicate.Path] = duplicate;

    private void Repoint(string from, string to, string hash)
    {
        foreach (var duplicate in _duplicates.Values.Where(d => string.Equals(d.ReportId, from, StringComparison.Ordinal)).ToList())
        {
            Note(duplicate with { ReportId = to, ReportHash = hash });
        }
    }

    private static string PathOf(IndexedReport report) =>
        string.Equals(report.Report.Id, ReportIdentity.Of(report.Path), StringComparison.Ordinal)
            ? report.Path
            : RememberedFailures.PathOf(report.Path, report.Report.File);
}

/// <summary>What becomes of a batch once its versions are settled.</summary>
internal sealed class VersionedBatch
{
    /// <summary>Ids of reports of the batch that are not stored.</summary>
    public HashSet<string> Dropped { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of other reports that go; some may stand in the batch itself.</summary>
    public HashSet<string> Replaced { get; } = new(StringComparer.Ordinal);

    /// <summary>Duplicates to remember.</summary>
    public IReadOnlyList<DuplicateFile> Noted { get; set; } = [];

    /// <summary>Paths of duplicates to forget.</summary>
    public IReadOnlyList<string> Forgotten { get; set; } = [];

    /// <summary>True for a report of the batch that is put in.</summary>
    public bool IsStored(string id) => !Dropped.Contains(id) && !Replaced.Contains(id);
}
