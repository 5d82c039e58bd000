namespace LawBot.Tests.Support;

/// <summary>Where the project's own files stand, for tests that read them.</summary>
internal static class ProjectFolder
{
    /// <summary>The folder of the solution.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "LawBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("LawBot.sln stands in no folder above the tests.");
    }
}
