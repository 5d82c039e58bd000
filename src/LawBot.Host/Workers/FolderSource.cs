using LawBot.Documents;
using LawBot.Indexing;

namespace LawBot.Host.Workers;

/// <summary>Files named one by one, and files of folders with everything below; hidden ones and those that office programs leave beside an open
/// file are passed over.</summary>
internal sealed class FolderSource : IReportSource
{
    /// <summary>A larger file is refused: a report is never so large, and it is read whole.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    private readonly List<string> _folders;
    private readonly List<string> _files;

    /// <param name="paths">Folders and files; one that does not exist counts as a file, and reading it fails with its name.</param>
    public FolderSource(IEnumerable<string> paths)
    {
        var full = paths.Select(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p))).Distinct(StringComparer.Ordinal).ToList();
        _folders = [.. full.Where(Directory.Exists)];
        _files = [.. full.Where(p => !Directory.Exists(p))];
    }

    public IEnumerable<SourceFile> List() => _files
        .Concat(_folders.SelectMany(f => FolderFiles.Of(f).Where(p => !IsPassedOver(p)).Order(StringComparer.Ordinal)))
        .Distinct(StringComparer.Ordinal)
        .Select(p => new FileInfo(p))
        .Select(f => new SourceFile(f.FullName, f.Exists ? f.Length : 0) { Modified = f.Exists ? new DateTimeOffset(f.LastWriteTimeUtc, TimeSpan.Zero) : null });

    public async Task<ReadOnlyMemory<byte>> ReadAsync(SourceFile file, CancellationToken cancellation)
    {
        try
        {
            var length = LengthOf(file.Path);
            if (length == 0)
            {
                // A pipe or a device has no length either, and opening one may wait for ever.
                throw new DocumentUnreadableException(file.Name, "文件是空的(0字节),或不是普通文件。请重新下载或复制后再放入。");
            }

            if (length > LargestFile)
            {
                throw new DocumentUnreadableException(file.Name, $"文件超过 {LargestFile / 1024 / 1024} MB,不是一份报告。请拆分后再导入。");
            }

            return await File.ReadAllBytesAsync(file.Path, cancellation);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DocumentUnreadableException(file.Name, "文件不存在。请检查路径。", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentUnreadableException(file.Name, "文件无法打开(可能正被占用或没有读取权限)。请关闭占用它的程序或检查权限后重试。", e);
        }
    }

    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        return file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
    }

    public bool Covers(string path) => _folders.Exists(f =>
        path.StartsWith(Path.EndsInDirectorySeparator(f) ? f : f + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static bool IsPassedOver(string path) => NotADocument.IsLeftover(Path.GetFileName(path));
}
