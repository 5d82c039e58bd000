using System.Diagnostics;

namespace LawBot.Host.Readers;

/// <summary>The time that reading a file may take. It stands still while the file waits for its turn at a program that others use, so that
/// the last of many scans has as long as the first.</summary>
internal sealed class ReadingTime : IDisposable
{
    // A parser that does not look at its token is left behind a little later.
    private const double Grace = 1.1;
    private const int Gone = int.MaxValue / 2;

    // Killing a program and deleting its folder takes a tenth of a second.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(1);
    private static readonly AsyncLocal<ReadingTime?> Current = new();

    private readonly TimeSpan limit;
    private readonly ReadingTime? outer = Current.Value;
    private readonly CancellationTokenSource over;
    private readonly CancellationTokenSource abandoned;
    private readonly Stopwatch spent = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private readonly CancellationTokenRegistration stop;
    private int waiting;

    private ReadingTime(TimeSpan limit, CancellationToken cancellation)
    {
        this.limit = limit;
        over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        abandoned = new CancellationTokenSource();
        Arm();
        stop = cancellation.UnsafeRegister(static time => ((ReadingTime)time!).Stop(), this);
    }

    /// <summary>Cancelled when the time is over: whoever reads stops.</summary>
    public CancellationToken Over => over.Token;

    /// <summary>Cancelled a little later, after a stop too: whoever waits for the reader stops waiting. A reader that looks at its token has
    /// ended by then, and with it the programs it started.</summary>
    public CancellationToken Abandoned => abandoned.Token;

    /// <summary>Starts the time of a file, for all that is read from here on; a file inside an archive has its own inside the archive's.</summary>
    public static ReadingTime Start(TimeSpan limit, CancellationToken cancellation) => Current.Value = new ReadingTime(limit, cancellation);

    /// <summary>Waits for a turn; the time of the file and of the archives around it stands still meanwhile.</summary>
    /// <returns>The turn, given back when disposed.</returns>
    public static async Task<IDisposable> TakeTurnAsync(SemaphoreSlim turn, CancellationToken cancellation)
    {
        var time = Current.Value;
        for (var one = time; one is not null; one = one.outer)
        {
            one.Wait(+1);
        }

        try
        {
            await turn.WaitAsync(cancellation);
            return new TakenTurn(turn);
        }
        finally
        {
            for (var one = time; one is not null; one = one.outer)
            {
                one.Wait(-1);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Current.Value = outer;
        stop.Dispose();
        lock (gate)
        {
            waiting = Gone;
            over.Dispose();
            abandoned.Dispose();
        }
    }

    private void Stop()
    {
        lock (gate)
        {
            if (waiting < Gone)
            {
                waiting = Gone;
                abandoned.CancelAfter(LongestStop);
            }
        }
    }

    private void Wait(int more)
    {
        lock (gate)
        {
            waiting += more;
            if (waiting > 1)
            {
                return;
            }

            if (waiting == 0)
            {
                spent.Start();
                Arm();
            }
            else
            {
                spent.Stop();
                over.CancelAfter(Timeout.InfiniteTimeSpan);
                abandoned.CancelAfter(Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Arm()
    {
        var left = limit - spent.Elapsed;
        over.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        abandoned.CancelAfter((left > TimeSpan.Zero ? left : TimeSpan.Zero) + (limit * (Grace - 1)));
    }
}

/// <summary>A turn that is held until disposed.</summary>
/// <param name="turn">Where it was taken.</param>
internal sealed class TakenTurn(SemaphoreSlim turn) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => turn.Release();
}
