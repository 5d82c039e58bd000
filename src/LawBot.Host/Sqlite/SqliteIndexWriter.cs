using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Puts reports into the file and takes them out: one transaction a call, with the postings in it.</summary>
/// <remarks>The first call takes the writer's lock and keeps it until the process ends or this is disposed.</remarks>
internal sealed class SqliteIndexWriter(SqliteDatabase database, TimeProvider time) : IIndexWriter, IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private WriterLock? _lock;

    public async Task PutAsync(IReadOnlyList<IndexedReport> reports, IReadOnlyList<string> replaced, CancellationToken cancellation)
    {
        if (reports.Count == 0)
        {
            await RemoveAsync(replaced, cancellation);
            return;
        }

        var prepared = new PreparedReports(reports);
        using var turn = await TakeTurnAsync(cancellation);
        await database.WriteAsync(
            (connection, _) =>
            {
                using var table = new ReportTable(connection);
                foreach (var id in prepared.Reports.Select(r => r.Report.Id).Concat(replaced))
                {
                    table.Remove(id);
                }

                table.Insert(prepared);
                ReportTable.NextGeneration(connection);
                return true;
            },
            cancellation);
        await MergeAsync(cancellation);
    }

    public async Task<IReadOnlyList<string>> RemoveAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        using var turn = await TakeTurnAsync(cancellation);
        var removed = await database.WriteAsync(
            (connection, _) =>
            {
                using var table = new ReportTable(connection);
                List<string> gone = [.. ids.Distinct(StringComparer.Ordinal).Where(table.Remove)];
                ReportTable.NextGeneration(connection);
                return gone;
            },
            cancellation);
        await MergeAsync(cancellation);
        return removed;
    }

    public async Task NoteUnreadableAsync(IReadOnlyList<UnreadableFile> files, IReadOnlyList<string> mended, CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation);
        await database.WriteAsync(
            (connection, _) =>
            {
                using var forget = new Statement(connection, "DELETE FROM unreadable WHERE path = ?");
                foreach (var path in mended)
                {
                    forget.Bind(1, path).Run();
                }

                using var note = new Statement(connection, "INSERT OR REPLACE INTO unreadable VALUES (?, ?, ?)");
                foreach (var file in files)
                {
                    note.Bind(1, file.Path).Bind(2, file.ContentHash).Bind(3, file.Error).Run();
                }

                return true;
            },
            cancellation);
    }

    public async Task NoteDuplicatesAsync(IReadOnlyList<DuplicateFile> files, IReadOnlyList<string> gone, CancellationToken cancellation)
    {
        using var turn = await TakeTurnAsync(cancellation);
        await database.WriteAsync(
            (connection, _) =>
            {
                using var forget = new Statement(connection, "DELETE FROM duplicate WHERE path = ?");
                foreach (var path in gone)
                {
                    forget.Bind(1, path).Run();
                }

                using var note = new Statement(connection, "INSERT OR REPLACE INTO duplicate VALUES (?, ?, ?, ?, ?)");
                foreach (var file in files)
                {
                    note.Bind(1, file.Path).Bind(2, file.ContentHash).Bind(3, file.ReportId).Bind(4, file.ReportHash)
                        .Bind(5, file.IsOlderVersion ? 1 : 0).Run();
                }

                return true;
            },
            cancellation);
    }

    public void Dispose()
    {
        _lock?.Dispose();
        _oneAtATime.Dispose();
    }

    /// <summary>Waits for other writes of this process; a merge must not meet documents being buried.</summary>
    private async Task<IDisposable> TakeTurnAsync(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            _lock ??= SqliteFailure.Translate(database.File, () => WriterLock.Take(database.Folder, time));
            return new Turn(_oneAtATime);
        }
        catch
        {
            _oneAtATime.Release();
            throw;
        }
    }

    private async Task MergeAsync(CancellationToken cancellation)
    {
        foreach (var field in (Field[])[Field.Passages, Field.Figures])
        {
            while (await MergeOnceAsync(field, cancellation))
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private async Task<bool> MergeOnceAsync(Field field, CancellationToken cancellation)
    {
        using var source = database.OpenRead();
        using var snapshot = source.BeginTransaction(deferred: true);
        var segments = MergePolicy.Next(SnapshotReader.ReadSegments(source, field));
        return segments.Count > 0 && await database.WriteAsync(
            (connection, _) =>
            {
                using var merger = new SegmentMerger(source, connection, field, segments);
                merger.Merge();
                ReportTable.NextGeneration(connection);
                return true;
            },
            cancellation);
    }

    private sealed class Turn(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
