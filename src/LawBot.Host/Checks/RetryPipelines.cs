using Polly;
using Polly.Retry;

namespace LawBot.Host.Checks;

/// <summary>The one way in which calls to services are made again.</summary>
internal static class RetryPipelines
{
    /// <summary>A service that asks for a longer pause is not waited for any longer than this.</summary>
    internal static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Calls again after a pause that doubles, with jitter so that what failed together does not come back together.</summary>
    /// <param name="retries">How often a call is made again; 0 for never.</param>
    /// <param name="first">The pause before the first retry.</param>
    /// <param name="isPassing">True for failures that another call may mend.</param>
    /// <param name="asked">The pause that the service asks for; null when it does not say.</param>
    /// <param name="time">The clock of the pauses.</param>
    /// <returns>A builder, so that a caller may add a breaker behind the retries.</returns>
    internal static ResiliencePipelineBuilder Exponential(
        int retries, TimeSpan first, Func<Exception, bool> isPassing, Func<Exception, TimeSpan?> asked, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = retries,
                Delay = first,
                MaxDelay = LongestPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = call => ValueTask.FromResult(call.Outcome.Exception is { } e && isPassing(e) && !(asked(e) > LongestPause)),
                DelayGenerator = call => ValueTask.FromResult(
                    call.Outcome.Exception is { } e && asked(e) is { } pause ? (TimeSpan?)(pause < TimeSpan.Zero ? TimeSpan.Zero : pause) : null),
            });
        }

        return builder;
    }
}
