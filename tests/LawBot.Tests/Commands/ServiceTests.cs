using LawBot.Host.Services;
using LawBot.Tests.Sqlite;

namespace LawBot.Tests.Commands;

/// <summary>What the system is told when LawBot becomes a service.</summary>
public sealed class ServiceTests
{
    [Fact]
    public void A_unit_of_systemd_runs_in_its_folder_with_secrets_from_a_file_of_its_own()
    {
        var unit = new ServiceUnit("lawbot", "/srv/报告 库", ["/opt/law bot/LawBot.Host"]).ToSystemd(isForUser: false);
        Assert.Contains("WorkingDirectory=/srv/报告 库\n", unit, StringComparison.Ordinal);
        Assert.Contains("ExecStart=\"/opt/law bot/LawBot.Host\" \"run\"\n", unit, StringComparison.Ordinal);
        Assert.Contains("EnvironmentFile=-/etc/lawbot.env\n", unit, StringComparison.Ordinal);
        Assert.Contains("Type=notify\n", unit, StringComparison.Ordinal);
        Assert.Contains("UMask=0077\n", unit, StringComparison.Ordinal);
        Assert.Contains("ExecStart=\"/opt/50%%/$$x/LawBot.Host\"", new ServiceUnit("lawbot", "/srv", ["/opt/50%/$x/LawBot.Host"]).ToSystemd(false),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_starts_the_program_with_its_folder_since_a_service_has_none() =>
        Assert.Equal(
            "\"C:\\Program Files\\LawBot\\LawBot.Host.exe\" run --folder \"D:\\法治 报告\"",
            new ServiceUnit("lawbot", "D:\\法治 报告\\", ["C:\\Program Files\\LawBot\\LawBot.Host.exe"]).ToWindowsCommand());

    [Fact]
    public async Task What_would_be_installed_is_shown_and_a_folder_that_is_not_there_refused()
    {
        var (status, output, _) = await HostProcess.RunAsync("service", "install", "--folder", Path.GetTempPath(), "--print", "--user");
        Assert.Equal(0, status);
        Assert.Contains("run", output, StringComparison.Ordinal);
        var (refused, _, error) = await HostProcess.RunAsync("service", "install", "--folder", "/没有/这里", "--print");
        Assert.Equal(1, refused);
        Assert.Contains("没有文件夹", error, StringComparison.Ordinal);
    }
}
