namespace LawBot.Host.People;

/// <summary>Links a Telegram account to a person: a signed-in person gets a code and sends it to the bot.</summary>
/// <param name="database">Where codes are kept.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="time">The clock.</param>
internal sealed class TelegramLinks(PeopleDatabase database, Accounts accounts, TimeProvider time)
{
    /// <summary>How long a code is good.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);

    /// <summary>Gives a code; an earlier one of the same account is void.</summary>
    public async Task<string> GiveAsync(string accountId, CancellationToken cancellation)
    {
        var (code, now) = (Secrets.Short(), time.GetUtcNow());
        await database.RunAsync(
            c => c.Execute("DELETE FROM links WHERE account = ?1 OR expires_at <= ?2", accountId, now.Stored())
                + c.Execute("INSERT INTO links VALUES(?1, ?2, ?3)", Secrets.Kept(code), accountId, (now + GoodFor).Stored()),
            cancellation);
        return code;
    }

    /// <summary>Uses a code; it is then gone.</summary>
    /// <returns>The account that is now linked; null for a wrong or expired code.</returns>
    public async Task<Account?> UseAsync(string code, long telegramId, CancellationToken cancellation)
    {
        var (kept, now) = (Secrets.Kept(code.Trim().ToUpperInvariant()), time.GetUtcNow());
        var accountId = await database.RunAsync(
            c =>
            {
                var found = c.Query("SELECT account FROM links WHERE code = ?1 AND expires_at > ?2", r => r.GetString(0), kept, now.Stored()).FirstOrDefault();
                c.Execute("DELETE FROM links WHERE code = ?1", kept);
                return found;
            },
            cancellation);
        if (accountId is null || await accounts.FindAsync(accountId, cancellation) is not { } account)
        {
            return null;
        }

        var before = await accounts.OfTelegramAsync(telegramId, cancellation);
        await accounts.SetTelegramAsync(account.Id, telegramId, cancellation);
        return await MergeAsync(account with { TelegramId = telegramId }, before, cancellation);
    }

    // An account that was for Telegram only is the same person's: it goes, and its role stays with them.
    private async Task<Account> MergeAsync(Account account, Account? before, CancellationToken cancellation)
    {
        if (before is not { PasswordHash.Length: 0 } || string.Equals(before.Id, account.Id, StringComparison.Ordinal))
        {
            return account;
        }

        if (before.Role > account.Role)
        {
            await accounts.SetRoleAsync(account.Id, before.Role, cancellation);
        }

        await accounts.RemoveAsync(before.Id, cancellation);
        return account with { Role = (PersonRole)Math.Max((int)before.Role, (int)account.Role) };
    }
}
