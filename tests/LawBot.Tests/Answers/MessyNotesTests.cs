using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Questions;
using LawBot.Retrieval;

namespace LawBot.Tests.Answers;

/// <summary>What notes as staff write them become: what belongs together stays together, and nothing of the note's manner comes into the text.</summary>
public class MessyNotesTests
{
    [Theory]
    [InlineData("写行政复议和行政应诉，收到复议申请50件，办结41件，其中维持20撤销6终止15，应诉案子19件", "办结41件，其中维持20件、撤销6件、终止15件。")]
    [InlineData("写行政裁决与仲裁、行政复议，仲裁收案90件，结案84件；复议收到申请30件，办结22件，维持12件，撤销3件，调解7件", "办结22件，其中维持12件、撤销3件、调解7件。")]
    [InlineData("写严格规范公正文明执法，办案90件，罚款31万，其中食品类40件，药品12件；轻微免罚25件", "案件90件，其中食品类40件、药品12件；罚款31万元；")]
    [InlineData("写行政应诉，一审案件30件；局长出庭28件，出庭率93.3%", "局长出庭28件，出庭率93.3%")]
    [InlineData("写行政执法监督，检查组9月查了12个单位，发现问题20个，整改了18个；案卷评查40卷", "检查12个单位，发现问题20个，整改18个")]
    public async Task What_the_notes_say_in_one_breath_stays_together(string instruction, string told) =>
        Assert.Contains(told, await TextAsync(instruction), StringComparison.Ordinal);

    [Theory]
    [InlineData("写行政应诉，今年新收一审60件，去年80件，要跟去年比", "新收一审60件，比上年的80件下降25%")]
    [InlineData("写行政应诉，败诉3件，去年7件，要写出比去年少多少", "败诉3件，比上年的7件减少4件")]
    [InlineData("写信访工作，化解积案30件，办理信访件900件，要跟去年比，去年化解积案24件，办理信访件1000件", "办理信访件900件，比上年的1000件下降10%")]
    [InlineData("写普法宣传，开展普法活动96场，去年开展普法活动96场，要和去年对比", "普法活动96场，与上年的96场持平")]
    [InlineData("写行政应诉，今年新收一审60件，去年80件", "新收一审60件（上年80件）")]
    [InlineData("写信访工作，今年化解积案60件去年48件，要跟去年比", "化解积案60件，比上年的48件增长25%")]
    [InlineData("写政府立法，去年制定规范性文件30件今年24件，要和去年比", "制定规范性文件24件，比上年的30件下降20%")]
    [InlineData("写法律援助，受理300件，去年受理的结转20件", "去年受理的结转20件")]
    [InlineData("写政务公开，入企检查次数比去年下降32%，答复申请31件，要跟去年比", "比去年下降32%")]
    public async Task A_count_of_the_year_before_stands_beside_the_count_of_this_year(string instruction, string told) =>
        Assert.Contains(told, await TextAsync(instruction), StringComparison.Ordinal);

    [Fact]
    public async Task A_change_that_was_reckoned_is_told_for_checking() =>
        Assert.Contains((await WriteAsync("写行政应诉，今年新收一审60件，去年80件，要跟去年比")).Warnings, w => w.Contains("两年数字算出", StringComparison.Ordinal));

    [Fact]
    public async Task A_comparison_without_a_second_year_is_asked_for() =>
        Assert.Contains((await WriteAsync("写行政应诉，今年新收一审60件，要跟去年比")).Warnings, w => w.Contains("没有找到上年的数字", StringComparison.Ordinal));

    [Fact]
    public async Task A_table_of_two_years_is_compared_where_that_is_wanted() => Assert.Contains("468件，比上年的412件增长13.6%",
        (await WriteAsync("写公共法律服务，要跟去年比",
            "项目\t2022年\t2023年\t单位\n法律援助案件\t412\t468\t件")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("河东镇", "写矛盾纠纷化解：河东镇调解86件，成功85件；柳岸镇调解112件，成功107件", "河东镇调解86件，成功85件；柳岸镇调解112件，成功107件")]
    [InlineData("东河街道", "写矛盾纠纷化解，东河街道调解50件成功49件，西桥社区调解30件成功29件", "东河街道调解50件，成功49件；西桥社区调解30件，成功29件")]
    [InlineData("柳岸镇", "写矛盾纠纷化解，柳岸镇调解20件，石坪街道调解31件", "柳岸镇调解20件；石坪街道调解31件")]
    public async Task Each_of_several_places_keeps_its_name(string first, string instruction, string told)
    {
        var text = await TextAsync(instruction);
        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(told, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_of_another_matter_stands_by_itself() => Assert.DoesNotContain("全覆盖；",
        await TextAsync("写法律顾问和综合行政执法改革，法律顾问驻村13个村全覆盖，镇长带头学法6次，下放执法权限53项，400字"), StringComparison.Ordinal);

    [Theory]
    [InlineData("写普法宣传，美丽乡村建设5个，法治乡村建设3个", "；")]
    [InlineData("写行政复议，收到申请88件，受理80件，审结75件", "其中")]
    [InlineData("写行政应诉，一审案件40件，败诉4件，县长出庭36件", "其中")]
    [InlineData("写合法性审查，审查文件50件，提出意见20件，合同协议30件", "其中")]
    [InlineData("写行政执法监督，检查单位30家，督促整改41件，培训监督员60人", "其中")]
    public async Task Counts_that_only_look_like_parts_or_places_are_neither(string instruction, string said) =>
        Assert.DoesNotContain(said, await TextAsync(instruction), StringComparison.Ordinal);

    [Theory]
    [InlineData("写第一责任人职责，要写县长听取汇报4次", "要写")]
    [InlineData("写行政执法监督，案卷评查40卷，都退回整改了", "都退回")]
    [InlineData("写综合行政执法改革，下放的执法权限20项", "下放的")]
    [InlineData("写行政执法人员管理，新招录执法辅助人员无，培训3期", "人员无")]
    [InlineData("写行政复议，复议这边收到申请53件", "这边")]
    [InlineData("写突发事件应对，应急演练6场，还有个问题是车辆不够", "有个问题")]
    [InlineData("写信访工作，办结率百分之百，接访46批", "百分之百")]
    public async Task The_manner_of_notes_does_not_come_into_the_text(string instruction, string said) =>
        Assert.DoesNotContain(said, await TextAsync(instruction), StringComparison.Ordinal);

    private static async Task<string> TextAsync(string instruction) => (await WriteAsync(instruction)).Text;

    private static Task<Draft> WriteAsync(string instruction, string facts = "")
    {
        var spec = DraftSpecReader.Read(new Question(instruction, instruction, QuestionTask.Draft, ""), facts);
        return new TemplateDraftWriter().WriteAsync(new DraftRequest(spec, new Evidence(instruction, [])), CancellationToken.None);
    }
}
