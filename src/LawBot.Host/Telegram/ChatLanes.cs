using LawBot.Host.Telegram.State;

namespace LawBot.Host.Telegram;

/// <summary>Runs updates in order within a chat and in parallel across chats, so many at a time.</summary>
internal sealed class ChatLanes(
    UpdateRunner runner, FloodGate flood, Courier courier, TelegramOptions options, TelegramPace pace, TimeProvider time, ILogger<ChatLanes> log)
    : IDisposable
{
    private static readonly TimeSpan WorthTelling = TimeSpan.FromSeconds(2);
    private readonly Lock _gate = new();
    private readonly Dictionary<long, ChatLane> _lanes = [];
    private readonly Dictionary<long, Task> _running = [];
    private readonly SemaphoreSlim _slots = new(options.Parallelism, options.Parallelism);

    /// <summary>Puts an update into the lane of its chat.</summary>
    public void Post(JournalEntry entry, CancellationToken stopping)
    {
        var chat = Arrival.Of(entry.Update)?.Chat.Id ?? 0;
        lock (_gate)
        {
            if (!_lanes.TryGetValue(chat, out var lane))
            {
                _lanes[chat] = lane = new ChatLane();
                lane.Add(entry);
                _running[chat] = Task.Run(() => RunAsync(chat, lane, stopping), CancellationToken.None);
            }
            else
            {
                lane.Add(entry);
            }
        }
    }

    /// <summary>Ends when nothing is being run.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
        {
            return Task.WhenAll(_running.Values);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private async Task RunAsync(long chat, ChatLane lane, CancellationToken stopping)
    {
        var told = new HashSet<long>();
        try
        {
            while (true)
            {
                JournalEntry? entry;
                TimeSpan wait;
                lock (_gate)
                {
                    if (lane.IsEmpty)
                    {
                        _lanes.Remove(chat);
                        _running.Remove(chat);
                        return;
                    }

                    (entry, wait) = lane.Take(flood, time.GetUtcNow());
                }

                if (entry is not null)
                {
                    await RunOneAsync(lane, entry, stopping);
                    continue;
                }

                await TellSlowedAsync(lane, told, wait, stopping);
                await lane.Arrived.WaitAsync(wait < pace.RetryLater ? wait : pace.RetryLater, stopping);
            }
        }
        catch (Exception e) when (stopping.IsCancellationRequested)
        {
            log.LogDebug(e, "会话 {Chat} 随程序停止。", chat);
        }
    }

    private async Task RunOneAsync(ChatLane lane, JournalEntry entry, CancellationToken stopping)
    {
        if (Arrival.Of(entry.Update) is { } arrival)
        {
            flood.Take(arrival.From.Id);
        }

        await _slots.WaitAsync(stopping);
        try
        {
            if (await runner.RunAsync(entry, stopping) is { } unfinished)
            {
                lock (_gate)
                {
                    lane.PutBack(unfinished);
                    lane.NotBefore = time.GetUtcNow() + pace.RetryLater;
                }
            }
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task TellSlowedAsync(ChatLane lane, HashSet<long> told, TimeSpan wait, CancellationToken stopping)
    {
        var slowed = SlowedPerson(lane);
        if (wait < WorthTelling || slowed is null || !told.Add(slowed.From.Id))
        {
            return;
        }

        try
        {
            await courier.TellAsync(
                slowed.Target, $"您发得太快了。我会按顺序一条条回答,每分钟最多 {options.MessagesPerMinute} 条,请稍等。", stopping);
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            log.LogDebug("没能提醒发得太快的人({Reason})。", e.Message);
        }
    }

    private Arrival? SlowedPerson(ChatLane lane)
    {
        lock (_gate)
        {
            return lane.NotBefore > time.GetUtcNow() ? null : lane.FirstSlowed(flood);
        }
    }
}
