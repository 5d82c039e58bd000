using Microsoft.Data.Sqlite;

namespace LawBot.Host.People;

/// <summary><c>people.db</c>: accounts, invitations, sessions, keys, failed sign-ins, audit log. Of every secret only a hash is kept.</summary>
/// <param name="path">The file.</param>
internal sealed class PeopleDatabase(string path) : SmallDatabase(path, Schema)
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS accounts(
            id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, hash TEXT NOT NULL, role INTEGER NOT NULL, telegram INTEGER UNIQUE,
            created_at TEXT NOT NULL, created_by TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS invitations(
            token TEXT PRIMARY KEY, role INTEGER NOT NULL, account TEXT, given_by TEXT NOT NULL, expires_at TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS sessions(token TEXT PRIMARY KEY, account TEXT NOT NULL, created_at TEXT NOT NULL, seen_at TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS sessions_of ON sessions(account);
        CREATE TABLE IF NOT EXISTS keys(
            id TEXT PRIMARY KEY, account TEXT NOT NULL, label TEXT NOT NULL, token TEXT NOT NULL UNIQUE, created_at TEXT NOT NULL, used_at TEXT);
        CREATE TABLE IF NOT EXISTS failures(source TEXT PRIMARY KEY, count INTEGER NOT NULL, until TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS links(code TEXT PRIMARY KEY, account TEXT NOT NULL, expires_at TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS audit(
            id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, person_id TEXT NOT NULL, person TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
            via TEXT NOT NULL DEFAULT 'page', once TEXT);
        CREATE UNIQUE INDEX IF NOT EXISTS audit_once ON audit(once);
        CREATE INDEX IF NOT EXISTS audit_from ON audit(via, at);
        CREATE TRIGGER IF NOT EXISTS audit_no_change BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit lines are kept'); END;
        CREATE TRIGGER IF NOT EXISTS audit_no_loss BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit lines are kept'); END;
        """;

    /// <inheritdoc/>
    protected override void Upgrade(SqliteConnection connection)
    {
        // Until the log of Telegram came into this one, all of it was the page's.
        if (IsOfThePage(connection))
        {
            using var transaction = connection.BeginTransaction();
            if (IsOfThePage(connection))
            {
                connection.Execute("ALTER TABLE audit ADD COLUMN via TEXT NOT NULL DEFAULT 'page'; ALTER TABLE audit ADD COLUMN once TEXT;");
            }

            transaction.Commit();
        }
    }

    private static bool IsOfThePage(SqliteConnection connection) =>
        connection.Query("SELECT name FROM pragma_table_info('audit')", r => r.GetString(0)) is { Count: > 0 } columns
            && !columns.Contains("via", StringComparer.Ordinal);
}
