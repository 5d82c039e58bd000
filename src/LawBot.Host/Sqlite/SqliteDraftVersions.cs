using LawBot.Turns;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>Texts changed by hand, beside their conversations.</summary>
internal sealed class SqliteDraftVersions(SqliteDatabase database) : IDraftVersions
{
    /// <summary>The table; a version goes with its draft, and a conversation's title with the last of its receipts.</summary>
    public static SqliteMigration Schema { get; } = new("0130-draft-versions", """
        CREATE TABLE draft_version(no INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, receipt TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL);
        CREATE INDEX draft_version_by_conversation ON draft_version(conversation, no);
        CREATE INDEX receipt_by_conversation ON receipt(conversation);
        CREATE TRIGGER conversation_goes_with_receipts AFTER DELETE ON receipt BEGIN
          DELETE FROM draft_version WHERE receipt = old.number;
          DELETE FROM conversation WHERE id = old.conversation AND NOT EXISTS (SELECT 1 FROM receipt WHERE conversation = old.conversation);
        END;
        """);

    public Task<IReadOnlyList<DraftVersion>> ListAsync(string conversation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(SqliteFailure.Translate(database.File, () =>
        {
            using var connection = database.OpenRead();
            using var rows = new Statement(connection, "SELECT no, receipt, text, at FROM draft_version WHERE conversation = ? ORDER BY no");
            rows.Bind(1, conversation);
            var versions = new List<DraftVersion>();
            while (rows.Step())
            {
                versions.Add(VersionOf(rows));
            }

            return (IReadOnlyList<DraftVersion>)versions;
        }));
    }

    public Task<DraftVersion> SaveAsync(
        string conversation, string receipt, string text, DateTimeOffset at, TimeSpan within, CancellationToken cancellation) => database.WriteAsync(
        (connection, _) =>
        {
            var last = Last(connection, conversation);
            var isSame = last is not null && last.Receipt == receipt && at - last.At < within;
            using var put = new Statement(connection, isSame
                ? "UPDATE draft_version SET text = ?1, at = ?2 WHERE no = ?3 RETURNING no"
                : "INSERT INTO draft_version(text, at, conversation, receipt) VALUES (?1, ?2, ?3, ?4) RETURNING no");
            put.Bind(1, text).Bind(2, at.ToUnixTimeMilliseconds());
            if (isSame)
            {
                put.Bind(3, last!.No);
            }
            else
            {
                put.Bind(3, conversation).Bind(4, receipt);
            }

            put.Step();
            var no = put.Long(0);
            put.Run();
            return new DraftVersion(no, receipt, text, at);
        },
        cancellation);

    private static DraftVersion? Last(SqliteConnection connection, string conversation)
    {
        using var row = new Statement(connection, "SELECT no, receipt, text, at FROM draft_version WHERE conversation = ? ORDER BY no DESC LIMIT 1");
        var last = row.Bind(1, conversation).Step() ? VersionOf(row) : null;
        row.Reset();
        return last;
    }

    private static DraftVersion VersionOf(Statement row) =>
        new(row.Long(0), row.Text(1), row.Text(2), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(3)));
}
