using Microsoft.SemanticKernel;

namespace LawBot.Host.Models;

/// <summary>A stream of pieces whose first has come, so that opening it can be tried again while nothing was handed on yet.</summary>
internal sealed class ModelStream : IAsyncDisposable
{
    private readonly IAsyncEnumerator<StreamingChatMessageContent> pieces;
    private readonly CancellationTokenSource stop;
    private readonly TimeSpan idle;
    private readonly TimeProvider time;

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
    /// <param name="updates">The request, not sent before it is enumerated.</param>
    /// <param name="idle">Longest wait for a piece.</param>
    /// <param name="time">The clock of the wait.</param>
    /// <param name="cancellation">Stops the whole stream.</param>
    /// <exception cref="TimeoutException">No piece came in time.</exception>
    internal static async Task<ModelStream> OpenAsync(
        IAsyncEnumerable<StreamingChatMessageContent> updates, TimeSpan idle, TimeProvider time, CancellationToken cancellation)
    {
        var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var stream = new ModelStream(updates.GetAsyncEnumerator(linked.Token), linked, idle, time);
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
        var move = pieces.MoveNextAsync().AsTask();
        try
        {
            HasCurrent = await move.WaitAsync(idle, time, stop.Token);
        }
        catch (Exception) when (!move.IsCompleted)
        {
            // The pending read must end before the stream can be put away.
            await stop.CancelAsync();
            await move.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
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
        await pieces.DisposeAsync();
        stop.Dispose();
    }
}
