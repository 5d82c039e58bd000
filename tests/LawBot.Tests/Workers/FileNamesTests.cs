using LawBot.Host.Workers;

namespace LawBot.Tests.Workers;

/// <summary>A name that somebody sent becomes one that every system can store.</summary>
public sealed class FileNamesTests
{
    [Theory]
    [InlineData("青禾县2022年报告.docx", "青禾县2022年报告.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\报送\\青禾.pdf", "青禾.pdf")]
    [InlineData("CON", "_CON")]
    [InlineData("con.txt", "_con.txt")]
    [InlineData("NUL.tar.gz", "_NUL.tar.gz")]
    [InlineData("Com1.docx", "_Com1.docx")]
    [InlineData("LPT9 .pdf", "_LPT9 .pdf")]
    [InlineData("CONTRACT.txt", "CONTRACT.txt")]
    [InlineData("报告<1>:\"最终\"|?*.docx", "报告1最终.docx")]
    [InlineData("报告.docx. . ", "报告.docx")]
    [InlineData("青禾\u202Exslx.docx", "青禾xslx.docx")]
    [InlineData("\u001b[31m红.txt", "[31m红.txt")]
    [InlineData("~$青禾.docx", "青禾.docx")]
    [InlineData("...", "report.txt")]
    [InlineData("", "report.txt")]
    public void A_sent_name_is_made_safe(string sent, string stored) => Assert.Equal(stored, FileNames.Safe(sent));

    [Fact]
    public void Half_a_character_goes_and_a_cut_leaves_none_and_the_ending_stays()
    {
        Assert.Equal("报告.txt", FileNames.Safe("报\ud83d告.txt"));
        Assert.Equal("报告😀.txt", FileNames.Safe("报告😀.txt"));
        var name = FileNames.Safe("a" + string.Concat(Enumerable.Repeat("😀", 60)) + "尾.docx");
        Assert.True(name.Length <= 80 && name.EndsWith("尾.docx", StringComparison.Ordinal) && char.IsHighSurrogate(name[0]), name);
    }
}
