using LawBot.Places;
using LawBot.Reports.Figures;

namespace LawBot.Tests.Reports;

public class OwnerTests
{
    private const string Body = "\n一、主要工作\n全年召开会议3次,开展培训2期。";

    [Theory]
    [InlineData("2025年,白石镇坚持依法行政,在县委、县政府领导下推进各项工作。", "白石镇", "乡镇")]
    [InlineData("2025年,东湖街道办事处深入学习有关要求,成效明显。", "东湖街道", "乡镇")]
    [InlineData("2025年是规划收官之年,人和镇在市委、市政府的领导下开展工作。", "人和镇", "乡镇")]
    [InlineData("2024年,在区委、区政府的正确领导和区司法局的指导下,青禾区教育局认真履职。", "青禾区教育局", "部门")]
    [InlineData("2024年,青禾经济开发区管理委员会(简称管委会)坚持依法办事。", "青禾经济开发区", "县")]
    [InlineData("2024年,中共青禾县委、青禾县人民政府坚持依法办事。", "青禾县", "县")]
    [InlineData("按照有关要求,现将青禾县2024年度法治政府建设情况报告如下。", "青禾县", "县")]
    public void Without_a_title_the_subject_of_the_opening_tells_whose_report_it_is(string opening, string name, string level)
    {
        var report = Parsed.Text(opening + Body);
        Assert.Equal((name, level), (report.Jurisdiction.Name, report.Jurisdiction.LevelName));
    }

    [Theory]
    [InlineData("青禾县人民政府2022年推进法治建设,取得进展。", 2022)]
    [InlineData("青禾县2022年认真落实法治建设各项任务。", 2022)]
    [InlineData("青禾县\n2022年,全县推进法治建设。", 2022)]
    [InlineData("青禾县\n法治政府建设情况报告\n2022年,全县推进法治建设。", 2022)]
    [InlineData("云岭市青禾县\n法治政府建设情况报告\n现将2022年度工作报告如下。", 2022)]
    public void A_place_and_a_year_in_the_first_line_are_those_of_the_report(string opening, int year)
    {
        var report = Parsed.Text(opening + Body);
        Assert.Equal(("青禾县", year), (report.Jurisdiction.Name, report.Year));
    }

    [Fact]
    public void A_year_that_something_else_is_said_of_is_not_the_reports() =>
        Assert.NotEqual(2015, Parsed.Text("青禾县自2015年被评为先进以来,持续推进法治建设。" + Body).Year);

    [Theory]
    [InlineData("我局召开会议,印发《青禾县卫生健康局学法制度》,落实《青禾县实施方案》。", "青禾县卫生健康局")]
    [InlineData("我局召开会议,落实《青禾县实施方案》《青禾县工作要点》。", "青禾县某局")]
    public void A_report_that_says_我局_is_never_the_countys(string sentence, string name)
    {
        var report = Parsed.Text("2024年,在县委的领导下,各项工作取得进展。\n一、主要工作\n" + sentence);
        Assert.Equal((name, JurisdictionLevel.Department), (report.Jurisdiction.Name, report.Jurisdiction.Level));
    }

    [Fact]
    public void A_report_that_says_我镇_is_never_the_countys()
    {
        var report = Parsed.Text("2024年,我镇认真落实《青禾县实施方案》《青禾县工作要点》。\n一、主要工作\n镇党委召开会议3次。");
        Assert.NotEqual("青禾县", report.Jurisdiction.Name);
        Assert.NotEmpty(report.Doubts);
    }

    [Fact]
    public void Superiors_to_whom_it_is_addressed_do_not_own_a_countys_report()
    {
        var report = Parsed.Text(
            "中共云岭市委、云岭市人民政府:\n2024年,县委、县政府坚持依法行政,落实云岭市部署。\n一、主要做法\n印发《青禾县述法办法》《青禾县学法清单》,县委召开会议5次。");
        Assert.Equal("青禾县", report.Jurisdiction.Name);
    }

    [Theory]
    [InlineData("云岭市高新区2024年法治政府建设情况报告", "云岭市高新区")]
    [InlineData("2024年云岭市经济技术开发区法治政府建设情况报告", "云岭市经济技术开发区")]
    public void A_zone_whose_name_every_city_has_keeps_its_citys(string title, string name) =>
        Assert.Equal(name, Parsed.Text(title + Body).Jurisdiction.Name);

    [Fact]
    public void A_townships_county_stands_where_it_names_its_leaders()
    {
        var report = Parsed.Text("2024年,银杏街道在鼓楼区委、区政府的领导下开展工作,落实南京市部署。" + Body);
        Assert.Equal(("银杏街道", "江苏", "南京市"), (report.Jurisdiction.Name, report.Jurisdiction.Province, report.Jurisdiction.Prefecture));
    }

    [Fact]
    public void A_citys_department_is_not_that_of_the_district_it_works_in()
    {
        var report = Parsed.Text("2024年,市水务局鼓楼管理所认真履职,落实南京市鼓楼区部署。\n一、主要工作\n我局在南京市鼓楼区开展检查3次。");
        Assert.StartsWith("南京市", report.Jurisdiction.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_which_nobody_knows_whose_it_is_still_gives_its_figures() =>
        Assert.Equal([3m, 2m], new FigureExtractor().Extract(Parsed.Text("工作总结" + Body)).Select(f => f.Value));

    [Theory]
    [InlineData("青禾县2022年法治政府建设情况报告", "2022年,青禾县在湖北省委、省政府和云岭市委、市政府的坚强领导下,完成全年任务。", "湖北", "云岭市")]
    [InlineData("青禾县2022年法治政府建设情况报告", "在省委、省政府和市委、市政府领导下,全县执法单位在“湖北省行政执法公示平台”公示结果。", "湖北", null)]
    [InlineData("青禾县2022年法治政府建设情况报告", "全县执法人员取得贵州省行政执法证,与湖南省石渡县签订协作协议。", null, null)]
    [InlineData("青禾县2022年法治政府建设情况报告", "全县完成全年任务。", null, null)]
    public void A_place_that_no_list_knows_lies_in_the_only_province_that_its_report_names(string title, string text, string? province, string? prefecture)
    {
        var place = Parsed.Text(title + "\n" + text + Body).Jurisdiction;
        Assert.Equal(("青禾县", province, prefecture), (place.Name, place.Province, place.Prefecture));
    }

    [Fact]
    public void A_table_that_nobody_can_place_is_read()
    {
        var report = Parsed.Blocks(
            "t.csv",
            new LawBot.Documents.Block(LawBot.Documents.BlockKind.TableRow, "案件类别\t收到件数") { Cells = ["案件类别", "收到件数"], IsTableHeader = true },
            new LawBot.Documents.Block(LawBot.Documents.BlockKind.TableRow, "行政复议\t45") { Cells = ["行政复议", "45"] });
        Assert.Equal([45m], new FigureExtractor().Extract(report).Select(f => f.Value));
    }
}
