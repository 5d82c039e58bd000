using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Host.Sqlite;

/// <summary>What is in the file: reports, whole reports, files that could not be read.</summary>
internal sealed class SqliteReportCatalog(SqliteReaders readers) : IReportCatalog
{
    // Every question asks for the list; sorting it anew would cost more than the question.
    private (IndexSnapshot Snapshot, IReadOnlyList<ReportEntry> Entries)? _latest;

    public Task<IReadOnlyList<ReportEntry>> ListAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(readers.Read(session =>
        {
            if (_latest is not { } latest || !ReferenceEquals(latest.Snapshot, session.Snapshot))
            {
                _latest = latest = (session.Snapshot, Sorted(session.Snapshot));
            }

            return latest.Entries;
        }));
    }

    private static List<ReportEntry> Sorted(IndexSnapshot snapshot) =>
    [
        .. snapshot.Reports.Select(r => r.Entry)
            .OrderBy(e => e.Jurisdiction.Province, StringComparer.Ordinal).ThenBy(e => e.Jurisdiction.Prefecture, StringComparer.Ordinal)
            .ThenBy(e => e.Jurisdiction.Name, StringComparer.Ordinal).ThenBy(e => e.Year).ThenBy(e => e.Id, StringComparer.Ordinal),
    ];

    public Task<IndexedReport?> FindAsync(string id, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(readers.Read(session => Load(session, id)));
    }

    public Task<IReadOnlyList<UnreadableFile>> ListUnreadableAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(readers.Read<IReadOnlyList<UnreadableFile>>(session =>
        {
            using var rows = new Statement(session.Connection, "SELECT path, hash, error FROM unreadable ORDER BY path");
            var files = new List<UnreadableFile>();
            while (rows.Step())
            {
                files.Add(new(rows.Text(0), rows.Text(1), rows.Text(2)));
            }

            return files;
        }));
    }

    public Task<IReadOnlyList<DuplicateFile>> ListDuplicatesAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(readers.Read<IReadOnlyList<DuplicateFile>>(session =>
        {
            using var rows = new Statement(
                session.Connection, "SELECT path, hash, report, report_hash, is_older FROM duplicate ORDER BY path");
            var files = new List<DuplicateFile>();
            while (rows.Step())
            {
                files.Add(new(rows.Text(0), rows.Text(1), rows.Text(2), rows.Text(3), rows.Int(4) != 0));
            }

            return files;
        }));
    }

    private static IndexedReport? Load(ReadSession session, string id)
    {
        var found = Read(session.Prepared(ReportRow.Select + " WHERE id = ?").Bind(1, id), 1, ReportRow.Read);
        if (found is not [var placed])
        {
            return null;
        }

        var (report, inconsistencies) = Read(
            session.Prepared("SELECT data FROM report_body WHERE no = ?").Bind(1, placed.No), 1,
            row => BodyCodec.Decode(row.Blob(0), ReportRow.Bare(placed.Entry)))[0];
        var passages = Of(session, Field.Passages, placed, row => PassageCodec.Decode(row.Blob(0), placed.Entry.Id));
        var figures = Of(session, Field.Figures, placed, row => FigureCodec.Decode(row.Blob(0)));
        return new(report, passages, figures, inconsistencies, placed.Entry.Path, placed.Entry.IngestedAt);
    }

    private static List<T> Of<T>(ReadSession session, Field field, PlacedReport placed, Func<Statement, T> decode)
    {
        var (table, first, count) = (field == Field.Passages ? "passage" : "figure", placed.FirstOf(field), placed.CountOf(field));
        var rows = session.Prepared($"SELECT data FROM {table} WHERE no >= ? AND no < ? ORDER BY no").Bind(1, first).Bind(2, first + count);
        return Read(rows, count, decode);
    }

    private static List<T> Read<T>(Statement rows, int count, Func<Statement, T> decode)
    {
        var read = new List<T>(count);
        try
        {
            while (rows.Step())
            {
                read.Add(decode(rows));
            }
        }
        finally
        {
            rows.Reset();
        }

        return read;
    }
}
