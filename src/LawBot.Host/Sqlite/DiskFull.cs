namespace LawBot.Host.Sqlite;

/// <summary>Tells a full disk from other failures.</summary>
internal static class DiskFull
{
    private const int OnUnix = 28; // ENOSPC
    private const int Quota = 122; // EDQUOT
    private const int OnWindows = unchecked((int)0x80070070); // ERROR_DISK_FULL

    /// <summary>What to say of it.</summary>
    public const string Message = "磁盘空间不足,没有写成。请清理磁盘后重试;已读入的报告不受影响。";

    /// <summary>True for a failure to write for want of room.</summary>
    public static bool Is(Exception e) => e is IOException { HResult: OnUnix or Quota or OnWindows };
}
