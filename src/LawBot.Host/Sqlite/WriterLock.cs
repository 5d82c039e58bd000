using System.Globalization;
using System.Text.Json;
using LawBot.Indexing;

namespace LawBot.Host.Sqlite;

/// <summary>Lets one process at a time put reports into a store.</summary>
/// <remarks>The lock is the operating system's on an open file, so it goes with its process however that ends. Who holds it stands in a
/// second file, because a locked one cannot be read.</remarks>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream _held;

    private WriterLock(FileStream held) => _held = held;

    /// <exception cref="IndexUnavailableException">Another process holds it; the message says which, where and since when.</exception>
    public static WriterLock Take(string folder, TimeProvider time)
    {
        PrivateFiles.MakeFolder(folder);
        var owner = Path.Combine(folder, "lawbot.lock.json");
        FileStream held;
        try
        {
            held = PrivateFiles.Open(Path.Combine(folder, "lawbot.lock"), FileShare.None);
        }
        catch (IOException e)
        {
            throw new IndexUnavailableException(Describe(folder, owner), e);
        }

        var holder = new Holder(Environment.ProcessId, Environment.MachineName, time.GetLocalNow());
        PrivateFiles.Make(owner);
        File.WriteAllText(owner, JsonSerializer.Serialize(holder));
        return new WriterLock(held);
    }

    public void Dispose() => _held.Dispose();

    /// <summary>Who puts reports into the store of this folder, or null when nobody does.</summary>
    public static string? HeldBy(string folder)
    {
        var file = Path.Combine(folder, "lawbot.lock");
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            using var held = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return null;
        }
        catch (IOException)
        {
            return Who(Path.Combine(folder, "lawbot.lock.json"));
        }
    }

    private static string Describe(string folder, string owner) => $"索引 {folder} 正由{Who(owner)}写入。请等它结束或先停止它,再重试;查询不受影响。";

    private static string Who(string owner)
    {
        try
        {
            if (JsonSerializer.Deserialize<Holder>(File.ReadAllText(owner)) is { } holder)
            {
                var since = holder.Since.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
                return $"进程 {holder.Process}(主机 {holder.Machine},自 {since} 起)";
            }
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            // It took the lock a moment ago and has not yet written who it is.
        }

        return "另一进程";
    }

    private sealed record Holder(int Process, string Machine, DateTimeOffset Since);
}
