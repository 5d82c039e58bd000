using LawBot.Host.Telegram.Desks;
using LawBot.Host.Telegram.Messages;
using LawBot.Host.Telegram.State;
using LawBot.Turns;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LawBot.Host.Telegram;

/// <summary>Decides what an update asks for, after asking who sent it.</summary>
internal sealed class UpdateRouter(
    Gatekeeper gate, BotIdentity bot, ButtonPresses presses, QuestionDesk questions, CommandDesk commands, AccessDesk access,
    ReceiptDesk receiptDesk, FileDesk files)
{
    /// <returns>The work, or null when nothing is to be answered.</returns>
    public async Task<Job?> RouteAsync(Arrival arrival, CancellationToken cancellation)
    {
        var asker = new Asker(arrival, await gate.RoleOfAsync(arrival.From.Id, cancellation));
        if (arrival.Button is { } button)
        {
            return await PressAsync(asker, button, cancellation);
        }

        if (arrival.Message is not { } message || Spoken.Of(message, bot.User) is not { } spoken)
        {
            return null;
        }

        if (spoken.Command == "link" && !arrival.IsEdit)
        {
            // In a group the code would be seen by all.
            return arrival.Chat.IsPrivate() ? access.Link(arrival, spoken.Text) : null;
        }

        if (asker.Role is null)
        {
            return arrival.Chat.IsPrivate() && !arrival.IsEdit ? access.Stranger(arrival, spoken.Text) : null;
        }

        if (arrival.IsEdit)
        {
            return arrival.Chat.IsPrivate() ? Job.Say("改过的消息不会重新回答。要问新的,请再发一条。") : null;
        }

        if (message.Document is { } document)
        {
            return await files.TakeAsync(asker, document, cancellation);
        }

        return spoken.Command.Length > 0 ? Command(asker, spoken) : await WordsAsync(asker, spoken.Text, cancellation);
    }

    private async Task<Job?> PressAsync(Asker asker, CallbackQuery button, CancellationToken cancellation)
    {
        var isLetIn = asker.Role is not null;
        await presses.AcknowledgeAsync(button, isLetIn ? null : "您没有使用权限。", cancellation);
        return !isLetIn ? null
            : ButtonData.Read(button.Data) is not { } pressed ? Job.Say("这个按钮已经失效,请重新提问。")
            : pressed.Action == ButtonAction.Stop ? null
            : receiptDesk.Press(asker, pressed);
    }

    private Job? Command(Asker asker, Spoken spoken) => spoken.Command switch
    {
        "start" or "help" => CommandDesk.Help(asker),
        "ask" => questions.Ask(asker, spoken.Text, TurnKind.Ask),
        "figures" => questions.Ask(asker, spoken.Text, TurnKind.Figures),
        "draft" => questions.Ask(asker, spoken.Text, TurnKind.Draft),
        "reports" => commands.Reports(asker, spoken.Text),
        "sources" => receiptDesk.Sources(asker, spoken.Text),
        "export" => receiptDesk.Export(asker, spoken.Text),
        "new" => commands.Forget(asker),
        "cancel" => commands.Cancel(asker),
        "approve" => access.Approve(asker, spoken.Text),
        "revoke" => access.Revoke(asker, spoken.Text),
        "people" => access.People(asker),
        "remove" => files.Remove(asker, spoken.Text),
        _ => asker.Arrival.Chat.IsPrivate() ? Job.Say("没有这个命令。发 /help 看能做什么,或直接发问题。") : null,
    };

    private async Task<Job?> WordsAsync(Asker asker, string text, CancellationToken cancellation)
    {
        if (text.Length == 0)
        {
            return Job.Say("我只看得懂文字和报告文件。请把问题打出来,/help 看说明。");
        }

        return !QuestionDesk.IsQuestion(text) && await questions.OpenDraftAsync(asker, cancellation) is { } draft
            ? questions.Facts(asker, draft, _ => Task.FromResult(text))
            : questions.Ask(asker, text, TurnKind.Any);
    }

}

/// <summary>Who the bot is, known once the Bot API was reached.</summary>
internal sealed class BotIdentity
{
    /// <summary>The bot's own account; before it is known, one that nobody mentions.</summary>
    public User User { get; set; } = new();
}

/// <summary>Ends the waiting mark on pressed buttons.</summary>
internal sealed class ButtonPresses(BotClient api)
{
    /// <summary>Best effort: a press that is some minutes old is refused by the API, and the answer comes all the same.</summary>
    public async Task AcknowledgeAsync(CallbackQuery button, string? notice, CancellationToken cancellation)
    {
        try
        {
            await api.SendRequest(new AnswerCallbackQueryRequest { CallbackQueryId = button.Id, Text = notice }, cancellation);
        }
        catch (Exception e) when (e is TelegramApiException or TelegramUnreachableException)
        {
        }
    }
}

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
