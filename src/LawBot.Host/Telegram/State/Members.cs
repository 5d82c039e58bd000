using LawBot.Host.People;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Telegram.State;

/// <summary>Who may talk to the bot: the accounts of <c>people.db</c> that a Telegram account belongs to. What Telegram tells of them besides stands in
/// <c>telegram.db</c>. Read anew each time, because the page and the command line may change it.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="database">User names, and who stopped the bot.</param>
/// <param name="time">The clock.</param>
internal sealed class Members(Accounts accounts, TelegramDatabase database, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _upgrade = new(1, 1);
    private bool _isUpgraded;

    /// <returns>The person, or null when not let in.</returns>
    public async Task<TelegramPerson?> FindAsync(long id, CancellationToken cancellation)
    {
        await UpgradeAsync(cancellation);
        return await accounts.OfTelegramAsync(id, cancellation) is { } account ? await PersonAsync(account, cancellation) : null;
    }

    /// <returns>Everyone, administrators first, then by name.</returns>
    public async Task<IReadOnlyList<TelegramPerson>> ListAsync(CancellationToken cancellation)
    {
        await UpgradeAsync(cancellation);
        var people = new List<TelegramPerson>();
        foreach (var account in (await accounts.ListAsync(cancellation)).Where(a => a.TelegramId is not null))
        {
            people.Add(await PersonAsync(account, cancellation));
        }

        return people;
    }

    /// <summary>Lets someone in: makes an account without a password, or gives the role to the one that is theirs.</summary>
    /// <param name="user">Who, as Telegram tells.</param>
    /// <param name="role">The role.</param>
    /// <param name="by">Who lets them in.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task<TelegramPerson> LetInAsync(TelegramUser user, PersonRole role, string by, CancellationToken cancellation)
    {
        await UpgradeAsync(cancellation);
        await NoteAsync(user, isBlocked: false, cancellation);
        await AddAsync(user, role, by, time.GetUtcNow(), cancellation);
        var account = (await accounts.OfTelegramAsync(user.Id, cancellation))!;
        if (account.Role != role)
        {
            await accounts.SetRoleAsync(account.Id, role, cancellation);
        }

        return (await FindAsync(user.Id, cancellation))!;
    }

    /// <summary>Lets someone out: an account that is for Telegram only goes, one that signs in elsewhere is no longer linked.</summary>
    /// <param name="person">Who.</param>
    /// <param name="evenLast">True where the last administrator may go too.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>False for the last administrator who stays.</returns>
    public async Task<bool> LetOutAsync(TelegramPerson person, bool evenLast, CancellationToken cancellation)
    {
        if (!person.SignsIn)
        {
            return await accounts.RemoveAsync(person.AccountId, evenLast, cancellation);
        }

        await accounts.SetTelegramAsync(person.AccountId, null, cancellation);
        return true;
    }

    /// <summary>Notes that someone stopped the bot or took it back.</summary>
    public async Task NoteBlockedAsync(long id, bool isBlocked, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is { } person && person.IsBlocked != isBlocked)
        {
            await NoteAsync(new TelegramUser(id, person.Name, person.Username), isBlocked, cancellation);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _upgrade.Dispose();

    private Task<int> NoteAsync(TelegramUser user, bool isBlocked, CancellationToken cancellation) => database.RunAsync(
        c => c.Execute("INSERT OR REPLACE INTO users VALUES(?1, ?2, ?3, ?4)", user.Id, user.Name, user.Username, isBlocked), cancellation);

    private async Task AddAsync(TelegramUser user, PersonRole role, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        // Names of accounts are told apart when signing in; two people of one name are not rare.
        var name = string.Concat(user.Name.Where(c => !char.IsControl(c) && c is not ('<' or '>' or '/' or '\\'))).Trim().Normalize();
        foreach (var free in (string[])[name, $"{name} {user.Id}", $"{name} {user.Id}-{Secrets.Id(4)}"])
        {
            if (await accounts.OfTelegramAsync(user.Id, cancellation) is not null
                || await accounts.AddAsync(new Account(Secrets.Id(), free.Trim(), "", role, user.Id, at, by), cancellation))
            {
                return;
            }
        }
    }

    private async Task<TelegramPerson> PersonAsync(Account account, CancellationToken cancellation)
    {
        var id = account.TelegramId!.Value;
        var (username, isBlocked) = await database.RunAsync(
            c => c.Query("SELECT username, is_blocked FROM users WHERE id = ?1", r => (r.GetString(0), r.GetBoolean(1)), id).FirstOrDefault(("", false)),
                cancellation);
        return new TelegramPerson(id, account.Name, username, account.Role, account.CreatedBy, account.CreatedAt, isBlocked)
        {
            AccountId = account.Id, SignsIn = account.PasswordHash.Length > 0,
        };
    }

    // Earlier versions kept a list of their own here. Its people are given accounts; a kill in between repeats that, and adds nobody twice.
    private async Task UpgradeAsync(CancellationToken cancellation)
    {
        if (_isUpgraded)
        {
            return;
        }

        await _upgrade.WaitAsync(cancellation);
        try
        {
            foreach (var (user, role, by, at) in await database.RunAsync(Listed, cancellation))
            {
                if (role > 0)
                {
                    await AddAsync(user, role > 1 ? PersonRole.Administrator : PersonRole.Reader, by, at, cancellation);
                }
            }

            _isUpgraded = await database.RunAsync(
                c => !HasList(c)
                    || c.Execute("INSERT OR IGNORE INTO users SELECT id, name, username, is_blocked FROM people") + c.Execute("DROP TABLE people") >= 0,
                cancellation);
        }
        finally
        {
            _upgrade.Release();
        }
    }

    private static List<(TelegramUser User, int Role, string By, DateTimeOffset At)> Listed(SqliteConnection connection) =>
        !HasList(connection) ? [] : connection.Query(
        "SELECT id, name, username, role, approved_by, approved_at FROM people",
        r => (new TelegramUser(r.GetInt64(0), r.GetString(1), r.GetString(2)), r.GetInt32(3), r.GetString(4), r.Moment(5)));

    private static bool HasList(SqliteConnection connection) =>
        connection.Query("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'people'", r => r.GetInt32(0)).Count > 0;
}
