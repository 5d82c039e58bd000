using LawBot.Host.People;
using LawBot.Host.Telegram.State;

namespace LawBot.Host.Telegram;

/// <summary>Someone who was let in, with what they sent.</summary>
/// <param name="Arrival">What they sent.</param>
/// <param name="Role">What they may do; null for nothing.</param>
internal sealed record Asker(Arrival Arrival, PersonRole? Role)
{
    /// <summary>True for administrators.</summary>
    public bool IsAdministrator => Role == PersonRole.Administrator;

    /// <summary>True for those who may put reports in.</summary>
    public bool MayAdd => Role >= PersonRole.Contributor;

    /// <summary>Their name.</summary>
    public string Name => Gatekeeper.NameOf(Arrival.From);

    /// <summary>The chat.</summary>
    public long ChatId => Arrival.Chat.Id;

    /// <summary>A line for the audit log.</summary>
    public AuditLine Did(string action, string subject, DateTimeOffset at, string receipt = "", IReadOnlyList<string>? reports = null) =>
        new(at, Arrival.From.Id, Name, action, subject, receipt, reports ?? []);
}
