using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using LawBot.Tests.Support;

namespace LawBot.Tests.Settings;

/// <summary>The one-file program is published and run as on a machine without .NET. It takes a minute, so only <c>.ci/run</c> asks for it, by
/// <c>LAWBOT_PUBLISH=1</c>.</summary>
public sealed partial class PublishTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-publish-").FullName;

    private string Program => Path.Combine(_folder, "LawBot", "LawBot.Host");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [FactIfPublishing]
    public async Task The_published_program_runs_without_dotnet_and_finds_what_lies_beside_it()
    {
        var (built, log, _) = await RunAsync("dotnet", Environment.GetEnvironmentVariable("PATH")!,
        [
            "publish", Path.Combine(ProjectFolder.Path, "src", "LawBot.Host"), "-p:PublishProfile=linux-x64", "-p:Analyze=false",
            $"-p:PublishDir={_folder}/LawBot/",
            "--artifacts-path", Path.Combine(_folder, "artifacts"), "-nologo", "-v", "q", "-nodeReuse:false",
        ]);
        Assert.True(built == 0, log);
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "LawBot"), "*.dll"));
        foreach (var beside in (string[])["LICENSE", "THIRD-PARTY-NOTICES.md"])
        {
            Assert.Equal(
                await File.ReadAllTextAsync(Path.Combine(ProjectFolder.Path, beside)), await File.ReadAllTextAsync(Path.Combine(_folder, "LawBot", beside)));
        }


        Assert.Matches(@"^\d+\.\d+", (await RunAsync(Program, _folder, ["--version"])).Output);
        var read = await RunAsync("samples");
        Assert.True(read.Status == 0, read.Error);
        Assert.Contains("新增 12 份", read.Output, StringComparison.Ordinal); // docx and html among them, by its own reader process.
        var asked = await RunAsync("ask", "青禾县2022年受理了多少件行政复议案件?");
        Assert.Contains("38件", asked.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("Description|Usage", (await RunAsync("--help")).Output);
    }

    [Fact]
    public void Every_package_that_is_shipped_is_named_in_the_notices_with_its_version()
    {
        var notices = File.ReadAllText(Path.Combine(ProjectFolder.Path, "THIRD-PARTY-NOTICES.md"));
        var central = File.ReadAllText(Path.Combine(ProjectFolder.Path, "Directory.Packages.props"));
        var shipped = Directory.GetFiles(Path.Combine(ProjectFolder.Path, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => Reference().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value)).Distinct().ToList();
        Assert.NotEmpty(shipped);
        Assert.All(shipped, id =>
        {
            var version = Regex.Match(central, $"Include=\"{Regex.Escape(id)}\" Version=\"(?<v>[^\"]+)\"").Groups["v"].Value;
            var stem = id.Split('.')[0];
            Assert.True(
                notices.Split('\n').Any(line => line.Contains(stem, StringComparison.Ordinal) && line.Contains(version, StringComparison.Ordinal)),
                    $"{id} {version} is not named.");
        });
    }

    private Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments) =>
        RunAsync(Program, Directory.CreateDirectory(Path.Combine(_folder, "nothing")).FullName, [.. arguments, "--data", Path.Combine(_folder, "data")]);

    private async Task<(int Status, string Output, string Error)> RunAsync(string program, string path, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder,
            UseShellExecute = false };
        if (program == Program)
        {
            start.Environment.Clear();
            start.Environment["HOME"] = _folder;
        }

        start.Environment["PATH"] = path;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    [GeneratedRegex("<PackageReference Include=\"(?<id>[^\"]+)\"")]
    private static partial Regex Reference();
}

/// <summary>A test of publishing, for linux-x64.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactIfPublishingAttribute : FactAttribute
{
    public FactIfPublishingAttribute() => Skip = Environment.GetEnvironmentVariable("LAWBOT_PUBLISH") is null
        ? "Takes a minute: LAWBOT_PUBLISH=1."
        : OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64 ? null : "Only on Linux with x64.";
}
