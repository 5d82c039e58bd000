using System.Text.Json;
using LawBot.Host.People;
using LawBot.Host.Telegram.Messages;
using LawBot.Host.Telegram.State;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LawBot.Host.Telegram;

/// <summary>Takes updates in, from polling or from the webhook: stored first, then put into their lanes.</summary>
internal sealed class UpdateIntake(IInbox inbox, ChatLanes lanes, RunningWork running, Gatekeeper gate, BotIdentity bot)
{
    /// <summary>The kinds of updates that are asked for.</summary>
    public static IReadOnlyList<UpdateType> Kinds { get; } = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    /// <summary>Stores updates and hands on those that are new. When this returns they survive a kill.</summary>
    public async Task TakeAsync(IReadOnlyList<ReceivedUpdate> updates, bool isPolled, CancellationToken stopping)
    {
        foreach (var entry in await inbox.ReceiveAsync(updates, isPolled, stopping))
        {
            await StopWorkAsync(entry.Update, stopping);
            lanes.Post(entry, stopping);
        }
    }

    /// <summary>Hands on what an earlier run left unfinished.</summary>
    /// <returns>How many.</returns>
    public async Task<int> ResumeAsync(CancellationToken stopping)
    {
        var entries = await inbox.ResumeAsync(stopping);
        foreach (var entry in entries)
        {
            lanes.Post(entry, stopping);
        }

        return entries.Count;
    }

    /// <summary>Stopping cannot wait in the lane behind the work that it is to stop.</summary>
    private async Task StopWorkAsync(Update update, CancellationToken cancellation)
    {
        if (Arrival.Of(update) is { IsEdit: false } arrival && IsStop(arrival))
        {
            var role = await gate.RoleOfAsync(arrival.From.Id, cancellation);
            running.Cancel(update.Id, arrival.Chat.Id, arrival.From.Id, role == PersonRole.Administrator);
        }
    }

    private bool IsStop(Arrival arrival) => arrival.Button is { } button
        ? ButtonData.Read(button.Data)?.Action == ButtonAction.Stop
        : arrival.Message is { } message && Spoken.Of(message, bot.User)?.Command is "cancel";
}

/// <summary>An update as it came.</summary>
/// <param name="Update">As the official client reads it; with its number only where it cannot.</param>
/// <param name="Json">As Telegram sent it, so that what one version cannot read another may.</param>
internal sealed record ReceivedUpdate(Update Update, string Json)
{
    /// <returns>Null when it has not even a number.</returns>
    public static ReceivedUpdate? Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("update_id", out var id) || !id.TryGetInt32(out var number))
        {
            return null;
        }

        try
        {
            return new(element.Deserialize<Update>(JsonBotAPI.Options) ?? new Update { Id = number }, element.GetRawText());
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return new(new Update { Id = number }, element.GetRawText());
        }
    }
}

/// <summary>Long polling: asks for updates, stores them, and only then asks from beyond them, which confirms them.</summary>
internal sealed class UpdatePoller(
    BotClient api, TelegramRetries retries, IInbox inbox, UpdateIntake intake, TelegramPace pace, TelegramStatus status, TimeProvider time,
        ILogger<UpdatePoller> log)
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
