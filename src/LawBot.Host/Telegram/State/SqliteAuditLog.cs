using LawBot.Host.People;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Telegram.State;

/// <summary>The audit log in <c>telegram.db</c>; triggers refuse to change or delete a line.</summary>
internal sealed class SqliteAuditLog(TelegramDatabase database) : IAuditLog
{
    /// <inheritdoc/>
    public Task AddAsync(int updateId, AuditLine line, CancellationToken cancellation) =>
        database.RunAsync(
            c => c.Execute(
                """
                INSERT OR IGNORE INTO audit(at, person_id, person, action, subject, receipt, reports, update_id)
                VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                line.At.Stored(), line.PersonId, line.Person, line.Action, line.Subject, line.Receipt,
                JsonSerializer.Serialize(line.Reports, JournalJson.Default.IReadOnlyListString), updateId),
            cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditLine>> LastAsync(int count, CancellationToken cancellation) =>
        database.RunAsync<IReadOnlyList<AuditLine>>(
            c => c.Query(
                """
                SELECT at, person_id, person, action, subject, receipt, reports
                FROM (SELECT * FROM audit ORDER BY id DESC LIMIT ?1) ORDER BY id
                """,
                Line, count),
            cancellation);

    private static AuditLine Line(SqliteDataReader r) =>
        new(r.Moment(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5),
            JsonSerializer.Deserialize(r.GetString(6), JournalJson.Default.IReadOnlyListString) ?? []);
}
