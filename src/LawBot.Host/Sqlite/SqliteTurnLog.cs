using System.Text.Json;
using LawBot.Turns;

namespace LawBot.Host.Sqlite;

/// <summary>Conversations and receipts in the same file as the index.</summary>
internal sealed class SqliteTurnLog(SqliteDatabase database) : ITurnLog, IReceiptReader
{
    /// <summary>The tables of turns.</summary>
    public static SqliteMigration Schema { get; } = new("0100-turns", """
        CREATE TABLE receipt(number TEXT PRIMARY KEY, conversation TEXT NOT NULL, at INTEGER NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE turn(no INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, question TEXT NOT NULL);
        CREATE INDEX turn_by_conversation ON turn(conversation, no);
        """);

    public Task<IReadOnlyList<string>> RecentQuestionsAsync(string conversation, int limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(SqliteFailure.Translate<IReadOnlyList<string>>(database.File, () =>
        {
            using var connection = database.OpenRead();
            using var rows = new Statement(connection, "SELECT question FROM turn WHERE conversation = ? ORDER BY no DESC LIMIT ?");
            rows.Bind(1, conversation).Bind(2, limit);
            var questions = new List<string>();
            while (rows.Step())
            {
                questions.Insert(0, rows.Text(0));
            }

            return questions;
        }));
    }

    public Task RecordAsync(Receipt receipt, CancellationToken cancellation) => database.WriteAsync(
        (connection, _) =>
        {
            using var put = new Statement(connection, "INSERT OR IGNORE INTO receipt(number, conversation, at, data) VALUES (?, ?, ?, ?)");
            put.Bind(1, receipt.Number).Bind(2, receipt.Conversation).Bind(3, receipt.At.ToUnixTimeMilliseconds())
                .Bind(4, JsonSerializer.Serialize(receipt)).Run();
            using var turn = new Statement(connection, "INSERT INTO turn(conversation, question) VALUES (?, ?)");
            turn.Bind(1, receipt.Conversation).Bind(2, receipt.Question).Run();
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
