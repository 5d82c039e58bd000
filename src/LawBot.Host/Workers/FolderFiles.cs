using System.IO.Enumeration;

namespace LawBot.Host.Workers;

/// <summary>Lists the files of a folder with everything below. A link to another folder is followed once; one back into the folder itself, as
/// synchronising programs leave them, is not: two such links would make more paths than a disk has files.</summary>
internal static class FolderFiles
{
    private static readonly EnumerationOptions Visible = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = true,
    };

    /// <summary>Full paths of the files, hidden ones left out, in no order.</summary>
    public static IEnumerable<string> Of(string folder)
    {
        var followed = new HashSet<string>(StringComparer.Ordinal);
        var root = Real(new DirectoryInfo(folder));
        return new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), Visible)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || MayFollow(new DirectoryInfo(entry.ToFullPath()), root, followed),
        };
    }

    private static bool MayFollow(DirectoryInfo link, string root, HashSet<string> followed)
    {
        try
        {
            var target = Real(link);
            return !IsIn(target, root) && !IsIn(root, target) && followed.Add(target);
        }
        catch (IOException)
        {
            // A link that leads to itself.
            return false;
        }
    }

    private static string Real(DirectoryInfo folder) => Path.TrimEndingDirectorySeparator((folder.ResolveLinkTarget(returnFinalTarget: true) ?? folder).FullName);

    private static bool IsIn(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
