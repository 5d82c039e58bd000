using LawBot.Host.People;
using Microsoft.Data.Sqlite;

namespace LawBot.Host.Telegram.State;

/// <summary>A user as Telegram tells.</summary>
/// <param name="Id">Telegram's id.</param>
/// <param name="Name">As Telegram shows it.</param>
/// <param name="Username">Without @; empty when there is none.</param>
internal sealed record TelegramUser(long Id, string Name, string Username);

/// <summary>Someone who may talk to the bot.</summary>
/// <param name="Id">Telegram's id.</param>
/// <param name="Name">The name of their account.</param>
/// <param name="Username">Without @; empty when there is none.</param>
/// <param name="Role">What they may do.</param>
/// <param name="ApprovedBy">Who made the account.</param>
/// <param name="ApprovedAt">When.</param>
/// <param name="IsBlocked">True when they blocked the bot.</param>
public sealed record TelegramPerson(
    long Id, string Name, string Username, PersonRole Role, string ApprovedBy, DateTimeOffset ApprovedAt, bool IsBlocked)
{
    /// <summary>The id of their account.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>True when the account has a password for the page as well.</summary>
    public bool SignsIn { get; init; }
}

/// <summary>A request to be let in.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="PersonId">Who asks.</param>
/// <param name="Name">As Telegram shows it.</param>
/// <param name="Username">Without @; empty when there is none.</param>
/// <param name="ExpiresAt">When it is no longer good.</param>
internal sealed record AccessCode(string Code, long PersonId, string Name, string Username, DateTimeOffset ExpiresAt);

/// <summary>Requests to be let in.</summary>
internal interface IAccessCodes
{
    /// <returns>The code of someone that is still good, or null.</returns>
    Task<AccessCode?> OfAsync(long personId, DateTimeOffset now, CancellationToken cancellation);

    /// <returns>The request, expired or not, or null.</returns>
    Task<AccessCode?> FindAsync(string code, CancellationToken cancellation);

    /// <summary>Stores a request and drops the expired ones.</summary>
    /// <returns>False when another request has this code.</returns>
    Task<bool> AddAsync(AccessCode code, DateTimeOffset now, CancellationToken cancellation);
}

/// <summary>What is to be noted in the audit log once an answer is out. It is kept with the answer until then.</summary>
/// <param name="At">When.</param>
/// <param name="PersonId">Who, by Telegram's id; 0 for the command line.</param>
/// <param name="Person">Their name then.</param>
/// <param name="Action">ask, figures, draft, export, sources, add, remove, approve, revoke, request, link.</param>
/// <param name="Subject">The file's name, the person let in; not what was asked.</param>
/// <param name="Receipt">The answer's number; empty when there is none.</param>
/// <param name="Reports">Ids of the reports put in or taken out.</param>
internal sealed record AuditLine(
    DateTimeOffset At, long PersonId, string Person, string Action, string Subject, string Receipt, IReadOnlyList<string> Reports);

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
