using LawBot.Answers;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Turns;

/// <summary>A refusal tells which thing is missing, so that the user knows what to do next.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class RefusalTests(SampleDesk samples)
{
    [Fact]
    public async Task A_place_without_a_report_is_named() =>
        await AssertRefusedAsync("青石县的行政复议怎么做的？", "库里没有青石县的报告", "读入");

    [Fact]
    public async Task A_year_without_a_report_names_the_years_that_there_are() =>
        await AssertRefusedAsync("青禾县2019年的行政复议怎么做的？", "没有青禾县2019年的报告", "只有2022年、2023年的");

    [Fact]
    public async Task A_year_without_any_report_names_the_years_of_all() =>
        await AssertRefusedAsync("2015年各地行政复议怎么做的？", "没有2015年的报告", "现有2022年、2023年");

    [Fact]
    public async Task An_unreadable_file_named_after_the_place_is_told_with_its_reason() =>
        await AssertRefusedAsync("白石县2023年行政复议怎么做的？", "白石县2023年法治政府建设情况报告.docx", "读不出来", "损坏");

    [Fact]
    public async Task A_number_that_a_report_does_not_state_is_no_zero_and_names_the_report_searched() =>
        await AssertRefusedAsync("石渡县2023年海水淡化了多少吨？", "没有写", "已查1份报告(石渡县2023年)");

    [Fact]
    public async Task Without_any_report_the_user_is_told_how_to_read_some_in()
    {
        var folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;
        await using (var services = SampleDesk.Services(folder))
        {
            var desk = services.GetRequiredService<AnswerDesk>();
            var (answer, _) = await desk.AnswerAsync("青禾县2022年受理了多少件行政复议案件？", [], null, null, default);
            Assert.Equal(AnswerKind.Refusal, answer.Kind);
            Assert.Contains("库里还没有报告", answer.Text, StringComparison.Ordinal);
            Assert.Contains("ingest", answer.Text, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task One_place_of_two_without_a_report_is_a_warning_beside_the_other_ones_answer()
    {
        var answer = await samples.AskAsync("青石县和青禾县2022年各受理了多少件行政复议案件？");
        Assert.Contains("38件", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Warnings, w => w.Contains("没有青石县的报告", StringComparison.Ordinal));
    }

    private async Task AssertRefusedAsync(string question, params string[] words)
    {
        var answer = await samples.AskAsync(question);
        Assert.Equal(AnswerKind.Refusal, answer.Kind);
        Assert.Empty(answer.Citations);
        Assert.All(words, w => Assert.Contains(w, answer.Text, StringComparison.Ordinal));
    }
}
