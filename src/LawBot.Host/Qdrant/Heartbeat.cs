namespace LawBot.Host.Qdrant;

/// <summary>Gives a sign of life now and then, whoever calls.</summary>
internal sealed class Heartbeat(TimeProvider time, TimeSpan pause, Func<CancellationToken, Task> give)
{
    private long _last = time.GetTimestamp();

    /// <summary>Gives one when the last is long ago.</summary>
    public async Task BeatAsync(CancellationToken cancellation)
    {
        var last = Interlocked.Read(ref _last);
        if (time.GetElapsedTime(last) >= pause && Interlocked.CompareExchange(ref _last, time.GetTimestamp(), last) == last)
        {
            await give(cancellation);
        }
    }
}
