using LawBot.Indexing;

namespace LawBot.Host.Workers;

/// <summary>Keeps reports whose files may only be out of sight: in a folder that cannot be looked into, or where all or most of them are gone at once, as
/// when a share is not mounted. Somebody has to say that they are really gone.</summary>
internal static class RemovalGuard
{
    /// <summary>Lets the source keep what is in doubt.</summary>
    /// <param name="source">The folders.</param>
    /// <param name="stored">What is stored.</param>
    /// <param name="isConfirmed">True when somebody said so: then only what cannot be looked into is kept.</param>
    /// <returns>What is kept and why and what to do, one Chinese line each.</returns>
    public static IReadOnlyList<string> Guard(FolderSource source, IReadOnlyList<ReportEntry> stored, bool isConfirmed)
    {
        var lines = source.Unlisted
            .Select(f => $"打不开文件夹 {f}(没有读取权限,或共享盘没有连上)。其中原来读入的报告都先留着;恢复后会自动再读。").ToList();
        if (isConfirmed)
        {
            return lines;
        }

        var files = source.List().ToDictionary(f => f.Path, f => f.Name, StringComparer.Ordinal);
        var known = stored.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
        var arrived = files.Where(f => !known.Contains(f.Key)).Select(f => f.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in source.Folders)
        {
            var before = stored.Where(e => FolderFiles.IsIn(e.Path, folder)).ToList();

            // A file of the same name that is new was moved or renamed by its folder: nothing is lost.
            var gone = before.Count(e => source.Covers(e.Path) && !files.ContainsKey(e.Path) && !arrived.Contains(Path.GetFileName(e.Path)));
            if (gone > 0 && 2 * gone > before.Count)
            {
                source.Keep(folder);
                lines.Add($"{folder} 里原来读入的 {before.Count} 份报告,有 {gone} 份的文件不见了。可能是共享盘没有连上或文件被移走,先都留着,没有取出。"
                    + $"确实不要了,请运行:lawbot ingest \"{folder}\" --confirm-removal");
            }
        }

        return lines;
    }
}
