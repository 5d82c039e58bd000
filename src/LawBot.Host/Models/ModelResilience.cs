using LawBot.Host.Checks;
using Polly;
using Polly.CircuitBreaker;

namespace LawBot.Host.Models;

/// <summary>How calls to one service are guarded: a bound on those that run at once, retries that wait as long as the service asks,
/// and a circuit breaker that spares a service that is down.</summary>
internal sealed class ModelResilience : IDisposable
{
    private readonly SemaphoreSlim slots;
    private readonly ResiliencePipeline pipeline;

    /// <param name="retries">How often a call is made again.</param>
    /// <param name="parallel">How many may run at once.</param>
    /// <param name="firstPause">The pause before the first retry; each further one is twice as long, with jitter.</param>
    /// <param name="time">The clock.</param>
    internal ModelResilience(int retries, int parallel, TimeSpan firstPause, TimeProvider time)
    {
        slots = new SemaphoreSlim(parallel, parallel);
        var builder = RetryPipelines.Exponential(retries, firstPause, ModelFailures.IsPassing, e => ModelFailures.RetryAfter(e, time), time);
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

    private sealed class Slot(SemaphoreSlim slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}
