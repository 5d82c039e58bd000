using System.Globalization;

namespace LawBot.Host.Sqlite;

/// <summary>A backup that the worker made.</summary>
/// <param name="Path">The file.</param>
/// <param name="At">When it was made, local time, as its name says.</param>
internal sealed record BackupFile(string Path, DateTime At)
{
    private const string Prefix = "lawbot-";
    private const string Stamp = "yyyyMMdd-HHmmss";

    /// <summary>The name of a backup made at a moment.</summary>
    public static string NameAt(DateTime moment) => $"{Prefix}{moment.ToString(Stamp, CultureInfo.InvariantCulture)}.zip";

    /// <summary>The backups in a folder; files of other names are nobody's business. Empty where there is no folder.</summary>
    public static IReadOnlyList<BackupFile> In(string folder)
    {
        var made = new List<BackupFile>();
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, Prefix + "*.zip") : [])
        {
            if (DateTime.TryParseExact(System.IO.Path.GetFileNameWithoutExtension(file)[Prefix.Length..], Stamp, CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var at))
            {
                made.Add(new BackupFile(file, at));
            }
        }

        return made;
    }
}
