using LawBot.Host.Telegram.State;

namespace LawBot.Host.Telegram;

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
