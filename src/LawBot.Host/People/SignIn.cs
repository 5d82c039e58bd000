using Microsoft.AspNetCore.Identity;

namespace LawBot.Host.People;

/// <summary>What came of an attempt to sign in.</summary>
/// <param name="Token">The secret of the new session; null when it failed.</param>
/// <param name="Person">Who signed in; null when it failed.</param>
/// <param name="Error">Why it failed, one Chinese line; empty otherwise.</param>
/// <param name="IsLocked">True when it was not even tried.</param>
internal sealed record SignInOutcome(string? Token, Person? Person, string Error, bool IsLocked);

/// <summary>Passwords and sessions.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="database">Where sessions are kept.</param>
/// <param name="lockout">Counts failures.</param>
/// <param name="time">The clock.</param>
internal sealed class SignIn(Accounts accounts, PeopleDatabase database, Lockout lockout, TimeProvider time) : IDisposable
{
    /// <summary>Shortest password; the length that NIST SP 800-63B-4 asks of a password that stands alone is 15, of one behind a lock-out 8.</summary>
    public const int ShortestPassword = 10;

    /// <summary>Longest password: hashing more is work for nothing.</summary>
    public const int LongestPassword = 200;

    /// <summary>A session ends so long after it was used last.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromHours(12);

    /// <summary>A session ends so long after it began.</summary>
    public static readonly TimeSpan LongestSession = TimeSpan.FromDays(7);

    private const string Wrong = "姓名或密码不对。忘了密码请找管理员重置。";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private readonly PasswordHasher<Account> _hasher = new();

    // A hash is made to be slow: many attempts at once must not take the processor from those who ask.
    private readonly SemaphoreSlim _attempts = new(1, 1);
    private readonly Lazy<string> _nobodysHash = new(() => new PasswordHasher<Account>().HashPassword(null!, Secrets.Long()));

    /// <returns>Why a password will not do, one Chinese line; null when it will.</returns>
    public static string? FaultOf(string password, string name) =>
        password.Length < ShortestPassword ? $"密码至少 {ShortestPassword} 位。"
        : password.Length > LongestPassword ? $"密码最多 {LongestPassword} 位。"
        : password.Distinct().Count() < 4 || password.Contains(name, StringComparison.OrdinalIgnoreCase) ? "密码太容易猜到,请换一个(不要含姓名,不要几个字符反复)。"
        : null;

    /// <summary>The hash of a password.</summary>
    public string Hash(string password) => _hasher.HashPassword(null!, password);

    /// <summary>Signs somebody in. A name that nobody has takes as long and is told the same as a wrong password.</summary>
    /// <param name="name">As typed.</param>
    /// <param name="password">As typed.</param>
    /// <param name="address">Where it comes from.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<SignInOutcome> TryAsync(string name, string password, string address, CancellationToken cancellation)
    {
        if (await lockout.UntilAsync(name, address, cancellation) is { } until)
        {
            var minutes = (int)Math.Ceiling((until - time.GetUtcNow()).TotalMinutes);
            return new(null, null, $"失败次数太多,请 {minutes} 分钟后再试,或找管理员重置密码。", IsLocked: true);
        }

        var account = await accounts.NamedAsync(name, cancellation);
        if (!await IsRightAsync(account, password, cancellation))
        {
            await lockout.FailedAsync(name, address, cancellation);
            return new(null, null, Wrong, IsLocked: false);
        }

        await lockout.ForgiveAsync(name, address, cancellation);
        return new(await BeginAsync(account!.Id, cancellation), account.Person, "", IsLocked: false);
    }

    /// <summary>True for the password of an account.</summary>
    public async Task<bool> IsRightAsync(Account? account, string password, CancellationToken cancellation)
    {
        await _attempts.WaitAsync(cancellation);
        try
        {
            var hash = account is { PasswordHash.Length: > 0 } ? account.PasswordHash : _nobodysHash.Value;
            return password.Length <= LongestPassword && _hasher.VerifyHashedPassword(null!, hash, password) != PasswordVerificationResult.Failed
                && account is not null;
        }
        finally
        {
            _attempts.Release();
        }
    }

    /// <summary>Begins a session.</summary>
    /// <returns>Its secret.</returns>
    public async Task<string> BeginAsync(string accountId, CancellationToken cancellation)
    {
        var (token, now) = (Secrets.Long(), time.GetUtcNow());
        await database.RunAsync(
            c => c.Execute("DELETE FROM sessions WHERE created_at < ?1 OR seen_at < ?2", (now - LongestSession).Stored(), (now - IdleTime).Stored())
                + c.Execute("INSERT INTO sessions VALUES(?1, ?2, ?3, ?3)", Secrets.Kept(token), accountId, now.Stored()),
            cancellation);
        return token;
    }

    /// <returns>Whose session it is; null for one that ended or never was.</returns>
    public async Task<Person?> PersonOfAsync(string token, CancellationToken cancellation)
    {
        var (kept, now) = (Secrets.Kept(token), time.GetUtcNow());
        var accountId = await database.RunAsync(
            c =>
            {
                var found = c.Query(
                    "SELECT account, seen_at FROM sessions WHERE token = ?1 AND created_at >= ?2 AND seen_at >= ?3", r =>
                        (Account: r.GetString(0), SeenAt: r.Moment(1)),
                    kept, (now - LongestSession).Stored(), (now - IdleTime).Stored());
                if (found is [var session] && now - session.SeenAt > SeenEvery)
                {
                    c.Execute("UPDATE sessions SET seen_at = ?2 WHERE token = ?1", kept, now.Stored());
                }

                return found is [var only] ? only.Account : null;
            },
            cancellation);
        return accountId is null ? null : (await accounts.FindAsync(accountId, cancellation))?.Person;
    }

    /// <summary>Ends a session.</summary>
    public Task EndAsync(string token, CancellationToken cancellation) =>
        database.RunAsync(c => c.Execute("DELETE FROM sessions WHERE token = ?1", Secrets.Kept(token)), cancellation);

    /// <inheritdoc/>
    public void Dispose() => _attempts.Dispose();
}
