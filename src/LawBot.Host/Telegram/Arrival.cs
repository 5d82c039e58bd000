using LawBot.Host.People;
using LawBot.Host.Telegram.State;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LawBot.Host.Telegram;

/// <summary>What the channel asks of the official client's types.</summary>
internal static class TelegramTypes
{
    /// <summary>True for a chat with one person.</summary>
    public static bool IsPrivate(this Chat chat) => chat.Type == ChatType.Private;

    /// <summary>First and last name; empty when there is none.</summary>
    public static string FullName(this User user) => string.Join(' ', new[] { user.FirstName, user.LastName }.Where(part => !string.IsNullOrWhiteSpace(part)));
}

/// <summary>Where an answer goes.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="ThreadId">The topic of a forum, or null.</param>
/// <param name="ReplyTo">In a group, the message that is answered; null in private.</param>
internal sealed record ChatTarget(long ChatId, int? ThreadId, int? ReplyTo);

/// <summary>An update that someone sent from some chat.</summary>
/// <param name="UpdateId">Its number.</param>
/// <param name="Chat">Where.</param>
/// <param name="From">Who.</param>
/// <param name="Message">What was said, or the message whose button was pressed.</param>
/// <param name="Button">The pressed button, or null.</param>
/// <param name="IsEdit">True when an earlier message was changed.</param>
internal sealed record Arrival(int UpdateId, Chat Chat, User From, Message? Message, CallbackQuery? Button, bool IsEdit)
{
    /// <summary>Where the answer goes.</summary>
    public ChatTarget Target => new(
        Chat.Id, Message is { IsTopicMessage: true } message ? message.MessageThreadId : null, Chat.IsPrivate() || Button is not null ? null : Message?.Id);

    /// <summary>The conversation: one a chat.</summary>
    public string Conversation => $"telegram:{Chat.Id}";

    /// <returns>Null for kinds of updates that nobody is to be answered for.</returns>
    public static Arrival? Of(Update update) => update switch
    {
        { Message: { From: { IsBot: false } from } message } => new(update.Id, message.Chat, from, message, null, false),
        { EditedMessage: { From: { IsBot: false } from } message } => new(update.Id, message.Chat, from, message, null, true),
        { CallbackQuery: { Message: { } message } button } => new(update.Id, message.Chat, button.From, message, button, false),
        _ => null,
    };
}

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
