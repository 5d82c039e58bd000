using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Questions;
using LawBot.Retrieval;
using LawBot.Tests.Support;

namespace LawBot.Tests.Answers;

/// <summary>How the user's facts stand in a draft: asked for no second time, claimed for no year, said once, chains unbroken.</summary>
[Collection(SampleDeskTests.Name)]
public class DraftedFactsTests(SampleDesk samples)
{
    [Theory]
    [InlineData("写行政复议一节", "收到申请90件，审结80件，其中维持40件、调解和解25件、撤销5件", "调解和解结案件数", "直接纠错件数")]
    [InlineData("写法律援助", "受理案件300件，其中农民工案件120件、刑事案件60件", "农民工法律援助案件件数", "")]
    [InlineData("写执法人员管理", "培训3期620人次", "培训行政执法人员人次", "")]
    [InlineData("写案卷评查", "评查案卷90卷，发出整改通知4份", "整改通知份数", "")]
    [InlineData("写县政府主要负责人履行第一责任人职责的情况", "研究法治议题8项", "研究法治建设议题次数", "")]
    public async Task A_figure_given_in_other_words_is_not_missing(string instruction, string facts, string given, string alsoGiven)
    {
        var missing = (await WriteAsync(instruction, facts)).Missing;
        Assert.DoesNotContain(given, missing);
        Assert.DoesNotContain(alsoGiven, missing);
    }

    [Fact]
    public async Task A_figure_that_nobody_gave_is_still_missing() =>
        Assert.Contains("挽回经济损失金额", (await WriteAsync("写法律援助", "受理案件300件，其中农民工案件120件")).Missing);

    [Theory]
    [InlineData("写司法所建设", "配备人员40名", "配备人员40名")]
    [InlineData("写法律明白人", "培养法律明白人870名", "培养法律明白人870名")]
    [InlineData("写公共法律服务", "村居法律顾问128名", "现有村居法律顾问128名")]
    [InlineData("写公共法律服务", "新聘村居法律顾问128名", "。新聘村居法律顾问128名")]
    [InlineData("写法律明白人", "法律明白人870名", "现有“法律明白人”870名")]
    public async Task How_many_there_are_is_not_told_as_a_doing_of_the_year(string instruction, string facts, string told)
    {
        var text = (await WriteAsync(instruction, facts)).Text;
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain("全年", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doings_of_the_year_are_told_as_such_behind_what_there_is() =>
        Assert.Contains("全年共调解纠纷600件", (await WriteAsync("写司法所建设", "配备人员40名，调解纠纷600件")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("写规范性文件，300字左右", "备案18件", "报送备案")]
    [InlineData("写市政府主要负责人履行第一责任人职责的情况，400字", "主持召开常务会议研究法治议题9项", "主持召开")]
    [InlineData("写合法性审查，没有数字，不要空格，220字左右", "", "应审尽审")]
    [InlineData("写合法性审查，没有数字，不要空格，220字左右", "", "业务指导")]
    public async Task A_measure_is_said_once(string instruction, string facts, string words) =>
        Assert.InRange((await WriteAsync(instruction, facts)).Text.Split(words).Length - 1, 0, 1);

    [Fact]
    public async Task Nothing_stands_within_the_chain_of_another_count() =>
        Assert.Contains("其中维持40件、撤销5件；设立", (await WriteAsync("写行政复议一节", "收到申请90件，审结80件，其中维持40件、撤销5件，设立乡镇受理点7个")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_brief_on_counties_tells_nothing_of_the_city_above_them()
    {
        var draft = await DraftAsync("写一份综述，介绍各县行政复议的做法，900字以内");
        Assert.NotEmpty(draft.Exemplars);
        Assert.DoesNotContain(draft.Exemplars, s => s.Jurisdiction is "澧溪市" || s.Jurisdiction.StartsWith("云岭市", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_brief_for_which_no_report_has_anything_says_so() =>
        Assert.Contains("各县的报告没有写到“行政复议", (await WriteAsync("写一份综述，介绍各县行政复议的做法", "")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Whoever_names_a_model_is_told_which_of_its_moves_were_followed()
    {
        const string Instruction = "参照白河县的写法写行政复议，300字以内";
        var question = new Question(Instruction, Instruction, QuestionTask.Draft, "") { Jurisdictions = ["白河县"] };
        var model = GroundingSome.Of(("白河县", 2020, "推行网上申请，方便群众就近提出申请。"));
        var draft = await new TemplateDraftWriter().WriteAsync(new DraftRequest(DraftSpecReader.Read(question, ""), model), CancellationToken.None);
        Assert.Contains(draft.Warnings, w => w.StartsWith("参照白河县的写法和顺序写了:畅通复议申请渠道", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_names_a_model_that_has_nothing_to_follow_is_told_so() =>
        Assert.Contains((await DraftAsync("参照青禾县的写法写知识产权保护，300字以内")).Warnings, w => w.Contains("按通常体例写成", StringComparison.Ordinal));

    private static Task<Draft> WriteAsync(string instruction, string facts)
    {
        var spec = DraftSpecReader.Read(new Question(instruction, instruction, QuestionTask.Draft, ""), facts);
        return new TemplateDraftWriter().WriteAsync(new DraftRequest(spec, new Evidence(instruction, [])), CancellationToken.None);
    }

    private Task<Draft> DraftAsync(string instruction) => samples.Desk.DraftAsync(instruction, [], "", CancellationToken.None);
}
