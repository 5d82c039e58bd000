using System.Text.Json;
using LawBot.Turns;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>Lists of conversations, in the same file as their turns.</summary>
internal sealed class SqliteConversations(SqliteDatabase database) : IConversationBook
{
    /// <summary>The table of conversations.</summary>
    public static SqliteMigration Schema { get; } = new("0110-conversations", """
        CREATE TABLE conversation(id TEXT PRIMARY KEY, owner TEXT NOT NULL, kind INTEGER NOT NULL, title TEXT NOT NULL, changed INTEGER NOT NULL)
          WITHOUT ROWID;
        CREATE INDEX conversation_by_owner ON conversation(owner, kind, changed);
        """);

    public Task<bool> OpenAsync(string owner, ConversationEntry conversation, CancellationToken cancellation) => database.WriteAsync(
        (connection, _) =>
        {
            using var open = new Statement(connection, "INSERT OR IGNORE INTO conversation(id, owner, kind, title, changed) VALUES (?, ?, ?, ?, ?)");
            open.Bind(1, conversation.Id).Bind(2, owner).Bind(3, (int)conversation.Kind).Bind(4, conversation.Title)
                .Bind(5, conversation.ChangedAt.ToUnixTimeMilliseconds()).Run();
            return IsOwned(connection, owner, conversation.Id);
        },
        cancellation);

    public Task<IReadOnlyList<ConversationEntry>> ListAsync(string owner, ConversationKind kind, string words, CancellationToken cancellation) =>
        ReadAsync(
            connection =>
            {
                using var rows = new Statement(connection, """
                    SELECT id, kind, title, changed FROM conversation c WHERE owner = ?1 AND kind = ?2
                      AND EXISTS (SELECT 1 FROM turn t WHERE t.conversation = c.id AND (instr(c.title, ?3) > 0 OR instr(t.question, ?3) > 0))
                    ORDER BY changed DESC, id
                    """);
                rows.Bind(1, owner).Bind(2, (int)kind).Bind(3, words);
                var found = new List<ConversationEntry>();
                while (rows.Step())
                {
                    found.Add(EntryOf(rows));
                }

                return (IReadOnlyList<ConversationEntry>)found;
            },
            cancellation);

    public Task<ConversationEntry?> FindAsync(string owner, string conversation, CancellationToken cancellation) => ReadAsync(
        connection =>
        {
            using var row = new Statement(connection, "SELECT id, kind, title, changed FROM conversation WHERE id = ? AND owner = ?");
            return row.Bind(1, conversation).Bind(2, owner).Step() ? EntryOf(row) : null;
        },
        cancellation);

    public Task<IReadOnlyList<Receipt>> ReadAsync(string owner, string conversation, CancellationToken cancellation) => ReadAsync(
        connection =>
        {
            using var rows = new Statement(connection, """
                SELECT r.data FROM conversation c JOIN turn t ON t.conversation = c.id JOIN receipt r ON r.number = t.receipt
                WHERE c.id = ? AND c.owner = ? ORDER BY t.no
                """);
            rows.Bind(1, conversation).Bind(2, owner);
            var turns = new List<Receipt>();
            while (rows.Step())
            {
                turns.Add(JsonSerializer.Deserialize<Receipt>(rows.Blob(0))!);
            }

            return (IReadOnlyList<Receipt>)turns;
        },
        cancellation);

    public Task<bool> RenameAsync(string owner, string conversation, string title, CancellationToken cancellation) => WriteAsync(
        owner, conversation,
        connection =>
        {
            using var rename = new Statement(connection, "UPDATE conversation SET title = ? WHERE id = ?");
            rename.Bind(1, title).Bind(2, conversation).Run();
            return true;
        },
        cancellation);

    public Task<bool> DeleteAsync(string owner, string conversation, CancellationToken cancellation) => WriteAsync(
        owner, conversation,
        connection =>
        {
            foreach (var sql in (string[])
                ["DELETE FROM turn WHERE conversation = ?", "DELETE FROM receipt WHERE conversation = ?", "DELETE FROM conversation WHERE id = ?"])
            {
                using var delete = new Statement(connection, sql);
                delete.Bind(1, conversation).Run();
            }

            return true;
        },
        cancellation);

    public Task<bool> RewindAsync(string owner, string conversation, string receipt, CancellationToken cancellation) => WriteAsync(
        owner, conversation,
        connection =>
        {
            using var back = new Statement(connection, """
                DELETE FROM turn WHERE conversation = ?1 AND no >= (SELECT no FROM turn WHERE conversation = ?1 AND receipt = ?2) RETURNING no
                """);
            var isFound = back.Bind(1, conversation).Bind(2, receipt).Step();
            back.Run();
            return isFound;
        },
        cancellation);

    private static ConversationEntry EntryOf(Statement row) =>
        new(row.Text(0), (ConversationKind)row.Int(1), row.Text(2), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(3)));

    private static bool IsOwned(SqliteConnection connection, string owner, string conversation)
    {
        using var row = new Statement(connection, "SELECT 1 FROM conversation WHERE id = ? AND owner = ?");
        var isOwned = row.Bind(1, conversation).Bind(2, owner).Step();
        row.Reset();
        return isOwned;
    }

    private Task<bool> WriteAsync(string owner, string conversation, Func<SqliteConnection, bool> write, CancellationToken cancellation) =>
        database.WriteAsync((connection, _) => IsOwned(connection, owner, conversation) && write(connection), cancellation);

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(SqliteFailure.Translate(database.File, () =>
        {
            using var connection = database.OpenRead();
            return read(connection);
        }));
    }
}
