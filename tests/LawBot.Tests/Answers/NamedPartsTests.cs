using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Tests.Support;

namespace LawBot.Tests.Answers;

/// <summary>Points and paragraphs that an instruction names stand in its order with their own facts; a title that it gives stands over the text.</summary>
[Collection(SampleDeskTests.Name)]
public class NamedPartsTests(SampleDesk samples)
{
    [Theory]
    [InlineData("普法工作写成三点：机关学法、校园普法、乡村普法。机关学法12次，进校园46场，培养法律明白人310名", "12次", "46场", "310名")]
    [InlineData("行政规范性文件管理写三点：第一审核，第二备案，第三清理。审核21件，备案20件，清理96件", "21件", "20件", "96件")]
    [InlineData("行政复议分三点写：受理、审理、监督。受理88件，审结80件，发建议书3份", "88件", "80件", "3份")]
    public async Task Each_point_that_is_named_has_its_own_facts(string instruction, params string[] facts)
    {
        var text = (await WriteAsync(instruction)).Text;
        Assert.Equal(facts.Length, DraftSetting.PointsIn(text));
        Assert.DoesNotContain("第一", text, StringComparison.Ordinal);
        Assert.All(facts.Select((f, i) => (f, i)), p =>
        {
            var from = text.IndexOf(DraftOrdinals.Mark(p.i + 1), StringComparison.Ordinal);
            var to = p.i + 1 < facts.Length ? text.IndexOf(DraftOrdinals.Mark(p.i + 2), StringComparison.Ordinal) : text.Length;
            Assert.Contains(p.f, text[from..to], StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Paragraphs_that_are_named_keep_the_facts_told_behind_each()
    {
        var lines = (await WriteAsync("写两段，第一段讲行政复议，收到56件，受理50件；第二段讲行政应诉，一审29件，负责人出庭27件")).Text.Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("56件", lines[0], StringComparison.Ordinal);
        Assert.Contains("29件", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("写政务公开，要带一个题目“打造阳光政府”。主动公开信息5120条", "打造阳光政府")]
    [InlineData("写矛盾纠纷化解，大标题写“织密调解网络”，调解1420件", "织密调解网络")]
    public async Task A_title_that_is_given_stands_over_the_text(string instruction, string title) =>
        Assert.StartsWith(title + "\n", (await WriteAsync(instruction)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("写第一责任人职责的情况，主持会议5次，听取汇报3次")]
    [InlineData("写政务公开，题目自拟，公开信息512条")]
    [InlineData("写普法，分三点，开展机关、校园、社区普法活动66场")]
    [InlineData("一审案件29件，二审案件3件，写行政应诉")]
    public async Task Figures_and_names_that_begin_like_an_order_name_no_part(string instruction)
    {
        var spec = (await WriteAsync(instruction)).Spec!;
        Assert.Empty(spec.Aspects);
        Assert.Empty(spec.Heading);
    }

    [Fact]
    public async Task Words_that_must_stand_are_those_behind_the_colon_and_not_the_wish_for_them()
    {
        var text = (await WriteAsync("写数字法治政府建设，要有三个关键词：数据共享、掌上办、智慧执法，250字以内，不留空")).Text;
        Assert.DoesNotContain("关键词", text, StringComparison.Ordinal);
        Assert.All(["数据共享", "掌上办", "智慧执法"], w => Assert.Contains(w, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_of_what_each_paragraph_is_about_is_no_fact()
    {
        var text = (await WriteAsync("重大行政决策写三段，每段一个意思：程序、审查、评估。决策事项6项，合法性审查6件，后评估2项")).Text;
        Assert.Equal(3, text.Split('\n').Length);
        Assert.DoesNotContain("程序、审查、评估", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paragraphs_named_by_what_they_tell_are_as_many_with_their_own_figures()
    {
        var lines = (await WriteAsync("写法治营商环境，一段讲审批，一段讲监管，审批事项压减41项，双随机抽查企业216户")).Text.Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("41项", lines[0], StringComparison.Ordinal);
        Assert.Contains("216户", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("起草法治政府建设存在的问题，三点，每点配小标题", 3)]
    [InlineData("明年计划五条，各带小标题，不写数字", 5)]
    public async Task Each_point_has_its_heading_where_that_is_wanted(string instruction, int headings) =>
        Assert.Equal(headings, (await WriteAsync(instruction)).Text.Split('\n').Count(l => l.StartsWith('（')));

    [Theory]
    [InlineData("写2027年工作打算，四条", "2027年，")]
    [InlineData("写2027年年度报告的下一步打算，四条", "下一步，")]
    public async Task Plans_of_a_year_that_is_named_begin_with_it(string instruction, string lead) =>
        Assert.StartsWith(lead, (await WriteAsync(instruction)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Points_under_headings_are_counted_as_points() =>
        Assert.DoesNotContain((await WriteAsync("写下一步工作打算，分四点，每点带小标题")).Warnings, w => w.Contains("写了0点", StringComparison.Ordinal));

    private Task<Draft> WriteAsync(string instruction) => samples.Desk.DraftAsync(instruction, [], "", CancellationToken.None);
}
