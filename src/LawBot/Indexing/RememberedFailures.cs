namespace LawBot.Indexing;

/// <summary>What is remembered as unreadable, by the file that it belongs to: files themselves, and files inside archives.</summary>
/// <param name="unreadable">What the store remembers.</param>
/// <param name="files">The files of this ingest.</param>
internal sealed class RememberedFailures(IReadOnlyList<UnreadableFile> unreadable, IEnumerable<SourceFile> files)
{
    private readonly ILookup<string?, UnreadableFile> _byFile = ByFile(unreadable, files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal));

    /// <summary>Paths that belong to no file of this ingest.</summary>
    public IEnumerable<string> Ownerless => _byFile[null].Select(f => f.Path);

    /// <summary>What of a file is remembered: itself under its own path, or files inside it under <see cref="PathOf"/>.</summary>
    public IEnumerable<UnreadableFile> Of(string path) => _byFile[path];

    /// <summary>The path under which a file inside an archive is reported and remembered.</summary>
    public static string PathOf(string archive, string entry) => $"{archive}/{entry}";

    private static ILookup<string?, UnreadableFile> ByFile(IReadOnlyList<UnreadableFile> unreadable, HashSet<string> paths) =>
        unreadable.ToLookup(f => Owner(f.Path, paths), StringComparer.Ordinal);

    /// <summary>The file that a remembered path belongs to: itself, or the archive it stands in; null when it is none of these.</summary>
    public static string? Owner(string path, IReadOnlySet<string> paths)
    {
        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (paths.Contains(path[..end]))
            {
                return path[..end];
            }
        }

        return null;
    }
}
