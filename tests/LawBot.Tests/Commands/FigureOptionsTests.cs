using System.Text.Json;
using LawBot.Answers;
using LawBot.Host.Commands;
using LawBot.Host.Contract;
using LawBot.Quantities;
using LawBot.Tests.Exports;

namespace LawBot.Tests.Commands;

public sealed class FigureOptionsTests
{
    [Theory]
    [InlineData("--xlsx 数字.xls", ".xlsx")]
    [InlineData("--chart 图.jpg", ".svg 或 .png")]
    [InlineData("--chart 图.svg --batch questions.jsonl", "--batch")]
    public void A_file_of_another_kind_and_one_file_for_many_questions_are_refused(string options, string said)
    {
        var parsed = Command().Parse(["各地行政复议受理件数", .. options.Split(' ')]);
        Assert.Contains(said, Assert.Single(parsed.Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--xlsx 数字.XLSX --chart 图.png")]
    [InlineData("--batch questions.jsonl")]
    public void What_can_be_done_is_let_through(string options) =>
        Assert.Empty(Command().Parse(["各地行政复议受理件数", .. options.Split(' ')]).Errors);

    [Fact]
    public async Task Where_nothing_is_found_no_file_is_written_and_the_work_failed()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xlsx");
        Assert.False(await FigureCommands.ExportAsync(SomeFigures.Table(), file, null, default));
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void The_json_tells_what_became_of_every_number_what_is_nearest_and_what_was_computed()
    {
        var table = SomeFigures.Table(SomeFigures.Row("青禾县", 2023, 98, "%", "办结率") with { Bound = QuantityBound.Least, IsApproximate = true },
            SomeFigures.Row("云岭市", 2023, 81)) with
        {
            Metrics = [new("办结率", MetricStatus.Found), new("应诉", MetricStatus.Nearest)],
            Nearest = [SomeFigures.Row("石渡县", 2023, 3) with { Asked = 1, IsPlanned = true }],
            Computed = [new("合计81件", 81, "件", "sum", [1])],
        };
        using var json = JsonDocument.Parse(ContractJson.Write(ContractJson.Of(table)));
        var root = json.RootElement;
        Assert.Equal(["found", "nearest"], root.GetProperty("metrics").EnumerateArray().Select(m => m.GetProperty("status").GetString()));
        Assert.Equal("least", root.GetProperty("rows")[0].GetProperty("bound").GetString());
        Assert.False(root.GetProperty("rows")[1].GetProperty("planned").GetBoolean());
        Assert.Equal(1, root.GetProperty("nearest")[0].GetProperty("asked").GetInt32());
        Assert.True(root.GetProperty("nearest")[0].GetProperty("planned").GetBoolean());
        Assert.Equal(("sum", 1), (root.GetProperty("computed")[0].GetProperty("operator").GetString(),
            root.GetProperty("computed")[0].GetProperty("rows")[0].GetInt32()));
    }

    private static System.CommandLine.Command Command() =>
        FigureCommands.Create(new CommandScope(_ => throw new InvalidOperationException(), [], (_, _) => { }));
}
