using Microsoft.Data.Sqlite;

namespace LawBot.Host.People;

/// <summary>Links that make an account or set a password anew, and the one-time code of the first administrator.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="signIn">Hashes passwords.</param>
/// <param name="first">The code.</param>
/// <param name="time">The clock.</param>
internal sealed class Invitations(PeopleDatabase database, Accounts accounts, SignIn signIn, FirstAdministrator first, TimeProvider time)
{
    /// <summary>How long a link is good.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);

    private const int ShortestName = 2;
    private const int LongestName = 40;

    /// <summary>Makes the code of the first administrator.</summary>
    /// <returns>The code, good until the program stops; null when some administrator can sign in.</returns>
    public async Task<string?> OpenFirstAsync(CancellationToken cancellation) =>
        (await accounts.ListAsync(cancellation)).Any(a => a is { Role: PersonRole.Administrator, PasswordHash.Length: > 0 }) ? null : first.Open();

    /// <summary>Gives out a link.</summary>
    /// <param name="role">The role of the account that it makes.</param>
    /// <param name="accountId">Whose password it sets anew; null for a new account.</param>
    /// <param name="by">Who gives it out.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Its secret.</returns>
    public async Task<string> GiveAsync(PersonRole role, string? accountId, string by, CancellationToken cancellation)
    {
        var (token, now) = (Secrets.Long(), time.GetUtcNow());
        await database.RunAsync(
            c =>
            {
                c.Execute("DELETE FROM invitations WHERE expires_at <= ?1 OR (account IS NOT NULL AND account = ?2)", now.Stored(), accountId);
                return c.Execute("INSERT INTO invitations VALUES(?1, ?2, ?3, ?4, ?5)", Secrets.Kept(token), (int)role, accountId, by, (now + GoodFor).Stored());
            },
            cancellation);
        return token;
    }

    /// <summary>Uses a link or the first administrator's code; either is then gone.</summary>
    /// <param name="token">Its secret, or the code.</param>
    /// <param name="name">The new account's name; without meaning where a password is set anew.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The account, or null and why, one Chinese line.</returns>
    public async Task<(Account? Account, string Error)> UseAsync(string token, string name, string password, CancellationToken cancellation)
    {
        name = name.Trim().Normalize();
        var isFirst = first.IsRight(token);
        var found = isFirst ? new Invitation(PersonRole.Administrator, null, "一次性口令", time.GetUtcNow() + GoodFor) : await FindAsync(token, cancellation);
        if (found is null || found.ExpiresAt <= time.GetUtcNow())
        {
            return (null, "这个链接或口令无效,可能已经用过或过期。请找管理员要新的。");
        }

        var account = found.AccountId is { } id ? await accounts.FindAsync(id, cancellation) : null;
        name = account?.Name ?? name;
        if (account is null && (name.Length is < ShortestName or > LongestName || name.Any(c => char.IsControl(c) || c is '<' or '>' or '/' or '\\')))
        {
            return (null, $"姓名请写 {ShortestName} 到 {LongestName} 个字。");
        }

        if (SignIn.FaultOf(password, name) is { } fault)
        {
            return (null, fault);
        }

        var hash = signIn.Hash(password);
        if (account is not null)
        {
            if (!await TakeAsync(token, cancellation))
            {
                return (null, "这个链接刚刚已被使用。");
            }

            await accounts.SetPasswordAsync(account.Id, hash, cancellation);
            return (account, "");
        }

        account = new Account(Secrets.Id(), name, hash, found.Role, null, time.GetUtcNow(), found.By);
        if (await accounts.NamedAsync(name, cancellation) is not null)
        {
            return (null, "已有人用这个姓名,请换一个(例如加上科室)。");
        }

        var isTaken = isFirst ? first.Use() : await TakeAsync(token, cancellation);
        return isTaken && await accounts.AddAsync(account, cancellation) ? (account, "") : (null, "这个链接刚刚已被使用。");
    }

    private Task<Invitation?> FindAsync(string token, CancellationToken cancellation) => database.RunAsync(
        c => c.Query("SELECT role, account, given_by, expires_at FROM invitations WHERE token = ?1", Read, Secrets.Kept(token)).FirstOrDefault(), cancellation);

    private Task<bool> TakeAsync(string token, CancellationToken cancellation) =>
        database.RunAsync(c => c.Execute("DELETE FROM invitations WHERE token = ?1", Secrets.Kept(token)) > 0, cancellation);

    private static Invitation? Read(SqliteDataReader r) => new((PersonRole)r.GetInt32(0), r.IsDBNull(1) ? null : r.GetString(1), r.GetString(2), r.Moment(3));
}
