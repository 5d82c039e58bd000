using LawBot.Answers;
using LawBot.Host.Exports;
using LawBot.Turns;

namespace LawBot.Tests.Exports;

/// <summary>What a channel sends when somebody asks for a file of an answer.</summary>
public sealed class ReplyExporterTests
{
    [Theory]
    [InlineData(ExportFormat.Excel)]
    [InlineData(ExportFormat.Chart)]
    public async Task An_answer_without_numbers_makes_no_file_of_numbers(ExportFormat format)
    {
        Assert.Null(await new ReplyExporter().ExportAsync(Of(SomeFigures.Table()), format, default));
        Assert.NotNull(await new ReplyExporter().ExportAsync(Of(SomeFigures.Table(SomeFigures.Row("青禾县", 2022, 81))), format, default));
    }

    private static Reply Of(FigureTable table) =>
        new("A1", new Answer(table.Question, AnswerKind.Figures, "答复", AnswerOrigin.Extracted, [], []) { Figures = table });
}
