using System.Collections.Concurrent;

namespace LawBot.Host.Telegram;

/// <summary>The waits of the channel, in one place so that a test may shorten them.</summary>
internal sealed record TelegramPace
{
    /// <summary>How long one long poll waits on the server, in seconds. A connection that died silently is noticed ten seconds later,
    /// and until then nobody is answered.</summary>
    public int PollSeconds { get; init; } = 25;

    /// <summary>How long any other request may take.</summary>
    public TimeSpan RequestLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The least time between two edits in one chat.</summary>
    public TimeSpan EditInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an answer waits for an edit that is still on its way; one that takes longer is taken for lost.</summary>
    public TimeSpan EditGrace { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How often the typing mark is renewed; the API shows it for five seconds.</summary>
    public TimeSpan TypingInterval { get; init; } = TimeSpan.FromSeconds(4.5);

    /// <summary>The first pause after a failure.</summary>
    public TimeSpan PauseFloor { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest pause after many failures.</summary>
    public TimeSpan PauseCeiling { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often one request is tried before its update is put aside.</summary>
    public int Attempts { get; init; } = 8;

    /// <summary>How long an update that could not be answered is put aside.</summary>
    public TimeSpan RetryLater { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The least time between two empty polls, for servers that do not wait.</summary>
    public TimeSpan IdlePoll { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How often administrators are told what happened to the reports folder.</summary>
    public TimeSpan NewsInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long answered updates are remembered, so that a repeated one is known; Telegram keeps its own for a day.</summary>
    public TimeSpan Remember { get; init; } = TimeSpan.FromDays(3);
}

/// <summary>Keeps two edits in one chat apart.</summary>
internal sealed class EditClock(TelegramPace pace, TimeProvider time)
{
    private const int ManyChats = 1000;
    private readonly ConcurrentDictionary<long, DateTimeOffset> _last = new();

    /// <summary>Waits until the chat may be edited, and counts the edit that follows.</summary>
    public async Task WaitAsync(long chatId, CancellationToken cancellation)
    {
        if (_last.TryGetValue(chatId, out var last) && last + pace.EditInterval - time.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, cancellation);
        }

        _last[chatId] = time.GetUtcNow();
        if (_last.Count > ManyChats)
        {
            Forget();
        }
    }

    private void Forget()
    {
        foreach (var (chat, last) in _last)
        {
            if (last + pace.EditInterval < time.GetUtcNow())
            {
                _last.TryRemove(chat, out _);
            }
        }
    }
}

/// <summary>Slows one person who sends more than is allowed a minute, and nobody else: a bucket a person, filled evenly, holding a
/// quarter of a minute's worth and at least five.</summary>
internal sealed class FloodGate(TelegramOptions options, TimeProvider time)
{
    private readonly ConcurrentDictionary<long, DateTimeOffset> _full = new();
    private readonly TimeSpan _each = TimeSpan.FromMinutes(1.0 / options.MessagesPerMinute);
    private readonly TimeSpan _burst = TimeSpan.FromMinutes(Math.Max(5, options.MessagesPerMinute / 4) / (double)options.MessagesPerMinute);

    /// <summary>How long this person has to wait for the next answer; zero or less when they need not.</summary>
    public TimeSpan WaitOf(long personId) =>
        _full.TryGetValue(personId, out var full) ? full + _each - _burst - time.GetUtcNow() : TimeSpan.Zero;

    /// <summary>Counts an answer to this person.</summary>
    public void Take(long personId)
    {
        var now = time.GetUtcNow();
        _full.AddOrUpdate(personId, now + _each, (_, full) => (full > now ? full : now) + _each);
        foreach (var (person, full) in _full)
        {
            if (full < now)
            {
                _full.TryRemove(KeyValuePair.Create(person, full));
            }
        }
    }
}
