using LawBot.Chinese;
using LawBot.Documents;
using LawBot.Reports;

namespace LawBot.Tests.Reports;

public class ParagraphTests
{
    private const string Title = "青禾县2021年法治政府建设情况报告";

    [Theory]
    [InlineData("县政府召开会议。明确任务和责任单位。积\n\n极开展示范创建活动。", "县政府召开会议。明确任务和责任单位。积极开展示范创建活动。")]
    [InlineData("全年收到行政复议申请45件,受理38件,办结 34\n\n件,结案率较高。", "全年收到行政复议申请45件,受理38件,办结 34件,结案率较高。")]
    [InlineData("五是推进公开。建立专栏。六是\n\n不断推进信用建设。", "五是推进公开。建立专栏。六是不断推进信用建设。")]
    [InlineData("印发了《关于加强法治政府建设的\n\n意见》,明确任务。", "印发了《关于加强法治政府建设的意见》,明确任务。")]
    [InlineData("网上可办率超过86%,“进一扇门、\n\n— 3 —\n\n办成一揽子事”基本实现。", "网上可办率超过86%,“进一扇门、办成一揽子事”基本实现。")]
    [InlineData("召开会议。明确任务,落实责\n第 2 页 共 9 页\n\f\n任,取得实效。", "召开会议。明确任务,落实责任,取得实效。")]
    [InlineData("完成培训3场,参训1\n\n,200人次。", "完成培训3场,参训1,200人次。")]
    [InlineData("调解成功率达到98.\n\n5%,持续提升。", "调解成功率达到98.5%,持续提升。")]
    [InlineData("办理案件4,\n\n326件,持续提升。", "办理案件4,326件,持续提升。")]
    [InlineData("办理案件4\n326件,罚款7\n58.6万元。", "办理案件4326件,罚款758.6万元。")]
    public void A_line_that_a_page_break_cut_is_joined(string text, string paragraph)
    {
        Assert.Equal($"{Title}\n{paragraph}", Parsed.Text($"{Title}\n{text}").Text);
    }

    [Theory]
    [InlineData("一、主要做法\n县政府召开会议。")]
    [InlineData("主要做法\n县政府召开会议3次,部署各项工作。")]
    [InlineData("县政府召开会议。明确了任务\n二、存在问题\n力量薄弱。")]
    [InlineData("县政府召开会议。取得新成效\n青禾县人民政府")]
    [InlineData("下一步抓好以下工作：\n加强学习培训。")]
    [InlineData("县政府工作要点之1\n2023年召开会议3次。")]
    public void A_heading_a_list_line_and_a_signature_keep_their_own_lines(string text)
    {
        Assert.Equal($"{Title}\n{text}", Parsed.Text($"{Title}\n{text}").Text);
    }

    [Theory]
    [InlineData("[bookmark: _GoBack]召开会议3次。", "召开会议3次。")]
    [InlineData("为发展提供坚强法治保障。??", "为发展提供坚强法治保障。")]
    [InlineData("收到申请3\u200b5件,受理\u202e3\u202c0件。", "收到申请35件,受理30件。")]
    [InlineData("**1. 健全机制。**县委召开会议。", "1. 健全机制。县委召开会议。")]
    [InlineData("　　召开会议 3 次。  ", "召开会议 3 次。")]
    [InlineData("召开\0会议3次。", "召开会议3次。")]
    [InlineData("為什麼要學法？", "為什麼要學法？")]
    public void What_the_author_did_not_write_goes_and_what_he_wrote_stays(string line, string kept)
    {
        Assert.Equal($"{Title}\n{kept}", Parsed.Text($"\ufeff{Title}\n{line}").Text);
    }

    [Theory]
    [InlineData("当前位置:\n首页 \n> 专题 > 依法行政")]
    [InlineData("您现在的位置：首页 > 政务公开 > 法治政府")]
    [InlineData("首页\n>\n政务公开")]
    public void Navigation_above_the_title_goes(string head)
    {
        Assert.Equal($"{Title}\n召开会议3次。", Parsed.Text($"{head}\n\n{Title}\n召开会议3次。\n分享到：\n【打印】【关闭】\n扫一扫在手机打开\n上一篇：通知\n主办单位：青禾县人民政府").Text);
    }

    [Fact]
    public void Running_heads_and_page_numbers_go_and_the_title_stays()
    {
        const string Page = "县政府常务会议专题研究部署法治政府建设工作12次,推动各项任务落实。";
        var report = Parsed.Text($"{Title}\n{Page}\n— 1 —\n\f\n{Title}\n{Page}\n— 2 —\n\f\n{Title}\n{Page}\n— 3 —");
        Assert.Equal($"{Title}\n{Page}\n{Page}\n{Page}", report.Text);
    }

    [Fact]
    public void Lines_of_one_width_are_joined_and_headings_among_them_are_not()
    {
        var report = Parsed.Text(string.Join('\n',
            "        青禾县2021年法治政府建设情况报告",
            "    县委常委会会议先后专题研究法治建设工作，县政府",
            "常务会议学法十二次。全县各级领导干部带头学法用法，",
            "举办专题培训班八期，全县法治氛围日益浓厚。",
            "    一、主要做法",
            "    （一）加强党对法治政府建设的领导",
            "    制定年度工作要点，分解任务，逐项明确责任单位和完",
            "成时限。建立月调度、季通报、半年督察机制，对各乡镇、",
            "各部门开展督察两轮，发现的问题全部整改到位并按时报告",
            "县政府。深化改革，取消证明事项，实行告知承诺，政务服",
            "务事项网上可办率持续提高，企业和群众满意度不断上升。",
            "    二、存在问题",
            "    执法力量薄弱。"));
        Assert.Equal(7, report.Paragraphs.Count);
        Assert.Equal(["1 一、主要做法", "2 （一）加强党对法治政府建设的领导", "1 二、存在问题"], Parsed.OutlineLines(report));
        Assert.Contains("县政府常务会议学法十二次。全县各级领导干部带头学法用法，举办专题培训班", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_salutation_an_attachment_and_a_document_number_are_frame()
    {
        var report = Parsed.Text(
            $"青政发〔2022〕5号\n{Title}\n中共云岭市委、云岭市人民政府：\n召开会议3次。\n附件：1.统计表\n2.台账\n青禾县人民政府\n2022年1月1日\n（此件公开发布）");
        Assert.Equal(["召开会议3次。"], Parsed.Of(report, ParagraphKind.Body));
        Assert.Equal("召开会议3次。", Assert.Single(report.Sentences).Span.In(report.Text));
    }

    [Fact]
    public void A_table_drawn_with_bars_gives_rows()
    {
        var report = Parsed.Text($"{Title}\n数据如下。\n\n| 指标 | 数量 |\n|---|---|\n| 行政复议 | 23件 |\n\n- 召开会议3次。");
        Assert.Equal(["指标\t数量"], Parsed.Of(report, ParagraphKind.TableHeader));
        Assert.Equal(["行政复议\t23件"], Parsed.Of(report, ParagraphKind.TableRow));
        Assert.Equal(["数据如下。", "召开会议3次。"], Parsed.Of(report, ParagraphKind.Body));
    }

    [Fact]
    public void A_table_row_is_a_sentence_and_doubtful_digits_keep_their_place()
    {
        var report = Parsed.Blocks(
            "a.pdf",
            new Block(BlockKind.Paragraph, "　　全县受理45件。") { Doubtful = [new TextSpan(6, 8)] },
            new Block(BlockKind.TableRow, "项目\t件数") { IsTableHeader = true },
            new Block(BlockKind.TableRow, "受理\t45") { Doubtful = [new TextSpan(3, 5)] });
        Assert.Equal(["45", "45"], report.Doubtful.Select(s => s.In(report.Text)));
        Assert.Equal(["全县受理45件。", "项目\t件数", "受理\t45"], report.Sentences.Select(s => s.Span.In(report.Text)));
    }
}
