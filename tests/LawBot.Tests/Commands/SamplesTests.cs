using System.Text.Json;
using LawBot.Tests.Sqlite;

namespace LawBot.Tests.Commands;

/// <summary>The invented reports say that they are, and never stand beside real ones.</summary>
public sealed class SamplesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Samples_are_marked_in_answers_and_go_with_the_first_real_report()
    {
        await RunAsync("samples");
        Assert.Contains("示例", (await RunAsync("ask", "青禾县2022年受理了多少件行政复议案件?")).Output, StringComparison.Ordinal);
        var named = await RunAsync("search", "行政复议", "--jurisdiction", "青禾", "--json");
        Assert.All(JsonDocument.Parse(named.Output).RootElement.EnumerateArray(),
            h => Assert.Equal("青禾县", h.GetProperty("source").GetProperty("jurisdiction").GetString()));
        Assert.NotEqual("[]", named.Output.Trim());
        Assert.NotEqual("[]", (await RunAsync("search", "行政复议", "--province", "山西省", "--json")).Output.Trim());

        var report = Path.Combine(_folder, "白石.txt");
        await File.WriteAllTextAsync(report, "白石县2022年法治政府建设情况报告\n\n一、主要做法\n\n白石县全年受理行政复议案件35件,办结28件。\n");
        await RunAsync("ingest", report);
        var left = Assert.Single(JsonDocument.Parse((await RunAsync("reports", "--json")).Output).RootElement.EnumerateArray());
        Assert.Equal("白石县", left.GetProperty("jurisdiction").GetString());
        var (status, _, error) = await RunAsync("samples");
        Assert.Equal(1, status);
        Assert.Contains("库里已有 1 份报告", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_that_does_not_exist_shows_no_other_one()
    {
        Assert.Equal(0, (await RunAsync("samples")).Status);
        using var chat = HostProcess.StartTalking("chat", "--data", Path.Combine(_folder, "数据"));
        await chat.StandardInput.WriteLineAsync("青禾县2023年受理行政复议多少件?\n/receipt ZZZZ9999\n/quit");
        chat.StandardInput.Close();
        var said = await chat.StandardOutput.ReadToEndAsync();
        Assert.Contains("57件", said, StringComparison.Ordinal);
        Assert.Contains("没有编号为 ZZZZ9999 的回执。编号在每次回答的末尾,请核对后再试。", said, StringComparison.Ordinal);
        Assert.DoesNotContain("57件", said[said.IndexOf("没有编号为", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_of_thousands_of_characters_is_answered_from_its_first_part_and_told_so()
    {
        await RunAsync("samples");
        var answer = await RunAsync("ask", "青禾县2022年受理了多少件行政复议案件?" + string.Concat(Enumerable.Repeat("请认真答复。", 500)));
        Assert.Contains("超过 2000 字", answer.Output, StringComparison.Ordinal);
    }

    private Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments) =>
        HostProcess.RunAsync([.. arguments, "--data", Path.Combine(_folder, "数据")]);
}
