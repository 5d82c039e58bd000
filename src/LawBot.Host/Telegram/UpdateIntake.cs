using LawBot.Host.People;
using LawBot.Host.Telegram.Messages;
using LawBot.Host.Telegram.State;
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
