using System.Diagnostics;

namespace LawBot.Host.Qdrant;

/// <summary>Tells whether the process that began a change is still at it.</summary>
/// <remarks>Qdrant has no locks. A change names its process and a time until when it will be heard of again; on the same machine a process
/// that has ended need not be waited for. Two processes that begin within the same instant are not told apart: one process writes.</remarks>
internal sealed class ChangeOwner(TimeProvider time)
{
    /// <summary>How long a change counts as alive without a sign of life.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly string _machine = Environment.MachineName;

    /// <summary>This process, and which writer of it.</summary>
    public string Name { get; } = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Until when a change begun or renewed now counts as alive.</summary>
    public long NextUntil() => (time.GetUtcNow() + Lease).ToUnixTimeMilliseconds();

    /// <summary>True when nobody goes on with the change, so that it may be repaired.</summary>
    public bool IsAbandoned(PendingChange change)
    {
        var parts = change.Owner.Split('/');
        if (string.Equals(change.Owner, Name, StringComparison.Ordinal) || change.Until < time.GetUtcNow().ToUnixTimeMilliseconds())
        {
            return true;
        }

        return string.Equals(parts[0], _machine, StringComparison.Ordinal) && int.TryParse(parts.ElementAtOrDefault(1), out var process)
            && (process == Environment.ProcessId || !IsRunning(process));
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
