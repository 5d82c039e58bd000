using LawBot.Chinese;
using LawBot.Host.Commands;
using LawBot.Host.Contract;
using LawBot.Host.Exports;

namespace LawBot.Tests.Chinese;

/// <summary>Names of files and texts of reports say nothing to a terminal.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("青禾\u001b[31m县.txt", "青禾\uFFFD[31m县.txt")]
    [InlineData("报告\u202Efdp.exe", "报告\uFFFDfdp.exe")]
    [InlineData("a\u0000b\u0007c\u009Bd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("𠀀县\r\n第二行\t格", "𠀀县\n第二行\t格")]
    public void What_a_terminal_would_obey_is_replaced(string raw, string shown) => Assert.Equal(shown, PlainText.Of(raw));

    [Fact]
    public void Half_a_character_is_none() => Assert.Equal("半\uFFFD个", PlainText.Of(string.Concat("半", "𠀀".AsSpan(0, 1), "个")));

    [Fact]
    public void A_name_stays_on_its_line() => Assert.Equal("青禾.txt ERROR 县", PlainText.OneLine("青禾.txt\nERROR\t县"));

    [Fact]
    public void Whoever_writes_to_standard_output_cannot_forget_it()
    {
        var shown = new StringWriter();
        using var writer = new PlainWriter(shown);
        writer.Write("红\u001b[31m");
        writer.WriteLine("{0}号", "\u202E七");
        writer.Write('\u0007');
        writer.Write("𠀀"[0]);
        writer.Write("𠀀"[1]);
        Assert.Equal("红\uFFFD[31m\uFFFD七号\n\uFFFD𠀀", shown.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Json_gives_the_text_as_it_stands_without_showing_it_raw()
    {
        var json = ContractJson.Write(new { file = "报告\u202Efdp\u2028.txt" });
        Assert.Contains("\\u202E", json, StringComparison.Ordinal);
        Assert.Equal("报告\u202Efdp\u2028.txt", System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("file").GetString());
    }
}
