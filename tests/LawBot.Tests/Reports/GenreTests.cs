using LawBot.Chinese;
using LawBot.Lexicon;
using LawBot.Places;
using LawBot.Reports;
using LawBot.Reports.Identity;

namespace LawBot.Tests.Reports;

/// <summary>Any report of a place and a year is read under its own title; what is no report is marked and never quoted.</summary>
public sealed class GenreTests
{
    private const string Body = "\n\n一、总体情况\n2022年,各项工作有序推进,办理案件18件。\n二、存在的问题\n力量不足。";

    public static TheoryData<string, string, string> Rows()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in LexiconTable.Own("genres"))
        {
            rows.Add(row.Class, string.Join('|', row.Counts), string.Join('|', row.DoesNotCount));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_of_the_table_does_what_its_examples_say(string kind, string counts, string other)
    {
        Assert.True(Is(kind, counts), counts);
        Assert.True(other.Length == 0 || !Is(kind, other), other);
    }

    [Theory]
    [InlineData("澧溪市司法局2022年政府信息公开工作年度报告", "澧溪市司法局", "部门", "年度报告")]
    [InlineData("云岭县2022年行政复议和行政应诉案件办理情况统计分析报告", "云岭县", "县", "统计分析报告")]
    [InlineData("云岭县2022年行政复议与应诉白皮书", "云岭县", "县", "白皮书")]
    [InlineData("石渡县自然资源局2022年度行政执法统计年报", "石渡县自然资源局", "部门", "统计年报")]
    [InlineData("石渡区市场监督管理局行政执法工作总结", "石渡区市场监督管理局", "部门", "工作总结")]
    [InlineData("石渡县2022年度行政处罚实施情况统计表", "石渡县", "县", "统计表")]
    [InlineData("青禾区人民政府柳荫街道办事处关于2022年度法治政府建设情况的报告", "柳荫街道", "乡镇", "报告")]
    [InlineData("国家税务总局澧溪市税务局2022年法治工作情况报告", "澧溪市税务局", "部门", "情况报告")]
    [InlineData("澧溪市中级人民法院关于2022年行政审判工作情况的报告", "澧溪市中级人民法院", "部门", "报告")]
    [InlineData("云岭市人民政府国有资产监督管理委员会2022年法治工作总结", "云岭市国有资产监督管理委员会", "部门", "工作总结")]
    [InlineData("梅岭关县2022年普法工作总结", "梅岭关县", "县", "工作总结")]
    [InlineData("澧溪市人民政府关于2022年法治政府建设工作情况的公告", "澧溪市", "市", "情况的公告")]
    [InlineData("关于青禾县2022年度推进依法行政情况的通报", "青禾县", "县", "情况的通报")]
    [InlineData("安和县2022年普法工作总结", "安和县", "县", "工作总结")]
    public void A_title_of_place_year_and_genre_is_read_as_printed(string title, string owner, string level, string genre)
    {
        var report = Parsed.Text(title + Body);
        Assert.Equal((title, owner, level, genre), (report.Title, report.Jurisdiction.Name, report.Jurisdiction.LevelName, report.Genre.Name));
        Assert.True(report.Genre.IsReport);
    }

    [Fact]
    public void A_title_that_tells_only_who_announces_leaves_it_to_the_first_lines_what()
    {
        const string Title = "青禾县人民政府公告\n\n";
        var report = Parsed.Text(Title + "根据有关规定，现将青禾县2022年度法治政府建设情况公告如下，请予监督。" + Body);
        Assert.True(report.Genre.IsReport);
        Assert.NotEmpty(report.Sentences);
        Assert.Equal(("青禾县", 2022), (report.Jurisdiction.Name, report.Year));
        Assert.False(Parsed.Text(Title + "现将2022年拟录用执法人员名单公告如下，公示期五个工作日。" + Body).Genre.IsReport);
    }

    [Theory]
    [InlineData("【文字解读】《青禾县关于2022年法治政府建设情况的报告》文件解读", DocumentKind.Explanation, "解读")]
    [InlineData("一图读懂|青禾县2022年法治政府建设情况报告", DocumentKind.Explanation, "解读")]
    [InlineData("关于召开全县法治工作会议的通知", DocumentKind.Other, "通知")]
    [InlineData("青禾县行政执法人员名单", DocumentKind.Other, "名单")]
    [InlineData("青禾县2023年法治政府建设工作要点", DocumentKind.Other, "要点")]
    [InlineData("2022年法治政府建设情况报告范文", DocumentKind.Model, "范文")]
    public void What_is_no_report_is_marked_and_has_no_sentence_to_quote(string title, DocumentKind kind, string word)
    {
        var report = Parsed.Text(title + Body);
        Assert.Equal(kind, report.Genre.Kind);
        Assert.Empty(report.Sentences);
        Assert.Contains("办理案件18件", report.Text, StringComparison.Ordinal);
        Assert.Contains(word, string.Concat(report.Doubts), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021年,xx市人民政府坚持依法行政,考评排名全省第x。\n一、工作情况\n召开会议*次,印发文件*件。")]
    [InlineData("2021年,**县坚持依法行政。\n一、工作情况\n召开会议××次,培训执法人员××人。")]
    public void A_text_with_its_blanks_open_is_a_model(string text) =>
        Assert.Equal(DocumentKind.Model, Parsed.Text("2021年法治政府建设情况报告\n" + text).Genre.Kind);

    [Fact]
    public void A_report_that_does_not_name_a_person_is_no_model() =>
        Assert.True(Parsed.Text("青禾县2022年法治政府建设情况报告" + Body + "\n典型案例:李某某诉某局案、王某诉某公司案、xx公司案均已审结。").Genre.IsReport);

    [Theory]
    [InlineData("请先登录后下载附件")]
    [InlineData("404\nNot Found")]
    [InlineData("青禾县2022年法治政府建设情况报告\n您访问的页面不存在,正在跳转……")]
    public void A_page_that_failed_to_load_is_no_report(string text) => Assert.Equal(DocumentKind.Page, Parsed.Text(text).Genre.Kind);

    [Theory]
    [InlineData("青禾县2022年法治政府建设情况报告\n一、数据\n受理1404件")]
    [InlineData("青禾县2022年法治政府建设情况报告\n一、数据\n| 单位 | 计划 | 实施 |\n| 水务局 | 40 | 44 |")]
    public void A_number_that_holds_the_number_of_an_error_is_no_failed_page(string text) =>
        Assert.Equal(DocumentKind.Report, Parsed.Text(text).Genre.Kind);

    [Fact]
    public void A_report_of_an_unknown_place_is_named_by_its_file()
    {
        var report = Parsed.Text("2022年,我们推进依法行政。" + Body, "a-无名.txt");
        Assert.True(report.Jurisdiction.IsUnknown);
        Assert.Equal(("〔a-无名.txt〕", "", "a-无名"), (report.Jurisdiction.Name, report.Jurisdiction.LevelName, report.Title));
    }

    [Theory]
    [InlineData("按照要求,现将县人民政府2021年依法行政情况报告如下。\n一、做法\n出台《青禾县学法办法》《青禾县实施方案》。将法治建设摆在工作全局的重要位置。", "青禾县", 2021)]
    [InlineData("—2018年1月16日在青禾区第九届人民代表大会第二次会议上\n青禾区人民政府代区长 李明\n各位代表:\n现在,我代表青禾区人民政府向大会报告。\n一、2017年工作回顾\n配合岳阳市推进一体化。岳阳市召开现场会。", "青禾区", 2017)]
    [InlineData("青禾县工作报告\n——2012年2月29日在青禾县工作会议上\n各位代表:\n请审议。\n一、过去一年工作回顾\n2011年办结案件92件。\n二、2012年工作总体要求和目标任务\n办结案件140件。", "青禾县", 2011)]
    [InlineData("青禾县公安局年度报告\n一、总体情况\n依法公开2020年度决算和2021年预算。2021年,办理信箱事务40件。", "青禾县公安局", 2021)]
    public void Whose_it_is_and_of_which_year_is_told_by_its_own_words(string text, string name, int year)
    {
        var report = Parsed.Text(text);
        Assert.Equal((name, year), (report.Jurisdiction.Name, report.Year));
    }

    [Fact]
    public void The_day_right_behind_the_source_is_that_of_publication() =>
        Assert.Equal(new DateOnly(2023, 4, 18), Parsed.Text("青禾县2022年法治政府建设情况报告\n来源：青禾县司法局2023-04-18 09:05\n浏览：6" + Body).Published);

    private static bool Is(string kind, string title)
    {
        var squeezed = Squeezed.Of(title);
        return kind switch
        {
            "report" or "count" => TitleRules.IsReport(squeezed),
            "explanation" => TitleRules.IsExplanation(squeezed),
            _ => TitleRules.IsOther(squeezed) && !TitleRules.IsReport(squeezed),
        };
    }
}
