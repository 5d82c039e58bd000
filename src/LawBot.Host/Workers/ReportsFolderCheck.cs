using LawBot.Host.Checks;
using Microsoft.Extensions.Options;

namespace LawBot.Host.Workers;

/// <summary>Checks the folder of reports.</summary>
internal sealed class ReportsFolderCheck(IOptions<ReportsOptions> options) : IDoctorCheck
{
    private const int Enough = 100_000;

    public string Name => "报告文件夹";

    public Task<DoctorFinding> CheckAsync(CancellationToken cancellation)
    {
        var folder = Path.GetFullPath(options.Value.Path);
        return Task.FromResult(Directory.Exists(folder) ? Look(folder) : new DoctorFinding(
            DoctorStatus.Doubtful, $"没有文件夹 {folder},服务启动时读的是自带的示例报告", "建好这个文件夹并放入报告,或在 Reports:Path 写明报告所在的文件夹"));
    }

    private static DoctorFinding Look(string folder)
    {
        try
        {
            // What lies in the folder itself must be readable; FolderSource passes over what below it is not.
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
            var files = new FolderSource([folder]).List().Take(Enough).Count();
            return files == 0
                ? new DoctorFinding(DoctorStatus.Doubtful, $"{folder} 里还没有文件", "把报告(docx、pdf、html、txt……)放进去")
                : new DoctorFinding(DoctorStatus.Well, $"{folder},{files} 个文件");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DoctorFinding(DoctorStatus.Broken, $"打不开 {folder}:{e.Message}", "检查读取权限,或在 Reports:Path 换一个文件夹");
        }
    }
}
