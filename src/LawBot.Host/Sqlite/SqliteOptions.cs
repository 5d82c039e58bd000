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
}
