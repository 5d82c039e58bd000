namespace LawBot.Host.Exports;

/// <summary>Saves a file so that what stood there before stays whole until the new one is complete.</summary>
internal static class SavedFile
{
    /// <summary>Writes beside the place and moves over it; a file of that name is replaced.</summary>
    /// <param name="path">Where to; its folder must exist.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellation">Stops before the move; nothing is left behind.</param>
    /// <exception cref="IOException">It cannot be written; the message says in Chinese why and what to do.</exception>
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full);
        if (Directory.Exists(full) || folder is null)
        {
            throw new IOException($"不能写入 {path}:这是一个文件夹。请在后面加上文件名。");
        }

        if (!Directory.Exists(folder))
        {
            throw new IOException($"不能写入 {path}:没有文件夹 {folder}。请先建好它,或换一个位置。");
        }

        var unfinished = Path.Combine(folder, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        try
        {
            await File.WriteAllBytesAsync(unfinished, content, cancellation);
            File.Move(unfinished, full, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"不能写入 {path}:{e.Message} 请关闭正在使用它的程序,检查写入权限和磁盘空间后重试。", e);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
