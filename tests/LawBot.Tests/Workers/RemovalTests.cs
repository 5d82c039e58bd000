using System.Text.Json;
using LawBot.Tests.Sqlite;
using LawBot.Tests.Support;

namespace LawBot.Tests.Workers;

/// <summary>Reports do not leave because a share was away for a moment.</summary>
public sealed class RemovalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;

    private string Reports => Directory.CreateDirectory(Path.Combine(_folder, "报告")).FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_is_gone_all_at_once_stays_until_somebody_confirms_it()
    {
        Put("青禾县", "白石县", "沧泉县");
        await IngestAsync();
        foreach (var file in Directory.GetFiles(Reports))
        {
            File.Delete(file);
        }

        var (removed, told) = await IngestAsync();
        Assert.Equal(0, removed);
        Assert.Contains("3 份报告,有 3 份的文件不见了", told, StringComparison.Ordinal);
        Assert.Contains("--confirm-removal", told, StringComparison.Ordinal);
        Assert.Equal((3, ""), await IngestAsync("--confirm-removal"));
    }

    [Fact]
    public async Task A_single_file_that_was_deleted_goes_at_once_and_a_renamed_folder_loses_nothing()
    {
        Put("青禾县", "白石县", "沧泉县");
        await IngestAsync();
        File.Delete(Path.Combine(Reports, "白石县.txt"));
        Assert.Equal((1, ""), await IngestAsync());
        var moved = Directory.CreateDirectory(Path.Combine(Reports, "2022年")).FullName;
        foreach (var file in Directory.GetFiles(Reports))
        {
            File.Move(file, Path.Combine(moved, Path.GetFileName(file)));
        }

        var (_, told) = await IngestAsync();
        Assert.Equal("", told);
        var (_, left, _) = await HostProcess.RunAsync("reports", "--json", "--data", Path.Combine(_folder, "数据"));
        Assert.Equal(2, JsonDocument.Parse(left).RootElement.GetArrayLength());
    }

    [FactIfInstalled("setpriv")]
    public async Task A_folder_that_cannot_be_looked_into_removes_nothing()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Folders have other rights there.
        }

        Put("青禾县", "沧泉县");
        var closed = Directory.CreateDirectory(Path.Combine(Reports, "白石"));
        await File.WriteAllTextAsync(Path.Combine(closed.FullName, "白石县.txt"), "白石县2022年法治政府建设情况报告\n\n一、主要做法\n\n全年受理行政复议案件35件。\n");
        await IngestAsync();
        File.SetUnixFileMode(closed.FullName, UnixFileMode.None);
        try
        {
            var (_, output, error) = await HostProcess.RunWithoutRightsAsync("ingest", Reports, "--data", Path.Combine(_folder, "数据"));
            Assert.Contains("取出 0 份", output, StringComparison.Ordinal);
            Assert.Contains("打不开文件夹", output + error, StringComparison.Ordinal);
            var (_, left, _) = await HostProcess.RunAsync("reports", "--json", "--data", Path.Combine(_folder, "数据"));
            Assert.Equal(3, JsonDocument.Parse(left).RootElement.GetArrayLength());
        }
        finally
        {
            File.SetUnixFileMode(closed.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_folder_that_is_away_is_not_taken_for_an_empty_one()
    {
        var away = Path.Combine(_folder, "没有连上");
        Assert.Equal([away], LawBot.Host.Workers.FolderFiles.Of(away).Unlisted);
    }

    private void Put(params string[] counties)
    {
        foreach (var county in counties)
        {
            File.WriteAllText(
                Path.Combine(Reports, county + ".txt"),
                $"{county}2022年法治政府建设情况报告\n\n一、主要做法\n\n{county}全年受理行政复议案件{county[0] % 90 + 10}件,办结{county[1] % 9 + 1}件。\n");
        }
    }

    private async Task<(int Removed, string Told)> IngestAsync(params string[] options)
    {
        var (status, output, error) = await HostProcess.RunAsync(["ingest", Reports, "--json", "--data", Path.Combine(_folder, "数据"), .. options]);
        Assert.Equal(0, status);
        return (JsonDocument.Parse(output).RootElement.GetProperty("removed").GetArrayLength(), error);
    }
}
