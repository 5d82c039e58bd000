using System.Threading.Channels;

namespace LawBot.Indexing;

/// <summary>Commits what the workers read, several reports at a time.</summary>
/// <param name="writer">Where reports go.</param>
/// <param name="remembered">What is remembered as unreadable.</param>
/// <param name="versions">Which of several files of one report counts.</param>
/// <param name="ledger">The account of the ingest.</param>
/// <param name="limits">How large a batch may grow.</param>
/// <param name="time">The clock.</param>
/// <param name="large">The turn of large files, given back when one is committed.</param>
internal sealed class IngestBatches(
    IIndexWriter writer, RememberedFailures remembered, ReportVersions versions, IngestLedger ledger, IngestLimits limits, TimeProvider time,
    SemaphoreSlim large)
{
    private readonly List<IngestedFile> _batch = [];
    private int _characters;
    private long _since;

    public async Task CommitAllAsync(ChannelReader<IngestedFile> read, CancellationToken cancellation)
    {
        await foreach (var file in read.ReadAllAsync(cancellation))
        {
            if (_batch.Count == 0)
            {
                _since = time.GetTimestamp();
            }

            _batch.Add(file);
            _characters += file.Characters;
            if (IsFull())
            {
                await CommitAsync(cancellation);
            }
        }

        await CommitAsync(cancellation);
    }

    private bool IsFull() =>
        _batch.Exists(f => f.IsLarge) || _batch.Sum(f => f.Reports.Count) >= limits.BatchReports || _characters >= limits.BatchCharacters
        || time.GetElapsedTime(_since) >= limits.BatchTime;

    private async Task CommitAsync(CancellationToken cancellation)
    {
        var settled = await versions.SettleAsync(_batch, cancellation);
        List<IngestedFile> files = [.. _batch.Select(f => f with { Reports = [.. f.Reports.Where(r => settled.IsStored(r.Report.Id))] })];
        List<IndexedReport> reports = [.. files.SelectMany(f => f.Reports)];
        List<string> gone = [.. files.SelectMany(f => f.Stale).Concat(settled.Replaced).Except(reports.Select(r => r.Report.Id), StringComparer.Ordinal)];

        // Notes go first: one whose report did not get in is passed over, but a file without its note would be taken for a new one.
        if (settled.Noted.Count > 0 || settled.Forgotten.Count > 0)
        {
            await writer.NoteDuplicatesAsync(settled.Noted, settled.Forgotten, cancellation);
        }

        if (reports.Count > 0 || gone.Count > 0)
        {
            await writer.PutAsync(reports, gone, cancellation);
        }

        await NoteUnreadableAsync(cancellation);
        versions.Stored();
        ledger.Changed(reports.Select(r => r.Report.Id), gone);
        files.ForEach(ledger.Done);
        if (_batch.Exists(f => f.IsLarge))
        {
            large.Release();
        }

        _batch.Clear();
        _characters = 0;
    }

    private async Task NoteUnreadableAsync(CancellationToken cancellation)
    {
        List<UnreadableFile> failed =
        [
            .. _batch.Where(f => !f.IsUnchanged).SelectMany(f => f.Failures.Select(e => new UnreadableFile(e.File, e.IsCurable ? "" : f.Hash, e.Error))),
        ];
        List<string> mended =
        [
            .. _batch.SelectMany(f => remembered.Of(f.Path).Select(r => r.Path).Except(f.Failures.Select(e => e.File), StringComparer.Ordinal)),
        ];
        if (failed.Count > 0 || mended.Count > 0)
        {
            await writer.NoteUnreadableAsync(failed, mended, cancellation);
        }
    }
}
