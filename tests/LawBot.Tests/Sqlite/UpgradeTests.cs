using Microsoft.Data.Sqlite;

namespace LawBot.Tests.Sqlite;

/// <summary>An index outlives the program that made it; one from a later program is left alone.</summary>
public sealed class UpgradeTests : IAsyncLifetime
{
    private const string Question = "白石县2022年受理了多少件行政复议案件?";
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;

    private string Data => Path.Combine(_folder, "data");

    public async Task InitializeAsync()
    {
        var report = Path.Combine(_folder, "白石.txt");
        await File.WriteAllTextAsync(report, "白石县2022年法治政府建设情况报告\n\n一、主要做法\n\n白石县全年受理行政复议案件35件,办结28件。\n");
        Assert.Equal(0, (await HostProcess.RunAsync("ingest", report, "--data", Data)).Status);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_first_index_that_ever_was_answers_as_before_and_its_reports_are_read_anew()
    {
        var before = (await HostProcess.RunAsync("ask", Question, "--data", Data)).Output;
        Assert.Contains("35件", before, StringComparison.Ordinal);
        Execute("""
            ALTER TABLE report DROP COLUMN kind; ALTER TABLE report DROP COLUMN genre; ALTER TABLE report DROP COLUMN rules;
            ALTER TABLE turn DROP COLUMN receipt; DROP TABLE duplicate;
            DELETE FROM migration WHERE name IN ('0002-duplicates', '0003-rules', '0004-genre', '0101-turn-state');
            """);
        var (status, after, error) = await HostProcess.RunAsync("ask", Question, "--data", Data);
        Assert.True(status == 0, error);
        Assert.Equal(before, after);
        Assert.Contains("更新 1 份", (await HostProcess.RunAsync("ingest", Path.Combine(_folder, "白石.txt"), "--data", Data)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9000-later")]
    [InlineData("0005-later")]
    public async Task An_index_that_a_later_program_made_is_refused_in_one_line_and_not_touched(string step)
    {
        Execute($"INSERT INTO migration VALUES ('{step}')");
        foreach (var command in new[] { "ask", "ingest" })
        {
            var (status, _, error) = await HostProcess.RunAsync(command, command is "ask" ? Question : Path.Combine(_folder, "白石.txt"), "--data", Data);
            Assert.Equal(1, status);
            Assert.Contains("由更新版本的 LawBot 建立", error, StringComparison.Ordinal);
            Assert.Single(error.Trim().Split('\n'));
        }
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Data, "lawbot.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
