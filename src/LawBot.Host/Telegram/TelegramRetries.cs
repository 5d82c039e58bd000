using System.Net;
using LawBot.Host.Checks;
using Polly;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram;

/// <summary>Asks the Bot API again where that may help: after 429 when it says so, after 5xx, time-outs and dropped connections with
/// growing pauses. Everything else is the caller's to answer.</summary>
internal sealed class TelegramRetries(TelegramPace pace, TimeProvider time, ILogger<TelegramRetries> log)
{
    // Flood limits of a group may ask for minutes.
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private readonly ResiliencePipeline _bounded = Build(
        pace, time, pace.Attempts - 1, IsTransient, (e, pause) =>
            log.LogWarning("Telegram 请求未成功({Reason}),{Seconds:0.0} 秒后重试。", e.Message, pause.TotalSeconds));

    /// <exception cref="TelegramApiException">Refused for a reason that waiting does not mend, or too often.</exception>
    /// <exception cref="TelegramUnreachableException">Not reached, too often.</exception>
    public async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation) =>
        await _bounded.ExecuteAsync(async c => await call(c), cancellation);

    /// <summary>The same for a call without a result.</summary>
    public async Task AskAsync(Func<CancellationToken, Task> call, CancellationToken cancellation) =>
        await _bounded.ExecuteAsync(async c => await call(c), cancellation);

    /// <summary>Does something until it succeeds; only a refused token ends it.</summary>
    /// <param name="call">What is done.</param>
    /// <param name="told">Told each failure and the pause before the next try.</param>
    /// <param name="stopping">Stops it.</param>
    /// <exception cref="TelegramApiException">The token was refused.</exception>
    public async Task InsistAsync(Func<CancellationToken, Task> call, Action<Exception, TimeSpan> told, CancellationToken stopping) =>
        await Build(
                pace, time, RetryPipelines.Endless, e => !stopping.IsCancellationRequested && e is not TelegramApiException { IsBadToken: true }, told)
            .ExecuteAsync(async c => await call(c), stopping);

    /// <summary>True for what may go better later.</summary>
    public static bool IsTransient(Exception e) => e is TelegramUnreachableException or TelegramApiException { IsTransient: true };

    // A little more than asked: a call that comes a moment early is counted against the bot.
    private static ResiliencePipeline Build(
        TelegramPace pace, TimeProvider time, int retries, Func<Exception, bool> isPassing, Action<Exception, TimeSpan> told) =>
        RetryPipelines.Exponential(
            retries, pace.PauseFloor, isPassing, e => e is TelegramApiException { RetryAfter: { } asked } ? asked + pace.PauseFloor : null, time,
            (pace.PauseCeiling, LongestAsked), told).Build();
}

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
