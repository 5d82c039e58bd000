using System.Text;
using LawBot.Documents;

namespace LawBot.Tests.Readers;

public sealed class HtmlReaderTests
{
    private const string Page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>青禾县2021年法治政府建设情况报告_青禾县人民政府</title>
        <meta name="SiteName" content="青禾县人民政府"><meta name="ArticleTitle" content="青禾县2021年法治政府建设情况报告">
        <meta name="PubDate" content="2022-02-11 14:50"><style>.a{color:red}</style><script>var x = '脚本里的话。';</script></head>
        <body><div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
        <div class="dqwz">当前位置:<a href="/">首页</a> &gt; <a href="/fz">法治政府</a></div>
        <div class="main"><h1>青禾县2021年法治政府建设情况报告</h1>
        <div class="info">来源:青禾县司法局&nbsp;&nbsp;发布时间:2022-02-11 14:50 浏览次数: 36 <a href="javascript:p()">打印</a></div>
        <div class="bdsharebuttonbox"><a href="#">微信</a><a href="#">微博</a></div>
        <div id="zoom"><p>&nbsp;&nbsp;&nbsp;&nbsp;2021年,青禾县深入推进法治政府建设,现将
        有关情况报告如下。</p><p style="text-align: left;"><strong>一、主要工作</strong></p>
        <p>　　<strong>（一）强化领导。</strong>全年召开常务会议12次,<a href="/x">专题研究</a>法治工作。</p>
        <p>　　二是规范执法。<br>　　三是加强普法,开展活动<span>1</span><span>400</span>余场次。</p>
        <table border="1"><tr><td>事项</td><td>2021年</td></tr><tr><td rowspan="2">复议</td><td>收到45件</td></tr><tr><td>办结40件</td></tr></table>
        <p>附件:<a href="/files/2022/table.xlsx">2021年统计表</a></p></div>
        <div class="related"><h3>相关链接</h3><ul><li><a href="/1">云岭市2021年法治政府建设情况报告</a></li><li><a href="/2">云岭市2020年报告</a></li></ul></div></div>
        <div class="footer"><p>主办:青禾县人民政府办公室 备案号:12345678。联系电话见网站说明,未经许可不得转载。</p></div></body></html>
        """;

    [Fact]
    public async Task A_government_page_yields_its_text_without_what_stands_round_it()
    {
        var document = await Reading.Of("a.html", Page);
        Assert.Equal(
            ["青禾县2021年法治政府建设情况报告", "2021年,青禾县深入推进法治政府建设,现将有关情况报告如下。", "一、主要工作", "（一）强化领导。全年召开常务会议12次,专题研究法治工作。",
                "二是规范执法。", "三是加强普法,开展活动1400余场次。", "事项\t2021年", "复议\t收到45件", "复议\t办结40件"],
            document.Texts().Where(text => !text.StartsWith("附件", StringComparison.Ordinal)));
        Assert.Equal(["青禾县2021年法治政府建设情况报告", "一、主要工作"], document.Texts(BlockKind.Heading));
    }

    [Fact]
    public async Task Source_date_and_title_are_read_and_attachments_named()
    {
        var document = await Reading.Of("a.html", Page);
        Assert.Equal("青禾县2021年法治政府建设情况报告", document.Title);
        Assert.Equal("青禾县司法局", document.Issuer);
        Assert.Equal(new DateOnly(2022, 2, 11), document.Published);
        Assert.Contains("2021年统计表", Assert.Single(document.Doubts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_declared_charset_is_believed_only_as_far_as_the_bytes_bear_it_out()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        var declared = Page.Replace("utf-8", "gb2312", StringComparison.Ordinal);
        foreach (var content in new[] { gb.GetBytes(declared), Encoding.UTF8.GetBytes(declared), gb.GetBytes(Page) })
        {
            Assert.Contains("二是规范执法。", (await Reading.Of("a.html", content)).Texts());
        }
    }

    [Fact]
    public async Task The_box_of_an_open_government_page_gives_issuer_and_date_and_is_no_text()
    {
        var document = await Reading.Of("b.html", """
            <html><body><table><tr><td>索引号:</td><td>11140423/2022-00012</td><td>发布机构:</td><td>云岭市司法局</td></tr>
            <tr><td>名称:</td><td>云岭市2020年法治政府建设工作报告</td><td>发布日期:</td><td>2021年3月20日</td></tr></table>
            <div><p align="center"><b>云岭市2020年法治政府建设工作报告</b></p><p>2020年,云岭市全面推进依法行政,取得新成效。</p>
            <p>全市受理行政复议案件120件,办结118件。</p></div></body></html>
            """);
        Assert.Equal(("云岭市司法局", new DateOnly(2021, 3, 20)), (document.Issuer, document.Published));
        Assert.DoesNotContain(document.Blocks, block => block.Text.Contains("索引号", StringComparison.Ordinal));
        Assert.Equal("云岭市2020年法治政府建设工作报告", document.Blocks[0].Text);
    }

    [Theory]
    [InlineData("<table><tr><td>[ 发布机构 ]</td><td>云岭市司法局</td><td>[ 有效性 ]</td></tr><tr><td>[ 成文日期 ]</td><td>2021-03-01</td><td>[ 发布日期 ]</td><td>2021-03-20</td>"
        + "</tr></table>")]
    [InlineData("<ul><li>[ 成文日期 ]</li><li>2021-03-01</li><li>[ 发布日期 ]</li><li>2021-03-20</li><li>[ 发布机构 ]</li><li>云岭市司法局</li></ul>")]
    public async Task Labels_without_a_colon_have_their_values_in_the_next_cell(string box)
    {
        var document = await Reading.Of("c.html", $"""
            <html><body>{box}<div><h1>云岭市2020年法治政府建设工作报告</h1><p>2020年,云岭市全面推进依法行政,取得新成效。</p>
            <p>全市受理行政复议案件120件,办结118件。各发布机构 均按要求公开。</p></div></body></html>
            """);
        Assert.Equal(("云岭市司法局", new DateOnly(2021, 3, 20)), (document.Issuer, document.Published));
    }

    [Fact]
    public async Task A_table_that_lays_out_the_page_is_read_as_paragraphs()
    {
        var document = await Reading.Of("c.html", """
            <html><body><table width="960"><tr><td width="200"><a href="/a">机构职能</a><br><a href="/b">政策文件</a></td><td>
            <p>青禾县认真贯彻落实上级部署,扎实推进法治政府建设各项工作。</p><p>一、工作开展情况</p><p>全县共办理行政处罚案件310件,罚没款18.2万元。</p>
            <p>二、存在的问题</p><p>一些部门执法不够规范,仍需改进。</p></td></tr></table></body></html>
            """);
        Assert.Empty(document.Texts(BlockKind.TableRow));
        Assert.Equal("全县共办理行政处罚案件310件,罚没款18.2万元。", document.Texts()[2]);
        Assert.DoesNotContain("机构职能", document.Texts());
    }

    [Fact]
    public async Task Text_split_by_breaks_alone_is_paragraphs()
    {
        var document = await Reading.Of("d.html", "<div>青禾县工作总结<br/><br/>　　一、领导有力<br>　　全年培训2次,参加人员312人。<br>&nbsp;&nbsp;二、制度完善</div>");
        Assert.Equal(["青禾县工作总结", "一、领导有力", "全年培训2次,参加人员312人。", "二、制度完善"], document.Texts());
    }

    [Fact]
    public async Task Numbers_of_lists_are_written_as_a_browser_shows_them()
    {
        var document = await Reading.Of("h.html", """
            <html><head><style>.plain{list-style:none} ol.cn{list-style-type:cjk-ideographic}</style></head><body><p>青禾县2022年法治政府建设有以下工作,报告如下。</p>
            <ol class="cn" start="2"><li>加强执法监督</li><li><p>办理复议案件</p></li></ol><ol><li>培训3次</li><li value="5">检查2次</li><li>（三）自己编号</li></ol>
            <ol class="plain"><li>不编号的一项</li></ol></body></html>
            """);
        Assert.Equal(["二、加强执法监督", "三、办理复议案件", "1. 培训3次", "5. 检查2次", "（三）自己编号", "不编号的一项"], document.Texts().Skip(1));
    }

    [Fact]
    public async Task What_a_style_sheet_hides_or_strikes_and_marks_of_notes_are_no_text()
    {
        var document = await Reading.Of("i.html", """
            <html><head><style>/* a */ @media print { .shown { display: none } } .off, #gone { display : none } .old{text-decoration:line-through}
            .tab{display:none} .tab.on{display:block}</style></head><body><p class="shown">青禾县全年收到行政复议申请120<sup>1</sup>件,广场1200m<sup>2</sup>。</p>
            <p class="off">隐藏的话99件。</p><p id="gone">隐去的话98件。</p><p>受理<span class="old">97</span><del>96</del>108件。</p><div class="tab on">办结95件。</div>
            <table><tr><td>类别</td><td>件数</td></tr><tr><td>公安<br>交通</td><td>61<sup>①</sup></td></tr></table></body></html>
            """);
        Assert.Equal(["青禾县全年收到行政复议申请120件,广场1200m²。", "受理108件。", "办结95件。", "类别\t件数", "公安 交通\t61"], document.Texts());
    }

    [Theory]
    [InlineData("color:#fff")]
    [InlineData("color: WHITE !important")]
    [InlineData("color:rgba(0,0,0,0)")]
    [InlineData("color:#fefefe;background-color:#ffffff")]
    [InlineData("opacity:0")]
    [InlineData("font-size:1px")]
    [InlineData("position:absolute;left:-9999px")]
    [InlineData("text-indent:-999em")]
    [InlineData("height:0;overflow:hidden")]
    [InlineData("position:absolute;clip:rect(0,0,0,0)")]
    public async Task What_nobody_sees_is_no_text_whether_its_own_style_says_so_or_the_sheet(string style)
    {
        var own = await Reading.Of("j.html", $"<html><body><p>青禾县全年受理行政复议申请38件。</p><div style=\"{style}\"><p>全年受理9999件。</p></div></body></html>");
        var sheet = await Reading.Of("k.html",
            $"<html><head><style>.x {{ {style} }}</style></head><body><p>青禾县全年受理行政复议申请38件。</p><p class=x>全年受理9999件。</p></body></html>");
        Assert.Equal(["青禾县全年受理行政复议申请38件。"], own.Texts());
        Assert.Equal(["青禾县全年受理行政复议申请38件。"], sheet.Texts());
    }

    [Theory]
    [InlineData("<div style='background:#036'><p style='color:#fff'>全年受理38件。</p></div>")]
    [InlineData("<table bgcolor='#003366'><tr><td style='color:white'>全年受理38件。</td></tr></table>")]
    [InlineData("<div style='color:#fff'><p style='color:#333'>全年受理38件。</p></div>")]
    [InlineData("<p style='text-indent:2em;line-height:0;height:100%'>全年受理38件。</p>")]
    public async Task What_is_white_on_a_ground_of_its_own_is_read(string part)
    {
        var document = await Reading.Of("l.html", $"<html><body><p>青禾县行政复议工作情况如下，请予审议。</p>{part}</body></html>");
        Assert.Contains("全年受理38件。", document.Texts());
    }

    [Fact]
    public async Task Pages_without_text_say_why_and_what_to_do()
    {
        Assert.Contains("脚本", await Reading.RefusalOf("e.html", "<html><body><div id=app></div><script src=/a.js></script></body></html>"),
            StringComparison.Ordinal);
        Assert.Contains("main.htm", await Reading.RefusalOf("f.html", "<html><frameset><frame src='main.htm'></frameset></html>"), StringComparison.Ordinal);
        Assert.Contains("report.pdf", await Reading.RefusalOf("g.html", "<html><body><a href='/u/report.pdf'></a></body></html>"), StringComparison.Ordinal);
    }
}
