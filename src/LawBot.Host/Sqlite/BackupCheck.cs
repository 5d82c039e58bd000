using LawBot.Host.Checks;

namespace LawBot.Host.Sqlite;

/// <summary>Tells whether backups are made, and when the last one was.</summary>
internal sealed class BackupCheck(BackupOptions options, TimeProvider time) : IDoctorCheck
{
    // One that is late by half its time was not only waiting for the machine to wake.
    private const double Late = 1.5;

    public string Name => "自动备份";

    public Task<DoctorFinding> CheckAsync(CancellationToken cancellation)
    {
        if (options.Path.Length == 0)
        {
            return Task.FromResult(new DoctorFinding(DoctorStatus.Well, "没有设置,不自动备份(设 Backup:Path 后由服务每天备份)"));
        }

        try
        {
            var last = BackupFile.In(options.Path).Select(one => one.At).DefaultIfEmpty(DateTime.MinValue).Max();
            var isLate = time.GetLocalNow().DateTime - last > options.EveryHours * Late * TimeSpan.FromHours(1);
            return Task.FromResult(isLate
                ? new DoctorFinding(
                    DoctorStatus.Doubtful, last == DateTime.MinValue ? $"{options.Path} 里还没有备份"
                        : $"最近一次备份是 {last:yyyy-MM-dd HH:mm},已经过期", "看看服务是否在运行(lawbot run),日志里有没有“自动备份没有成功”")
                : new DoctorFinding(DoctorStatus.Well, $"最近一次备份 {last:yyyy-MM-dd HH:mm},在 {options.Path}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(new DoctorFinding(DoctorStatus.Broken, $"{options.Path} 打不开:{e.Message}", "检查文件夹和权限,或在 Backup:Path 换一个文件夹"));
        }
    }
}
