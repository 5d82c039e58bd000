using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace LawBot.Host.Models;

/// <summary>How calls to one service are guarded: a bound on those that run at once, retries that wait as long as the service asks,
/// and a circuit breaker that spares a service that is down.</summary>
internal sealed class ModelResilience : IDisposable
{
    /// <summary>A service that asks for a longer pause than this is not waited for: the offline writer answers sooner.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim slots;
    private readonly ResiliencePipeline pipeline;

    /// <param name="retries">How often a call is made again.</param>
    /// <param name="parallel">How many may run at once.</param>
    /// <param name="firstPause">The pause before the first retry; each further one is twice as long, with jitter.</param>
    /// <param name="time">The clock.</param>
    internal ModelResilience(int retries, int parallel, TimeSpan firstPause, TimeProvider time)
    {
        slots = new SemaphoreSlim(parallel, parallel);
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = retries,
                Delay = firstPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = call => ValueTask.FromResult(call.Outcome.Exception is { } e && ModelFailures.IsPassing(e)
                    && !(ModelFailures.RetryAfter(e, time) > LongestPause)),
                DelayGenerator = call => ValueTask.FromResult(call.Outcome.Exception is { } e ? Positive(ModelFailures.RetryAfter(e, time)) : null),
            });
        }

        pipeline = builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = 6,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(30),
            ShouldHandle = call => ValueTask.FromResult(call.Outcome.Exception is { } e && (ModelFailures.IsPassing(e) || e is TimeoutException)),
        }).Build();
    }

    /// <summary>Waits for a free slot; dispose what is returned to free it.</summary>
    internal async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        await slots.WaitAsync(cancellation);
        return new Slot(slots);
    }

    /// <summary>Makes the call, again where that may help.</summary>
    internal async Task<T> CallAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation) =>
        await pipeline.ExecuteAsync(async token => await call(token), cancellation);

    /// <inheritdoc/>
    public void Dispose() => slots.Dispose();

    private static TimeSpan? Positive(TimeSpan? pause) => pause is { } p && p < TimeSpan.Zero ? TimeSpan.Zero : pause;

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}
