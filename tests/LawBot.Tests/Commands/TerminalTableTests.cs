using LawBot.Host.Commands;
using LawBot.Host.Exports;
using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Tests.Exports;
using Spectre.Console;

namespace LawBot.Tests.Commands;

/// <summary>Tables in terminals of different widths.</summary>
public sealed class TerminalTableTests
{
    private static readonly ReportEntry[] Reports =
    [
        Entry("a1b2c3d4e5", "青禾县", "青禾县2023年法治政府建设情况报告"),
        Entry("f6g7h8i9j0", "云岭市", "云岭市人民政府关于2023年度法治政府建设情况的报告"),
    ];

    [Theory]
    [InlineData(200)]
    [InlineData(100)]
    [InlineData(80)]
    [InlineData(60)]
    [InlineData(40)]
    public void Report_ids_are_never_broken_and_no_line_is_wider_than_the_terminal(int width)
    {
        var text = Print(width, console => FittedTable.Write(console, isTerminal: true, Reports, ReportCommands.Columns));
        Assert.All(Reports, r => Assert.Contains(r.Id, text, StringComparison.Ordinal));
        Assert.All(Reports, r => Assert.Contains(r.Jurisdiction.Name, text, StringComparison.Ordinal));
        Assert.All(text.Split('\n'), line => Assert.InRange(TextWidth.Of(line.TrimEnd()), 0, width));
        Assert.Equal(width >= 80, text.Contains("标题", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_terminal_each_report_is_one_line_with_every_column()
    {
        var lines = Print(80, console => FittedTable.Write(console, isTerminal: false, Reports, ReportCommands.Columns)).TrimEnd().Split('\n');
        Assert.Equal("a1b2c3d4e5\t青禾县\t县\t山西\t2023\t青禾县2023年法治政府建设情况报告\t61\t118\ta1b2c3d4e5.txt", lines[0].TrimEnd());
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData(120, true)]
    [InlineData(40, false)]
    public void Figures_have_bars_where_there_is_room_and_their_source_always(int width, bool hasBars)
    {
        var table = SomeFigures.Table(SomeFigures.Row("青禾县", 2023, 50), SomeFigures.Row("云岭市", 2023, 100), SomeFigures.Row("云岭市", 2023, 98, "%", "办结率"));
        var text = Print(width, console => FigurePage.Print(console, isTerminal: true, table));
        Assert.Equal(hasBars, text.Contains('█', StringComparison.Ordinal));
        Assert.Contains("100件", text, StringComparison.Ordinal);
        Assert.Contains($"“{table.Rows[1].Source.Quote}”", text, StringComparison.Ordinal);
        if (hasBars)
        {
            var bars = text.Split('\n').Select(l => l.Count(c => c == '█')).Where(n => n > 0).ToList();
            Assert.Equal([15, 30, 30], bars);
        }
    }

    private static ReportEntry Entry(string id, string name, string title) => new(
        id, $"/reports/{id}.txt", $"{id}.txt", "", new Jurisdiction(name, JurisdictionLevel.County, "山西", "云岭市"), 2023, title, null, null, 61, 118,
        DateTimeOffset.UnixEpoch);

    private static string Print(int width, Action<IAnsiConsole> print)
    {
        using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = width;
        print(console);
        return output.ToString();
    }
}
