namespace LawBot.Indexing;

/// <summary>How much an ingest holds at a time.</summary>
public sealed record IngestLimits
{
    /// <summary>Files read and parsed side by side; the processor's cores. Default 2.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>Reports of one commit at most. Default 64.</summary>
    public int BatchReports { get; init; } = 64;

    /// <summary>Characters of one commit at most, but always one file. Default two million: some 200 reports, a few dozen megabytes as objects.</summary>
    public int BatchCharacters { get; init; } = 2_000_000;

    /// <summary>A batch is committed after this time even when it is small, so that what was read can be asked. Default two seconds.</summary>
    public TimeSpan BatchTime { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>From this many bytes on a file is large: of all workers together one at a time reads a large file and keeps what it holds,
    /// until it is committed. Default half a megabyte: sixteen scans of fifty megabytes would fill the memory.</summary>
    public long LargeFile { get; init; } = 1L << 19;

    /// <summary>Reading one file may take so long. Default five minutes.</summary>
    public TimeSpan FileTime { get; init; } = TimeSpan.FromMinutes(5);
}
