using System.Reflection;

namespace LawBot.Chinese;

/// <summary>The tables that are compiled into the program: text files of tab-separated cells, where <c>#</c> begins a remark.</summary>
internal static class EmbeddedTable
{
    /// <summary>The lines of a table in the order of the file, without remarks and blank lines.</summary>
    /// <param name="name">Folder and file: <c>Chinese/readings.tsv</c>.</param>
    public static IEnumerable<string> Lines(string name)
    {
        using var reader = Open(name);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>A table as it stands in its file, remarks and all.</summary>
    public static string Text(string name)
    {
        using var reader = Open(name);
        return reader.ReadToEnd();
    }

    /// <summary>True when there is such a table.</summary>
    public static bool Exists(string name) => Assembly.GetExecutingAssembly().GetManifestResourceInfo(name) is not null;

    private static StreamReader Open(string name) => new(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is not embedded."));
}
