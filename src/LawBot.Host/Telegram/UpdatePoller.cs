using LawBot.Host.Telegram.State;
using Telegram.Bot.Types;

namespace LawBot.Host.Telegram;

/// <summary>Long polling: asks for updates, stores them, and only then asks from beyond them, which confirms them.</summary>
internal sealed class UpdatePoller(
    BotClient api, TelegramRetries retries, IInbox inbox, UpdateIntake intake, TelegramPace pace, TelegramStatus status, TimeProvider time, ILogger<UpdatePoller> log)
{
    /// <summary>Polls until stopped.</summary>
    /// <exception cref="TelegramApiException">The token was refused.</exception>
    public async Task RunAsync(CancellationToken stopping)
    {
        while (true)
        {
            await retries.InsistAsync(PollOnceAsync, TellFailure, stopping);
            status.Receives();
        }
    }

    private async Task PollOnceAsync(CancellationToken stopping)
    {
        var offset = await inbox.OffsetAsync(stopping);
        var began = time.GetUtcNow();

        // A long poll tells nothing until it ends; who asks whether LawBot is ready must not wait for that after a start or a failure.
        var patience = status.IsReady ? pace.PollSeconds : 0;
        var updates = await api.ReceiveAsync(offset, patience, UpdateIntake.Kinds, stopping);
        if (updates.Count > 0)
        {
            await intake.TakeAsync(updates, isPolled: true, stopping);
        }
        else if (time.GetUtcNow() - began < pace.IdlePoll)
        {
            await Task.Delay(pace.IdlePoll, time, stopping);
        }
    }

    private void TellFailure(Exception e, TimeSpan pause)
    {
        if (e is TelegramApiException { IsConflict: true })
        {
            status.Waits("另一个程序正用同一个令牌收消息,请停掉那一个。");
            log.LogWarning("另一个程序正用同一个令牌收消息(409)。请停掉那一个;{Seconds:0.0} 秒后再试。", pause.TotalSeconds);
        }
        else
        {
            status.Waits(e.Message);
            log.LogWarning("收取 Telegram 消息失败({Reason}),{Seconds:0.0} 秒后再试。", e.Message, pause.TotalSeconds);
        }
    }
}
