using System.Text.Json;
using LawBot.Turns;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Sqlite;

/// <summary>Conversations and receipts in the same file as the index.</summary>
internal sealed class SqliteTurnLog(SqliteDatabase database) : ITurnLog, IReceiptReader, IKeptTurns
{
    /// <summary>The tables of turns.</summary>
    public static SqliteMigration Schema { get; } = new("0100-turns", """
        CREATE TABLE receipt(number TEXT PRIMARY KEY, conversation TEXT NOT NULL, at INTEGER NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE turn(no INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, question TEXT NOT NULL);
        CREATE INDEX turn_by_conversation ON turn(conversation, no);
        """);

    /// <summary>A turn knows its receipt, in which the conversation's state is kept.</summary>
    public static SqliteMigration StateSchema { get; } = new("0101-turn-state", "ALTER TABLE turn ADD COLUMN receipt TEXT;");

    public Task<ConversationState> ReadAsync(string conversation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(SqliteFailure.Translate(database.File, () =>
        {
            using var connection = database.OpenRead();
            using var row = new Statement(
                connection, "SELECT r.data FROM turn t JOIN receipt r ON r.number = t.receipt WHERE t.conversation = ? ORDER BY t.no DESC LIMIT 1");
            return row.Bind(1, conversation).Step() ? JsonSerializer.Deserialize<Receipt>(row.Text(0))!.State : ConversationState.Empty;
        }));
    }

    public Task RecordAsync(Receipt receipt, CancellationToken cancellation) => database.WriteAsync(
        (connection, _) =>
        {
            using var put = new Statement(connection, "INSERT OR IGNORE INTO receipt(number, conversation, at, data) VALUES (?, ?, ?, ?)");
            put.Bind(1, receipt.Number).Bind(2, receipt.Conversation).Bind(3, receipt.At.ToUnixTimeMilliseconds())
                .Bind(4, JsonSerializer.Serialize(receipt)).Run();
            using var turn = new Statement(connection, "INSERT INTO turn(conversation, question, receipt) VALUES (?, ?, ?)");
            turn.Bind(1, receipt.Conversation).Bind(2, receipt.Question).Bind(3, receipt.Number).Run();
            using var changed = new Statement(connection, "UPDATE conversation SET changed = ? WHERE id = ?");
            changed.Bind(1, receipt.At.ToUnixTimeMilliseconds()).Bind(2, receipt.Conversation).Run();
            return true;
        },
        cancellation);

    public Task ForgetAsync(string conversation, CancellationToken cancellation) => database.WriteAsync(
        (connection, _) =>
        {
            using var forget = new Statement(connection, "DELETE FROM turn WHERE conversation = ?");
            forget.Bind(1, conversation).Run();
            return true;
        },
        cancellation);

    /// <summary>Deletes questions and answers older than a moment, with the conversations' memory of them.</summary>
    /// <exception cref="LawBot.Indexing.IndexUnavailableException">The store could not be written.</exception>
    public Task DeleteBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) => database.WriteAsync(
        (connection, _) =>
        {
            using var turns = new Statement(connection, "DELETE FROM turn WHERE receipt IN (SELECT number FROM receipt WHERE at < ?)");
            turns.Bind(1, moment.ToUnixTimeMilliseconds()).Run();
            using var receipts = new Statement(connection, "DELETE FROM receipt WHERE at < ?");
            receipts.Bind(1, moment.ToUnixTimeMilliseconds()).Run();
            using var conversations = new Statement(connection, "DELETE FROM conversation WHERE changed < ?");
            conversations.Bind(1, moment.ToUnixTimeMilliseconds()).Run();
            return true;
        },
        cancellation);

    /// <summary>Every conversation of which something is kept, the latest first.</summary>
    /// <exception cref="LawBot.Indexing.IndexUnavailableException">The store could not be read.</exception>
    public IReadOnlyList<KeptConversation> List() => SqliteFailure.Translate(database.File, () =>
    {
        using var connection = database.OpenRead();
        using var rows = new Statement(connection, "SELECT conversation, COUNT(*), MAX(at) FROM receipt GROUP BY conversation ORDER BY MAX(at) DESC");
        var all = new List<KeptConversation>();
        while (rows.Step())
        {
            all.Add(new KeptConversation(rows.Text(0), rows.Int(1), DateTimeOffset.FromUnixTimeMilliseconds(rows.Long(2))));
        }

        return all;
    });

    public Task<IReadOnlyList<Receipt>> ReadAsync(IReadOnlyList<string> conversations, IReadOnlyList<string> receipts, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(SqliteFailure.Translate(database.File, () =>
        {
            using var connection = database.OpenRead();
            return (IReadOnlyList<Receipt>)[.. conversations.SelectMany(one => Kept(connection, "conversation", one))
                .Concat(receipts.SelectMany(one => Kept(connection, "number", one))).DistinctBy(receipt => receipt.Number, StringComparer.Ordinal)
                    .OrderBy(receipt => receipt.At)];
        }));
    }

    public async Task<int> DeleteAsync(IReadOnlyList<string> conversations, IReadOnlyList<string> receipts, CancellationToken cancellation)
    {
        var deleted = await database.WriteAsync(
            (connection, _) =>
            {
                using var secure = new Statement(connection, "PRAGMA secure_delete = 1");
                secure.Step();
                return conversations.Sum(one => Delete(connection, "conversation", one)) + receipts.Sum(one => Delete(connection, "receipt", one));
            },
            cancellation);
        await database.WriteBackAsync(cancellation);
        return deleted;
    }

    private static List<Receipt> Kept(SqliteConnection connection, string column, string value)
    {
        using var rows = new Statement(connection, $"SELECT data FROM receipt WHERE {column} = ?");
        rows.Bind(1, value);
        var kept = new List<Receipt>();
        while (rows.Step())
        {
            kept.Add(JsonSerializer.Deserialize<Receipt>(rows.Text(0))!);
        }

        return kept;
    }

    private static int Delete(SqliteConnection connection, string column, string value)
    {
        using var turns = new Statement(connection, $"DELETE FROM turn WHERE {column} = ?");
        turns.Bind(1, value).Run();
        using var receipts = new Statement(connection, $"DELETE FROM receipt WHERE {(column is "receipt" ? "number" : column)} = ? RETURNING 1");
        receipts.Bind(1, value);
        var count = 0;
        while (receipts.Step())
        {
            count++;
        }

        return count;
    }

    public Task<Receipt?> FindAsync(string number, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(SqliteFailure.Translate(database.File, () =>
        {
            using var connection = database.OpenRead();
            using var row = new Statement(connection, "SELECT data FROM receipt WHERE number = ?");
            return row.Bind(1, number).Step() ? JsonSerializer.Deserialize<Receipt>(row.Text(0)) : null;
        }));
    }
}

/// <summary>A conversation of which something is kept.</summary>
/// <param name="Id">Channel and number: <c>telegram:1234</c>, <c>terminal</c>.</param>
/// <param name="Answers">How many answers.</param>
/// <param name="Last">When the last was given.</param>
internal sealed record KeptConversation(string Id, int Answers, DateTimeOffset Last);
