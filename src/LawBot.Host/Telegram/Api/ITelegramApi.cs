namespace LawBot.Host.Telegram.Api;

/// <summary>The dozen methods of Telegram's Bot API that are in use, under the API's own names, so that the official client
/// package can stand behind it as well. The one interface here that is long, because the API is.</summary>
/// <remarks>Every method throws <see cref="TelegramApiException"/> when the API refuses, <see cref="TelegramUnreachableException"/>
/// when it cannot be reached or does not answer in time, and nothing is tried again here.</remarks>
internal interface ITelegramApi
{
    /// <summary>Who the bot is; the cheapest way to try the token.</summary>
    Task<User> GetMe(CancellationToken cancellation);

    /// <summary>Waits for updates. One that cannot be read comes back with its number only.</summary>
    Task<IReadOnlyList<Update>> GetUpdates(GetUpdatesRequest request, CancellationToken cancellation);

    /// <summary>Sends a text.</summary>
    Task<Message> SendMessage(SendMessageRequest request, CancellationToken cancellation);

    /// <summary>Replaces a text of the bot's own.</summary>
    Task EditMessageText(EditMessageTextRequest request, CancellationToken cancellation);

    /// <summary>Shows that the bot is at work.</summary>
    Task SendChatAction(SendChatActionRequest request, CancellationToken cancellation);

    /// <summary>Ends the waiting mark on a button.</summary>
    Task AnswerCallbackQuery(AnswerCallbackQueryRequest request, CancellationToken cancellation);

    /// <summary>Sends a file.</summary>
    Task<Message> SendDocument(SendDocumentRequest request, CancellationToken cancellation);

    /// <summary>Asks where a file can be fetched.</summary>
    Task<TelegramFile> GetFile(string fileId, CancellationToken cancellation);

    /// <summary>Fetches a file; one longer than <paramref name="maxBytes"/> is an error.</summary>
    Task<ReadOnlyMemory<byte>> DownloadFile(string filePath, int maxBytes, CancellationToken cancellation);

    /// <summary>Fills the menu of commands.</summary>
    Task SetMyCommands(SetMyCommandsRequest request, CancellationToken cancellation);

    /// <summary>Has updates posted to an address.</summary>
    Task SetWebhook(SetWebhookRequest request, CancellationToken cancellation);

    /// <summary>Ends posting, so that polling may begin; updates that wait are kept.</summary>
    Task DeleteWebhook(CancellationToken cancellation);
}
