using LawBot.Host.Telegram.Messages;
using LawBot.Host.Telegram.State;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LawBot.Host.Telegram;

/// <summary>Brings answers into chats so that a kill at any moment leaves each question with exactly one answer.</summary>
/// <remarks>
/// The Bot API cannot tell whether a message whose sending was cut off has arrived, and has no key to make sending idempotent; an edit
/// of a known message is. So an answer is never <em>sent</em>: a placeholder is sent and its id stored, then the answer is <em>edited</em>
/// into it, and after a kill edited in again, which changes nothing (<c>message is not modified</c>). A kill between sending a
/// placeholder and storing its id leaves a placeholder that stays one, never a second answer. Notices (help, lists, approvals) are
/// sent at once: a kill in that instant repeats one, which does no harm. Files likewise.
/// </remarks>
internal sealed class Courier(BotClient api, TelegramRetries retries, EditClock clock)
{
    private const ParseMode Html = ParseMode.Html;
    private const string Continued = "(续)……";
    private const int MostMoves = 3;

    /// <summary>Sends the placeholder of the first part unless one is stored already.</summary>
    public async Task HoldPlaceAsync(Ledger ledger, ChatTarget target, string text, CancellationToken cancellation)
    {
        if (ledger.Current.Parts.Count == 0)
        {
            var sent = await SendAsync(target, text, ParseMode.None, Messages.ButtonData.Stop, cancellation);
            await ledger.SaveAsync(ledger.Current with { Parts = [new DeliveryPart("", "", sent, IsSent: false)] }, cancellation);
        }
    }

    /// <summary>Sends what of a composed answer is not sent yet.</summary>
    public async Task DeliverAsync(Ledger ledger, ChatTarget target, CancellationToken cancellation)
    {
        for (var i = 0; i < ledger.Current.Parts.Count; i++)
        {
            var keyboard = i == ledger.Current.Parts.Count - 1 ? ledger.Current.Keyboard : null;
            for (var move = 0; !ledger.Current.Parts[i].IsSent; move++)
            {
                try
                {
                    await (ledger.Current.IsNotice ? SayAsync(ledger, i, target, keyboard, cancellation)
                        : PlaceAsync(ledger, i, target, keyboard, cancellation));
                }
                catch (TelegramApiException e) when (move < MostMoves && (e.IsMessageGone || e.MigrateToChatId is not null))
                {
                    // The placeholder was deleted, or the group got another id: begin this part anew.
                    target = e.MigrateToChatId is { } moved ? target with { ChatId = moved, ReplyTo = null } : target;
                    await ledger.SavePartAsync(i, ledger.Current.Parts[i] with { MessageId = null }, cancellation);
                }
            }
        }
    }

    /// <summary>Sends a text that is not the answer to an update and is not stored; whether it arrives does not matter.</summary>
    public Task TellAsync(ChatTarget target, string text, CancellationToken cancellation) =>
        SendAsync(target, text, ParseMode.None, keyboard: null, cancellation);

    private async Task SayAsync(Ledger ledger, int index, ChatTarget target, Keyboard? keyboard, CancellationToken cancellation)
    {
        var part = ledger.Current.Parts[index];
        var sent = await WithPlainAsync(part, (text, mode) => SendAsync(target, text, mode, keyboard, cancellation));
        await ledger.SavePartAsync(index, part with { MessageId = sent, IsSent = true }, cancellation);
    }

    private async Task PlaceAsync(Ledger ledger, int index, ChatTarget target, Keyboard? keyboard, CancellationToken cancellation)
    {
        var part = ledger.Current.Parts[index];
        if (part.MessageId is null)
        {
            var placeholder = await SendAsync(target, Continued, ParseMode.None, keyboard: null, cancellation);
            await ledger.SavePartAsync(index, part = part with { MessageId = placeholder }, cancellation);
        }

        if (part.Rich.Length == 0 || !await EditRichAsync(target, part.MessageId!.Value, part.Rich, keyboard, cancellation))
        {
            await WithPlainAsync(part, (text, mode) => EditAsync(target, part.MessageId!.Value, text, mode, keyboard, cancellation));
        }

        await ledger.SavePartAsync(index, part with { IsSent = true }, cancellation);
    }

    /// <summary>Tries with mark-up, and without when that is refused.</summary>
    private static async Task<T> WithPlainAsync<T>(DeliveryPart part, Func<string, ParseMode, Task<T>> send)
    {
        try
        {
            return await send(part.Html, Html);
        }
        catch (TelegramApiException e) when (e.IsUnparsable)
        {
            return await send(part.Plain, ParseMode.None);
        }
    }

    private Task<int> SendAsync(
        ChatTarget target, string text, ParseMode parseMode, Keyboard? keyboard, CancellationToken cancellation)
    {
        var request = new SendMessageRequest
        {
            ChatId = target.ChatId,
            Text = text,
            MessageThreadId = target.ThreadId,
            ParseMode = parseMode,
            ReplyMarkup = Keyboard.Markup(keyboard),
            LinkPreviewOptions = LinkPreviewOptions.Disabled,
            // When the message was deleted meanwhile, the answer is sent all the same.
            ReplyParameters = target.ReplyTo is { } message ? new ReplyParameters { MessageId = message, AllowSendingWithoutReply = true } : null,
        };
        return retries.AskAsync(c => api.SendAsync(request, c), cancellation);
    }

    private Task<bool> EditAsync(
        ChatTarget target, int messageId, string text, ParseMode parseMode, Keyboard? keyboard, CancellationToken cancellation) =>
        EditAsync(
            new EditMessageTextRequest
            {
                ChatId = target.ChatId, MessageId = messageId, Text = text, ParseMode = parseMode, ReplyMarkup = Keyboard.Markup(keyboard),
                LinkPreviewOptions = LinkPreviewOptions.Disabled,
            },
            cancellation);

    /// <returns>False when this server has no rich messages or refuses this one: it is then sent as an ordinary one.</returns>
    private async Task<bool> EditRichAsync(ChatTarget target, int messageId, string rich, Keyboard? keyboard, CancellationToken cancellation)
    {
        try
        {
            return await EditAsync(
                new EditMessageTextRequest
                {
                    ChatId = target.ChatId, MessageId = messageId, RichMessage = new InputRichMessage { Html = rich }, ReplyMarkup = Keyboard.Markup(keyboard),
                },
                cancellation);
        }
        catch (TelegramApiException e) when (e is { ErrorCode: 400, IsMessageGone: false, MigrateToChatId: null })
        {
            return false;
        }
    }

    private async Task<bool> EditAsync(EditMessageTextRequest request, CancellationToken cancellation)
    {
        await clock.WaitAsync(request.ChatId.Identifier ?? 0, cancellation);
        try
        {
            await retries.AskAsync(c => api.EditAsync(request, c), cancellation);
        }
        catch (TelegramApiException e) when (e.IsNotModified)
        {
            // It stands there already: an earlier try arrived although its answer did not.
        }

        return true;
    }
}

/// <summary>How far the answer to one update is, stored at every step.</summary>
internal sealed class Ledger(int updateId, Delivery start, IDeliveryJournal journal)
{
    /// <summary>The update's number.</summary>
    public int UpdateId => updateId;

    /// <summary>The last stored state.</summary>
    public Delivery Current { get; private set; } = start;

    /// <summary>Stores the next state.</summary>
    public async Task SaveAsync(Delivery next, CancellationToken cancellation)
    {
        await journal.SaveAsync(updateId, next, cancellation);
        Current = next;
    }

    /// <summary>Stores the next state of one part.</summary>
    public Task SavePartAsync(int index, DeliveryPart part, CancellationToken cancellation) =>
        SaveAsync(Current with { Parts = [.. Current.Parts.Select((old, i) => i == index ? part : old)] }, cancellation);
}
