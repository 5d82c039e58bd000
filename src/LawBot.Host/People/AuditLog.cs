namespace LawBot.Host.People;

/// <summary>What was done by whom; lines are added, never changed.</summary>
/// <param name="database">Where they are kept.</param>
/// <param name="time">The clock.</param>
internal sealed class AuditLog(PeopleDatabase database, TimeProvider time)
{
    /// <summary>Adds a line.</summary>
    public Task AddAsync(Person person, string action, string subject, CancellationToken cancellation) => database.RunAsync(
        c => c.Execute("INSERT INTO audit(at, person_id, person, action, subject) VALUES(?1, ?2, ?3, ?4, ?5)", time.GetUtcNow().Stored(), person.Id, person.Name, action, subject),
        cancellation);

    /// <returns>The last lines, newest first.</returns>
    public Task<IReadOnlyList<AuditEntry>> LastAsync(int count, CancellationToken cancellation) => database.RunAsync<IReadOnlyList<AuditEntry>>(
        c => c.Query(
            "SELECT at, person_id, person, action, subject FROM audit ORDER BY id DESC LIMIT ?1",
            r => new AuditEntry(r.Moment(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4)), count),
        cancellation);
}
