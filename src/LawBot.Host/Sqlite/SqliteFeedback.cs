using System.Text.Json;
using LawBot.Turns;

namespace LawBot.Host.Sqlite;

/// <summary>Opinions, in the same file as the receipts.</summary>
internal sealed class SqliteFeedback(SqliteDatabase database) : IFeedbackLog
{
    /// <summary>The table; an opinion goes with its receipt.</summary>
    public static SqliteMigration Schema { get; } = new("0140-feedback", """
        CREATE TABLE feedback(receipt TEXT NOT NULL, person TEXT NOT NULL, good INTEGER NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL,
          PRIMARY KEY(receipt, person)) WITHOUT ROWID;
        CREATE TRIGGER feedback_goes_with_receipt AFTER DELETE ON receipt BEGIN DELETE FROM feedback WHERE receipt = old.number; END;
        """);

    public Task RecordAsync(Feedback feedback, CancellationToken cancellation) => database.WriteAsync(
        (connection, _) =>
        {
            using var put = new Statement(connection, "INSERT OR REPLACE INTO feedback(receipt, person, good, reason, at) VALUES (?, ?, ?, ?, ?)");
            put.Bind(1, feedback.Receipt).Bind(2, feedback.Person).Bind(3, feedback.IsGood ? 1 : 0).Bind(4, feedback.Reason)
                .Bind(5, feedback.At.ToUnixTimeMilliseconds()).Run();
            return true;
        },
        cancellation);

    public Task<IReadOnlyList<(Feedback Feedback, Receipt Receipt)>> ListAsync(CancellationToken cancellation) => ReadAsync(
        "SELECT f.receipt, f.person, f.good, f.reason, f.at, r.data FROM feedback f JOIN receipt r ON r.number = f.receipt ORDER BY f.at, f.receipt", _ => { },
        row => (FeedbackOf(row), JsonSerializer.Deserialize<Receipt>(row.Blob(5))!), cancellation);

    public Task<IReadOnlyList<Feedback>> ListAsync(string conversation, string person, CancellationToken cancellation) => ReadAsync(
        """
        SELECT f.receipt, f.person, f.good, f.reason, f.at FROM turn t JOIN feedback f ON f.receipt = t.receipt
        WHERE t.conversation = ? AND f.person = ? ORDER BY t.no
        """,
        rows => rows.Bind(1, conversation).Bind(2, person), FeedbackOf, cancellation);

    private static Feedback FeedbackOf(Statement row) =>
        new(row.Text(0), row.Text(1), row.Int(2) == 1, row.Text(3), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(4)));

    private Task<IReadOnlyList<T>> ReadAsync<T>(string sql, Action<Statement> bind, Func<Statement, T> read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(SqliteFailure.Translate(database.File, () =>
        {
            using var connection = database.OpenRead();
            using var rows = new Statement(connection, sql);
            bind(rows);
            var found = new List<T>();
            while (rows.Step())
            {
                found.Add(read(rows));
            }

            return (IReadOnlyList<T>)found;
        }));
    }
}
