using System.ComponentModel.DataAnnotations;

namespace LawBot.Host.Workers;

/// <summary>Settings <c>Log:*</c>: where the worker writes what it did. No question and no answer stands there.</summary>
public sealed class LogOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Log";

    /// <summary>The folder of the log files, one a day; made when missing. Empty (the default): <c>logs</c> in the data folder.</summary>
    public string Path { get; init; } = "";

    /// <summary>How many days are kept. Default 14; from 1 to 3650.</summary>
    [Range(1, 3650, ErrorMessage = "Log:KeepDays 应在 1 到 3650 之间(天)。")]
    public int KeepDays { get; init; } = 14;
}
