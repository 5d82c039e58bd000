using LawBot.Host.Checks;
using LawBot.Lexicon;
using LawBot.Questions;

namespace LawBot.Host.Workers;

/// <summary>Lays an office's own tables over ours, once, before anything is read with them.</summary>
internal static class LexiconFolder
{
    /// <exception cref="SettingsInvalidException">The folder is missing, a table is unknown, a row is wrong, or an example does not come out.</exception>
    public static void Use(IConfiguration configuration)
    {
        var path = (configuration.GetSection(LexiconOptions.Section).Get<LexiconOptions>() ?? new LexiconOptions()).Path;
        if (path.Length == 0)
        {
            return;
        }

        if (!Directory.Exists(path))
        {
            throw new SettingsInvalidException([$"Lexicon:Path 指的文件夹 {path} 不存在。请改正路径,或留空只用自带的词表。"]);
        }

        try
        {
            LexiconOverlay.Lay(Directory.GetFiles(path, "*.tsv").Order(StringComparer.Ordinal)
                .ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText, StringComparer.Ordinal));
        }
        catch (FormatException e)
        {
            throw new SettingsInvalidException([$"Lexicon:Path:{e.Message}"]);
        }

        var faults = LexiconExamples.Faults(LexiconOverlay.Rows);
        if (faults.Count > 0)
        {
            throw new SettingsInvalidException([.. faults.Select(f => $"Lexicon:Path:{f}")]);
        }
    }
}
