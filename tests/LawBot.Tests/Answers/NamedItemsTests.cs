using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Tests.Support;

namespace LawBot.Tests.Answers;

/// <summary>Lacks and aims that an instruction lists are the points of the text; parts of a report named together are a whole report.</summary>
[Collection(SampleDeskTests.Name)]
public class NamedItemsTests(SampleDesk samples)
{
    [Theory]
    [InlineData("城管执法这块的短板写三条:占道反弹快、协管员流动大、非现场执法刚起步", 3, "占道反弹快", "协管员流动性较大", "非现场执法刚起步")]
    [InlineData("我县问题就三条,执法全过程记录不规范,重大决策公众参与少,公职律师只有4个人", 3, "执法全过程记录", "公众参与偏少", "公职律师仅有4人")]
    [InlineData("我局许可和监管方面问题有两条,一是许可和监管脱节,二是基层人手不够", 2, "许可和监管", "基层人手", "我局")]
    [InlineData("问题三条,我们县主要是乡镇执法力量薄弱,案卷制作粗糙,培训跟不上", 3, "我县", "乡镇执法力量薄弱", "案卷制作较为粗糙")]
    [InlineData("主要问题:1、个别部门重大决策程序走形式;2、案卷质量不高,今年评查不合格率6.8%;3、司法所平均1.6人", 3, "走形式", "6.8%", "1.6人")]
    [InlineData("下一步重点:柔性执法清单、案卷互评、法律顾问考核,三项都写上,300字以内", 3, "柔性执法清单", "案卷互评", "法律顾问考核")]
    public async Task What_is_listed_is_a_point_each_and_nothing_else_is(string instruction, int points, string first, string second, string third)
    {
        var text = (await WriteAsync(instruction)).Text;
        Assert.Equal(points, DraftSetting.PointsIn(text));
        Assert.All([first, second, third], s => Assert.Contains(s, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("存在的问题:300字以内,分三点", 3)]
    [InlineData("存在的问题写四条,不要五条", 4)]
    [InlineData("问题写五条,别凑六条", 5)]
    public async Task Wishes_behind_a_request_are_no_points_and_a_number_that_is_not_wanted_is_none(string instruction, int points) =>
        Assert.Equal(points, DraftSetting.PointsIn((await WriteAsync(instruction)).Text));

    [Fact]
    public async Task Figures_of_work_on_problems_are_no_list_of_problems()
    {
        var spec = (await WriteAsync("写信访问题化解情况:化解积案29件,办理初信初访1130件")).Spec;
        Assert.Equal(DraftGenre.Section, spec!.Genre);
    }

    [Fact]
    public async Task A_lack_and_what_mends_it_stand_in_one_point()
    {
        var text = (await WriteAsync("不足与打算一一对应写:一、信访积案化解慢;二、调解员年龄大")).Text;
        Assert.Equal(2, DraftSetting.PointsIn(text));
        Assert.Contains("信访积案化解偏慢，需要加快推进。下一步将", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_mends_a_lack_is_found_by_the_lack_and_not_by_how_it_is_told() =>
        Assert.Contains("一是合同没经法审的问题较为突出。下一步将明确审查范围", (await WriteAsync("问题和措施一一对应:一、合同没经法审;二、文件备案迟")).Text,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("把澧溪市2026年度法治政府建设情况报告整篇拉出来，成效、问题、打算三大块齐全", DraftGenre.Report)]
    [InlineData("出一份完整的年度报告,成绩、不足、下步安排都要有", DraftGenre.Report)]
    [InlineData("写年度报告里的下一步打算", DraftGenre.Plans)]
    [InlineData("写年度报告存在的问题", DraftGenre.Problems)]
    public async Task The_parts_of_a_report_named_together_are_a_whole_report(string instruction, DraftGenre genre) =>
        Assert.Equal(genre, (await WriteAsync(instruction)).Spec!.Genre);

    [Theory]
    [InlineData("写镇长在防汛抢险动员会上的讲话,700字", true)]
    [InlineData("写一篇县里春季植树造林活动的动员讲话", true)]
    [InlineData("写司法所建设的情况,县长讲话要求也点到", false)]
    public async Task A_speech_is_declined(string instruction, bool isDeclined) =>
        Assert.Equal(isDeclined, (await WriteAsync(instruction)).Spec!.IsDeclined);

    [Theory]
    [InlineData("写2024年工作打算,三条", "2024年，我县将")]
    [InlineData("写2024年度报告的下一步打算,三条", "下一步，我县将")]
    public async Task A_plan_of_a_named_year_says_so(string instruction, string begins) =>
        Assert.StartsWith(begins, (await WriteAsync(instruction)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("写2024年工作打算,分五点,每点带小标题,不要数字")]
    [InlineData("写开头段,澧溪市,2024年,以习近平新时代中国特色社会主义思想为指导")]
    [InlineData("出一个年度报告的提纲,要一级二级标题")]
    [InlineData("不足与打算一一对应写:一、信访积案化解慢;二、调解员年龄大")]
    public async Task Nothing_is_told_as_undone_that_the_text_does(string instruction) =>
        Assert.DoesNotContain((await WriteAsync(instruction)).Warnings, w => w.Contains("没有读懂", StringComparison.Ordinal)
            || w.Contains("现有材料写了", StringComparison.Ordinal) || w.Contains("没有照办", StringComparison.Ordinal));

    [Fact]
    public async Task A_summary_with_a_length_has_an_opening_and_a_paragraph_for_each_matter()
    {
        var text = (await WriteAsync("石门镇2023年法治政府建设总结,600字,调解纠纷146起,普法宣传22场,审查合同16份")).Text;
        Assert.StartsWith("2023年，石门镇", text, StringComparison.Ordinal);
        Assert.InRange(DraftText.SizeOf(text), 450, 700);
        Assert.All(["146起", "22场", "16份"], n => Assert.Contains(n, text, StringComparison.Ordinal));
    }

    private Task<Draft> WriteAsync(string instruction) => samples.Desk.DraftAsync(instruction, [], "", CancellationToken.None);
}
