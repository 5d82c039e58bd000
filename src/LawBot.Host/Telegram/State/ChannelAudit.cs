using LawBot.Host.People;

namespace LawBot.Host.Telegram.State;

/// <summary>What was done over Telegram, in the audit log that all channels share.</summary>
/// <param name="log">The log.</param>
/// <param name="accounts">Whose account a Telegram account belongs to.</param>
/// <param name="earlier">Brings lines of earlier versions into the log.</param>
internal sealed class ChannelAudit(AuditLog log, Accounts accounts, EarlierAudit earlier)
{
    /// <summary>Where lines of somebody's Telegram account come from.</summary>
    public static string ViaOf(long telegramId) => $"telegram:{telegramId}";

    /// <summary>Adds a line; a second one of the same update and action is passed over, so that a resumed update is not told twice.</summary>
    /// <param name="updateId">The update; 0 for the command line.</param>
    /// <param name="line">The line.</param>
    /// <param name="cancellation">Stops.</param>
    public async Task AddAsync(int updateId, AuditLine line, CancellationToken cancellation)
    {
        await earlier.MoveAsync(cancellation);
        var account = await accounts.OfTelegramAsync(line.PersonId, cancellation);
        await log.AddAsync([(Entry(line, account?.Id ?? ""), updateId == 0 ? null : Once(updateId, line.Action))], cancellation);
    }

    /// <returns>The last lines of all channels, oldest first.</returns>
    public async Task<IReadOnlyList<AuditEntry>> LastAsync(int count, CancellationToken cancellation)
    {
        await earlier.MoveAsync(cancellation);
        return [.. (await log.LastAsync(count, cancellation)).Reverse()];
    }

    /// <returns>All lines of somebody's Telegram account, oldest first.</returns>
    public async Task<IReadOnlyList<AuditEntry>> OfAsync(long telegramId, CancellationToken cancellation)
    {
        await earlier.MoveAsync(cancellation);
        return await log.FromAsync(ViaOf(telegramId), cancellation);
    }

    /// <summary>The line as the log has it: of an answer its number, never what was asked.</summary>
    public static AuditEntry Entry(AuditLine line, string accountId) => new(
        line.At, accountId, line.Person, line.PersonId == 0 ? AuditLog.CommandLine : ViaOf(line.PersonId), line.Action is "upload" ? "add" : line.Action,
        line.Receipt.Length > 0 ? line.Receipt : string.Join(' ', line.Reports.Except([line.Subject], StringComparer.Ordinal).Prepend(line.Subject)));

    /// <summary>By what a line is known again.</summary>
    public static string Once(int updateId, string action) => $"telegram {updateId} {action}";
}
