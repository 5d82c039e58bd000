using LawBot.Indexing;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>Takes the steps that a file has not seen yet.</summary>
internal static class SqliteMigrator
{
    /// <exception cref="IndexUnavailableException">The file was made by a newer LawBot.</exception>
    public static void Migrate(SqliteConnection connection, IReadOnlyList<SqliteMigration> migrations)
    {
        if (Taken(connection).SetEquals(migrations.Select(m => m.Name)))
        {
            return;
        }

        // Another process may be at it: what was taken is read again once the file is ours.
        using var transaction = connection.BeginTransaction(deferred: false);
        Execute(connection, transaction, "CREATE TABLE IF NOT EXISTS migration(name TEXT PRIMARY KEY) WITHOUT ROWID");
        var taken = Taken(connection);
        RefuseNewer(taken, migrations);
        foreach (var migration in migrations.Where(m => !taken.Contains(m.Name)))
        {
            Execute(connection, transaction, migration.Sql);
            Execute(connection, transaction, "INSERT INTO migration VALUES ($name)", migration.Name);
        }

        transaction.Commit();
    }

    private static void RefuseNewer(HashSet<string> taken, IReadOnlyList<SqliteMigration> migrations)
    {
        // Steps of several tables are numbered apart: the latest step need not have the highest name.
        if (taken.Except(migrations.Select(m => m.Name), StringComparer.Ordinal).Max(StringComparer.Ordinal) is { } later)
        {
            throw new IndexUnavailableException($"索引文件由更新版本的 LawBot 建立({later})。请升级 LawBot,或换一个 Storage:Path 重新导入。");
        }
    }

    private static HashSet<string> Taken(SqliteConnection connection)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var exists = new Statement(connection, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migration'");
        if (!exists.Step())
        {
            return names;
        }

        exists.Reset();
        using var all = new Statement(connection, "SELECT name FROM migration");
        while (all.Step())
        {
            names.Add(all.Text(0));
        }

        return names;
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql, string? name = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        if (name is not null)
        {
            command.Parameters.AddWithValue("$name", name);
        }

        command.ExecuteNonQuery();
    }
}
