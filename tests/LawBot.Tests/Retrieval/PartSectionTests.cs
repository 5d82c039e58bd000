using LawBot.Reports;
using LawBot.Retrieval.Sentences;
using LawBot.Tests.Reports;

namespace LawBot.Tests.Retrieval;

public sealed class PartSectionTests
{
    private const string Done = "云岭市2022年法治政府建设情况报告\n一、主要工作\n（一）推进复议改革\n全年受理行政复议案件81件,办结77件。\n（二）规范执法\n评查案卷60卷。\n";

    [Theory]
    [InlineData("二、存在问题\n一是队伍力量不足。人员偏少。二是宣传不够。三是平台没有打通。", 3)]
    [InlineData("二、存在问题\n对照要求,还存在一些问题,主要表现:1、进展不均衡;2、制度落实不到位;3、人才欠缺,审查面临新问题。", 3)]
    public void Points_are_counted_as_the_report_numbers_them(string problems, int points)
    {
        var found = PartSections.Of(Parsed.Text(Done + problems), ReportPart.Problems);
        Assert.Equal(points, found.Count);
        Assert.All(found, p => Assert.True(p.IsNumbered));
    }

    [Fact]
    public void A_report_without_the_part_has_no_points() =>
        Assert.Empty(PartSections.Of(Parsed.Text(Done), ReportPart.Problems));
}
