using LawBot.Answers;
using LawBot.Host.Exports;
using LawBot.Tests.Support;
using LawBot.Turns;

namespace LawBot.Tests.Exports;

/// <summary>What a channel sends when somebody asks for a file of an answer.</summary>
public sealed class ReplyExporterTests
{
    [Theory]
    [InlineData(ExportFormat.Excel)]
    [InlineData(ExportFormat.Chart)]
    [InlineData(ExportFormat.Picture)]
    public async Task An_answer_without_numbers_makes_no_file_of_numbers(ExportFormat format)
    {
        Assert.Null(await new ReplyExporter().ExportAsync(Of(SomeFigures.Table()), format, default));
        Assert.NotNull(await new ReplyExporter().ExportAsync(Of(SomeFigures.Table(SomeFigures.Row("青禾县", 2022, 81))), format, default));
    }

    [FactIfInstalled("rsvg-convert")]
    public async Task A_picture_for_a_chat_is_a_png_where_the_program_is_installed()
    {
        var file = (await new ReplyExporter().ExportAsync(Of(SomeFigures.Table(SomeFigures.Row("青禾县", 2022, 81))), ExportFormat.Picture, default))!;
        Assert.EndsWith(".png", file.FileName, StringComparison.Ordinal);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], file.Content[..4].ToArray());
    }

    [Fact]
    public async Task Without_a_list_of_fonts_no_picture_is_promised() => Assert.False(await ChartPicture.ListsChineseFontAsync(null));

    private static Reply Of(FigureTable table) =>
        new("A1", new Answer(table.Question, AnswerKind.Figures, "答复", AnswerOrigin.Extracted, [], []) { Figures = table });
}
