using LawBot.Host.Checks;
using LawBot.Host.Commands;
using LawBot.Host.Sqlite;
using LawBot.Host.Workers;
using LawBot.Tests.Contracts;
using LawBot.Tests.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LawBot.Tests.Settings;

/// <summary>What <c>lawbot doctor</c> finds, and that it says how to mend it.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-doctor-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_check_that_throws_is_broken_and_the_others_still_run()
    {
        var output = new StringWriter();
        var results = await DoctorCommand.RunAsync(
            [
                new Told("甲", () => throw new InvalidDataException("坏了")),
                new Told("丙丁", () => new DoctorFinding(DoctorStatus.Doubtful, "少一样", "装上它")),
            ],
            output, CancellationToken.None);

        Assert.Equal([DoctorStatus.Broken, DoctorStatus.Doubtful], results.Select(r => r.Finding.Status));
        var lines = output.ToString().Trim().Split('\n');
        Assert.StartsWith("✗ 甲    检查没有做完:坏了(", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("! 丙丁  少一样(", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("毫秒) → 装上它", lines[1].TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_does_not_exist_is_tried_and_not_left_behind()
    {
        var data = Path.Combine(_folder, "some", "data");
        await using var services = SqliteStore.Services(data);
        var findings = await FindAsync(services);
        Assert.Equal([DoctorStatus.Well, DoctorStatus.Doubtful, DoctorStatus.Well], findings.Select(f => f.Status));
        Assert.Equal("lawbot ingest 报告文件夹", findings[1].Mend);
        Assert.False(Directory.Exists(Path.Combine(_folder, "some")));
    }

    [Fact]
    public async Task Who_is_writing_is_named_and_an_index_that_cannot_be_opened_is_broken()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "lawbot.db"), new string('x', 5000));
        using var held = WriterLock.Take(_folder, TimeProvider.System);
        await using var services = SqliteStore.Services(_folder);
        var findings = await FindAsync(services);
        Assert.Contains($"进程 {Environment.ProcessId}", findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(DoctorStatus.Broken, findings[1].Status);
    }

    [Fact]
    public async Task Data_in_a_place_that_cannot_be_written_is_broken()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");
        await using var services = SqliteStore.Services(Path.Combine(file, "data"));
        Assert.Equal(DoctorStatus.Broken, (await FindAsync(services))[0].Status);
    }

    [Fact]
    public async Task The_reports_folder_is_doubtful_when_missing_or_empty_and_counted_otherwise()
    {
        var reports = Path.Combine(_folder, "reports");
        var check = new ReportsFolderCheck(Options.Create(new ReportsOptions { Path = reports }));
        Assert.Equal(DoctorStatus.Doubtful, (await check.CheckAsync(CancellationToken.None)).Status);
        Directory.CreateDirectory(reports);
        Assert.Equal(DoctorStatus.Doubtful, (await check.CheckAsync(CancellationToken.None)).Status);
        await File.WriteAllTextAsync(Path.Combine(reports, "qinghe.txt"), "青禾县");
        Assert.Equal(new DoctorFinding(DoctorStatus.Well, $"{reports},1 个文件"), await check.CheckAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_program_that_is_missing_is_doubtful_and_says_how_to_install_it()
    {
        var finding = await new ProgramCheck("lawbot-no-such-program", "读取天书", "sudo apt-get install -y tianshu").CheckAsync(CancellationToken.None);
        Assert.Equal(new DoctorFinding(DoctorStatus.Doubtful, "没有安装,不能读取天书", "sudo apt-get install -y tianshu"), finding);
    }

    [Theory]
    [InlineData("Reports:Folder", "reports", DoctorStatus.Doubtful, "Reports:Folder")]
    [InlineData("reports:watch", "false", DoctorStatus.Well, "")]
    public async Task A_setting_that_does_not_exist_is_doubtful(
        string name, string value, DoctorStatus status, string said)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new KeyValuePair<string, string?>(name, value)]).Build();
        var finding = await new SettingsCheck(settings, [("Reports", typeof(ReportsOptions))]).CheckAsync(CancellationToken.None);
        Assert.Equal(status, finding.Status);
        Assert.Contains(said, finding.Message, StringComparison.Ordinal);
    }

    private static async Task<List<DoctorFinding>> FindAsync(IServiceProvider services) =>
        [.. (await DoctorCommand.RunAsync([.. services.GetServices<IDoctorCheck>()], null, CancellationToken.None)).Select(r => r.Finding)];

    private sealed class Told(string name, Func<DoctorFinding> find) : IDoctorCheck
    {
        public string Name => name;

        public Task<DoctorFinding> CheckAsync(CancellationToken cancellation) => Task.FromResult(find());
    }
}
