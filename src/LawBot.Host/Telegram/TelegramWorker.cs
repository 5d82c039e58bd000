using Telegram.Bot.Types;
using Telegram.Bot;

namespace LawBot.Host.Telegram;

/// <summary>Keeps the channel running: says who it is, takes up what was left, then polls or waits for the webhook.</summary>
internal sealed class TelegramWorker(
    BotClient api, UpdateIntake intake, ChatLanes lanes, UpdatePoller poller, CommandMenus menus, Gatekeeper gate, BotIdentity bot, TelegramOptions options,
    TelegramRetries retries, TelegramStatus status, TimeProvider time, ILogger<TelegramWorker> log)
    : BackgroundService
{
    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await lanes.WhenIdleAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await InsistAsync(async c => bot.User = await api.GetMe(c), stoppingToken);
            await menus.FillAsync(stoppingToken);
            foreach (var administrator in options.Administrators)
            {
                await menus.FillForAdministratorAsync(administrator, stoppingToken);
            }

            await InsistAsync(TakeUpAsync, stoppingToken);
            await ReceiveAsync(stoppingToken);
        }
        catch (TelegramApiException e) when (e.IsBadToken)
        {
            status.Stops();
            log.LogCritical("Telegram 不认这个机器人令牌({Code}),Telegram 通道已停,其他功能照常。请核对环境变量 Telegram__BotToken 后重启。", e.ErrorCode);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            log.LogInformation("Telegram 通道已停止。");
        }
    }

    /// <summary>Says how to become administrator when there is none, and goes on with what an earlier run left.</summary>
    private async Task TakeUpAsync(CancellationToken stopping)
    {
        if (await gate.OpenFirstAsync(stopping) is { } code)
        {
            log.LogWarning("还没有管理员。请用自己的 Telegram 给 @{Bot} 发送一次性口令 {Code},即成为管理员。", bot.User.Username, code);
        }

        if (await intake.ResumeAsync(stopping) is > 0 and var left)
        {
            log.LogInformation("上次停止时有 {Count} 条消息没处理完,现在继续。", left);
        }
    }

    private async Task ReceiveAsync(CancellationToken stopping)
    {
        if (options.WebhookUrl.Length > 0)
        {
            await InsistAsync(c => api.SendRequest(WebhookSecret.Request(options), c), stopping);
            status.Receives();
            log.LogInformation("Telegram 机器人 @{Bot} 已就绪(webhook)。", bot.User.Username);
            await Task.Delay(Timeout.InfiniteTimeSpan, time, stopping);
        }
        else
        {
            await InsistAsync(c => api.DeleteWebhook(cancellationToken: c), stopping);
            log.LogInformation("Telegram 机器人 @{Bot} 已就绪(长轮询)。", bot.User.Username);
            await poller.RunAsync(stopping);
        }
    }

    private Task InsistAsync(Func<CancellationToken, Task> call, CancellationToken stopping) => retries.InsistAsync(
        call,
        (e, pause) =>
        {
            status.Waits(e.Message);
            log.LogWarning("Telegram 通道还没能启动({Reason}),{Seconds:0.0} 秒后再试。", e.Message, pause.TotalSeconds);
        },
        stopping);
}
