namespace LawBot.Host.Telegram.Api;

// Names and types follow https://core.telegram.org/bots/api.

/// <summary>Asks for updates: those from <paramref name="Offset"/> on, and confirms all before it.</summary>
/// <param name="Offset">One more than the last update that was stored.</param>
/// <param name="Timeout">How long to wait for one, in seconds.</param>
/// <param name="AllowedUpdates">The kinds wanted.</param>
internal sealed record GetUpdatesRequest(int Offset, int Timeout, IReadOnlyList<string> AllowedUpdates);

/// <summary>Sends a text of 1 to 4096 characters, counted after its mark-up was read.</summary>
internal sealed record SendMessageRequest(long ChatId, string Text)
{
    public int? MessageThreadId { get; init; }

    public string? ParseMode { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    public LinkPreviewOptions LinkPreviewOptions { get; init; } = new(IsDisabled: true);
}

/// <summary>Replaces the text of a message of the bot's own.</summary>
internal sealed record EditMessageTextRequest(long ChatId, int MessageId, string Text)
{
    public string? ParseMode { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    public LinkPreviewOptions LinkPreviewOptions { get; init; } = new(IsDisabled: true);
}

/// <summary>Shows for five seconds that the bot is at work: typing, upload_document.</summary>
internal sealed record SendChatActionRequest(long ChatId, string Action)
{
    public int? MessageThreadId { get; init; }
}

/// <summary>Ends the waiting mark on a pressed button.</summary>
internal sealed record AnswerCallbackQueryRequest(string CallbackQueryId)
{
    public string? Text { get; init; }
}

/// <summary>Sends a file of at most 50 MB.</summary>
internal sealed record SendDocumentRequest(long ChatId, string FileName, ReadOnlyMemory<byte> Content)
{
    public int? MessageThreadId { get; init; }

    public string? Caption { get; init; }
}

internal sealed record GetFileRequest(string FileId);

/// <summary>Fills the menu of commands.</summary>
internal sealed record SetMyCommandsRequest(IReadOnlyList<BotCommand> Commands)
{
    public BotCommandScope? Scope { get; init; }
}

/// <summary>Has updates posted to <paramref name="Url"/> with <paramref name="SecretToken"/> in a header.</summary>
internal sealed record SetWebhookRequest(string Url, string SecretToken, IReadOnlyList<string> AllowedUpdates);

internal sealed record DeleteWebhookRequest(bool DropPendingUpdates);

internal sealed record BotCommand(string Command, string Description);

/// <summary>Who sees a menu: <c>default</c>, or <c>chat</c> with its id.</summary>
internal sealed record BotCommandScope(string Type)
{
    public long? ChatId { get; init; }
}

internal sealed record LinkPreviewOptions(bool IsDisabled);

/// <summary>Which message is replied to; when it was deleted meanwhile, the reply is sent all the same.</summary>
internal sealed record ReplyParameters(int MessageId)
{
    public bool AllowSendingWithoutReply { get; init; } = true;
}

internal sealed record InlineKeyboardMarkup(IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard);

/// <summary>A button that sends <paramref name="CallbackData"/> (at most 64 bytes) back when pressed.</summary>
internal sealed record InlineKeyboardButton(string Text, string CallbackData);
