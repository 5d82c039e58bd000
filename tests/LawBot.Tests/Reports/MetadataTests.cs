using LawBot.Documents;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Layout;

namespace LawBot.Tests.Reports;

public class MetadataTests
{
    [Theory]
    [InlineData("青禾县2021年度法治政府建设情况报告", "青禾县", "县", 2021)]
    [InlineData("青禾县 2 0 2 1 年法治政府建设情况报告", "青禾县", "县", 2021)]
    [InlineData("关于青禾县2021年度法治政府建设情况的报告", "青禾县", "县", 2021)]
    [InlineData("中共青禾县委 青禾县人民政府关于2021年度法治政府建设情况的报告", "青禾县", "县", 2021)]
    [InlineData("中共青禾县委全面依法治县委员会办公室关于青禾县2021年法治政府建设工作的报告", "青禾县", "县", 2021)]
    [InlineData("青禾县二〇二一年法治政府建设工作总结", "青禾县", "县", 2021)]
    [InlineData("2021年青禾县法治政府建设工作报告", "青禾县", "县", 2021)]
    [InlineData("青禾縣2021年法治政府建設年度報告", "青禾县", "县", 2021)]
    [InlineData("青禾区人民政府2022年法治政府建设年度报告", "青禾区", "县", 2022)]
    [InlineData("青禾左旗2022年法治政府建设年度报告", "青禾左旗", "县", 2022)]
    [InlineData("青禾苗族自治县2022年依法行政工作报告", "青禾苗族自治县", "县", 2022)]
    [InlineData("青禾经济开发区2022年法治政府建设情况报告", "青禾经济开发区", "县", 2022)]
    [InlineData("云岭市2023年度法治政府建设情况", "云岭市", "市", 2023)]
    [InlineData("晋东省云岭市青禾县2023年度法治政府建设情况报告", "青禾县", "县", 2023)]
    [InlineData("青禾县白石镇人民政府2021年度法治政府建设情况报告", "白石镇", "乡镇", 2021)]
    [InlineData("东湖街道办事处2022年法治政府建设工作情况汇报", "东湖街道", "乡镇", 2022)]
    [InlineData("云岭市司法局2020年法治政府建设工作总结", "云岭市司法局", "部门", 2020)]
    [InlineData("青禾县市场监督管理局关于2021年度法治政府建设情况的报告", "青禾县市场监督管理局", "部门", 2021)]
    [InlineData("青禾县住房和城乡建设局2021年度推进法治政府建设情况报告", "青禾县住房和城乡建设局", "部门", 2021)]
    [InlineData("青禾县卫生健康委员会2021年法治政府建设情况报告", "青禾县卫生健康委员会", "部门", 2021)]
    [InlineData("青禾县人民政府办公室关于印发青禾县2021年法治政府建设情况报告的通报", "青禾县", "县", 2021)]
    [InlineData("青禾县2021年法治政府建设情况和2022年工作计划的报告", "青禾县", "县", 2021)]
    public void A_title_tells_whose_report_it_is_and_of_which_year(string title, string name, string level, int year)
    {
        var report = Parsed.Text(title + "\n现将有关情况报告如下。\n一、主要工作\n召开会议3次。\n云岭市人民政府\n2024年3月1日");
        Assert.Equal((name, level, year), (report.Jurisdiction.Name, report.Jurisdiction.LevelName, report.Year));
    }

    [Theory]
    [InlineData("市司法局2020年法治政府建设工作总结", "云岭市司法局", "云岭市司法局")]
    [InlineData("县教育局2020年法治政府建设工作总结", "青禾县教育局", "青禾县教育局")]
    [InlineData("教育局2020年法治政府建设工作总结", "青禾县教育局", "青禾县教育局")]
    public void A_department_without_a_place_in_its_title_takes_it_from_the_signature(string title, string signature, string name)
    {
        var report = Parsed.Text($"{title}\n2020年,我局认真履职。\n一、工作\n召开会议3次。\n{signature}\n2021年1月5日");
        Assert.Equal((name, JurisdictionLevel.Department), (report.Jurisdiction.Name, report.Jurisdiction.Level));
    }

    [Fact]
    public void Without_a_title_the_documents_that_it_issued_tell_whose_report_it_is_and_it_goes_by_its_files_name()
    {
        var report = Parsed.Text(
            "2022年,我县认真落实《青禾县法治政府建设实施方案》《青禾县重大行政决策程序规定》,现将2022年度法治政府建设情况报告如下。\n一、主要工作\n学法8次。");
        Assert.Equal(("青禾县", 2022, "report"), (report.Jurisdiction.Name, report.Year, report.Title));
    }

    [Fact]
    public void The_file_name_is_the_last_resort()
    {
        var report = Parsed.Text("一、主要工作\n召开会议3次。", "青禾县2019年法治政府建设报告.txt");
        Assert.Equal(("青禾县", 2019), (report.Jurisdiction.Name, report.Year));
    }

    [Fact]
    public void An_unknown_place_lies_where_the_report_prints_it_and_nowhere_else()
    {
        var placed = Parsed.Text("晋东省云岭市青禾县2021年法治政府建设情况报告\n一、工作\n学法8次。");
        var bare = Parsed.Text("青禾县2021年法治政府建设情况报告\n市委、云岭市政府部署后,一、工作\n学法8次。");
        Assert.Equal("云岭市", placed.Jurisdiction.Prefecture);
        Assert.Equal((null, null), (bare.Jurisdiction.Province, bare.Jurisdiction.Prefecture));
    }

    [Theory]
    [InlineData("严格执行《江苏省行政程序条例》。", "江苏", null)]
    [InlineData("落实南京市委部署,学习《江苏省行政程序条例》。", "江苏", "南京市")]
    [InlineData("落实福州市委部署,学习《福建省行政执法条例》。", "福建", "福州市")]
    [InlineData("县委召开会议。", null, null)]
    public void A_name_borne_by_several_districts_is_settled_by_the_places_the_report_speaks_of(string sentence, string? province, string? prefecture)
    {
        var report = Parsed.Text($"鼓楼区2021年法治政府建设情况报告\n{sentence}");
        Assert.Equal((province, prefecture), (report.Jurisdiction.Province, report.Jurisdiction.Prefecture));
    }

    [Theory]
    [InlineData("2022年3月20日", 2022, 3, 20)]
    [InlineData("2 0 2 2 年 3 月 20 日", 2022, 3, 20)]
    [InlineData("二〇二二年三月二十日", 2022, 3, 20)]
    [InlineData("二○二二年十二月三十一日", 2022, 12, 31)]
    [InlineData("二零二二年十月十日", 2022, 10, 10)]
    [InlineData("(2022年3月20日印发)", 2022, 3, 20)]
    public void A_date_under_the_text_is_the_day_of_publication_and_never_the_year_reported_on(string date, int year, int month, int day)
    {
        var report = Parsed.Text($"青禾县法治政府建设情况报告\n2021年,我县召开会议。\n一、工作\n学法8次。\n青禾县人民政府\n{date}");
        Assert.Equal((2021, new DateOnly(year, month, day), "青禾县人民政府"), (report.Year, report.Published, report.Issuer));
    }

    [Theory]
    [InlineData("来源:青禾县司法局 发布时间:2022-02-11 14:50 浏览次数:12", "青禾县司法局")]
    [InlineData("发布日期：2022年02月11日　　来源：青禾县司法局　　【字体：大 中 小】", "青禾县司法局")]
    [InlineData("[ 索引号 ]：X-1 [ 发布机构 ]：青禾县司法局 [ 发布日期 ]：2022/02/11", "青禾县司法局")]
    public void The_line_about_the_page_is_read_and_dropped(string line, string issuer)
    {
        var report = Parsed.Text($"青禾县2021年法治政府建设工作总结\n{line}\n2021年,我县召开会议3次。");
        Assert.Equal((issuer, new DateOnly(2022, 2, 11)), (report.Issuer, report.Published));
        Assert.Equal("青禾县2021年法治政府建设工作总结\n2021年,我县召开会议3次。", report.Text);
    }

    [Theory]
    [InlineData("青禾县人民政府\n关于2021年度法治政府建设情况的\n报    告", "青禾县人民政府关于2021年度法治政府建设情况的报告")]
    [InlineData("中共青禾县委\n青禾县人民政府\n关于2021年度法治政府建设情况的报告", "中共青禾县委 青禾县人民政府关于2021年度法治政府建设情况的报告")]
    [InlineData("青禾县人民政府文件\n青政发〔2022〕5号\n青禾县2021年度\n法治政府建设情况报告", "青禾县2021年度法治政府建设情况报告")]
    [InlineData("首页\n>\n政务公开\n>\n部门动态\n青禾县2021年度法治政府建设情况报告", "青禾县2021年度法治政府建设情况报告")]
    [InlineData("青禾县2021年度法治政府建设情况报告\n来源：县司法局\n\n青禾县2021年度法治政府建设情况报告", "青禾县2021年度法治政府建设情况报告")]
    [InlineData("青禾县人民政府\n关于2021年度法治政府建设情况的报告\n关于2021年度法治政府建设情况的报告", "青禾县人民政府关于2021年度法治政府建设情况的报告")]
    [InlineData("关于2021年度法治政府建设情况的报告\n发布时间：2022-03-16\n青禾县人民政府\n\n关于2021年度法治政府建设情况的报告", "青禾县人民政府关于2021年度法治政府建设情况的报告")]
    [InlineData("青禾县2021年度法治政府建设情况报告及2022年工作计划", "青禾县2021年度法治政府建设情况报告及2022年工作计划")]
    public void A_title_set_on_several_lines_is_one(string head, string title)
    {
        var report = Parsed.Text(head + "\n2021年,我县召开会议3次。\n一、工作\n学法8次。");
        Assert.Equal(title, report.Title);
        Assert.Equal("青禾县", report.Jurisdiction.Name);
        Assert.Single(Parsed.Of(report, ParagraphKind.Title));
        Assert.Equal(["1 一、工作"], Parsed.OutlineLines(report));
    }

    [Fact]
    public void An_unknown_city_under_another_city_is_a_county()
    {
        var report = Parsed.Text("青禾市2021年法治政府建设情况报告\n2021年,在云岭市委、市政府的坚强领导下,我市扎实推进各项工作。");
        Assert.Equal(("青禾市", JurisdictionLevel.County), (report.Jurisdiction.Name, report.Jurisdiction.Level));
    }

    [Fact]
    public void Two_offices_that_sign_are_both_named()
    {
        var report = Parsed.Text("青禾县2021年法治政府建设情况报告\n2021年,我县召开会议。\n        中共青禾县委\n     青禾县人民政府\n   2022年3月20日");
        Assert.Equal("中共青禾县委、青禾县人民政府", report.Issuer);
        Assert.Equal(["中共青禾县委", "青禾县人民政府", "2022年3月20日"], Parsed.Of(report, ParagraphKind.Frame));
    }

    [Fact]
    public void Of_an_empty_document_nothing_is_known_and_it_says_so()
    {
        var report = Parsed.Blocks("empty.txt");
        Assert.Equal(("", null, 0), (report.Text, report.Year, report.Sentences.Count));
        Assert.NotEmpty(report.Doubts);
    }

    [Fact]
    public void What_the_reader_says_of_the_page_counts_when_the_text_is_silent()
    {
        var document = new Document("a.html", [new Block(BlockKind.Paragraph, "我县召开会议3次,现将有关情况报告如下。")])
        {
            Title = "青禾县2021年法治政府建设情况报告_青禾县人民政府网",
            Issuer = "青禾县司法局",
            Published = new DateOnly(2022, 2, 1),
        };
        var report = new ReportParser().Parse(document, "a", "b");
        Assert.Equal(("青禾县2021年法治政府建设情况报告", "青禾县", 2021, "青禾县司法局"), (report.Title, report.Jurisdiction.Name, report.Year, report.Issuer));
    }
}
