using LawBot.Documents;
using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Tests.Reports;

public class PageHeadTests
{
    private const string Title = "青禾县白石镇2024年度法治政府建设情况报告";
    private const string Body = "2024年,白石镇召开会议3次。";

    [Theory]
    [InlineData("- 索 引 号:370000/2025-00251\n- 发布机构:白石镇人民政府\n- 成文时间:2025年01月20日\n- 发文时间:2025年01月21日\n- 标 题:青禾县白石镇2024年度法治政府建设情况报告\n- 效力状态:有效")]
    [InlineData("[ 索引号 ] 1150023/2025-00004 [ 发文字号 ]\n[ 主题分类 ] 司法 [ 体裁分类 ] 工作报告\n[ 发布机构 ] 白石镇人民政府 [ 有效性 ]\n[ 成文日期 ] 2025-01-20 [ 发布日期 ] 2025-01-21")]
    [InlineData("• [ 索号 ]\n• 1150023MB15/2025-00004\n• [ 发文字号 ]\n• [ 主题分类 ]\n• 城乡建设\n• [ 发布日期 ]\n• 2025-01-21\n• [ 发布机构 ]\n• 白石镇人民政府")]
    [InlineData("索引号pbx/2025-00001\n-\n发布机构白石镇人民政府\n-\n文号\n-\n发布日期2025-01-21\n-\n时效性有效")]
    [InlineData("字体大小:【大】 【中】 【小】\n| 索引号:000014/2025 | |\n| 发文机关:白石镇人民政府 | 主题词: |\n| 主题分类: | 发布日期:2025-01-21 |")]
    [InlineData("今天是:2025年3月2日 星期日\n丨 网站无障碍 丨 关怀版 丨\n2025-01-21 17:01  |  白石镇人民政府")]
    [InlineData("登录注册无障碍\n进入老年模式 退出老年模式\n首页→ 通知公告\n• 日期:2025-01-21 14:17\n• 来源:白石镇人民政府\n• 浏览次数:")]
    [InlineData("来源:白石镇人民政府 发布者: 浏览次数:\n信息来源: 浏览次数:\n发布日期:2025-01-21")]
    public void What_the_page_prints_about_the_report_is_read_and_is_no_part_of_it(string head)
    {
        var report = Parsed.Text($"{head}\n{Title}\n{Body}");
        Assert.Equal(($"{Title}\n{Body}", Title), (report.Text, report.Title));
        Assert.Equal(("白石镇人民政府", new DateOnly(2025, 1, 21)), (report.Issuer, report.Published));
    }

    [Fact]
    public void A_title_that_stands_only_in_the_pages_table_is_the_title()
    {
        var report = Parsed.Text("| 标题:中共白石镇委员会 白石镇人民政府关于2024年度法治政府建设情况的报告 | |\n" + Body);
        Assert.Equal(("中共白石镇委员会 白石镇人民政府关于2024年度法治政府建设情况的报告", "白石镇", Body), (report.Title, report.Jurisdiction.Name, report.Text));
    }

    [Theory]
    [InlineData("[青政发〔2025〕7号]青禾县人民政府关于2024年法治政府建设情况的报告")]
    [InlineData("公文之家每日更新www.example.com青禾县人民政府关于2024年法治政府建设情况的报告")]
    public void What_is_printed_before_the_title_is_no_part_of_it(string line)
    {
        var report = Parsed.Text($"{line}\n2024年,我县召开会议3次。");
        Assert.Equal(("青禾县人民政府关于2024年法治政府建设情况的报告", "青禾县"), (report.Title, report.Jurisdiction.Name));
    }

    [Fact]
    public void An_office_and_a_day_under_the_title_tell_who_published_when()
    {
        var report = Parsed.Text("青禾县2024年度法治政府建设情况报告\n青禾县人民政府 2025年01月08日\n2024年,我县召开会议3次。");
        Assert.Equal(("青禾县人民政府", new DateOnly(2025, 1, 8)), (report.Issuer, report.Published));
    }

    [Fact]
    public void A_table_of_the_report_itself_stays()
    {
        var report = Parsed.Blocks(
            "a.docx",
            new Block(BlockKind.Paragraph, Title),
            new Block(BlockKind.TableRow, "指标\t数量") { Cells = ["指标", "数量"] },
            new Block(BlockKind.TableRow, "行政处罚\t12件") { Cells = ["行政处罚", "12件"] });
        Assert.Equal(["指标\t数量", "行政处罚\t12件"], Parsed.Of(report, ParagraphKind.TableRow));
    }
}
