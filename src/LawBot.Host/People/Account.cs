namespace LawBot.Host.People;

/// <summary>Someone with a name and a password of their own.</summary>
/// <param name="Id">Sixteen hexadecimal digits; never used again.</param>
/// <param name="Name">As typed when signing in; no two alike, capitals not counted.</param>
/// <param name="PasswordHash">As ASP.NET Core's hasher writes it; empty until a password is set.</param>
/// <param name="Role">What is allowed.</param>
/// <param name="TelegramId">The Telegram account that is theirs; null for none.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="CreatedBy">Who invited them.</param>
internal sealed record Account(
    string Id, string Name, string PasswordHash, PersonRole Role, long? TelegramId, DateTimeOffset CreatedAt, string CreatedBy)
{
    /// <summary>The person, without the secrets.</summary>
    public Person Person => new(Id, Name, Role);
}

/// <summary>A link that makes an account, or sets the password of one anew; good once.</summary>
/// <param name="Role">The role of the account that it makes.</param>
/// <param name="AccountId">Whose password it sets anew; null when it makes an account.</param>
/// <param name="By">Who gave it out.</param>
/// <param name="ExpiresAt">When it is no longer good.</param>
internal sealed record Invitation(PersonRole Role, string? AccountId, string By, DateTimeOffset ExpiresAt);

/// <summary>A key for programs.</summary>
/// <param name="Id">Eight hexadecimal digits, to name it by.</param>
/// <param name="AccountId">Whose it is.</param>
/// <param name="Label">What it is for.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="UsedAt">When it was used last, to the hour; null for never.</param>
internal sealed record ApiKey(string Id, string AccountId, string Label, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt);

/// <summary>A line of the audit log. It says who did what when, never what was asked.</summary>
/// <param name="At">When.</param>
/// <param name="PersonId">Whose account; empty for somebody without one.</param>
/// <param name="Person">Their name then.</param>
/// <param name="Via">From where: <see cref="AuditLog.Page"/>, <see cref="AuditLog.CommandLine"/> or <c>telegram:</c> and the number of the Telegram
/// account.</param>
/// <param name="Action">ask, figures, draft, sources, add, remove, restore, export, sign-in, join, invite, request, approve, revoke, role, reset, key, delete,
/// link, unlink.</param>
/// <param name="Subject">What it was done to: the id of a report, conversation, account or receipt, the name of a file.</param>
internal sealed record AuditEntry(DateTimeOffset At, string PersonId, string Person, string Via, string Action, string Subject);
