using LawBot.Answers;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Turns;

/// <summary>Two districts of one name in two cities: what one of them reports never stands under the other.</summary>
public sealed class NamesakeTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-namesakes-").FullName;
    private ServiceProvider _services = null!;

    private string Data => Path.Combine(_folder, "data");

    public async Task InitializeAsync()
    {
        var reports = Directory.CreateDirectory(Path.Combine(_folder, "reports")).FullName;
        await File.WriteAllTextAsync(Path.Combine(reports, "a.txt"), ReportOf("青禾市", 81, "在社区设立复议受理点，接收群众申请"));
        await File.WriteAllTextAsync(Path.Combine(reports, "b.txt"), ReportOf("沧水市", 120, "由专家委员会研究疑难复议案件，统一办案标准"));
        _services = SampleDesk.Services(Data);
        await _services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource([reports]), null, default);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Both_are_shown_each_under_the_name_of_its_city()
    {
        var (answer, _) = await AskAsync("鼓山区2021年受理多少件行政复议案件");
        Assert.Equal([("沧水市鼓山区", 120m), ("青禾市鼓山区", 81m)], answer.Figures!.Rows.Select(r => (r.Jurisdiction, r.Value)).Order());
        Assert.Contains("沧水市鼓山区2021年:全年受理行政复议案件120件", answer.Text, StringComparison.Ordinal);
        Assert.All(answer.Citations, c => Assert.EndsWith("市鼓山区", c.Source.Jurisdiction, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Practices_stand_under_the_name_of_their_city()
    {
        var (answer, _) = await AskAsync("行政复议各地怎么做的");
        Assert.Contains(answer.Citations, c => c.Source.Jurisdiction == "青禾市鼓山区" && c.Source.Quote.Contains("受理点", StringComparison.Ordinal));
        Assert.Contains(answer.Citations, c => c.Source.Jurisdiction == "沧水市鼓山区" && c.Source.Quote.Contains("专家委员会", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("沧水市鼓山区受理多少件行政复议案件")]
    [InlineData("沧水鼓山区2021年受理多少件行政复议案件")]
    public async Task Named_with_its_city_one_is_meant(string question) =>
        Assert.Equal(("沧水市鼓山区", 120m), Assert.Single((await AskAsync(question)).Answer.Figures!.Rows.Select(r => (r.Jurisdiction, r.Value))));

    [Fact]
    public async Task One_of_them_can_be_chosen_and_is_kept_also_when_the_program_was_killed_between_two_turns()
    {
        var first = await HandleAsync(_services, "鼓山区2021年受理多少件行政复议案件");
        Assert.Equal(["只看沧水市鼓山区", "只看青禾市鼓山区"], first.Choices.Take(2).Order(StringComparer.Ordinal));
        var chosen = await HandleAsync(_services, "只看青禾市鼓山区");
        Assert.Equal(81m, Assert.Single(chosen.Answer.Figures!.Rows).Value);

        // The first program is never told to stop: what the second finds is what a kill would leave.
        await using var next = SampleDesk.Services(Data);
        var kept = await HandleAsync(next, "办结了多少");
        Assert.Equal(("青禾市鼓山区", 80m), Assert.Single(kept.Answer.Figures!.Rows.Select(r => (r.Jurisdiction, r.Value))));
    }

    private static string ReportOf(string city, int cases, string practice) =>
        $"{city}鼓山区2021年法治政府建设情况报告\n\n一、主要工作\n（一）行政复议。{practice}。全年受理行政复议案件{cases}件，办结{cases - 1}件。\n（二）法治宣传。开展宣传活动。\n";

    private static Task<Reply> HandleAsync(ServiceProvider services, string text) =>
        services.GetRequiredService<TurnHandler>().HandleAsync(new Turn("namesakes", text), null, default);

    private Task<(Answer Answer, string)> AskAsync(string question) =>
        _services.GetRequiredService<AnswerDesk>().AnswerAsync(question, [], null, null, default);
}
