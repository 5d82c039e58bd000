using System.ComponentModel.DataAnnotations;

namespace LawBot.Host.Sqlite;

/// <summary>Backups that the worker makes by itself.</summary>
public sealed class BackupOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Backup";

    /// <summary>Where they go, best on another disk; made when missing. Empty (the default): none are made.</summary>
    public string Path { get; init; } = "";

    /// <summary>Hours from one backup to the next. Default 24; from 1 to 8760.</summary>
    [Range(1, 8760, ErrorMessage = "Backup:EveryHours 应在 1 到 8760 之间(小时)。")]
    public int EveryHours { get; init; } = 24;

    /// <summary>How many are kept; older ones of this name are deleted after a new one is whole. Default 7; from 1 to 1000.</summary>
    [Range(1, 1000, ErrorMessage = "Backup:Keep 应在 1 到 1000 之间(份)。")]
    public int Keep { get; init; } = 7;
}
