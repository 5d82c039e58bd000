namespace LawBot.Host.Telegram;

/// <summary>Pauses that double up to a ceiling, each shortened by chance by up to half, so that many callers do not come back together.</summary>
internal sealed class BackOff(TimeSpan floor, TimeSpan ceiling)
{
    private int _failures;

    /// <summary>The next pause: between half of floor·2ⁿ and all of it, never above the ceiling.</summary>
    public TimeSpan Next()
    {
        var full = Math.Min(ceiling.TotalMilliseconds, floor.TotalMilliseconds * Math.Pow(2, Math.Min(_failures++, 30)));
#pragma warning disable CA5394 // Chance spreads callers here; nothing secret hangs on it.
        return TimeSpan.FromMilliseconds(full * (0.5 + (Random.Shared.NextDouble() / 2)));
#pragma warning restore CA5394
    }

    /// <summary>Called after a success: the next pause is short again.</summary>
    public void Reset() => _failures = 0;
}
