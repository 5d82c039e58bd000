using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

/// <summary>What an instruction names has a point of its own, as many points stand as were asked for; a letter is told of,
/// not written in disguise.</summary>
public class NamedPointsTests
{
    [Theory]
    [InlineData("问题不足来三条 重点：普法形式老套、案卷质量参差", 3)]
    [InlineData("存在问题写三条，重点说 复议力量弱、合法性审核走过场 这两个", 3)]
    [InlineData("不足至少写三点，要有执法记录不规范", 3)]
    public async Task Named_lacks_fill_the_first_of_the_points_asked_for(string instruction, int points)
    {
        var draft = await WriteAsync(instruction);
        Assert.Contains("三是", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("没有读懂", string.Concat(draft.Warnings), StringComparison.Ordinal);
        Assert.Equal(points, draft.Spec!.Points);
    }

    [Fact]
    public async Task Each_topic_of_a_plan_has_its_point_and_its_own_figures()
    {
        var text = (await WriteAsync("来年打算四条：依法决策、镇街执法、法律援助、数字化；新建法律援助站6个")).Text;
        var at = new[] { "决策", "综合行政执法", "法律援助站6个", "数字化" }.Select(w => text.IndexOf(w, StringComparison.Ordinal)).ToList();
        Assert.True(at[0] > 0 && at.SequenceEqual(at.Order()), text);
    }

    [Fact]
    public async Task A_point_without_facts_does_not_repeat_those_of_the_others()
    {
        var text = (await WriteAsync("政务公开写四点：主动公开、依申请公开、平台建设、监督保障。主动公开3260条，依申请41件")).Text;
        Assert.DoesNotContain("深化主动公开", text[text.IndexOf("三是", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("写一段行政执法，明点党委领导，检查企业320户次", "坚持党委领导")]
    [InlineData("搭个框架，四块以上，党委领导、执法都得有", "坚持党委领导")]
    public async Task The_lead_of_the_party_is_pointed_out_where_it_is_asked_for(string instruction, string said)
    {
        var draft = await WriteAsync(instruction);
        Assert.Contains(said, draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Warnings, w => w.Contains("没有读懂", StringComparison.Ordinal) || w.Contains("要提到", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("开头一段帮写，2025年度的，报市委市政府那种")]
    [InlineData("给分管副县长看的，写一段行政应诉，一审42件，话别太硬")]
    [InlineData("以向上级汇报的口吻，写个开头，2024年")]
    public async Task Whom_a_text_is_for_is_understood_and_stands_nowhere_in_it(string instruction)
    {
        var draft = await WriteAsync(instruction);
        Assert.DoesNotContain("报市委", draft.Text, StringComparison.Ordinal);
        Assert.NotEqual(DraftTone.Firm, draft.Spec!.Tone);
        Assert.DoesNotContain(draft.Warnings, w => w.Contains("没有读懂", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("帮我拟一份请示，申请增加复议编制3名", "请示")]
    [InlineData("写个会议通知，下周三开法治政府建设推进会", "会议通知")]
    [InlineData("代拟一份关于增设行政复议受理点的请示", "请示")]
    public async Task A_letter_is_told_of_with_what_can_be_written_instead(string instruction, string letter)
    {
        var text = (await WriteAsync(instruction)).Text;
        Assert.Contains(letter, text, StringComparison.Ordinal);
        Assert.Contains("可以先写", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_of_duties_tells_duties_lacks_and_plans()
    {
        var text = (await WriteAsync("写份述法报告")).Text;
        Assert.All(["第一责任人职责情况", "存在的不足", "下一步工作"], h => Assert.Contains(h, text, StringComparison.Ordinal));
    }

    private static Task<Draft> WriteAsync(string instruction)
    {
        var spec = DraftSpecReader.Read(new Question(instruction, instruction, QuestionTask.Draft, ""), "");
        return new TemplateDraftWriter().WriteAsync(new DraftRequest(spec, new Evidence(instruction, [])), CancellationToken.None);
    }
}
