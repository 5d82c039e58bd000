using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Makes a backup whenever the last one is old enough, and deletes those beyond the number that is kept. When the machine was off at the time,
/// it is made at the next start.</summary>
internal sealed partial class BackupWorker(DataBackup backup, BackupOptions options, TimeProvider time, ILogger<BackupWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Makes a backup when one is due.</summary>
    /// <returns>How long until the next is due.</returns>
    /// <exception cref="IndexUnavailableException">It could not be made.</exception>
    public async Task<TimeSpan> RunDueAsync(CancellationToken cancellation)
    {
        var (now, every) = (time.GetLocalNow().DateTime, TimeSpan.FromHours(options.EveryHours));
        PrivateFiles.MakeFolder(Path.GetFullPath(options.Path));
        var last = BackupFile.In(options.Path).Select(one => one.At).DefaultIfEmpty(DateTime.MinValue).Max();
        if (now - last >= every)
        {
            var file = Path.Combine(options.Path, BackupFile.NameAt(now));
            await backup.SaveAsync(file, cancellation);
            LogMade(Path.GetFullPath(file));
            foreach (var old in BackupFile.In(options.Path).OrderByDescending(one => one.At).Skip(options.Keep))
            {
                File.Delete(old.Path);
            }

            last = now;
        }

        return last + every - now;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (options.Path.Length > 0)
        {
            TimeSpan pause;
            try
            {
                pause = await RunDueAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && e is IndexUnavailableException or IOException or UnauthorizedAccessException)
            {
                LogFailed(e.Message);
                pause = LongestPause;
            }

            // Timers stand still while a machine sleeps; the clock does not.
            await Task.Delay(pause < LongestPause ? pause : LongestPause, time, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "已自动备份到 {File}")]
    private partial void LogMade(string file);

    [LoggerMessage(LogLevel.Error, "自动备份没有成功:{Reason} 一小时后再试。")]
    private partial void LogFailed(string reason);
}
