using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

/// <summary>What an instruction asks for decides the form of its text: whose it is, which part of a report, whether the trade writes it at all.</summary>
public class DraftFormTests
{
    [Theory]
    [InlineData("水务局今年法治工作的提纲给我一个", "水行政执法", "局党组会议")]
    [InlineData("市场监管局要报年度法治建设总结，框架先拉一个", "市场监管执法", "食品")]
    [InlineData("县卫健委的法治建设年报，列个大纲", "医疗机构", "局长办公会")]
    [InlineData("我们街道的法治建设报告，先给个提纲", "党工委会议", "人民调解")]
    public async Task An_outline_is_that_of_whoever_writes(string instruction, string first, string second)
    {
        var text = (await WriteAsync(instruction, "")).Text;

        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
        Assert.DoesNotContain("常务会议", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("就写执法规范化，列个提纲，三条", 3)]
    [InlineData("行政复议工作总结的写作提纲，四个部分", 4)]
    [InlineData("公安局写普法，提纲分两条", 2)]
    public async Task An_outline_on_one_matter_is_on_that_matter_in_so_many_parts(string instruction, int parts)
    {
        var text = (await WriteAsync(instruction, "")).Text;

        Assert.Equal(parts, text.Split('\n').Count(l => l.Length > 1 && l[1] == '、'));
        Assert.DoesNotContain("第一责任人", text, StringComparison.Ordinal);
        Assert.DoesNotContain("其他需要报告的情况", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("放管服那部分专写帮办代办上门服务，其他不展开", "帮办代办上门服务")]
    [InlineData("“一件事一次办”改革推进情况来一段", "一件事一次办")]
    [InlineData("河湖长制和水资源保护怎么写，来一段", "河湖长制和水资源保护")]
    [InlineData("写写根治欠薪", "根治欠薪")]
    [InlineData("秸秆禁烧执法，一小段就行", "秸秆禁烧执法")]
    public async Task What_a_department_does_is_of_the_trade(string instruction, string topic) =>
        Assert.Contains(topic, (await WriteAsync(instruction, "")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("作首七律，歌颂春天")]
    [InlineData("帮我写个孩子的转学申请")]
    [InlineData("单位食堂采购大米的通知拟一个")]
    [InlineData("写个红烧肉的做法，步骤细一点")]
    [InlineData("写一篇运动会讲话稿")]
    [InlineData("拟一份政府法律顾问聘用合同，期限两年，费用6万")]
    public async Task What_no_report_speaks_of_is_declined(string instruction) => Assert.True((await WriteAsync(instruction, "")).Spec!.IsDeclined);

    [Theory]
    [InlineData("报告最后的结尾段帮写一个，八十字左右", DraftGenre.Closing)]
    [InlineData("从成绩转到问题，中间写一句过渡", DraftGenre.Transition)]
    [InlineData("开个头就行，我们是临川街道，2024年的", DraftGenre.Opening)]
    [InlineData("写结尾的下一步打算，150字以内", DraftGenre.Plans)]
    public async Task The_small_parts_of_a_report_are_parts_of_their_own(string instruction, DraftGenre genre)
    {
        var draft = await WriteAsync(instruction, "");

        Assert.Equal(genre, draft.Spec!.Genre);
        Assert.NotEmpty(draft.Text);
    }

    [Fact]
    public async Task The_opening_of_a_street_office_calls_it_by_its_name() =>
        Assert.StartsWith("2024年，临川街道", (await WriteAsync("开个头就行，我们是临川街道，2024年的", "")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("写一段公共法律服务，公证不要写，仲裁也不要", "公证", "仲裁")]
    [InlineData("写一段公共法律服务，不要写公证，别提仲裁", "公证", "仲裁")]
    public async Task Whatever_is_not_wanted_stays_out_however_it_is_said(string instruction, string one, string other)
    {
        var text = (await WriteAsync(instruction, "法律援助案件164件，公证870件，仲裁41件，人民调解520件")).Text;

        Assert.Contains("164件", text, StringComparison.Ordinal);
        Assert.DoesNotContain(one, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("给这段社区矫正的内容起一个标题")]
    [InlineData("起个标题就行，内容是社区矫正")]
    public async Task One_title_is_one_line(string instruction) =>
        Assert.Single((await WriteAsync(instruction, "在册对象88人，开展教育116场")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task Each_lack_is_of_the_matter_that_was_named_for_it()
    {
        var text = (await WriteAsync("存在问题写两条，一条说行政复议，一条说普法", "")).Text;

        Assert.Matches("一是[^。]*行政复议[^。]*。二是[^。]*普法", text);
    }

    [Theory]
    [InlineData("写一段行政应诉，比比两年")]
    [InlineData("写行政应诉，把两年的数比一比")]
    [InlineData("围绕两年的数写一段行政应诉")]
    public async Task No_number_of_last_year_is_told_as_this_years(string instruction)
    {
        var text = (await WriteAsync(instruction, "去年应诉40件，败诉5件；今年应诉36件，败诉2件")).Text;

        Assert.Matches("36件[^；]*40件[^；]*；败诉2件[^。]*上年[^。]*5件", text);
        Assert.DoesNotContain("败诉5件", text, StringComparison.Ordinal);
        Assert.DoesNotContain("两年的数", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("写一段政务公开，200字以内", "主动公开信息5230条，办理依申请公开19件，答复县长信箱留言408条", "主动公开信息5230条，办理依申请公开19件，答复县长信箱留言408条。")]
    [InlineData("写一段优化营商环境", "精简申报材料128份，为企业帮办代办2040件", "精简申报材料128份")]
    public async Task Counts_of_one_breath_stand_in_one_sentence_and_take_no_verb_before_for_whom(string instruction, string facts, string told)
    {
        var text = (await WriteAsync(instruction, facts)).Text;

        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain("提供为", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_tells_each_fact_under_its_matter_and_what_comes_next()
    {
        var draft = await WriteAsync("给局长写个法治工作小结，三百字以内。我们是住建局：行政处罚86件，执法培训4期，普法讲座9场", "");

        Assert.Equal(DraftGenre.Summary, draft.Spec!.Genre);
        Assert.All((string[])["86件", "4期", "9场", "我局", "下一步"], w => Assert.Contains(w, draft.Text, StringComparison.Ordinal));
        Assert.InRange(draft.Text.Length, 100, 300);
    }

    private static Task<Draft> WriteAsync(string instruction, string facts)
    {
        var years = instruction.Contains("2024", StringComparison.Ordinal) ? new[] { 2024 } : [];
        var spec = DraftSpecReader.Read(new Question(instruction, instruction, QuestionTask.Draft, "") { Years = years }, facts);
        return new TemplateDraftWriter().WriteAsync(new DraftRequest(spec, new Evidence(instruction, [])), CancellationToken.None);
    }
}
