using LawBot.Indexing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LawBot.Host.Sqlite;

/// <summary>Says in Chinese what SQLite's errors mean and how to mend them.</summary>
internal static class SqliteFailure
{
    public static T Translate<T>(string file, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw new IndexUnavailableException(Describe(e.SqliteErrorCode, file, e.Message), e);
        }
        catch (IOException e) when (DiskFull.Is(e))
        {
            throw new IndexUnavailableException(DiskFull.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IndexUnavailableException($"无法使用数据文件夹 {Path.GetDirectoryName(file)}:{e.Message} 请检查 Storage:Path 及其读写权限。", e);
        }
    }

    private static string Describe(int code, string file, string message) => code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"索引 {file} 正忙(另一进程正在写入)。请稍后再试。",
        raw.SQLITE_FULL => $"磁盘空间不足,索引 {file} 无法写入。请清理磁盘后重试;已写入的报告不受影响。",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN => $"无法打开或写入索引 {file}。请检查 Storage:Path 及其读写权限。",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => $"索引 {file} 已损坏或不是 LawBot 的索引。请把它移到别处,再运行 lawbot restore 备份文件(对话和回执也会回来),或重新 lawbot ingest 报告文件夹。",
        _ => $"索引 {file} 读写失败:{message}",
    };
}
