using System.Text.RegularExpressions;
using LawBot.Answers;
using LawBot.Tests.Support;

namespace LawBot.Tests.Turns;

/// <summary>How-questions over the shipped samples: practices, whole sections, overviews, what is nearest.</summary>
[Collection(SampleDeskTests.Name)]
public sealed partial class PracticeAnswerTests(SampleDesk samples)
{
    private const int OnePage = 900;

    [Theory]
    [InlineData("行政机关负责人出庭应诉,别的县怎么做的?")]
    [InlineData("乡镇接不住下放的执法事项怎么办?")]
    [InlineData("政府法律顾问怎么用起来的?")]
    public async Task Practices_are_numbered_have_one_mark_each_and_fit_one_page(string question)
    {
        var answer = await samples.AskAsync(question);
        Assert.Equal(AnswerKind.Experience, answer.Kind);
        Assert.True(answer.Text.Length <= OnePage, answer.Text);
        var practices = PracticeLine().Matches(answer.Text);
        Assert.InRange(practices.Count, 1, 6);
        Assert.All(practices, (line, i) => Assert.Equal((i + 1).ToString(), line.Groups["number"].Value));
        Assert.All(practices, line => Assert.Equal(line.Groups["number"].Value, line.Groups["mark"].Value));
        Assert.Equal(Enumerable.Range(1, answer.Citations.Count), answer.Citations.Select(c => c.Number));
    }

    [Fact]
    public async Task What_a_practice_prints_stands_word_for_word_in_what_it_cites()
    {
        var answer = await samples.AskAsync("各地执法案卷评查怎么搞?");
        Assert.All(PracticeLine().Matches(answer.Text), line =>
        {
            var quote = answer.Citations[int.Parse(line.Groups["mark"].Value) - 1].Source.Quote.ReplaceLineEndings("");
            Assert.Contains(line.Groups["said"].Value.Trim('…'), quote, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_source_names_its_paragraph()
    {
        var answer = await samples.AskAsync("青禾县的法律顾问坐班制是怎么做的?");
        Assert.All(answer.Citations, c => Assert.True(c.Source.Paragraph > 0));
    }

    [Theory]
    [InlineData("驾照到期换证要带什么材料?")]
    [InlineData("企业年会怎么搞得热闹?")]
    [InlineData("身份证过期了去哪换?")]
    [InlineData("公司开会怎么做会议纪要?")]
    public async Task An_errand_of_somebodys_own_life_is_not_answered_by_reports_that_share_a_word_with_it(string question)
    {
        var answer = await samples.AskAsync(question);
        Assert.NotEqual(AnswerKind.Experience, answer.Kind);
    }

    [Theory]
    [InlineData("共享单车乱停放怎么治理?", "共享单车")]
    [InlineData("宠物殡葬怎么管?", "宠物殡葬")]
    public async Task What_no_report_has_is_said_first_and_the_nearest_asserts_nothing(string question, string word)
    {
        var answer = await samples.AskAsync(question);
        Assert.NotEqual(AnswerKind.Experience, answer.Kind);
        Assert.Contains(word, answer.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.InRange(answer.Citations.Count, 0, 3);
    }

    [Theory]
    [InlineData("无人机执法怎么搞?", "无人机")]
    [InlineData("养犬管理怎么执法", "养犬管理")]
    [InlineData("区块链怎么用于行政执法", "区块链")]
    [InlineData("电子烟监管有什么好办法", "电子烟")]
    [InlineData("秸秆焚烧怎么管得住", "秸秆焚烧")]
    [InlineData("宠物医院监管有什么做法", "宠物医院")]
    public async Task A_kind_of_thing_that_no_report_writes_of_is_not_answered_by_its_halves_or_its_siblings(string question, string word)
    {
        var answer = await samples.AskAsync(question);
        Assert.NotEqual(AnswerKind.Experience, answer.Kind);
        Assert.Contains(word, answer.Text.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("执法人员年纪大、脑子慢,培训怎么搞才管用")]
    [InlineData("优化行政复议有什么新花样")]
    [InlineData("复议案子堆成山,调解怎么消化")]
    [InlineData("法律顾问光挂名,应付了事怎么治")]
    [InlineData("调解员待遇低没人干,平时靠什么机制留人")]
    public async Task Words_of_everyday_life_are_never_said_to_be_missing(string question)
    {
        var answer = await samples.AskAsync(question);
        Assert.Equal(AnswerKind.Experience, answer.Kind);
        Assert.DoesNotContain("没有写到“", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("明天会不会下雨")]
    [InlineData("办公室打印机卡纸咋整")]
    public async Task A_question_of_everyday_life_on_no_matter_is_not_answered(string question) =>
        Assert.NotEqual(AnswerKind.Experience, (await samples.AskAsync(question)).Kind);

    [Fact]
    public async Task The_name_of_a_matter_over_one_place_gets_its_numbers_in_one_line_then_the_practices()
    {
        var answer = await samples.AskAsync("青禾县2023年 行政复议");
        var lines = answer.Text.Split('\n');
        Assert.StartsWith("数字:青禾县2023年“全年收到行政复议申请68件", lines[0], StringComparison.Ordinal);
        Assert.Contains("”[1]", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2. 青禾县2023年", lines[2], StringComparison.Ordinal);
        Assert.Contains("68件", answer.Citations[0].Source.Quote, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Citations.Skip(1), c => c.Source.Quote.Contains("68件", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, answer.Citations.Count), answer.Citations.Select(c => c.Number));
    }

    [Theory]
    [InlineData("青禾县2023年行政复议怎么做的?")]
    [InlineData("各地行政复议")]
    public async Task A_question_for_practice_and_one_over_all_places_begin_with_practices(string question) =>
        Assert.DoesNotContain("数字:", (await samples.AskAsync(question)).Text.Split('\n')[0], StringComparison.Ordinal);

    [Fact]
    public async Task The_name_of_a_matter_after_another_question_gets_its_numbers_first_too() =>
        Assert.StartsWith("数字:青禾县2023年“", (await samples.AskAsync("行政复议", "青禾县2023年法律援助怎么做的?")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Where_reports_state_numbers_alone_the_first_line_says_so()
    {
        var line = (await samples.AskAsync("青禾县2023年法律援助怎么做的?")).Text.Split('\n')[0];
        Assert.Equal("青禾县2023年的报告只写到数字,共1条:", line);
    }

    [Theory]
    [InlineData("概括一下青禾县2023年报告的主要内容")]
    [InlineData("青禾县2023年有什么特色做法")]
    [InlineData("青禾县2023年有哪些创新")]
    [InlineData("简单说说青禾县2023年都干了啥")]
    [InlineData("青禾县2023年最值得学的是什么")]
    [InlineData("把青禾县2023年的报告给我捋一遍")]
    [InlineData("青禾县2023年那份报告从头到尾过一遍")]
    [InlineData("讲讲青禾县2023年的报告")]
    [InlineData("请教下青禾县2023年报告的大意")]
    public async Task A_report_is_summed_up_by_its_sections_in_whatever_words_it_is_asked_for(string question) =>
        Assert.StartsWith("青禾县2023年的报告:\n1. ", (await samples.AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Highlights_of_all_reports_are_one_of_each_that_sets_most_off()
    {
        var answer = await samples.AskAsync("各地报告里有什么亮点?");
        Assert.InRange(answer.Citations.Count, 4, 6);
        Assert.Equal(answer.Citations.Count, answer.Citations.Select(c => c.Source.ReportId).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_number_that_is_asked_beside_how_it_went_is_told_first() => Assert.StartsWith(
        "数字:青禾县2023年", (await samples.AskAsync("青禾县2023年收了多少件行政复议,结果怎么样?")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("青禾县和沅口县2023年对比一下")]
    [InlineData("青禾县与沅口县的报告差别在哪")]
    [InlineData("青禾县、沅口县各有什么长处")]
    [InlineData("青禾县2022到2023年有什么变化")]
    public async Task Two_reports_are_set_side_by_side_in_whatever_words_it_is_asked_for(string question) =>
        Assert.StartsWith("两份报告都写到", (await samples.AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_place_without_a_report_is_not_set_beside_another_year_of_the_first()
    {
        var answer = await samples.AskAsync("青禾县和望江县有什么不同");
        Assert.DoesNotContain("对照", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("青禾县、澧溪市、云岭市的法律援助怎么做的")]
    [InlineData("青禾县和澧溪市在行政复议上各有什么做法")]
    public async Task Every_place_asked_by_name_is_quoted_or_said_to_be_silent(string question)
    {
        var answer = await samples.AskAsync(question);
        Assert.True(answer.Kind is AnswerKind.Experience or AnswerKind.Comparison, answer.Text);
        foreach (var place in new[] { "青禾县", "澧溪市", "云岭市" }.Where(p => question.Contains(p, StringComparison.Ordinal)))
        {
            Assert.Contains(answer.Text.Split('\n'), l => l.Contains(place, StringComparison.Ordinal)
                && (PracticeLine().IsMatch(l) || l.EndsWith("没有写到。", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Problems_and_plans_come_whole_with_their_number()
    {
        var answer = await samples.AskAsync("青禾县2023年的问题和下步打算是什么?");
        Assert.Contains("存在的问题(4点)", answer.Text, StringComparison.Ordinal);
        Assert.Contains("下一步打算(4点)", answer.Text, StringComparison.Ordinal);
        Assert.Equal(8, answer.Citations.Count);
    }

    [Fact]
    public async Task Problems_on_a_matter_are_chosen_by_the_matter()
    {
        var answer = await samples.AskAsync("青禾县2023年行政复议方面还存在什么问题?");
        Assert.Contains("专职复议人员仅4名", answer.Citations[0].Source.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_summed_up_by_its_sections()
    {
        var answer = await samples.AskAsync("总结一下青禾县2023年的报告");
        Assert.InRange(answer.Citations.Count, 3, 8);
        Assert.True(answer.Citations.Select(c => string.Join('/', c.Source.Section)).Distinct(StringComparer.Ordinal).Count() >= 3);
    }

    [Fact]
    public async Task A_practice_is_found_by_its_own_name_alone()
    {
        var answer = await samples.AskAsync("板凳会");
        Assert.Equal(AnswerKind.Experience, answer.Kind);
        Assert.Contains("板凳会", answer.Citations[0].Source.Quote, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^(?<number>\d+)\. [^\n]*?:“(?<said>[^\n]*)”\[(?<mark>\d+)\]", RegexOptions.Multiline)]
    private static partial Regex PracticeLine();
}
