using System.Diagnostics;
using System.Text.RegularExpressions;
using LawBot.Tests.Support;

namespace LawBot.Tests.Settings;

/// <summary>What the README tells a newcomer to type prints what it shows.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-readme-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_commands_of_the_README_print_what_it_shows()
    {
        var commands = Blocks().Where(block => block.Language is "console").SelectMany(block => CommandsOf(block.Text)).ToList();
        Assert.True(commands.Count >= 5);
        foreach (var (typed, shown) in commands)
        {
            var words = Word().Matches(typed).Select(match => match.Groups["w"].Value.Trim('"')).ToList();
            Assert.Equal("lawbot", words[0]);
            var printed = (await RunAsync([.. words.Skip(1)])).ReplaceLineEndings("\n").Trim();
            var pattern = string.Join(".*", shown.Trim().Split('…').Select(Regex.Escape));
            Assert.True(Regex.IsMatch(printed, $"^{pattern}$"), $"$ {typed}\n{printed}\n\nbut the README shows\n\n{shown}");
        }
    }

    [Fact]
    public void A_block_that_no_test_runs_says_why()
    {
        var unsaid = Blocks().Where(block => block.Language is not "console" && block.Text.StartsWith("$ ", StringComparison.Ordinal)
            && !block.Before.StartsWith("<!-- 不由测试运行:", StringComparison.Ordinal));
        Assert.Empty(unsaid.Select(block => block.Text));
    }

    [Fact]
    public void Every_file_that_the_documents_point_to_is_there()
    {
        var documents = Directory.GetFiles(Path.Combine(ProjectFolder.Path, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(ProjectFolder.Path, "README.md"));
        var missing = documents.SelectMany(document => Link().Matches(File.ReadAllText(document))
            .Select(match => Path.Combine(Path.GetDirectoryName(document)!, match.Groups["path"].Value))
                .Where(path => !File.Exists(path) && !Directory.Exists(path))
            .Select(path => $"{Path.GetFileName(document)}: {path}"));
        Assert.Empty(missing);
    }

    private static IEnumerable<(string Language, string Text, string Before)> Blocks()
    {
        var readme = File.ReadAllText(Path.Combine(ProjectFolder.Path, "README.md")).ReplaceLineEndings("\n");
        return Block().Matches(readme).Select(match => (
            match.Groups["language"].Value, match.Groups["text"].Value, readme[..match.Index].TrimEnd('\n').Split('\n')[^1]));
    }

    private static IEnumerable<(string Typed, string Shown)> CommandsOf(string block) =>
        block.Split("\n$ ").Select((part, i) => i == 0 ? part[2..] : part)
            .Select(part => part.Split('\n', 2) is [var typed, var shown] ? (typed, shown) : (part, ""));

    private async Task<string> RunAsync(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LawBot.Host.dll"), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = _folder,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return await output;
    }

    [GeneratedRegex("^```(?<language>\\w*)\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("(?<w>\"[^\"]*\"|[^ ]+)")]
    private static partial Regex Word();

    [GeneratedRegex(@"\]\((?!https?:|#)(?<path>[^)#]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
