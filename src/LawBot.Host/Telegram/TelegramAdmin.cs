using LawBot.Host.People;
using LawBot.Host.Telegram.Desks;
using LawBot.Host.Telegram.State;

namespace LawBot.Host.Telegram;

/// <summary>Letting people in and out from the command line, also while the worker runs: it reads who may talk anew each time.</summary>
public sealed class TelegramAdmin
{
    private readonly Gatekeeper _gate;
    private readonly Members _members;
    private readonly ChannelAudit _audit;
    private readonly AccessDesk _access;
    private readonly TelegramOptions _options;
    private readonly TimeProvider _time;

    internal TelegramAdmin(
        Gatekeeper gate, Members members, ChannelAudit audit, AccessDesk access, TelegramOptions options, TimeProvider time)
    {
        (_gate, _members, _audit, _access, _options, _time) = (gate, members, audit, access, options, time);
    }

    /// <summary>Lets in whoever was given this code, and tells them when a token is set.</summary>
    /// <param name="code">Six digits.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether it was done, and one Chinese line.</returns>
    public async Task<(bool Done, string Message)> ApproveAsync(string code, PersonRole role, CancellationToken cancellation)
    {
        var (person, reason) = await _gate.ApproveAsync(code, role, "命令行", cancellation);
        if (person is null)
        {
            return (false, reason);
        }

        await NoteAsync("approve", AccessDesk.Describe(person), cancellation);
        if (_options.IsConfigured)
        {
            await _access.WelcomeAsync(person, cancellation);
        }

        return (true, $"已批准 {AccessDesk.Describe(person)}");
    }

    /// <summary>Lets someone out again.</summary>
    /// <param name="person">Number, user name or full name.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Whether it was done, and one Chinese line.</returns>
    public async Task<(bool Done, string Message)> RevokeAsync(string person, CancellationToken cancellation)
    {
        var (revoked, reason) = await _gate.RevokeAsync(person, isFromConsole: true, cancellation);
        if (revoked is null)
        {
            return (false, reason);
        }

        await NoteAsync("revoke", AccessDesk.Describe(revoked), cancellation);
        return (true, $"已收回 {AccessDesk.Describe(revoked)} 的权限");
    }

    /// <summary>Everyone who may talk to the bot; administrators first.</summary>
    public Task<IReadOnlyList<TelegramPerson>> PeopleAsync(CancellationToken cancellation) => _members.ListAsync(cancellation);

    /// <summary>The last lines of the audit log of all channels, oldest first.</summary>
    internal Task<IReadOnlyList<AuditEntry>> AuditAsync(int count, CancellationToken cancellation) => _audit.LastAsync(count, cancellation);

    private Task NoteAsync(string action, string subject, CancellationToken cancellation) =>
        _audit.AddAsync(0, new AuditLine(_time.GetUtcNow(), 0, "命令行", action, subject, "", []), cancellation);
}
