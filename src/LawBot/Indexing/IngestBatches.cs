using System.Threading.Channels;

namespace LawBot.Indexing;

/// <summary>Commits what the workers read, several reports at a time.</summary>
/// <param name="writer">Where reports go.</param>
/// <param name="remembered">What is remembered as unreadable.</param>
/// <param name="ledger">The account of the ingest.</param>
/// <param name="limits">How large a batch may grow.</param>
/// <param name="time">The clock.</param>
internal sealed class IngestBatches(
    IIndexWriter writer, RememberedFailures remembered, IngestLedger ledger, IngestLimits limits, TimeProvider time)
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
        _batch.Sum(f => f.Reports.Count) >= limits.BatchReports || _characters >= limits.BatchCharacters
        || time.GetElapsedTime(_since) >= limits.BatchTime;

    private async Task CommitAsync(CancellationToken cancellation)
    {
        List<IndexedReport> reports = [.. _batch.SelectMany(f => f.Reports)];
        if (reports.Count > 0)
        {
            await writer.PutAsync(reports, cancellation);
        }

        List<string> stale = [.. _batch.SelectMany(f => f.Stale)];
        if (stale.Count > 0)
        {
            ledger.Removed.AddRange(await writer.RemoveAsync(stale, cancellation));
        }

        await NoteUnreadableAsync(cancellation);
        _batch.ForEach(ledger.Done);
        _batch.Clear();
        _characters = 0;
    }

    private async Task NoteUnreadableAsync(CancellationToken cancellation)
    {
        List<UnreadableFile> failed =
        [
            .. _batch.Where(f => !f.IsUnchanged).SelectMany(f => f.Failures.Select(e => new UnreadableFile(e.File, f.Hash, e.Error))),
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
