using LawBot.Host.Commands;

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

    private static System.CommandLine.Command Command() => FigureCommands.Create(new CommandScope(_ => throw new InvalidOperationException(), [], (_, _) => { }));
}
