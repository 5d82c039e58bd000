namespace LawBot.Host.Workers;

/// <summary>What a look at a folder found.</summary>
/// <param name="Files">The files with everything below, hidden ones left out, in no order.</param>
/// <param name="Unlisted">Folders that could not be looked into (no right, a share that is not mounted): of what lies in them nothing is known.</param>
internal sealed record FolderFiles(IReadOnlyList<FileInfo> Files, IReadOnlyList<string> Unlisted)
{
    // What cannot be looked into must not look empty.
    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = false,
    };

    /// <summary>Looks through a folder. Links to folders are not followed: those that lead out show what was never put here, those that lead back in
    /// make more paths than a disk has files. A link to a file counts when the file lies in the folder. The folder itself may be a link.</summary>
    /// <param name="folder">Its full path.</param>
    public static FolderFiles Of(string folder)
    {
        var files = new List<FileInfo>();
        var unlisted = new List<string>();
        var root = Real(new DirectoryInfo(folder));
        var waiting = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (waiting.TryPop(out var next))
        {
            try
            {
                foreach (var entry in next.EnumerateFileSystemInfos("*", Visible))
                {
                    Sort(entry, root, files, waiting);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unlisted.Add(next.FullName);
            }
        }

        return new(files, unlisted);
    }

    private static void Sort(FileSystemInfo entry, string root, List<FileInfo> files, Stack<DirectoryInfo> folders)
    {
        // Files that a cloud drive keeps elsewhere are marked as links, too, but have no target.
        var isLink = entry.LinkTarget is not null;
        if (entry is DirectoryInfo folder && !isLink)
        {
            folders.Push(folder);
        }
        else if (entry is FileInfo file && (!isLink || LeadsInto(file, root)))
        {
            files.Add(file);
        }
    }

    private static bool LeadsInto(FileInfo link, string root)
    {
        try
        {
            return link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target && IsIn(target.FullName, root);
        }
        catch (IOException)
        {
            // A link that leads to itself.
            return false;
        }
    }

    private static string Real(DirectoryInfo folder)
    {
        try
        {
            return Path.TrimEndingDirectorySeparator((folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName);
        }
        catch (IOException)
        {
            return folder.FullName;
        }
    }

    /// <summary>True for a path below a folder; both are full paths.</summary>
    public static bool IsIn(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal)
        && (Path.EndsInDirectorySeparator(folder) || (path.Length > folder.Length && path[folder.Length] == Path.DirectorySeparatorChar));
}
