namespace LawBot.Host.Workers;

/// <summary>Tells files that are still being written from complete ones, each for itself: one is complete when it has stayed the same for a while. Whether
/// it has is seen by looking again; what its date says counts only when it is clearly past, since clocks of shares go wrong.</summary>
/// <param name="quiet">How long a file must have stayed the same.</param>
/// <param name="time">The clock.</param>
internal sealed class QuietFiles(TimeSpan quiet, TimeProvider time)
{
    private readonly Dictionary<string, (long Length, DateTime Written, DateTimeOffset Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>True while a file may still be written to.</summary>
    public bool IsWaiting(FileInfo file)
    {
        var now = time.GetUtcNow();
        var (length, written) = (file.Exists ? file.Length : 0, file.Exists ? file.LastWriteTimeUtc : default);
        var isSame = _seen.TryGetValue(file.FullName, out var seen) && seen.Length == length && seen.Written == written;
        if (!isSame)
        {
            seen = _seen[file.FullName] = (length, written, now);
        }

        return now.UtcDateTime - written < quiet && now - seen.Since < quiet;
    }
}
