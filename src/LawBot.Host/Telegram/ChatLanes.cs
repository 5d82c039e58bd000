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

/// <summary>The updates that wait in one chat, in order; those of a person who is slowed let others pass.</summary>
internal sealed class ChatLane
{
    private readonly LinkedList<JournalEntry> _waiting = new();

    /// <summary>Nothing of this lane is run before this moment.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Set when something came in.</summary>
    public SemaphoreSlim Arrived { get; } = new(0);

    /// <summary>Adds at the end.</summary>
    public void Add(JournalEntry entry)
    {
        _waiting.AddLast(entry);
        Arrived.Release();
    }

    /// <summary>Puts back to the front.</summary>
    public void PutBack(JournalEntry entry) => _waiting.AddFirst(entry);

    /// <summary>True when nothing waits.</summary>
    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>The first update whose sender has to wait, or null.</summary>
    public Arrival? FirstSlowed(FloodGate flood) =>
        _waiting.Select(entry => Arrival.Of(entry.Update)).FirstOrDefault(arrival => arrival is not null && flood.WaitOf(arrival.From.Id) > TimeSpan.Zero);

    /// <summary>Takes the first update whose sender need not wait.</summary>
    /// <returns>The update, or null with the time until one may be taken.</returns>
    public (JournalEntry? Entry, TimeSpan Wait) Take(FloodGate flood, DateTimeOffset now)
    {
        if (NotBefore > now)
        {
            return (null, NotBefore - now);
        }

        var least = TimeSpan.MaxValue;
        for (var link = _waiting.First; link is not null; link = link.Next)
        {
            var wait = Arrival.Of(link.Value.Update) is { } arrival ? flood.WaitOf(arrival.From.Id) : TimeSpan.Zero;
            if (wait <= TimeSpan.Zero)
            {
                _waiting.Remove(link);
                return (link.Value, TimeSpan.Zero);
            }

            least = wait < least ? wait : least;
        }

        return (null, least);
    }
}
