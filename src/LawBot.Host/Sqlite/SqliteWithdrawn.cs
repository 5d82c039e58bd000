using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Files that stay out, in the same file as the conversations, whichever store holds the index.</summary>
internal sealed class SqliteWithdrawn(SqliteDatabase database) : IWithdrawnReports
{
    /// <summary>The table.</summary>
    public static SqliteMigration Schema { get; } = new("0120-withdrawn", """
        CREATE TABLE withdrawn(path TEXT PRIMARY KEY, hash TEXT NOT NULL, report TEXT NOT NULL, label TEXT NOT NULL, person TEXT NOT NULL, at INTEGER NOT NULL)
          WITHOUT ROWID;
        """);

    public Task<IReadOnlyList<WithdrawnFile>> ListAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(SqliteFailure.Translate(database.File, () =>
        {
            using var connection = database.OpenRead();
            using var rows = new Statement(connection, "SELECT path, hash, report, label, person, at FROM withdrawn ORDER BY at DESC, path");
            var files = new List<WithdrawnFile>();
            while (rows.Step())
            {
                files.Add(new(rows.Text(0), rows.Text(1), rows.Text(2), rows.Text(3), rows.Text(4), DateTimeOffset.FromUnixTimeMilliseconds(rows.Long(5))));
            }

            return (IReadOnlyList<WithdrawnFile>)files;
        }));
    }

    public Task AddAsync(IReadOnlyList<WithdrawnFile> files, CancellationToken cancellation) => database.WriteAsync(
        (connection, _) =>
        {
            foreach (var file in files)
            {
                using var put = new Statement(connection, "INSERT OR REPLACE INTO withdrawn(path, hash, report, label, person, at) VALUES (?, ?, ?, ?, ?, ?)");
                put.Bind(1, file.Path).Bind(2, file.ContentHash).Bind(3, file.ReportId).Bind(4, file.Label).Bind(5, file.By)
                    .Bind(6, file.At.ToUnixTimeMilliseconds()).Run();
            }

            return true;
        },
        cancellation);

    public Task ForgetAsync(IReadOnlyList<string> paths, CancellationToken cancellation) => database.WriteAsync(
        (connection, _) =>
        {
            foreach (var path in paths)
            {
                using var forget = new Statement(connection, "DELETE FROM withdrawn WHERE path = ?");
                forget.Bind(1, path).Run();
            }

            return true;
        },
        cancellation);
}
