using LawBot.Host.Telegram.Desks;
using LawBot.Host.Telegram.Messages;
using LawBot.Host.Telegram.State;
using LawBot.Turns;
using Telegram.Bot.Types;
using Telegram.Bot.Requests;

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
