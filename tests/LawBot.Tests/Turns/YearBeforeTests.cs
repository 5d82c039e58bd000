using LawBot.Answers;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Tests.Reports;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Turns;

/// <summary>A report tells of the year before too: of a year without a report of its own that is better than nothing, and it is said.</summary>
public sealed class YearBeforeTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-year-before-").FullName;
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        var reports = Directory.CreateDirectory(Path.Combine(_folder, "reports")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(reports, "a.txt"),
            "澧溪市2021年法治政府建设情况报告\n\n一、主要工作\n（一）行政执法\n行政处罚案件：2371宗（上年2590宗）\n（二）行政复议\n全年受理行政复议申请38件（上年30件）。\n");
        _services = SampleDesk.Services(Path.Combine(_folder, "data"));
        await _services.GetRequiredService<ReportIngestor>().IngestAsync(new FolderSource([reports]), null, default);
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("澧溪市2021年行政处罚案件多少宗", 2371, 2021, false)]
    [InlineData("澧溪市2020年行政处罚案件多少宗", 2590, 2020, true)]
    [InlineData("澧溪市2020年受理多少件行政复议申请", 30, 2020, true)]
    public async Task The_number_of_that_very_year_is_given(string question, int number, int year, bool isOfYearBefore)
    {
        var answer = await AskAsync(question);
        Assert.Equal((number, year), Assert.Single(answer.Figures!.Rows.Select(r => ((int)r.Value, r.Year))));
        Assert.Equal(isOfYearBefore, answer.Warnings.Any(w => w.Contains("下一年的报告", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("澧溪市2020年开展普法宣传多少场")]
    [InlineData("澧溪市2019年行政处罚案件多少宗")]
    [InlineData("澧溪市2099年行政处罚案件多少宗")]
    public async Task A_year_of_which_nothing_tells_is_refused(string question) =>
        Assert.Equal(AnswerKind.Refusal, (await AskAsync(question)).Kind);

    [Theory]
    [InlineData("办理案件2371宗(上年2590宗)。", "- 2020")]
    [InlineData("受理38件,去年同期受理30件。", "- 2020")]
    [InlineData("比上年的1500件增加20件。", "2020 -")]
    [InlineData("巩固上年成果,受理38件。", "-")]
    public void The_year_before_is_that_of_the_number_behind_its_word(string sentence, string years) =>
        Assert.Equal(years, string.Join(' ', FigureReport.Figures(sentence).Select(f => f.Year?.ToString() ?? "-")));

    private async Task<Answer> AskAsync(string question) =>
        (await _services.GetRequiredService<AnswerDesk>().AnswerAsync(question, [], null, null, default)).Answer;
}
