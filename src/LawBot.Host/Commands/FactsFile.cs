using LawBot.Documents;

namespace LawBot.Host.Commands;

/// <summary>The user's own figures and facts from a file of any format that reports may have.</summary>
internal static class FactsFile
{
    /// <summary>Its lines; a row of a table is one line, cells separated by tabs.</summary>
    /// <param name="readers">What reads files.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="CommandFailedException">There is no such file, or nothing reads it.</exception>
    internal static async Task<string> ReadAsync(IEnumerable<IDocumentReader> readers, string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailedException($"找不到文件 {path}。请检查 --facts 后面的路径。");
        }

        var content = await File.ReadAllBytesAsync(path, cancellation);
        var name = Path.GetFileName(path);
        var reader = readers.FirstOrDefault(r => r.CanRead(name, content.AsSpan(0, Math.Min(4096, content.Length))))
            ?? throw new CommandFailedException($"{name} 不是能读的格式。请用 txt、md、docx、xlsx 或 csv。");
        var documents = await reader.ReadAsync(name, content, cancellation);
        return string.Join('\n', documents.SelectMany(d => d.Blocks).Select(b => b.Text));
    }
}
