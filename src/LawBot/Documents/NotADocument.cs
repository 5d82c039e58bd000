using System.Collections.Frozen;
using LawBot.Chinese;

namespace LawBot.Documents;

/// <summary>Files that are never a document, whatever their bytes look like: shortcuts, sound, programs, what systems leave in folders.</summary>
/// <remarks>Data: <c>Lexicon/files.tsv</c>.</remarks>
public static class NotADocument
{
    private static readonly FrozenDictionary<string, (bool IsSystem, string Name)> Endings = EmbeddedTable.Lines("Lexicon/files.tsv")
        .Select(line => line.Split('\t'))
        .SelectMany(row => row[0].Split(' ').Select(ending => (Ending: "." + ending, Row: (row[1] == "system", row[2]))))
        .ToFrozenDictionary(e => e.Ending, e => e.Row, StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a file that a system, an office program or a browser left in a folder: nobody meant to put it there.</summary>
    /// <param name="file">The file's name, without folders.</param>
    public static bool IsLeftover(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.StartsWith('.') || file.StartsWith("~$", StringComparison.Ordinal)
            || (Endings.TryGetValue(Path.GetExtension(file), out var kind) && kind.IsSystem);
    }

    /// <summary>Why a file of this name is refused: one Chinese line; null for one that may hold a document.</summary>
    /// <param name="file">The file's name, without folders.</param>
    public static string? Reason(string file) =>
        IsLeftover(file) ? "这是系统或办公软件留下的临时文件,不是报告。"
        : Endings.TryGetValue(Path.GetExtension(file), out var kind) ? $"这不是报告({kind.Name})。请放入 txt、docx、html 或 pdf 格式的报告正文。"
        : null;
}
