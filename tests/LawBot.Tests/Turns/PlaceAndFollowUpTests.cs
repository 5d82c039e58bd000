using LawBot.Answers;
using LawBot.Tests.Support;

namespace LawBot.Tests.Turns;

/// <summary>Whose report a question is about: mistyped, one's own, or taken from the question before.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class PlaceAndFollowUpTests(SampleDesk samples)
{
    private const string Taken = "青禾县2023年受理了多少件行政复议案件？";

    [Theory]
    [InlineData("青和县2022年受理了多少件行政复议案件？", "青禾县")]
    [InlineData("圆口县2022年受理了多少件行政复议案件？", "沅口县")]
    public async Task A_mistyped_place_is_answered_and_the_reading_is_told(string question, string place)
    {
        var answer = await samples.AskAsync(question);
        Assert.Equal(place, Assert.Single(answer.Figures!.Rows).Jurisdiction);
        Assert.Contains(answer.Warnings, w => w.Contains($"按“{place}”理解", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_s_own_county_is_the_one_set_as_home()
    {
        var (answer, _) = await samples.DeskOf("青禾县").AnswerAsync("我县2022年受理了多少件行政复议案件？", [], null, null, default);
        Assert.Equal(("青禾县", 38m), Assert.Single(answer.Figures!.Rows.Select(r => (r.Jurisdiction, r.Value))));
    }

    [Fact]
    public async Task A_home_without_a_report_is_refused_by_its_name()
    {
        var (answer, _) = await samples.DeskOf("远山县").AnswerAsync("我县2022年受理了多少件行政复议案件？", [], null, null, default);
        Assert.Equal(AnswerKind.Refusal, answer.Kind);
        Assert.Contains("没有远山县的报告", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_home_one_s_own_county_is_never_guessed_to_be_a_single_one()
    {
        var answer = await samples.AskAsync("我县2022年受理了多少件行政复议案件？");
        Assert.True(answer.Kind == AnswerKind.Refusal || answer.Figures!.Rows.Select(r => r.Jurisdiction).Distinct().Count() > 1);
    }

    [Fact]
    public async Task Then_the_other_year_keeps_place_and_metric() =>
        Assert.Equal([("青禾县", 2022, 38m)], await RowsAsync("那2022年呢？"));

    [Fact]
    public async Task Then_the_other_county_keeps_the_metric() =>
        Assert.Contains(("沅口县", 2023, 118m), await RowsAsync("那沅口县呢？"));

    [Fact]
    public async Task Then_how_many_were_closed_keeps_place_and_year() =>
        Assert.Equal([("青禾县", 2023, 52m)], await RowsAsync("那办结了几件？"));

    [Theory]
    [InlineData("鹿坪镇的板凳会是怎么开的？", "别的县有没有类似的做法？", "鹿坪镇", "板凳会")]
    [InlineData("青禾县2022年行政复议体制改革怎么推进的？", "别的县呢？", "青禾县", "复议")]
    public async Task Other_counties_leaves_out_the_one_asked_about_before(string before, string question, string asked, string word)
    {
        var answer = await samples.AskAsync(question, before);
        Assert.NotEmpty(answer.Citations);
        Assert.DoesNotContain(answer.Citations, c => c.Source.Jurisdiction == asked);
        Assert.All(answer.Citations, c => Assert.Contains(word, c.Source.Quote, StringComparison.Ordinal));
    }

    private async Task<IEnumerable<(string, int?, decimal)>> RowsAsync(string question) =>
        (await samples.AskAsync(question, Taken)).Figures!.Rows.Select(r => (r.Jurisdiction, r.Year, r.Value));
}
