using System.Diagnostics;
using System.IO.Compression;
using LawBot.Host.Sqlite;
using LawBot.Tests.Sqlite;
using LawBot.Tests.Support;

namespace LawBot.Tests.Commands;

/// <summary>What an office must not lose comes back from a backup, and only its own user may read it.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;

    private string Data => Path.Combine(_folder, "数据");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_restored_library_answers_as_before_and_what_was_there_is_kept()
    {
        const string Question = "白石县2022年受理了多少件行政复议案件?";
        var report = Path.Combine(_folder, "白石.txt");
        await File.WriteAllTextAsync(report, "白石县2022年法治政府建设情况报告\n\n一、主要做法\n\n白石县全年受理行政复议案件35件,办结28件。\n");
        await RunAsync("ingest", report);
        var before = await RunAsync("ask", Question);
        Assert.Contains("35件", before, StringComparison.Ordinal);
        var backup = Path.Combine(_folder, "备份.zip");
        await RunAsync("backup", backup);
        var id = (await RunAsync("reports")).Split('\t')[0];
        await RunAsync("remove", id);
        Assert.Contains("before-restore-", await RunAsync("restore", backup), StringComparison.Ordinal);
        Assert.Equal(before, await RunAsync("ask", Question));
        if (!OperatingSystem.IsWindows())
        {
            Assert.False(PrivateFiles.IsOpenToOthers(Data));
            Assert.False(PrivateFiles.IsOpenToOthers(backup));
            Assert.All(Directory.GetFiles(Data), f => Assert.False(PrivateFiles.IsOpenToOthers(f), f));
        }
    }

    [Fact]
    public async Task The_files_that_reports_were_read_from_come_back_too_and_none_that_is_not_what_its_name_says()
    {
        var report = Path.Combine(_folder, "白石.txt");
        await File.WriteAllTextAsync(report, "白石县2022年法治政府建设情况报告\n\n一、主要做法\n\n白石县全年受理行政复议案件35件,办结28件。\n");
        await RunAsync("ingest", report);
        var copies = Path.Combine(Data, "originals");
        var copy = Assert.Single(Directory.GetFiles(copies));
        var backup = Path.Combine(_folder, "备份.zip");
        await RunAsync("backup", backup);
        using (var archive = ZipFile.Open(backup, ZipArchiveMode.Update))
        {
            foreach (var name in new[] { $"originals/{new string('a', 64)}", "originals/../../出逃.txt", "originals/sub/x" })
            {
                await using var entry = await archive.CreateEntry(name).OpenAsync();
                await entry.WriteAsync("别的内容"u8.ToArray());
            }
        }

        Directory.Delete(Data, recursive: true);
        await RunAsync("restore", backup);
        Assert.Equal(copy, Assert.Single(Directory.GetFileSystemEntries(copies)));
        Assert.Equal(await File.ReadAllBytesAsync(report), await File.ReadAllBytesAsync(copy));
        Assert.False(File.Exists(Path.Combine(_folder, "出逃.txt")));
    }

    [Fact]
    public async Task What_is_no_backup_changes_nothing()
    {
        var file = Path.Combine(_folder, "不是.zip");
        await File.WriteAllTextAsync(file, "青禾县");
        var (status, _, error) = await HostProcess.RunAsync("restore", file, "--data", Data);
        Assert.Equal(1, status);
        Assert.Contains("不是 lawbot backup 做的备份文件", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Data, "lawbot.db")));
    }

    [Fact]
    public async Task A_damaged_index_is_found_and_the_cost_of_its_repair_told()
    {
        await RunAsync("samples");
        var database = Path.Combine(Data, "lawbot.db");
        await using (var file = new FileStream(database, FileMode.Open))
        {
            file.Position = file.Length / 2;
            await file.WriteAsync(new byte[200_000].AsMemory(0, (int)Math.Min(200_000, file.Length / 3)));
        }

        var (status, output, error) = await HostProcess.RunAsync("doctor", "--data", Data);
        Assert.Equal(1, status);
        Assert.Contains("损坏", output + error, StringComparison.Ordinal);
        Assert.Contains("restore", output + error, StringComparison.Ordinal);
    }

    [FactIfInstalled("setpriv")]
    public async Task A_library_in_a_folder_that_cannot_be_written_answers_as_it_stands()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Folders have other rights there.
        }

        const string Question = "青禾县2022年受理了多少件行政复议案件?";
        await RunAsync("samples");
        var answer = await RunAsync("ask", Question);
        File.SetUnixFileMode(Path.Combine(Data, "lawbot.db"), UnixFileMode.UserRead);
        File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var (status, output, error) = await HostProcess.RunWithoutRightsAsync("ask", Question, "--data", Data);
            Assert.True(status == 0, error);
            Assert.Equal(answer, output);
        }
        finally
        {
            File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [FactIfInstalled("sh")]
    public async Task A_disk_that_is_full_is_said_in_Chinese_and_no_stack_is_shown()
    {
        await RunAsync("samples");
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "LawBot.Host.dll")}' reports "
            + $"--json --data '{Data}' > /dev/full"]) { RedirectStandardError = true, UseShellExecute = false })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains("磁盘", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        var (status, output, error) = await HostProcess.RunAsync([.. arguments, "--data", Data]);
        Assert.True(status == 0, error);
        return output;
    }
}
