using System.Text.RegularExpressions;
using LawBot.Tests.Support;

namespace LawBot.Tests;

/// <summary>Reads the sources and holds them to the plan of the house.</summary>
public sealed partial class ArchitectureTests
{
    private const int LongestFile = 300;
    private const int LongestLine = 160;

    // What is read as a whole: a table's statement, a drawing, a pattern.
    private static readonly string[] Whole = ["CREATE TABLE", "<svg", "GeneratedRegex"];

    // In the order of the journey: a folder may use those before it.
    private static readonly string[] Journey =
        ["Chinese", "Lexicon", "Places", "Quantities", "Documents", "Reports", "Indexing", "Prompts", "Questions", "Retrieval", "Answers", "Turns"];

    private static readonly string[] Projects = ["LawBot", "LawBot.Host"];

    // Everything else in the host is a vendor's folder. What checks are is said in Checks; all may offer some. Contract is the JSON that several print.
    private static readonly string[] Insiders = ["Commands", "Workers", "Contract"];
    private static readonly string[] Shared = ["Checks", "Contract"];

    // Accounts and roles are the same for every channel that has people.
    private static readonly string[] Channels = ["Telegram", "Web"];

    [Fact]
    public void A_folder_of_the_core_uses_only_folders_before_it()
    {
        var folders = Directory.GetDirectories(Path.Combine(ProjectFolder.Path, "src", "LawBot")).Select(Path.GetFileName).Except(["bin", "obj"]);
        Assert.Empty(folders.Except(Journey));
        var types = Journey.ToDictionary(f => f, f => TypesIn(Path.Combine("src", "LawBot", f)));
        var breaches =
            from file in Sources("src", "LawBot")
            let own = Array.IndexOf(Journey, FolderOf(file, "src", "LawBot"))
            from used in CoreFoldersUsed(file, types)
            where Array.IndexOf(Journey, used) > own
            select $"{Short(file)} uses {used}";
        Assert.Empty(breaches);
    }

    [Fact]
    public void A_vendor_folder_of_the_host_uses_no_other_and_neither_commands_nor_workers()
    {
        var breaches =
            from file in Sources("src", "LawBot.Host")
            let own = FolderOf(file, "src", "LawBot.Host")
            where own.Length > 0 && !Insiders.Contains(own)
            from Match use in HostUse().Matches(Code(file))
            let used = use.Groups["folder"].Value
            where used != own && !Shared.Contains(used) && !(used == "People" && Channels.Contains(own))
                && Directory.Exists(Path.Combine(ProjectFolder.Path, "src", "LawBot.Host", used))
            select $"{Short(file)} uses {used}";
        Assert.Empty(breaches.Distinct());
    }

    [Fact]
    public void No_line_is_longer_than_160_characters()
    {
        var breaches =
            from file in Sources("src").Concat(Sources("tests"))
            from line in File.ReadLines(file).Index()
            where line.Item.Length > LongestLine && !Whole.Any(words => line.Item.Contains(words, StringComparison.Ordinal))
            select $"{Short(file)}:{line.Index + 1}";
        Assert.Empty(breaches);
    }

    [Fact]
    public void Namespaces_are_folders()
    {
        var breaches =
            from project in Projects
            from file in Sources("src", project)
            let folder = Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(ProjectFolder.Path, "src"), file))!.Replace(Path.DirectorySeparatorChar, '.')
            where !Code(file).Contains($"namespace {folder};", StringComparison.Ordinal)
            select Short(file);
        Assert.Empty(breaches);
    }

    [Fact]
    public void No_source_file_is_longer_than_300_lines() =>
        Assert.Empty(Sources("src").Concat(Sources("tests")).Where(f => File.ReadLines(f).Count() > LongestFile).Select(Short));

    private static IEnumerable<string> CoreFoldersUsed(string file, Dictionary<string, HashSet<string>> types)
    {
        var code = Code(file);
        return CoreUse().Matches(code).Select(m => m.Groups["folder"].Value)
            .Concat(RelativeUse().Matches(code)
                .Where(m => types.TryGetValue(m.Groups["folder"].Value, out var declared) && declared.Contains(m.Groups["type"].Value))
                .Select(m => m.Groups["folder"].Value))
            .Where(types.ContainsKey).Distinct(StringComparer.Ordinal);
    }

    private static HashSet<string> TypesIn(string folder) =>
        [.. Sources(folder).SelectMany(f => Declared().Matches(Code(f))).Select(m => m.Groups["type"].Value)];

    private static IEnumerable<string> Sources(params string[] folder) =>
        Directory.EnumerateFiles(Path.Combine([ProjectFolder.Path, .. folder]), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")).Order(StringComparer.Ordinal);

    private static string FolderOf(string file, params string[] root) =>
        Path.GetRelativePath(Path.Combine([ProjectFolder.Path, .. root]), file).Split(Path.DirectorySeparatorChar) is { Length: > 1 } parts ? parts[0] : "";

    private static string Short(string file) => Path.GetRelativePath(ProjectFolder.Path, file);

    // Comments may name what is elsewhere.
    private static string Code(string file) => Comment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bLawBot\.(?<folder>[A-Z]\w*)\b")]
    private static partial Regex CoreUse();

    [GeneratedRegex(@"(?<![\w.""])(?<folder>[A-Z]\w*)\.(?<type>[A-Z]\w*)")]
    private static partial Regex RelativeUse();

    [GeneratedRegex(@"\bLawBot\.Host\.(?<folder>[A-Z]\w*)\b")]
    private static partial Regex HostUse();

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?<type>[A-Z]\w*)")]
    private static partial Regex Declared();
}
