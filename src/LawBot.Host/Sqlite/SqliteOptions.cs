using System.ComponentModel.DataAnnotations;

namespace LawBot.Host.Sqlite;

/// <summary>Where the embedded store lives.</summary>
public sealed class SqliteOptions
{
    /// <summary>The section of the settings.</summary>
    public const string Section = "Storage";

    /// <summary>The data folder; made when missing. Everything is in its file <c>lawbot.db</c>. Default: <c>data</c> below the working folder.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Storage:Path 不能为空,应是存放索引的文件夹。")]
    public string Path { get; init; } = "data";

    /// <summary>After how many days questions and answers are deleted; reports stay. Default 0: they are kept. Up to 36500.</summary>
    [Range(0, 36500, ErrorMessage = "Storage:KeepDays 应在 0(一直保留)到 36500 之间(天)。")]
    public int KeepDays { get; init; }
}
