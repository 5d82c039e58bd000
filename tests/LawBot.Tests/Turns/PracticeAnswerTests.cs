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
    [InlineData("共享单车乱停放怎么治理?", "共享单车")]
    [InlineData("宠物殡葬怎么管?", "宠物殡葬")]
    public async Task What_no_report_has_is_said_first_and_the_nearest_asserts_nothing(string question, string word)
    {
        var answer = await samples.AskAsync(question);
        Assert.NotEqual(AnswerKind.Experience, answer.Kind);
        Assert.Contains(word, answer.Text.Split('\n')[0], StringComparison.Ordinal);
        Assert.InRange(answer.Citations.Count, 0, 3);
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

    [GeneratedRegex(@"^(?<number>\d+)\. [^“\n]*“(?<said>[^\n]*)”\[(?<mark>\d+)\]", RegexOptions.Multiline)]
    private static partial Regex PracticeLine();
}
