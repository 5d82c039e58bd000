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
    [InlineData("二三年办了几件", "2023")]
    [InlineData("二一年那阵子呢", "2021")]
    [InlineData("二零二二", "2022")]
    [InlineData("二〇二〇年度", "2020")]
    [InlineData("二一、二二两年加起来", "2021 2022")]
    [InlineData("21和22年各几件", "2021 2022")]
    [InlineData("21到23年的变化", "2021 2022 2023")]
    [InlineData("22年度的", "2022")]
    [InlineData("这二三年办了几件", "")]
    [InlineData("过去二三年间", "")]
    [InlineData("一二年就能办完", "")]
    [InlineData("二三年级的学生", "")]
    [InlineData("办了十二年", "")]
    public void Years_that_choose_a_report_are_found(string question, string years)
    {
        var (found, spans) = YearMentions.Find(TextFolding.Fold(question), 2024);
        Assert.Equal(years, string.Join(' ', found));
        Assert.Equal(found.Count > 0, spans.Count > 0);
    }
}
