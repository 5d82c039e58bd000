using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.People;

/// <summary>Keys for programs: each acts for its owner, with the owner's role of the moment.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="accounts">The owners.</param>
/// <param name="time">The clock.</param>
internal sealed class ApiKeys(PeopleDatabase database, Accounts accounts, TimeProvider time)
{
    /// <summary>How a key begins, so that one that leaked is known for what it is.</summary>
    public const string Prefix = "lawbot_";

    /// <summary>Requests a minute that one key may make.</summary>
    public const int RequestsPerMinute = 60;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Count)> _used = new(StringComparer.Ordinal);

    /// <summary>Makes a key.</summary>
    /// <returns>What names it, and the key itself, which is never shown again.</returns>
    public async Task<(ApiKey Key, string Secret)> MakeAsync(string accountId, string label, CancellationToken cancellation)
    {
        var (key, secret) = (new ApiKey(Secrets.Id(8), accountId, label, time.GetUtcNow(), null), Prefix + Secrets.Long());
        await database.RunAsync(
            c => c.Execute("INSERT INTO keys VALUES(?1, ?2, ?3, ?4, ?5, NULL)", key.Id, accountId, label, Secrets.Kept(secret), key.CreatedAt.Stored()),
                cancellation);
        return (key, secret);
    }

    /// <returns>The keys of an account, oldest first.</returns>
    public Task<IReadOnlyList<ApiKey>> ListAsync(string accountId, CancellationToken cancellation) => database.RunAsync<IReadOnlyList<ApiKey>>(
        c => c.Query("SELECT id, account, label, created_at, used_at FROM keys WHERE account = ?1 ORDER BY created_at", Read, accountId), cancellation);

    /// <returns>False for an unknown key, or somebody else's.</returns>
    public Task<bool> RevokeAsync(string accountId, string id, CancellationToken cancellation) =>
        database.RunAsync(c => c.Execute("DELETE FROM keys WHERE account = ?1 AND id = ?2", accountId, id) > 0, cancellation);

    /// <returns>Who a key acts for; null for a wrong one. <c>IsOverLimit</c> when it was used too often within a minute.</returns>
    public async Task<(Person? Person, bool IsOverLimit)> UseAsync(string secret, CancellationToken cancellation)
    {
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return (null, false);
        }

        var (kept, now) = (Secrets.Kept(secret), time.GetUtcNow());
        var owner = await database.RunAsync(
            c =>
            {
                var found = c.Query("SELECT id, account, label, created_at, used_at FROM keys WHERE token = ?1", Read, kept).FirstOrDefault();
                if (found is not null && !(now - found.UsedAt < TimeSpan.FromHours(1)))
                {
                    c.Execute("UPDATE keys SET used_at = ?2 WHERE token = ?1", kept, now.Stored());
                }

                return found?.AccountId;
            },
            cancellation);
        if (owner is null || await accounts.FindAsync(owner, cancellation) is not { } account)
        {
            return (null, false);
        }

        var (_, count) = _used.AddOrUpdate(kept, (now, 1), (_, before) => now - before.Since >= Window ? (now, 1) : (before.Since, before.Count + 1));
        return (account.Person, count > RequestsPerMinute);
    }

    private static ApiKey Read(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2), r.Moment(3), r.IsDBNull(4) ? null : r.Moment(4));
}
