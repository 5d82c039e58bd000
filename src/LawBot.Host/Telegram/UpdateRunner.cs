using LawBot.Documents;
using LawBot.Host.Telegram.Messages;
using LawBot.Host.Telegram.State;
using LawBot.Indexing;
using LawBot.Turns;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace LawBot.Host.Telegram;

/// <summary>Takes one update from stored to done. Whatever step a kill comes at, the next start goes on from the last stored one.</summary>
internal sealed class UpdateRunner(
    UpdateRouter router, Courier courier, FilePost files, Gatekeeper gate, RunningWork running, IDeliveryJournal journal, ChannelAudit audit,
    BotClient api, EditClock clock, TelegramPace pace, TimeProvider time, ILogger<UpdateRunner> log)
{
    private const int MostRestarts = 5;

    /// <returns>Null when the update is done; else the update as it now stands, to be run again later, because Telegram or our own
    /// store is away.</returns>
    public async Task<JournalEntry?> RunAsync(JournalEntry entry, CancellationToken stopping)
    {
        var ledger = new Ledger(entry.Update.Id, entry.Delivery, journal);
        try
        {
            await journal.FinishAsync(ledger.UpdateId, await OutcomeAsync(entry, ledger, stopping), stopping);
            return null;
        }
        catch (Exception e) when (!stopping.IsCancellationRequested && IsForLater(e))
        {
            log.LogWarning("第 {Update} 号消息暂时没能回复({Reason}),稍后再试。", ledger.UpdateId, e.Message);
            return entry with { Delivery = ledger.Current };
        }
    }

    /// <summary>True for what is tried again later instead of being given up.</summary>
    private static bool IsForLater(Exception e) =>
        TelegramRetries.IsTransient(e) || e is TelegramApiException { ErrorCode: 401 } or System.Data.Common.DbException;

    private async Task<string> OutcomeAsync(JournalEntry entry, Ledger ledger, CancellationToken stopping)
    {
        try
        {
            return await AnswerAsync(entry, ledger, stopping);
        }
        catch (TelegramApiException e) when (e.IsUnreachableChat)
        {
            log.LogInformation("对方停用了机器人或会话已不存在({Reason}),这条消息不再回复。", e.Message);
            await gate.NoteBlockedAsync(Arrival.Of(entry.Update)?.Chat.Id ?? 0, isBlocked: true, stopping);
            return "unreachable";
        }
        catch (Exception e) when (!stopping.IsCancellationRequested && !IsForLater(e))
        {
            log.LogError(e, "第 {Update} 号消息没能回复。", ledger.UpdateId);
            return "rejected";
        }
    }

    private async Task<string> AnswerAsync(JournalEntry entry, Ledger ledger, CancellationToken stopping)
    {
        if (entry.Update.MyChatMember is { } standing && standing.Chat.IsPrivate())
        {
            await gate.NoteBlockedAsync(standing.From.Id, standing.NewChatMember?.Status is ChatMemberStatus.Kicked, stopping);
        }

        if (Arrival.Of(entry.Update) is not { } arrival)
        {
            return "ignored";
        }

        if (!ledger.Current.IsComposed)
        {
            var job = entry.Restarts > MostRestarts
                ? Job.Say("抱歉,这条消息几次都没能处理完。请换个说法再问,或告诉管理员。")
                : await router.RouteAsync(arrival, stopping);
            if (job is null)
            {
                return "ignored";
            }

            await ComposeAsync(job, ledger, arrival, stopping);
        }

        await courier.DeliverAsync(ledger, arrival.Target, stopping);
        await files.SendAsync(ledger, arrival.Target, stopping);
        if (ledger.Current.Audit is { } line)
        {
            await audit.AddAsync(ledger.UpdateId, line, stopping);
        }

        return "answered";
    }

    private async Task ComposeAsync(Job job, Ledger ledger, Arrival arrival, CancellationToken stopping)
    {
        using var work = running.Begin(arrival.Chat.Id, arrival.From.Id, stopping);
        var isNotice = job.Placeholder.Length == 0;
        if (!isNotice)
        {
            await courier.HoldPlaceAsync(ledger, arrival.Target, job.Placeholder, stopping);
        }

        var outgoing = await WorkAsync(job, ledger, arrival, work, stopping);
        var held = ledger.Current.Parts.Count > 0 ? ledger.Current.Parts[0].MessageId : null;
        var parts = MessageSplitter.Split(outgoing.Text)
            .Select((part, i) => new DeliveryPart(part.Html, part.Plain, i == 0 ? held : null, IsSent: false) { Rich = part.Rich });
        await ledger.SaveAsync(
            new Delivery(IsComposed: true, [.. parts])
            {
                IsNotice = isNotice && held is null,
                Keyboard = outgoing.Keyboard,
                FileReceipt = outgoing.File?.Receipt ?? "",
                FileFormat = outgoing.File?.Format.ToString() ?? "",
                Audit = outgoing.Audit,
            },
            stopping);
    }

    private async Task<Outgoing> WorkAsync(Job job, Ledger ledger, Arrival arrival, RunningWork.Work work, CancellationToken stopping)
    {
        try
        {
            work.Token.ThrowIfCancellationRequested();
            if (ledger.Current.Parts is not [{ MessageId: { } placeholder }])
            {
                return await job.Work(new Progress<string>(), work.Token);
            }

            await using var live = LiveProgress.Begin(api, clock, pace, time, arrival.Target, placeholder, stopping);
            return await job.Work(live, work.Token);
        }
        catch (OperationCanceledException) when (work.IsCancelled && !stopping.IsCancellationRequested)
        {
            return Outgoing.Of("已停止。");
        }
        catch (Exception e) when (e is IndexUnavailableException or DocumentUnreadableException)
        {
            return Outgoing.Of(e.Message);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested && !IsForLater(e))
        {
            log.LogError(e, "处理第 {Update} 号消息时出错。", ledger.UpdateId);
            return Outgoing.Of("出了点问题,这次没能回答。请稍后再发一遍;总是这样就请告诉管理员。");
        }
    }
}

/// <summary>What is to be sent for one update.</summary>
/// <param name="Text">The words; none when only a file is sent.</param>
internal sealed record Outgoing(MessageText Text)
{
    /// <summary>The buttons under it, or null.</summary>
    public Keyboard? Keyboard { get; init; }

    /// <summary>The file that goes along: of which reply, in which format; null for none.</summary>
    public (string Receipt, ExportFormat Format)? File { get; init; }

    /// <summary>What goes into the audit log, or null.</summary>
    public AuditLine? Audit { get; init; }

    /// <summary>Plain words.</summary>
    public static Outgoing Of(string text) => new(MessageText.Of(text));
}

/// <summary>The work that one update asks for.</summary>
/// <param name="Work">Does it; told progress is shown to the asker when there is a placeholder.</param>
internal sealed record Job(Func<IProgress<string>, CancellationToken, Task<Outgoing>> Work)
{
    /// <summary>What stands in the chat while it is done; empty for work that takes no time, whose answer is sent at once.</summary>
    public string Placeholder { get; init; } = "";

    /// <summary>An answer that is known already.</summary>
    public static Job Say(string text) => new((_, _) => Task.FromResult(Outgoing.Of(text)));
}
