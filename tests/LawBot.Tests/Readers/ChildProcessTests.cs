using System.Diagnostics;
using LawBot.Documents;
using LawBot.Host.Readers;
using LawBot.Tests.Support;

namespace LawBot.Tests.Readers;

public sealed class ChildProcessTests
{
    [FactIfInstalled("sh", "setsid", "sleep")]
    public async Task A_stop_kills_the_program_and_what_it_started()
    {
        using var folder = new PrivateFolder();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var watch = Stopwatch.StartNew();
        var mark = Path.Combine(folder.Path, "child");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new ChildProcess(folder.Path, 500).RunAsync(
            RequiredProgram.Find("sh")!, ["-c", $"sleep 300 & echo $! > {mark}; wait"], stop.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15));
        var child = int.Parse(await File.ReadAllTextAsync(mark));
        for (var i = 0; i < 50 && IsAlive(child); i++)
        {
            await Task.Delay(100);
        }

        Assert.False(IsAlive(child), "the child of the program lives on");
    }

    [FactIfInstalled("sh", "prlimit")]
    public async Task A_program_gets_no_input_no_secrets_and_no_more_memory_than_allowed()
    {
        Environment.SetEnvironmentVariable("LAWBOT_TEST_SECRET", "geheim");
        using var folder = new PrivateFolder();
        var result = await new ChildProcess(folder.Path, 300).RunAsync(
            RequiredProgram.Find("sh")!, ["-c", "cat; echo \"[$LAWBOT_TEST_SECRET] $HOME\"; ulimit -d"], default);
        Assert.Equal($"[] {folder.Path}\n{300 * 1024}\n", System.Text.Encoding.UTF8.GetString(result.Output));
    }

    [FactIfInstalled("sh")]
    public async Task Endless_output_is_cut_off()
    {
        using var folder = new PrivateFolder();
        await Assert.ThrowsAsync<InvalidDataException>(() => new ChildProcess(folder.Path, 500).RunAsync(
            RequiredProgram.Find("sh")!, ["-c", "yes 法治"], default));
    }

    [Fact]
    public void A_missing_program_is_named_with_the_command_that_installs_it()
    {
        var program = new RequiredProgram("no-such-program", "读取 PDF", "poppler-utils");
        var error = Assert.Throws<DocumentUnreadableException>(() => program.PathFor("青禾.pdf"));
        Assert.Equal("缺少程序 no-such-program(读取 PDF)。请运行:sudo apt-get install -y poppler-utils,然后重试。", error.Message);
        Assert.Equal(["pdftotext", "pdftoppm", "tesseract", "soffice"], RequiredProgram.All.Select(required => required.Name));
    }

    /// <summary>A process that ended but was not yet collected is dead too.</summary>
    private static bool IsAlive(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
