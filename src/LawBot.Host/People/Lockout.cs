using Microsoft.Data.Sqlite;

namespace LawBot.Host.People;

/// <summary>Counts failed sign-ins and locks what failed too often for a while. Counted by name and address, so that whoever fails for another's name locks
/// that name for the own address only; a name that fails from many addresses is locked for all much later.</summary>
/// <param name="database">Where it is counted, so that a restart forgives nothing.</param>
/// <param name="time">The clock.</param>
internal sealed class Lockout(PeopleDatabase database, TimeProvider time)
{
    /// <summary>Failures of one name from one address before it is locked there.</summary>
    public const int FailuresOfOneAddress = 10;

    /// <summary>Failures of one name from anywhere before it is locked.</summary>
    public const int FailuresOfAll = 200;

    /// <summary>How long a lock lasts, and how long a failure counts.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    /// <returns>Until when signing in is refused; null when it is not.</returns>
    public Task<DateTimeOffset?> UntilAsync(string name, string address, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return database.RunAsync<DateTimeOffset?>(
            c => Sources(name, address).Where(s => Counted(c, s.Source, now) is { Count: var count } && count >= s.Most)
                .Select(s => (DateTimeOffset?)Counted(c, s.Source, now)!.Value.Until).Max(),
            cancellation);
    }

    /// <summary>Counts a failure.</summary>
    public Task FailedAsync(string name, string address, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return database.RunAsync(
            c =>
            {
                c.Execute("DELETE FROM failures WHERE until <= ?1", now.Stored());
                return Sources(name, address).Sum(s => c.Execute(
                    "INSERT INTO failures VALUES(?1, 1, ?2) ON CONFLICT(source) DO UPDATE SET count = count + 1, until = ?2", s.Source,
                        (now + Lasts).Stored()));
            },
            cancellation);
    }

    /// <summary>Forgets the failures of a name from an address, after it signed in.</summary>
    public Task ForgiveAsync(string name, string address, CancellationToken cancellation) =>
        database.RunAsync(c => c.Execute("DELETE FROM failures WHERE source = ?1", Sources(name, address)[0].Source), cancellation);

    private static (string Source, int Most)[] Sources(string name, string address)
    {
        // What was typed as a name may be a password: only a hash is kept.
        var kept = Secrets.Kept(name.ToUpperInvariant());
        return [($"{kept} {address}", FailuresOfOneAddress), (kept, FailuresOfAll)];
    }

    private static (int Count, DateTimeOffset Until)? Counted(SqliteConnection c, string source, DateTimeOffset now) => c.Query(
        "SELECT count, until FROM failures WHERE source = ?1 AND until > ?2", r =>
            ((int Count, DateTimeOffset Until)?)(r.GetInt32(0), r.Moment(1)), source, now.Stored())
        .FirstOrDefault();
}
