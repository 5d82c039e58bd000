using LawBot.Host.Exports;

namespace LawBot.Tests.Exports;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("abc", 3)]
    [InlineData("青禾县2023", 10)]
    [InlineData("“约”（８）", 12)]
    [InlineData("𠮷", 2)]
    public void Wide_characters_take_two_columns(string text, int columns) => Assert.Equal(columns, TextWidth.Of(text));

    [Fact]
    public void Lines_break_between_characters_but_not_inside_a_number_nor_before_punctuation()
    {
        Assert.Equal(["受理行政", "12345件"], TextWidth.Wrap("受理行政12345件", 10));
        Assert.Equal(["受理案件。", "办结"], TextWidth.Wrap("受理案件。办结", 8));
        Assert.Equal(["一", "二"], TextWidth.Wrap("一\n二", 8));
    }

    [Fact]
    public void A_cut_keeps_within_its_columns() => Assert.Equal("青禾…", TextWidth.Cut("青禾自治县", 7));
}
