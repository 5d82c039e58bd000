using System.ComponentModel.DataAnnotations;

namespace LawBot.Host.Readers;

/// <summary>Bounds on what one file may cost; section <c>Ingest</c>.</summary>
public sealed class IngestOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Ingest";

    /// <summary>Time for any one file, child processes included. Default 00:02:00; from one second to one hour. Recognising a scan takes
    /// about two seconds a page and core, so raise it for long scans. An archive has
    /// this time for each file in it, and twenty times as long as a whole.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "Ingest:FileTimeout 应在 00:00:01 到 01:00:00 之间(时:分:秒)。")]
    public TimeSpan FileTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The largest file read, in megabytes. Default 50; from 1 to 500.</summary>
    [Range(1, 500, ErrorMessage = "Ingest:MaxFileMegabytes 应在 1 到 500 之间(MB)。")]
    public int MaxFileMegabytes { get; init; } = 50;
}
