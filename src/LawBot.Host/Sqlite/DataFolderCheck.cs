using LawBot.Host.Checks;

namespace LawBot.Host.Sqlite;

/// <summary>Checks that the data folder can be written and says who is writing there.</summary>
internal sealed class DataFolderCheck(SqliteDatabase database) : IDoctorCheck
{
    public string Name => "数据文件夹";

    public async Task<DoctorFinding> CheckAsync(CancellationToken cancellation)
    {
        var made = new Stack<string>();
        try
        {
            for (var folder = database.Folder; !Directory.Exists(folder); folder = Path.GetDirectoryName(folder)!)
            {
                made.Push(folder);
            }

            Directory.CreateDirectory(database.Folder);
            var trial = Path.Combine(database.Folder, $".lawbot-{Guid.NewGuid():N}.tmp");
            await File.WriteAllTextAsync(trial, "lawbot", cancellation);
            File.Delete(trial);
            if (made.Count == 0 && PrivateFiles.IsOpenToOthers(database.Folder))
            {
                return new DoctorFinding(
                    DoctorStatus.Doubtful, $"{database.Folder} 可写,但这台机器上的其他用户也能打开(里面有提问和回答)", $"chmod 700 \"{database.Folder}\"");
            }

            return WriterLock.HeldBy(database.Folder) is { } holder
                ? new DoctorFinding(DoctorStatus.Well, $"{database.Folder} 可写,{holder}正在写入(查询不受影响)")
                : new DoctorFinding(DoctorStatus.Well, $"{database.Folder} 可写,没有别的进程占用");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new DoctorFinding(DoctorStatus.Broken, $"{database.Folder} 不能写入:{e.Message}", "检查权限和磁盘空间,或在 Storage:Path 换一个文件夹");
        }
        finally
        {
            // A check leaves nothing behind: the folder may be a slip of the pen.
            foreach (var folder in made.Reverse().Where(f => Directory.Exists(f) && !Directory.EnumerateFileSystemEntries(f).Any()))
            {
                Directory.Delete(folder);
            }
        }
    }
}
