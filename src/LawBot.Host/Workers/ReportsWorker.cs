using LawBot.Documents;
using LawBot.Indexing;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Workers;

/// <summary>Reads the reports folder at the start, then follows it: files that arrive, change or go.</summary>
internal sealed partial class ReportsWorker(
    ReportIngest ingest, ReportsFolder folder, IReportCatalog catalog, IOptions<ReportsOptions> options, TimeProvider time, FolderNews news,
    ILogger<ReportsWorker> logger)
    : BackgroundService
{
    // A file that is written to without end is read as it is after this time, and again when it changes.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the folder was read for the first time, well or not.</summary>
    public Task FirstIngest => _first.Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            var path = folder.Path;
            try
            {
                await IngestAsync(path, stoppingToken);
                pause = FirstPause;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested && e is IndexUnavailableException or IOException or UnauthorizedAccessException)
            {
                LogIngestFailed(e.Message, pause);
                Console.Error.WriteLine($"读入报告没有成功:{e.Message} {pause.TotalSeconds:0} 秒后再试。");
                _first.TrySetResult();
                await Task.Delay(pause, time, stoppingToken);
                pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, LongestPause.Ticks));
                continue;
            }

            _first.TrySetResult();
            if (!options.Value.Watch)
            {
                return;
            }

            await WaitForChangeAsync(path, stoppingToken);
        }
    }

    private async Task IngestAsync(string path, CancellationToken stopping)
    {
        var isFirst = !_first.Task.IsCompleted;
        if (isFirst && folder.IsSamples)
        {
            Console.WriteLine($"还没有报告文件夹 {folder.Wanted},先读入随附的示例报告(虚构的县市)。建好文件夹、放入报告后会自动读入。");
        }

        if (!folder.IsSamples)
        {
            await RemoveSamplesAsync(stopping);
        }

        var result = await IngestProgressBar.ShowAsync(isFirst, p => ingest.RunAsync(new FolderSource([path]), p, stopping));
        if (isFirst || result.Added.Count + result.Updated.Count + result.Removed.Count + result.Failed.Count > 0)
        {
            LogIngested(result.Added.Count, result.Updated.Count, result.Unchanged.Count, result.Removed.Count, result.Failed.Count, result.Seconds);
        }

        var entries = await catalog.ListAsync(stopping);
        if (!isFirst)
        {
            news.Add(result, entries);
        }

        foreach (var line in DuplicateNotes.Lines(result.Duplicates, entries))
        {
            LogDuplicate(line);
        }

        foreach (var failed in result.Failed)
        {
            LogUnreadable(failed.File, failed.Error);
        }
    }

    // An invented county must not stand beside a real one once there are real reports.
    private async Task RemoveSamplesAsync(CancellationToken stopping)
    {
        var samples = System.IO.Path.Combine(AppContext.BaseDirectory, "samples") + System.IO.Path.DirectorySeparatorChar;
        var entries = await catalog.ListAsync(stopping);
        if (entries.Any(e => e.Path.StartsWith(samples, StringComparison.Ordinal)))
        {
            await ingest.RunAsync(new EmptySource(samples), null, stopping);
        }
    }

    private async Task WaitForChangeAsync(string path, CancellationToken stopping)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = Watch(path, () => changed.TrySetResult());
        using var rescan = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(changed.Task, Task.Delay(TimeSpan.FromSeconds(options.Value.RescanSeconds), time, rescan.Token));
        await rescan.CancelAsync();
        stopping.ThrowIfCancellationRequested();
        await SettleAsync(folder.Path, stopping);
    }

    private async Task SettleAsync(string path, CancellationToken stopping)
    {
        var started = time.GetUtcNow();
        var quiet = TimeSpan.FromSeconds(options.Value.QuietSeconds);
        while (time.GetUtcNow() - started < LongestWait && NewestChange(path) is { } newest && time.GetUtcNow() - newest < quiet)
        {
            await Task.Delay(quiet, time, stopping);
        }
    }

    private static DateTimeOffset? NewestChange(string path) => Directory.Exists(path)
        ? FolderFiles.Of(path).Select(f => (DateTimeOffset?)new DateTimeOffset(File.GetLastWriteTimeUtc(f), TimeSpan.Zero)).Max()
        : null;

    private static FileSystemWatcher? Watch(string path, Action changed)
    {
        if (!Directory.Exists(path))
        {
            return null;
        }

        var watcher = new FileSystemWatcher(path) { IncludeSubdirectories = true };
        watcher.Created += (_, _) => changed();
        watcher.Changed += (_, _) => changed();
        watcher.Deleted += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    [LoggerMessage(LogLevel.Information, "Ingested: {Added} added, {Updated} updated, {Unchanged} unchanged, {Removed} removed, {Failed} unreadable, {Seconds:0.0} s")]
    private partial void LogIngested(int added, int updated, int unchanged, int removed, int failed, double seconds);

    [LoggerMessage(LogLevel.Information, "Duplicate: {What}")]
    private partial void LogDuplicate(string what);

    [LoggerMessage(LogLevel.Warning, "Unreadable: {File}: {Error}")]
    private partial void LogUnreadable(string file, string error);

    [LoggerMessage(LogLevel.Error, "Ingest failed: {Error}; next try in {Pause}")]
    private partial void LogIngestFailed(string error, TimeSpan pause);

    private sealed class EmptySource(string folder) : IReportSource
    {
        public IEnumerable<SourceFile> List() => [];

        public Task<ReadOnlyMemory<byte>> ReadAsync(SourceFile file, CancellationToken cancellation) =>
            throw new DocumentUnreadableException(file.Name, "文件不存在。");

        public bool Covers(string path) => path.StartsWith(folder, StringComparison.Ordinal);
    }
}
