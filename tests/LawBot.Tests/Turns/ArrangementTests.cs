using LawBot.Answers;
using LawBot.Tests.Support;
using LawBot.Turns;

namespace LawBot.Tests.Turns;

/// <summary>An answer is listed in another order, summed up and computed with; the reports are the shipped samples.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class ArrangementTests(SampleDesk samples)
{
    private readonly string _conversation = Guid.NewGuid().ToString("N");

    [Fact]
    public async Task Another_order_of_numbers_lists_the_same_numbers_the_smallest_first_and_then_year_by_year()
    {
        var first = await SayAsync("各县行政复议受理多少件?");
        var second = await SayAsync("换种排法");
        var values = second.Answer.Figures!.Rows.Select(r => r.Value).ToList();
        Assert.Equal(values.Order(), values);
        Assert.Equal(first.Answer.Figures!.Rows.Select(r => r.Value).Order(), values);
        var third = (await SayAsync("换种排法")).Answer.Figures!.Rows.Select(r => r.Year).ToList();
        Assert.Equal(third.OrderDescending(), third);
    }

    [Fact]
    public async Task Practices_are_grouped_by_year_or_by_place_with_the_same_quotations()
    {
        var first = await SayAsync("行政复议体制改革各地怎么推进的?");
        var byYear = await SayAsync("按年度排一下");
        Assert.Contains("\n2023年:\n", byYear.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(Quotes(first), Quotes(byYear));
        var byPlace = await SayAsync("分县列出来");
        Assert.Contains("\n澧溪市:\n1. ", byPlace.Answer.Text, StringComparison.Ordinal);
        Assert.Equal(Quotes(first), Quotes(byPlace));
    }

    [Fact]
    public async Task Every_next_step_offered_under_a_table_works()
    {
        var asked = await SayAsync("各县行政复议受理多少件?");
        Assert.Contains("换种排法", asked.Choices);
        foreach (var step in asked.Choices)
        {
            var reply = await samples.Get<TurnHandler>().HandleAsync(new Turn(_conversation, step), null, default);
            Assert.NotEqual(AnswerKind.Refusal, reply.Answer.Kind);
        }
    }

    [Fact]
    public async Task An_order_asked_for_keeps_what_is_counted()
    {
        var asked = await SayAsync("各县行政复议受理多少件?");
        var sorted = await SayAsync("从高到低排");
        Assert.Equal(asked.Answer.Figures!.Rows.Select(r => r.Value).Order(), sorted.Answer.Figures!.Rows.Select(r => r.Value).Order());
    }

    [Theory]
    [InlineData("两个县差多少", "计算:118件[1]-57件[2]")]
    [InlineData("两家差几件", "计算:118件[1]-57件[2]")]
    [InlineData("是几倍", "2.07倍")]
    [InlineData("加起来呢", "175件")]
    public async Task Two_places_told_one_after_the_other_are_computed_with(string text, string result)
    {
        await SayAsync("青禾县2023年受理行政复议多少件?");
        await SayAsync("沅口县的呢");
        Assert.Contains(result, (await SayAsync(text)).Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_matter_of_one_place_is_answered_with_its_number_as_well()
    {
        await SayAsync("青禾县");
        var reply = await SayAsync("行政复议");
        Assert.Equal(AnswerKind.Experience, reply.Answer.Kind);
        Assert.Contains("57件", reply.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_numbers_means_none_in_the_practices_and_none_about_them()
    {
        await SayAsync("行政复议体制改革各地怎么推进的?");
        var reply = await SayAsync("只要做法,不要数字");
        Assert.DoesNotMatch("[0-9]+ *(?:件|名|份|个|次|人|%)", reply.Answer.Text);
        Assert.NotEmpty(reply.Answer.Citations);
    }

    [Fact]
    public async Task The_highlights_of_a_report_are_what_it_sets_itself_off_with()
    {
        await SayAsync("总结一下石渡县2023年的报告");
        var reply = await SayAsync("有什么亮点");
        Assert.All(reply.Answer.Citations, c => Assert.Matches("率先|首|示范|典型|经验|推广|试点|获|评|表彰|先进|优秀|肯定|入选|创新|探索|突破|批示", c.Source.Quote));
    }

    private static IEnumerable<string> Quotes(Reply reply) => reply.Answer.Citations.Select(c => c.Source.Quote).Order(StringComparer.Ordinal);

    private Task<Reply> SayAsync(string text) => samples.Get<TurnHandler>().HandleAsync(new Turn(_conversation, text), null, default);
}
