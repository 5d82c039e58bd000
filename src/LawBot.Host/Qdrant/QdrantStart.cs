using LawBot.Indexing;

namespace LawBot.Host.Qdrant;

/// <summary>When the worker starts: waits for the server if need be, makes or checks the collections, and repairs what a crash left.</summary>
internal sealed partial class QdrantStart(QdrantIndexWriter writer, TimeProvider time, ILogger<QdrantStart> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var patience = new IndexPatience(time) { Waiting = (why, pause) => LogWaiting(why.Message, pause.TotalSeconds) };
        try
        {
            await patience.RunAsync(
                async () =>
                {
                    await writer.RepairAsync(stoppingToken);
                    return true;
                },
                stoppingToken);
        }
        catch (IndexUnavailableException e)
        {
            // Every question and every write will say the same; the worker stays up so that they can.
            LogBroken(e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Why} {Seconds} 秒后再试。")]
    private partial void LogWaiting(string why, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Why}")]
    private partial void LogBroken(string why);
}
