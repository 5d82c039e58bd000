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
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly QuietFiles _quiet = new(TimeSpan.FromSeconds(options.Value.QuietSeconds), time);
    private HashSet<string> _told = [];
    private HashSet<SourceFile> _read = [];
    private long _readAt;
    private bool _isWaiting;

    /// <summary>Done when the folder was read for the first time, well or not.</summary>
    public Task FirstIngest => _first.Task;

    private TimeSpan Quiet => TimeSpan.FromSeconds(options.Value.QuietSeconds);

    private TimeSpan Rescan => TimeSpan.FromSeconds(options.Value.RescanSeconds);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PassAsync(stoppingToken);
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

            await WaitForChangeAsync(stoppingToken);
        }
    }

    private async Task PassAsync(CancellationToken stopping)
    {
        if (folder.IsMissing)
        {
            await PassWithoutFolderAsync(await catalog.ListAsync(stopping), stopping);
            return;
        }

        var source = Source();
        if (!_first.Task.IsCompleted && source.Waiting.Count > 0)
        {
            // What was just put in is most likely all there.
            await Task.Delay(Quiet, time, stopping);
            source = Source();
        }

        _isWaiting = source.Waiting.Count > 0;
        var files = source.List().ToHashSet();
        if (!_first.Task.IsCompleted || !files.SetEquals(_read) || time.GetElapsedTime(_readAt) >= Rescan)
        {
            await IngestAsync(source, stopping);
            (_read, _readAt) = (files, time.GetTimestamp());
        }
    }

    // A worker that looks once takes what is there.
    private FolderSource Source() => new([folder.Wanted], options.Value.Watch ? _quiet.IsWaiting : null);

    // Without a folder there is something to try the program with; but a folder that was there and is gone is out of sight only.
    private async Task PassWithoutFolderAsync(IReadOnlyList<ReportEntry> stored, CancellationToken stopping)
    {
        var real = stored.Count(e => !SampleReports.IsOne(e));
        if (real > 0)
        {
            Tell([$"找不到报告文件夹 {folder.Wanted}(改了名,或共享盘没有连上?)。已读入的 {real} 份报告都留着,可以照常提问。"]);
        }
        else if (!_first.Task.IsCompleted)
        {
            Console.WriteLine($"还没有报告文件夹 {folder.Wanted},先读入随附的示例报告(虚构的县市)。建好文件夹、放入报告后会自动读入。");
            await IngestAsync(new FolderSource([SampleReports.Folder]), stopping);
        }
    }

    private async Task IngestAsync(FolderSource source, CancellationToken stopping)
    {
        var isFirst = !_first.Task.IsCompleted;
        var (result, kept) = await IngestProgressBar.ShowAsync(isFirst, p => ingest.RunAsync(source, isConfirmed: false, p, stopping));
        if (isFirst || result.Added.Count + result.Updated.Count + result.Removed.Count > 0)
        {
            LogIngested(result.Added.Count, result.Updated.Count, result.Unchanged.Count, result.Removed.Count, result.Failed.Count, result.Seconds);
        }

        var entries = await catalog.ListAsync(stopping);
        if (!isFirst)
        {
            news.Add(result with { Failed = [.. result.Failed.Where(f => !_told.Contains(LineOf(f)))] }, entries);
        }

        Tell(kept, [.. DuplicateNotes.Lines(result.Duplicates, entries), .. result.Failed.Select(LineOf)]);
    }

    private static string LineOf(FailedFile failed) => $"读不出来:{failed.File}:{failed.Error}";

    /// <summary>Logs each line once, for as long as it holds; those that somebody has to do something about are said in the terminal as well.</summary>
    private void Tell(IReadOnlyList<string> urgent, IReadOnlyList<string>? others = null)
    {
        foreach (var line in urgent.Concat(others ?? []).Where(l => !_told.Contains(l)))
        {
            LogNote(line);
        }

        foreach (var line in urgent.Where(l => !_told.Contains(l)))
        {
            if (_first.Task.IsCompleted)
            {
                news.Add(line);
            }
            else
            {
                Console.Error.WriteLine(line);
            }
        }

        _told = [.. urgent, .. others ?? []];
    }

    private async Task WaitForChangeAsync(CancellationToken stopping)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = Watch(folder.Wanted, () => changed.TrySetResult());
        using var waited = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(changed.Task, Task.Delay(_isWaiting && Quiet < Rescan ? Quiet : Rescan, time, waited.Token));
        await waited.CancelAsync();
        stopping.ThrowIfCancellationRequested();
        if (changed.Task.IsCompleted)
        {
            await Task.Delay(Quiet, time, stopping); // Files come in company.
        }
    }

    private static FileSystemWatcher? Watch(string path, Action changed)
    {
        if (!Directory.Exists(path))
        {
            return null;
        }

        try
        {
            var watcher = new FileSystemWatcher(path) { IncludeSubdirectories = true };
            watcher.Created += (_, _) => changed();
            watcher.Changed += (_, _) => changed();
            watcher.Deleted += (_, _) => changed();
            watcher.Renamed += (_, _) => changed();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (IOException)
        {
            return null; // No notices to be had: the folder is looked through from time to time anyway.
        }
    }

    [LoggerMessage(LogLevel.Information, "读入报告:新增 {Added} 份,更新 {Updated} 份,未变 {Unchanged} 份,取出 {Removed} 份,读不出来 {Failed} 个文件,用时 {Seconds:0.0} 秒")]
    private partial void LogIngested(int added, int updated, int unchanged, int removed, int failed, double seconds);

    [LoggerMessage(LogLevel.Warning, "{What}")]
    private partial void LogNote(string what);

    [LoggerMessage(LogLevel.Error, "读入报告没有成功:{Error} {Pause} 后再试")]
    private partial void LogIngestFailed(string error, TimeSpan pause);
}
