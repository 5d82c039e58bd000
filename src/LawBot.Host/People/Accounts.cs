using Microsoft.Data.Sqlite;

namespace LawBot.Host.People;

/// <summary>Who has an account, and with which role.</summary>
/// <param name="database">Where they are kept.</param>
internal sealed class Accounts(PeopleDatabase database)
{
    private const string Columns = "id, name, hash, role, telegram, created_at, created_by";

    /// <returns>The account, or null.</returns>
    public Task<Account?> FindAsync(string id, CancellationToken cancellation) =>
        database.RunAsync(c => c.Query($"SELECT {Columns} FROM accounts WHERE id = ?1", Read, id).FirstOrDefault(), cancellation);

    /// <returns>The account of a name, or null.</returns>
    public Task<Account?> NamedAsync(string name, CancellationToken cancellation) =>
        database.RunAsync(c => c.Query($"SELECT {Columns} FROM accounts WHERE name = ?1", Read, name).FirstOrDefault(), cancellation);

    /// <returns>The account that a Telegram account is linked to, or null.</returns>
    public Task<Account?> OfTelegramAsync(long telegramId, CancellationToken cancellation) =>
        database.RunAsync(c => c.Query($"SELECT {Columns} FROM accounts WHERE telegram = ?1", Read, telegramId).FirstOrDefault(), cancellation);

    /// <returns>Everybody, administrators first, then by name.</returns>
    public Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellation) =>
        database.RunAsync<IReadOnlyList<Account>>(c => c.Query($"SELECT {Columns} FROM accounts ORDER BY role DESC, name", Read), cancellation);

    /// <returns>False when the name is taken.</returns>
    public Task<bool> AddAsync(Account account, CancellationToken cancellation) => database.RunAsync(
        c => c.Execute(
            $"INSERT OR IGNORE INTO accounts({Columns}) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)", account.Id, account.Name, account.PasswordHash, (int)account.Role,
            account.TelegramId, account.CreatedAt.Stored(), account.CreatedBy) > 0,
        cancellation);

    /// <summary>Sets a password; every session of the account ends.</summary>
    public Task SetPasswordAsync(string id, string hash, CancellationToken cancellation) => database.RunAsync(
        c => c.Execute("UPDATE accounts SET hash = ?2 WHERE id = ?1", id, hash) + c.Execute("DELETE FROM sessions WHERE account = ?1", id), cancellation);

    /// <summary>Gives another role; the last administrator keeps theirs.</summary>
    /// <returns>False when that was the last administrator, or nobody.</returns>
    public Task<bool> SetRoleAsync(string id, PersonRole role, CancellationToken cancellation) => database.RunAsync(
        c => (role == PersonRole.Administrator || !IsLastAdministrator(c, id)) && c.Execute("UPDATE accounts SET role = ?2 WHERE id = ?1", id, (int)role) > 0,
        cancellation);

    /// <summary>Links a Telegram account, taken from whoever had it; null unlinks.</summary>
    public Task SetTelegramAsync(string id, long? telegramId, CancellationToken cancellation) => database.RunAsync(
        c => (telegramId is { } taken ? c.Execute("UPDATE accounts SET telegram = NULL WHERE telegram = ?1", taken) : 0)
            + c.Execute("UPDATE accounts SET telegram = ?2 WHERE id = ?1", id, telegramId),
        cancellation);

    /// <summary>Removes an account with its sessions, keys and open invitations; the last administrator stays.</summary>
    /// <returns>False when that was the last administrator, or nobody.</returns>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellation) => RemoveAsync(id, evenLast: false, cancellation);

    /// <summary>The same; the last administrator too where that is wanted: the next start then gives out a code.</summary>
    public Task<bool> RemoveAsync(string id, bool evenLast, CancellationToken cancellation) => database.RunAsync(
        c =>
        {
            if (!evenLast && IsLastAdministrator(c, id))
            {
                return false;
            }

            foreach (var table in (string[])["sessions", "keys", "invitations", "links"])
            {
                c.Execute($"DELETE FROM {table} WHERE account = ?1", id);
            }

            return c.Execute("DELETE FROM accounts WHERE id = ?1", id) > 0;
        },
        cancellation);

    private static bool IsLastAdministrator(SqliteConnection c, string id)
    {
        var administrators = c.Query("SELECT id FROM accounts WHERE role = ?1", r => r.GetString(0), (int)PersonRole.Administrator);
        return administrators is [var only] && string.Equals(only, id, StringComparison.Ordinal);
    }

    private static Account Read(SqliteDataReader r) => new(
        r.GetString(0), r.GetString(1), r.GetString(2), (PersonRole)r.GetInt32(3), r.IsDBNull(4) ? null : r.GetInt64(4), r.Moment(5), r.GetString(6));
}
