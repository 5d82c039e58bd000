using System.ComponentModel.DataAnnotations;

namespace LawBot.Host.Workers;

/// <summary>Settings <c>Reports:*</c>: the folder that <c>lawbot run</c> reads and watches.</summary>
public sealed class ReportsOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Reports";

    /// <summary>The folder of reports, subfolders included. Default <c>reports</c> in the working folder. While there is none, the shipped
    /// samples are read instead, and the worker says so.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Reports:Path 不能为空,应是报告所在的文件夹。")]
    public string Path { get; init; } = "reports";

    /// <summary>Whether files that arrive, change or go are followed while the worker runs. Default true.</summary>
    public bool Watch { get; init; } = true;

    /// <summary>How long a file must have stayed the same before it counts as complete, in seconds. Default 2, from 0.2 to 600.</summary>
    [Range(0.2, 600, ErrorMessage = "Reports:QuietSeconds 应在 0.2 到 600 之间(秒)。")]
    public double QuietSeconds { get; init; } = 2;

    /// <summary>How often the whole folder is looked through again, in seconds, for network drives that send no notices. Default 60, from 5 to 86400.</summary>
    [Range(5, 86400, ErrorMessage = "Reports:RescanSeconds 应在 5 到 86400 之间(秒)。")]
    public double RescanSeconds { get; init; } = 60;
}
