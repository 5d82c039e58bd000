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
        using var row = new Statement(session.Connection, ReportRow.Select + " WHERE id = ?");
        if (!row.Bind(1, id).Step())
        {
            return null;
        }

        var placed = ReportRow.Read(row);
        row.Reset();
        using var body = new Statement(session.Connection, "SELECT data FROM report_body WHERE no = ?");
        body.Bind(1, placed.No).Step();
        var (report, inconsistencies) = BodyCodec.Decode(body.Blob(0), ReportRow.Bare(placed.Entry));
        body.Reset();
        return new(report, Passages(session, placed), Figures(session, placed), inconsistencies, placed.Entry.Path, placed.Entry.IngestedAt);
    }

    private static List<Passage> Passages(ReadSession session, PlacedReport placed)
    {
        using var rows = RowsOf(session, Field.Passages, placed);
        var passages = new List<Passage>(placed.Entry.Passages);
        while (rows.Step())
        {
            passages.Add(PassageCodec.Decode(rows.Blob(0), placed.Entry.Id));
        }

        return passages;
    }

    private static List<Figure> Figures(ReadSession session, PlacedReport placed)
    {
        using var rows = RowsOf(session, Field.Figures, placed);
        var figures = new List<Figure>(placed.Entry.Figures);
        while (rows.Step())
        {
            figures.Add(FigureCodec.Decode(rows.Blob(0)));
        }

        return figures;
    }

    private static Statement RowsOf(ReadSession session, Field field, PlacedReport placed)
    {
        var table = field == Field.Passages ? "passage" : "figure";
        var first = placed.FirstOf(field);
        return new Statement(session.Connection, $"SELECT data FROM {table} WHERE no >= ? AND no < ? ORDER BY no")
            .Bind(1, first).Bind(2, first + placed.CountOf(field));
    }
}
