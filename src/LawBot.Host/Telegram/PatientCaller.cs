using Telegram.Bot.Types;

namespace LawBot.Host.Telegram;

/// <summary>Asks the Bot API again where that may help: after 429 when it says so, after 5xx, time-outs and dropped connections with
/// growing pauses. Everything else is the caller's to answer.</summary>
internal sealed class PatientCaller(TelegramPace pace, TimeProvider time, ILogger<PatientCaller> log)
{
    /// <exception cref="TelegramApiException">Refused for a reason that waiting does not mend, or too often.</exception>
    /// <exception cref="TelegramUnreachableException">Not reached, too often.</exception>
    public async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        var backOff = new BackOff(pace.PauseFloor, pace.PauseCeiling);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await call(cancellation);
            }
            catch (Exception e) when (IsTransient(e) && attempt < pace.Attempts)
            {
                var pause = PauseAfter(e, backOff);
                log.LogWarning("Telegram 请求未成功({Reason}),{Seconds:0.0} 秒后重试。", e.Message, pause.TotalSeconds);
                await Task.Delay(pause, time, cancellation);
            }
        }
    }

    /// <summary>The same for a call without a result.</summary>
    public Task AskAsync(Func<CancellationToken, Task> call, CancellationToken cancellation) =>
        AskAsync(
            async c =>
            {
                await call(c);
                return true;
            },
            cancellation);

    /// <summary>True for what may go better later.</summary>
    public static bool IsTransient(Exception e) => e is TelegramUnreachableException or TelegramApiException { IsTransient: true };

    /// <summary>What the server asks for and a little more, or else the next pause.</summary>
    public static TimeSpan PauseAfter(Exception e, BackOff backOff)
    {
        var own = backOff.Next();
        return e is TelegramApiException { RetryAfter: { } asked } ? asked + (own < TimeSpan.FromSeconds(1) ? own : TimeSpan.FromSeconds(1)) : own;
    }
}
