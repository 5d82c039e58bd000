using LawBot.Documents;
using LawBot.Reports;
using LawBot.Reports.Figures;

namespace LawBot.Tests.Reports;

/// <summary>One model of a table for every reader: heads of levels, merged cells, units of heads, labels and lines.</summary>
public sealed class TableModelTests
{
    [Fact]
    public void Heads_of_two_levels_keep_both() => Assert.Equal(
        ["公安类行政复议收到61件", "公安类行政复议受理55件", "公安类应诉12件"],
        Read(["类别", "行政复议", "行政复议", "应诉（件）"], ["类别", "收到（件）", "受理（件）", "应诉（件）"], ["公安类", "61", "55", "12"]));

    [Fact]
    public void A_form_names_its_metric_by_the_heads_under_each_section_and_a_merged_cell_is_one_value() => Assert.Equal(
        ["规范性文件制发件数7件", "规范性文件现行有效件数64件", "行政处罚本年处理决定数量2345"],
        Read(
            ["第二十条第（一）项", "第二十条第（一）项", "第二十条第（一）项"], ["信息内容", "制发件数", "现行有效件数"], ["规范性文件", "7", "64"],
            ["第二十条第（六）项", "第二十条第（六）项", "第二十条第（六）项"], ["信息内容", "本年处理决定数量", "本年处理决定数量"], ["行政处罚", "2345", "2345"])
            .Select(f => f));

    [Fact]
    public void A_group_merged_over_its_rows_names_each_of_them_and_the_number_of_a_measure_word_counts_in_it() => Assert.Equal(
        ["财产罚罚款件数186件", "财产罚没收件数24件", "行为罚停业件数7件", "合计件数217件"],
        Read(["类别", "种类", "件数"], ["财产罚", "罚款", "186"], ["", "没收", "24"], ["行为罚", "停业", "7"], ["合计", "", "217"]));

    [Fact]
    public void A_head_written_once_over_several_columns_names_all_of_them() => Assert.Equal(
        ["东坪镇行政复议收到12", "东坪镇行政复议受理10", "东坪镇行政应诉一审5", "东坪镇行政应诉败诉1"],
        Read(["乡镇", "行政复议", "", "行政应诉", ""], ["", "收到", "受理", "一审", "败诉"], ["东坪镇", "12", "10", "5", "1"]));

    [Fact]
    public void A_year_over_columns_or_before_a_row_is_no_number_and_no_other_years_figure() => Assert.Equal(
        ["2021年收到96", "2022年收到120"], Read(["年度", "收到"], ["2021年", "96"], ["2022年", "120"]));

    [Fact]
    public void A_row_of_heads_with_too_few_cells_names_no_column_it_may_not_stand_over() => Assert.Equal(
        ["东坪镇收到12", "东坪镇受理10", "东坪镇一审5"],
        Read(["乡镇", "行政复议", "行政应诉"], ["", "收到", "受理", "一审"], ["东坪镇", "12", "10", "5"]));

    [Fact]
    public void 万_in_a_head_is_multiplied_once() => Assert.Equal(
        ["挽回损失金额4805000元", "挽回损失人数12000人"], Read(["指标", "金额（万元）", "人数（万人）"], ["挽回损失", "480.5", "1.2"]));

    [Theory]
    [InlineData("单位：件", "东坪镇受理120件")]
    [InlineData("（单位：万元）", "东坪镇受理1200000元")]
    public void A_line_above_gives_the_unit(string line, string figure)
    {
        var report = Parsed.Text($"青禾县2022年法治政府建设情况报告\n一、工作\n各镇情况\n{line}\n| 乡镇 | 受理 |\n|---|---|\n| 东坪镇 | 120 |");
        Assert.Equal([figure], Told(report));
    }

    [Fact]
    public void Lines_that_a_bar_closes_are_rows()
    {
        var report = Parsed.Text("青禾县2022年法治政府建设情况报告\n一、执法数据\n警告 | 罚款 | 罚没金额(万元) |\n217 | 4929 | 753.79 |\n二、总体情况\n办理案件45件。");
        Assert.Contains("罚没金额7537900元", Told(report));
        Assert.Contains("罚款4929", Told(report));
    }

    [Fact]
    public void Lines_with_bars_between_their_cells_only_are_rows_and_a_sites_menu_is_none()
    {
        var report = Parsed.Text("首页 | 政务公开 | 互动交流\n青禾县2022年法治政府建设情况报告\n一、执法数据\n指标 | 数量(件)\n行政处罚 | 217\n行政检查 | 5200\n二、总体情况\n办理案件45件。");
        Assert.Equal(["行政处罚数量217件", "行政检查数量5200件", "办理案件45件"], Told(report));
    }

    private static IReadOnlyList<string> Read(params string[][] rows) => Told(Parsed.Blocks(
        "t.docx", [new Block(BlockKind.Paragraph, "青禾县2022年法治政府建设情况报告"),
            .. rows.Select(r => new Block(BlockKind.TableRow, string.Join('\t', r)) { Cells = r })]));

    private static IReadOnlyList<string> Told(Report report) => [.. new FigureExtractor().Extract(report).Select(f => f.Metric + $"{f.Value:0.##}" + f.Unit)];
}
