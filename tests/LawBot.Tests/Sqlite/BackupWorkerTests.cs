using LawBot.Host.Checks;
using LawBot.Host.Sqlite;
using LawBot.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LawBot.Tests.Sqlite;

/// <summary>Backups are made when they are due, and only so many are kept.</summary>
public sealed class BackupWorkerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;

    private string Backups => Path.Combine(_folder, "备份");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task One_is_made_when_the_last_is_old_enough_and_only_the_latest_are_kept()
    {
        await using var services = SqliteStore.Services(Path.Combine(_folder, "data"));
        await using (var store = SqliteStore.Open(Path.Combine(_folder, "data"), () => { }))
        {
            await store.Writer.PutAsync([Invented.Report("a", "青禾县", 2022, ["审查规范性文件12件。"])], [], default);
        }

        var clock = new Clock();
        var worker = new BackupWorker(
            services.GetRequiredService<DataBackup>(), new BackupOptions { Path = Backups, EveryHours = 12, Keep = 2 }, clock,
                NullLogger<BackupWorker>.Instance);
        Assert.Equal(TimeSpan.FromHours(12), await worker.RunDueAsync(default));
        await File.WriteAllTextAsync(Path.Combine(Backups, "lawbot-手工.zip"), "手工");
        clock.Now += TimeSpan.FromHours(5);
        Assert.Equal(TimeSpan.FromHours(7), await worker.RunDueAsync(default));
        Assert.Single(Made());
        for (var i = 0; i < 3; i++)
        {
            clock.Now += TimeSpan.FromHours(13);
            await worker.RunDueAsync(default);
        }

        Assert.Equal(["lawbot-20240302-030000.zip", "lawbot-20240302-160000.zip"], Made());
        Assert.True(File.Exists(Path.Combine(Backups, "lawbot-手工.zip")));
        var check = new BackupCheck(new BackupOptions { Path = Backups, EveryHours = 12 }, clock);
        Assert.Contains("最近一次备份 2024-03-02 16:00", (await check.CheckAsync(default)).Message, StringComparison.Ordinal);
        clock.Now += TimeSpan.FromHours(20);
        Assert.Equal(DoctorStatus.Doubtful, (await check.CheckAsync(default)).Status);
        if (!OperatingSystem.IsWindows())
        {
            Assert.False(PrivateFiles.IsOpenToOthers(Backups));
        }
    }

    private string[] Made() => [.. Directory.GetFiles(Backups, "lawbot-2*.zip").Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2024, 2, 29, 20, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
