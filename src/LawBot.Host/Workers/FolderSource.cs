using LawBot.Documents;
using LawBot.Indexing;

namespace LawBot.Host.Workers;

/// <summary>Files named one by one, and files of folders with everything below; hidden ones, those that office programs leave beside an open
/// file and those that are still being downloaded are passed over. The folders are looked through once.</summary>
internal sealed class FolderSource : IReportSource
{
    /// <summary>A larger file is refused: a report is never so large, and it is read whole.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    private readonly List<string> _folders;
    private readonly List<string> _files;
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly Func<FileInfo, bool> _isWaiting;
    private readonly Lazy<Look> _look;

    /// <param name="paths">Folders and files; one that does not exist counts as a file, and reading it fails with its name.</param>
    /// <param name="isWaiting">True for a file that is still being written: it is not read, and what is stored of it stays. Null: none is.</param>
    public FolderSource(IEnumerable<string> paths, Func<FileInfo, bool>? isWaiting = null)
    {
        var full = paths.Select(p => Path.TrimEndingDirectorySeparator(Path.GetFullPath(p))).Distinct(StringComparer.Ordinal).ToList();
        _folders = [.. full.Where(Directory.Exists)];
        _files = [.. full.Where(p => !Directory.Exists(p))];
        _isWaiting = isWaiting ?? (static _ => false);
        _look = new(LookThrough);
    }

    /// <summary>Folders that could not be looked into; full paths.</summary>
    public IReadOnlyList<string> Unlisted => _look.Value.Unlisted;

    /// <summary>Files that were not read since they are still being written; full paths.</summary>
    public IReadOnlyCollection<string> Waiting => _look.Value.Waiting;

    /// <summary>The folders that were named; full paths.</summary>
    public IReadOnlyList<string> Folders => _folders;

    /// <summary>The files that were named one by one; full paths.</summary>
    public IReadOnlyList<string> Named => _files;

    /// <summary>From now on nothing that is stored of this folder counts as gone.</summary>
    /// <param name="folder">One of <see cref="Folders"/>.</param>
    public void Keep(string folder) => _kept.Add(folder);

    public IEnumerable<SourceFile> List() => _files.Select(p => new FileInfo(p)).Concat(_look.Value.Files)
        .DistinctBy(f => f.FullName, StringComparer.Ordinal)
        .Select(f => new SourceFile(f.FullName, f.Exists ? f.Length : 0) { Modified = f.Exists ? new DateTimeOffset(f.LastWriteTimeUtc, TimeSpan.Zero)
            : null });

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
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException && file.Path.Contains('\ufffd', StringComparison.Ordinal))
        {
            throw new DocumentUnreadableException(file.Name, "文件名不是 UTF-8 编码(多半来自旧压缩包的 GBK 文件名),打不开。请给文件改名后再放入。", e);
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

    public bool Covers(string path) => _folders.Exists(f => FolderFiles.IsIn(path, f) && !_kept.Contains(f))
        && !_look.Value.Unlisted.Any(f => FolderFiles.IsIn(path, f)) && !_look.Value.Waiting.Contains(path);

    private Look LookThrough()
    {
        var found = _folders.ConvertAll(FolderFiles.Of);
        var waiting = new HashSet<string>(StringComparer.Ordinal);
        var files = new List<FileInfo>();
        foreach (var file in found.SelectMany(f => f.Files.Where(IsReport).OrderBy(p => p.FullName, StringComparer.Ordinal)))
        {
            if (_isWaiting(file))
            {
                waiting.Add(file.FullName);
            }
            else
            {
                files.Add(file);
            }
        }

        return new(files, [.. found.SelectMany(f => f.Unlisted)], waiting);
    }

    private static bool IsReport(FileInfo file) => !NotADocument.IsLeftover(file.Name);

    private sealed record Look(IReadOnlyList<FileInfo> Files, IReadOnlyList<string> Unlisted, IReadOnlySet<string> Waiting);
}
