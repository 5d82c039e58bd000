using System.Collections.Concurrent;

namespace LawBot.Host.Telegram;

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
