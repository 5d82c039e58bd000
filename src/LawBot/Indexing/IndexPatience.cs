namespace LawBot.Indexing;

/// <summary>Waits for a store that is away: tries again after a second, then after twice as long each time, at most a minute.</summary>
/// <param name="time">The clock.</param>
public sealed class IndexPatience(TimeProvider time)
{
    /// <summary>The first pause.</summary>
    public TimeSpan First { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>No pause is longer.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>One piece of work is waited for no longer than this, pauses counted; without end unless set.</summary>
    public TimeSpan InAll { get; init; } = TimeSpan.MaxValue;

    /// <summary>Told each time before it waits: why, and for how long.</summary>
    public Action<IndexUnavailableException, TimeSpan>? Waiting { get; init; }

    /// <summary>Does the work until it succeeds or fails for good.</summary>
    /// <exception cref="IndexUnavailableException">The store fails in a way that waiting does not mend, or for longer than
    /// <see cref="InAll"/>.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var started = time.GetTimestamp();
        for (var pause = First; ; pause = pause * 2 < Longest ? pause * 2 : Longest)
        {
            try
            {
                return await work();
            }
            catch (IndexUnavailableException e) when (e.MayPass && time.GetElapsedTime(started) < InAll)
            {
                Waiting?.Invoke(e, pause);
                await Task.Delay(pause, time, cancellation);
            }
        }
    }
}
