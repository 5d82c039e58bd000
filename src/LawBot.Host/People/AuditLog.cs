using Microsoft.Data.Sqlite;

namespace LawBot.Host.People;

/// <summary>What was done by whom, over the page, Telegram and the command line; lines are added, never changed.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="time">The clock.</param>
internal sealed class AuditLog(PeopleDatabase database, TimeProvider time)
{
    /// <summary>Done on the page or over its API.</summary>
    public const string Page = "page";

    /// <summary>Done at the machine's command line.</summary>
    public const string CommandLine = "command-line";

    private const string Columns = "at, person_id, person, via, action, subject";

    /// <summary>Adds a line of the page.</summary>
    public Task AddAsync(Person person, string action, string subject, CancellationToken cancellation) =>
        AddAsync([(new AuditEntry(time.GetUtcNow(), person.Id, person.Name, Page, action, subject), null)], cancellation);

    /// <summary>Adds lines, in one step.</summary>
    /// <param name="lines">Each with a word of its own by which a second telling of it is known and passed over; null where none can come.</param>
    /// <param name="cancellation">Stops before anything is added.</param>
    public Task AddAsync(IReadOnlyList<(AuditEntry Entry, string? Once)> lines, CancellationToken cancellation) => database.RunAsync(
        c => lines.Sum(line => c.Execute(
            $"INSERT OR IGNORE INTO audit({Columns}, once) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)", line.Entry.At.Stored(), line.Entry.PersonId,
            line.Entry.Person, line.Entry.Via,
            line.Entry.Action, line.Entry.Subject, line.Once)),
        cancellation);

    /// <returns>The last lines, newest first.</returns>
    public Task<IReadOnlyList<AuditEntry>> LastAsync(int count, CancellationToken cancellation) => database.RunAsync<IReadOnlyList<AuditEntry>>(
        c => c.Query($"SELECT {Columns} FROM audit ORDER BY at DESC, id DESC LIMIT ?1", Read, count), cancellation);

    /// <returns>All lines from one place, oldest first.</returns>
    public Task<IReadOnlyList<AuditEntry>> FromAsync(string via, CancellationToken cancellation) => database.RunAsync<IReadOnlyList<AuditEntry>>(
        c => c.Query($"SELECT {Columns} FROM audit WHERE via = ?1 ORDER BY at, id", Read, via), cancellation);

    private static AuditEntry Read(SqliteDataReader r) => new(r.Moment(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), r.GetString(5));
}
