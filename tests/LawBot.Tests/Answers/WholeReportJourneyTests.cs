using LawBot.Answers.Drafts;
using LawBot.Tests.Support;

namespace LawBot.Tests.Answers;

/// <summary>A whole yearly report as it is written: outline, then every part, then last year's plan beside this year's facts, then what is missing.</summary>
[Collection(SampleDeskTests.Name)]
public class WholeReportJourneyTests(SampleDesk samples)
{
    private const string Facts = "青禾县2023年\n全年收到行政复议申请68件，受理57件，审结52件\n开展普法活动238场次，建成法治文化广场2处\n乡镇执法人员持证率93%\n县政府常务会议会前学法8次";

    [Fact]
    public async Task The_outline_names_five_parts_and_the_report_fills_them_in_the_same_order()
    {
        var outline = await samples.Desk.DraftAsync("起草青禾县2023年度法治政府建设情况报告的提纲", [], "", default);
        var report = await samples.Desk.DraftAsync("起草一份完整的青禾县2023年度法治政府建设情况报告", [], Facts, default);
        Assert.Equal((DraftGenre.Outline, DraftGenre.Report), (outline.Spec!.Genre, report.Spec!.Genre));
        string[] Heads(string text) => [.. text.Split('\n').Where(l => l.Length > 2 && "一二三四五".Contains(l[0], StringComparison.Ordinal) && l[1] == '、')];
        Assert.Equal(5, Heads(outline.Text).Length);
        Assert.Equal(Heads(outline.Text), Heads(report.Text));
    }

    [Fact]
    public async Task Every_fact_stands_once_in_the_part_of_its_matter_and_what_is_missing_is_named()
    {
        var report = await samples.Desk.DraftAsync("起草一份完整的青禾县2023年度法治政府建设情况报告", [], Facts, default);
        Assert.All(["68件", "57件", "52件", "238场次", "2处", "93%", "8次"], n => Assert.Equal(2, report.Text.Split(n).Length));
        Assert.Matches("（六）依法化解社会矛盾纠纷[^（]*收到行政复议申请68件，受理57件，审结52件", report.Text);
        Assert.Contains("突发事件应对（全部）", report.Missing);
        Assert.DoesNotContain(report.Missing, m => m == "收到行政复议申请件数");
    }

    [Fact]
    public async Task Plans_of_last_year_that_the_facts_do_not_tell_of_are_named_beside_the_report_and_compared_on_demand()
    {
        var report = await samples.Desk.DraftAsync("起草一份完整的青禾县2023年度法治政府建设情况报告", [], Facts, default);
        Assert.Contains(report.Warnings, w => w.Contains("2022年", StringComparison.Ordinal) && w.Contains("没有写到的打算", StringComparison.Ordinal)
            && w.Contains("述法", StringComparison.Ordinal));
        var check = await samples.Desk.DraftAsync("青禾县去年说要做的，今年写了没有", [], Facts, default);
        Assert.Equal(DraftGenre.PlanCheck, check.Spec!.Genre);
        Assert.Contains("材料：“建成法治文化广场2处”", check.Text, StringComparison.Ordinal);
        Assert.Matches("二、没有写到的[\\s\\S]*述法", check.Text);
    }
}
