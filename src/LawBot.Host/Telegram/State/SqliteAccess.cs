using LawBot.Host.People;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Telegram.State;

/// <summary>Requests to be let in, in <c>telegram.db</c>.</summary>
internal sealed class SqliteAccessCodes(TelegramDatabase database) : IAccessCodes
{
    private const string Select = "SELECT code, person_id, name, username, expires_at FROM codes ";

    /// <inheritdoc/>
    public Task<AccessCode?> OfAsync(long personId, DateTimeOffset now, CancellationToken cancellation) =>
        database.RunAsync(
            c => c.Query(Select + "WHERE person_id = ?1 AND expires_at > ?2", Code, personId, now.Stored()).FirstOrDefault(), cancellation);

    /// <inheritdoc/>
    public Task<AccessCode?> FindAsync(string code, CancellationToken cancellation) =>
        database.RunAsync(c => c.Query(Select + "WHERE code = ?1", Code, code).FirstOrDefault(), cancellation);

    /// <inheritdoc/>
    public Task<bool> AddAsync(AccessCode code, DateTimeOffset now, CancellationToken cancellation) =>
        database.RunAsync(
            c =>
            {
                // An expired code stays a day longer, so that an administrator who is late is told why it does not work.
                c.Execute("DELETE FROM codes WHERE expires_at < ?1", now.AddDays(-1).Stored());
                return c.Execute(
                    "INSERT OR IGNORE INTO codes VALUES(?1, ?2, ?3, ?4, ?5)",
                    code.Code, code.PersonId, code.Name, code.Username, code.ExpiresAt.Stored()) > 0;
            },
            cancellation);

    private static AccessCode Code(SqliteDataReader r) =>
        new(r.GetString(0), r.GetInt64(1), r.GetString(2), r.GetString(3), r.Moment(4));
}
