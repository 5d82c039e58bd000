using LawBot.Host.Checks;
using Polly;

namespace LawBot.Host.Telegram;

/// <summary>Asks the Bot API again where that may help: after 429 when it says so, after 5xx, time-outs and dropped connections with
/// growing pauses. Everything else is the caller's to answer.</summary>
internal sealed class TelegramRetries(TelegramPace pace, TimeProvider time, ILogger<TelegramRetries> log)
{
    // Flood limits of a group may ask for minutes.
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    private readonly ResiliencePipeline _bounded = Build(
        pace, time, pace.Attempts - 1, IsTransient, (e, pause) => log.LogWarning("Telegram 请求未成功({Reason}),{Seconds:0.0} 秒后重试。", e.Message, pause.TotalSeconds));

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
