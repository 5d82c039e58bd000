using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Deletes questions and answers that were kept long enough, at the start and every day.</summary>
internal sealed partial class KeepDaysWorker(SqliteTurnLog log, SqliteOptions options, TimeProvider time, ILogger<KeepDaysWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.KeepDays > 0)
        {
            try
            {
                await log.DeleteBeforeAsync(time.GetUtcNow().AddDays(-options.KeepDays), stoppingToken);
            }
            catch (IndexUnavailableException e)
            {
                LogFailed(e.Message);
            }

            await Task.Delay(TimeSpan.FromDays(1), time, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "过期的提问和回答没有删成:{Reason}")]
    private partial void LogFailed(string reason);
}
