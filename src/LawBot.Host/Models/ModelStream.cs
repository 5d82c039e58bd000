using Microsoft.SemanticKernel;

namespace LawBot.Host.Models;

/// <summary>A stream of pieces whose first has come, so that opening it can be tried again while nothing was handed on yet.</summary>
internal sealed class ModelStream : IAsyncDisposable
{
    private readonly IAsyncEnumerator<StreamingChatMessageContent> pieces;
    private readonly CancellationTokenSource stop;
    private readonly TimeSpan idle;
    private readonly TimeProvider time;
    private Task<bool>? pending;

    private ModelStream(IAsyncEnumerator<StreamingChatMessageContent> pieces, CancellationTokenSource stop, TimeSpan idle, TimeProvider time)
    {
        this.pieces = pieces;
        this.stop = stop;
        this.idle = idle;
        this.time = time;
    }

    /// <summary>False when the stream has ended.</summary>
    internal bool HasCurrent { get; private set; }

    /// <summary>How many pieces have come.</summary>
    internal int Count { get; private set; }

    /// <summary>The piece at hand.</summary>
    internal StreamingChatMessageContent Current => pieces.Current;

    /// <summary>Sends the request and waits for the first piece.</summary>
    /// <param name="updates">The request, not sent before it is enumerated; the token given it stops the request itself, also before its first piece.</param>
    /// <param name="idle">Longest wait for a piece.</param>
    /// <param name="time">The clock of the wait.</param>
    /// <param name="cancellation">Stops the whole stream.</param>
    /// <exception cref="TimeoutException">No piece came in time.</exception>
    internal static async Task<ModelStream> OpenAsync(
        Func<CancellationToken, IAsyncEnumerable<StreamingChatMessageContent>> updates, TimeSpan idle, TimeProvider time, CancellationToken cancellation)
    {
        var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var stream = new ModelStream(updates(linked.Token).GetAsyncEnumerator(linked.Token), linked, idle, time);
        try
        {
            await stream.MoveAsync();
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits for the next piece.</summary>
    /// <exception cref="TimeoutException">None came in time.</exception>
    internal async Task<bool> MoveAsync()
    {
        pending = pieces.MoveNextAsync().AsTask();
        try
        {
            HasCurrent = await pending.WaitAsync(idle, time, stop.Token);
        }
        catch (Exception) when (!pending.IsCompleted)
        {
            // The pending read should end by this; one that does not is left behind and not waited for.
            await stop.CancelAsync();
            HasCurrent = false;
            throw;
        }

        Count += HasCurrent ? 1 : 0;
        return HasCurrent;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (pending is { IsCompleted: false })
        {
            // An enumerator must not be put away while it reads.
            _ = PutAwayLaterAsync(pending);
            return;
        }

        await pieces.DisposeAsync();
        stop.Dispose();
    }

    private async Task PutAwayLaterAsync(Task<bool> reading)
    {
        // A task with a result refuses to have its failure ignored.
        await ((Task)reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await pieces.DisposeAsync();
        stop.Dispose();
    }
}
