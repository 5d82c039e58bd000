using Polly;
using Polly.Retry;

namespace LawBot.Host.Checks;

/// <summary>The one way in which calls to services are made again.</summary>
internal static class RetryPipelines
{
    /// <summary>Where a person waits for the answer: a service that asks for a longer pause is not waited for.</summary>
    internal static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Never gives up.</summary>
    internal const int Endless = int.MaxValue;

    /// <summary>Calls again after a pause that doubles, with jitter so that what failed together does not come back together.</summary>
    /// <param name="retries">How often a call is made again; 0 for never.</param>
    /// <param name="first">The pause before the first retry.</param>
    /// <param name="isPassing">True for failures that another call may mend.</param>
    /// <param name="asked">The pause that the service asks for; null when it does not say.</param>
    /// <param name="time">The clock of the pauses.</param>
    /// <param name="longest">The longest pause of our own, and the longest asked for that is waited for; null for <see cref="LongestPause"/> both.</param>
    /// <param name="told">Told each failure and the pause before the next call; may be null.</param>
    /// <returns>A builder, so that a caller may add a breaker behind the retries.</returns>
    internal static ResiliencePipelineBuilder Exponential(
        int retries, TimeSpan first, Func<Exception, bool> isPassing, Func<Exception, TimeSpan?> asked, TimeProvider time,
            (TimeSpan Own, TimeSpan Asked)? longest = null,
        Action<Exception, TimeSpan>? told = null)
    {
        var (ownLongest, askedLongest) = longest ?? (LongestPause, LongestPause);
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = retries,
                Delay = first,
                MaxDelay = ownLongest,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = call => ValueTask.FromResult(call.Outcome.Exception is { } e && isPassing(e) && !(asked(e) > askedLongest)),
                DelayGenerator = call => ValueTask.FromResult(
                    call.Outcome.Exception is { } e && asked(e) is { } pause ? (TimeSpan?)(pause < TimeSpan.Zero ? TimeSpan.Zero : pause) : null),
                OnRetry = call =>
                {
                    told?.Invoke(call.Outcome.Exception!, call.RetryDelay);
                    return ValueTask.CompletedTask;
                },
            });
        }

        return builder;
    }
}
