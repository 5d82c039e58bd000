using LawBot.Chinese;
using LawBot.Questions;

namespace LawBot.Tests.Questions;

public sealed class YearMentionTests
{
    [Theory]
    [InlineData("青禾县2021年行政复议", "2021")]
    [InlineData("去年的复议案件", "2023")]
    [InlineData("今年和前年的案件", "2024 2022")]
    [InlineData("2020到2022年的变化", "2020 2021 2022")]
    [InlineData("2020年至2022年的变化", "2020 2021 2022")]
    [InlineData("2020-2022年度", "2020 2021 2022")]
    [InlineData("近两年的变化", "2022 2023")]
    [InlineData("近三年", "2021 2022 2023")]
    [InlineData("二〇二一年的报告", "2021")]
    [InlineData("22年收到几件", "2022")]
    [InlineData("2022年和2022年度", "2022")]
    [InlineData("1983年以来的文件清理", "")]
    [InlineData("1998年的文件", "")]
    [InlineData("2020年5月31日前的文件", "")]
    [InlineData("办结案件12022件", "")]
    [InlineData("10年来的普法", "")]
    public void Years_that_choose_a_report_are_found(string question, string years)
    {
        var (found, spans) = YearMentions.Find(TextFolding.Fold(question), 2024);
        Assert.Equal(years, string.Join(' ', found));
        Assert.Equal(found.Count > 0, spans.Count > 0);
    }
}
