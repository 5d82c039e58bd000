using System.Collections.Concurrent;
using LawBot.Indexing;
using LawBot.Turns;

namespace LawBot.Host.Web;

/// <summary>The turns that are being answered, one a conversation. A turn goes on when its browser goes away, so that nothing asked is lost; only its
/// owner's word or the end of the program stops it.</summary>
/// <param name="turns">Answers.</param>
/// <param name="lifetime">The program's end.</param>
/// <param name="log">Where faults go.</param>
internal sealed partial class TurnsUnderWay(ITurnHandler turns, IHostApplicationLifetime lifetime, ILogger<TurnsUnderWay> log)
{
    private readonly ConcurrentDictionary<string, TurnUnderWay> _running = new(StringComparer.Ordinal);

    /// <summary>Starts a turn.</summary>
    /// <returns>The turn, or null while another of that conversation is being answered.</returns>
    public TurnUnderWay? Start(Turn turn)
    {
        var running = new TurnUnderWay(turn, CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping));
        if (!_running.TryAdd(turn.Conversation, running))
        {
            running.Dispose();
            return null;
        }

        // Off the request's thread: a search is work, and the browser waits for the first byte.
        _ = Task.Run(() => RunAsync(running));
        return running;
    }

    /// <returns>The turn of a conversation that is being answered, or null.</returns>
    public TurnUnderWay? Find(string conversation) => _running.GetValueOrDefault(conversation);

    private async Task RunAsync(TurnUnderWay running)
    {
        Reply? reply = null;
        var fault = "";
        try
        {
            reply = await turns.HandleAsync(running.Turn, running, running.Stopping);
        }
        catch (OperationCanceledException) when (running.Stopping.IsCancellationRequested)
        {
            fault = "已停止,这一问没有记下。";
        }
        catch (IndexUnavailableException e)
        {
            fault = e.Message;
        }
        catch (Exception e)
        {
            LogFailed(e);
            fault = "出了意外的错误,已记入日志。请再试一次。";
        }

        // Before its end is told: whoever reads the answer may ask on at once.
        _running.TryRemove(running.Turn.Conversation, out _);
        running.End(reply, fault);
        running.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "网页上的一问没有答成")]
    private partial void LogFailed(Exception error);
}

/// <summary>One turn that is being answered.</summary>
internal sealed class TurnUnderWay : IProgress<string>, IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = New();
    private string _text = "";
    private bool _isDone;

    public TurnUnderWay(Turn turn, CancellationTokenSource stop)
    {
        (Turn, _stop, Stopping) = (turn, stop, stop.Token);
    }

    /// <summary>What was asked.</summary>
    public Turn Turn { get; }

    /// <summary>Cancelled when it is to stop.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>The reply; null until it is done, and for one that was not answered.</summary>
    public Reply? Reply { get; private set; }

    /// <summary>Why it was not answered, one Chinese line; empty otherwise.</summary>
    public string Fault { get; private set; } = "";

    /// <summary>Stops it; nothing is remembered then.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            if (!_isDone)
            {
                _stop.Cancel();
            }
        }
    }

    /// <summary>The answer's text so far each time it grew; ends when the turn is done. Any number may watch.</summary>
    public async IAsyncEnumerable<string> WatchAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var told = "";
        while (true)
        {
            Task changed;
            string text;
            bool isDone;
            lock (_lock)
            {
                (changed, text, isDone) = (_changed.Task, _text, _isDone);
            }

            if (text != told)
            {
                told = text;
                yield return text;
            }

            if (isDone)
            {
                yield break;
            }

            await changed.WaitAsync(cancellation);
        }
    }

    public void Report(string value) => Change(() => _text = value);

    /// <summary>Notes the end.</summary>
    public void End(Reply? reply, string fault) => Change(() => (Reply, Fault, _isDone) = (reply, fault, true));

    public void Dispose()
    {
        lock (_lock)
        {
            _isDone = true;
            _stop.Dispose();
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Change(Action change)
    {
        TaskCompletionSource before;
        lock (_lock)
        {
            change();
            (before, _changed) = (_changed, New());
        }

        before.TrySetResult();
    }
}
