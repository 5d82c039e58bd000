using System.Net;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram;

/// <summary>The Bot API refused a request. The message holds method, code and description, never the address, which has the token in it.</summary>
internal sealed class TelegramApiException(string method, int errorCode, string description, ResponseParameters? parameters = null)
    : Exception($"{method}: {errorCode} {description}")
{
    /// <summary>The API's own code, most often that of HTTP.</summary>
    public int ErrorCode { get; } = errorCode;

    /// <summary>When to ask again, for 429.</summary>
    public TimeSpan? RetryAfter { get; } = parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>The id that a group got when it became a supergroup.</summary>
    public long? MigrateToChatId { get; } = parameters?.MigrateToChatId;

    /// <summary>401, or 404 for a token of the wrong form: asking again is of no use.</summary>
    public bool IsBadToken => ErrorCode is (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.NotFound;

    /// <summary>409: someone else polls with this token, or a webhook is set.</summary>
    public bool IsConflict => ErrorCode == (int)HttpStatusCode.Conflict;

    /// <summary>The user blocked the bot, left, or the chat is gone.</summary>
    public bool IsUnreachableChat => ErrorCode == (int)HttpStatusCode.Forbidden || Says("chat not found") || Says("PEER_ID_INVALID");

    /// <summary>The mark-up was not understood; the same text may be sent plain.</summary>
    public bool IsUnparsable => Says("can't parse entities") || Says("unsupported start tag");

    /// <summary>An edit that changes nothing: it has been done already.</summary>
    public bool IsNotModified => Says("message is not modified");

    /// <summary>The message to edit was deleted or is too old.</summary>
    public bool IsMessageGone => Says("message to edit not found") || Says("message can't be edited") || Says("MESSAGE_ID_INVALID");

    /// <summary>Worth asking again, later: 429 and 5xx.</summary>
    public bool IsTransient => ErrorCode == (int)HttpStatusCode.TooManyRequests || ErrorCode >= 500;

    private bool Says(string words) =>
        ErrorCode == (int)HttpStatusCode.BadRequest && Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The Bot API could not be reached or did not answer in time; whether it acted is unknown. Never names the address.</summary>
internal sealed class TelegramUnreachableException(string method, string reason, Exception? inner = null)
    : Exception($"{method}: {reason}", inner);
