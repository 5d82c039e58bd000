using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LawBot.Host.Telegram;

/// <summary>A message as meant for the bot.</summary>
/// <param name="Command">The command without its slash, in lower case; empty for plain words.</param>
/// <param name="Text">The words, without command and mention.</param>
internal sealed record Spoken(string Command, string Text)
{
    /// <returns>Null when the message is not meant for this bot: in a group that is all but commands, mentions of it and replies to it.</returns>
    public static Spoken? Of(Message message, User bot)
    {
        var text = (message.Text ?? message.Caption ?? "").Trim();
        if (text.StartsWith('/'))
        {
            return ReadCommand(text, bot);
        }

        var mention = $"@{bot.Username}";
        var isMentioned = bot.Username is { Length: > 0 } && IsMentioned(message, mention);
        var isReply = message.ReplyToMessage?.From?.Id == bot.Id;
        if (!message.Chat.IsPrivate() && !isMentioned && !isReply)
        {
            return null;
        }

        return new Spoken("", isMentioned ? text.Replace(mention, "", StringComparison.OrdinalIgnoreCase).Trim() : text);
    }

    private static Spoken? ReadCommand(string text, User bot)
    {
        var end = text.IndexOfAny([' ', '\n', '\t', '\u3000']);
        var head = end < 0 ? text[1..] : text[1..end];
        var at = head.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0 && !string.Equals(head[(at + 1)..], bot.Username, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return new Spoken((at < 0 ? head : head[..at]).ToLowerInvariant(), end < 0 ? "" : text[(end + 1)..].Trim());
    }

    private static bool IsMentioned(Message message, string mention)
    {
        var text = message.Text ?? message.Caption ?? "";
        return (message.Entities ?? message.CaptionEntities ?? []).Any(entity =>
            entity.Type == MessageEntityType.Mention
            && entity.Offset >= 0 && entity.Length >= 0 && entity.Offset + entity.Length <= text.Length
            && string.Equals(text.Substring(entity.Offset, entity.Length), mention, StringComparison.OrdinalIgnoreCase));
    }
}
