using LawBot.Answers;
using LawBot.Tests.Support;

namespace LawBot.Tests.Turns;

/// <summary>Questions for numbers: the right number, never a near one.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class FigureQuestionTests(SampleDesk samples)
{
    [Theory]
    [InlineData("青禾县2022年受理了多少件行政复议案件？", "受理", 38)]
    [InlineData("青禾县2022年收到多少件行政复议申请？", "收到", 45)]
    [InlineData("青禾县2022年审结了多少件行政复议案件？", "审结", 35)]
    [InlineData("蘭渡縣2022年行政復議申請收到多少件？", "收到", 23)]
    [InlineData("兰渡县2022年受理了多少件行政复议案件？", "受理", 21)]
    public async Task Received_taken_on_and_closed_are_three_numbers(string question, string verb, int number)
    {
        var answer = await samples.AskAsync(question);
        var row = Assert.Single(answer.Figures!.Rows);
        Assert.Equal(number, row.Value);
        Assert.Contains(verb, row.Metric, StringComparison.Ordinal);
        Assert.Contains($"{number}件[1]", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sentence_behind_a_single_number_is_quoted_as_printed_and_not_behind_many()
    {
        var one = await samples.AskAsync("青禾县2022年受理了多少件行政复议案件？");
        var source = Assert.Single(one.Citations).Source;
        Assert.Contains($"原文:“{source.Quote}”[1]", one.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("原文:", (await samples.AskAsync("各地受理了多少件行政复议案件？")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_numbers_asked_at_once_are_both_answered()
    {
        var answer = await samples.AskAsync("青禾县2023年收到几件行政复议申请、结了几件？");
        Assert.Equal([68m, 52m], answer.Figures!.Rows.Select(r => r.Value));
    }

    [Fact]
    public async Task The_rate_of_heads_in_court_is_not_the_rate_of_suits_lost()
    {
        var court = await samples.AskAsync("青禾县2022年行政机关负责人出庭应诉率是多少？");
        Assert.Equal(95.5m, Assert.Single(court.Figures!.Rows).Value);
        var lost = await samples.AskAsync("青禾县2023年败诉率是多少？");
        Assert.Equal(5m, Assert.Single(lost.Figures!.Rows).Value);
        Assert.Empty((await samples.AskAsync("青禾县2022年败诉率是多少？")).Figures!.Rows);
    }

    [Fact]
    public async Task A_change_between_two_reports_is_marked_as_computed()
    {
        var answer = await samples.AskAsync("青禾县收到的行政复议申请2023年比2022年多了多少？");
        Assert.Contains("青禾县2022年到2023年增加23件", answer.Text, StringComparison.Ordinal);
        Assert.Contains("按两份报告计算", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_of_different_scope_and_year_are_not_added_up()
    {
        var answer = await samples.AskAsync("各地收到的行政复议申请合计多少件？");
        Assert.Contains("不能相加", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("合计", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reaches_a_hundred_percent_is_told_by_name()
    {
        var answer = await samples.AskAsync("哪些地方的行政机关负责人出庭应诉率达到了100%？");
        var line = Assert.Single(answer.Text.Split('\n'), l => l.StartsWith("达到100%的有", StringComparison.Ordinal));
        Assert.Contains("青禾县2023年", line, StringComparison.Ordinal);
        Assert.DoesNotContain("青禾县2022年", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_said_to_be_silent_only_where_nothing_comes_near()
    {
        var table = await samples.Desk.LookUpAsync("各地收到的行政复议申请分别是多少件？", [], default);
        Assert.DoesNotContain(table.Rows, r => r.Jurisdiction is "石渡县");
        Assert.DoesNotContain(table.NotReported, n => n.Jurisdiction is "青禾县");
    }

    [Fact]
    public async Task A_count_of_the_city_office_alone_says_so()
    {
        var row = Assert.Single((await samples.AskAsync("云岭市本级2023年收到行政复议申请多少件？")).Figures!.Rows);
        Assert.Equal((127m, "市本级"), (row.Value, row.Scope));
    }
}
