using LawBot.Questions;
using LawBot.Retrieval.Figures;
using LawBot.Tests.Support;
using LawBot.Turns.Tools;
using Microsoft.Extensions.DependencyInjection;

namespace LawBot.Tests.Turns.Tools;

/// <summary>The tools over the invented samples: arguments as people write them, results in lines, nothing where there is nothing.</summary>
[Collection(SampleDeskTests.Name)]
public sealed class ToolSessionTests(SampleDesk samples)
{
    private ToolSession Session(ToolLimits? limits = null) => samples.Get<ReportTools>().Begin("", limits ?? new());

    [Fact]
    public async Task Reports_are_listed_by_place_and_year()
    {
        var listed = await Session().ListReportsAsync("青禾县", "", default);
        Assert.StartsWith("共2份报告:", listed, StringComparison.Ordinal);
        Assert.Contains("青禾县2022年 县", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("沅口县", listed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("受理行政复议申请", "青禾县", "2022年")]
    [InlineData("行政复议 受理 件", "青禾", "2022")]
    [InlineData("青禾县2022年受理了多少件行政复议案件", "", "")]
    public async Task Figures_come_with_an_id_what_was_counted_and_the_sentence_that_states_them(string words, string places, string years)
    {
        var session = Session();
        var found = await session.FindFiguresAsync(words, places, years, default);
        Assert.Contains("“全年收到行政复议申请45件，受理38件", found, StringComparison.Ordinal);
        var line = found.Split('\n').First(l => l.EndsWith("38件", StringComparison.Ordinal));
        var id = line[(line.IndexOf('[', StringComparison.Ordinal) + 1)..line.IndexOf(']', StringComparison.Ordinal)];
        Assert.Equal(38, Assert.Single(session.Findings.FiguresOf([id]).Figures).Figure.Value);
        Assert.DoesNotContain("沅口县", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_or_a_year_without_a_report_is_said_and_nothing_is_found_elsewhere()
    {
        var session = Session();
        Assert.Contains("没有", await session.FindFiguresAsync("受理行政复议申请", "望江县", "", default), StringComparison.Ordinal);
        Assert.Contains("没有", await session.FindFiguresAsync("受理行政复议申请", "某个没听说过的地方", "", default), StringComparison.Ordinal);
        Assert.Contains("没有", await session.SearchReportsAsync("行政复议", "青禾县", "2019年", "", default), StringComparison.Ordinal);
        Assert.Empty(session.Findings.Sentences);
    }

    [Fact]
    public async Task Sentences_are_numbered_under_their_whole_heading_path_and_keep_their_number()
    {
        var session = Session();
        var first = await session.SearchReportsAsync("行政复议体制改革", "青禾县", "2022", "", default);
        Assert.Matches(@"(?m)^\[S1\] 青禾县 2022年 已做（一、.+ > .+）：", first);
        var numbers = session.Findings.Sentences.Count;
        Assert.Equal(first, await session.SearchReportsAsync("行政复议体制改革", "青禾县", "2022", "", default));
        Assert.Equal(numbers, session.Findings.Sentences.Count);
    }

    [Fact]
    public async Task A_part_of_the_reports_can_be_asked_for_alone()
    {
        var session = Session();
        await session.SearchReportsAsync("行政执法", "青禾县", "", "问题", default);
        Assert.NotEmpty(session.Findings.Sentences);
        Assert.All(session.Findings.Sentences, s => Assert.Equal(LawBot.Reports.ReportPart.Problems, s.Part));
    }

    [Fact]
    public async Task What_no_report_has_is_said_before_what_comes_nearest() =>
        Assert.StartsWith("所查的报告没有一份写到:", await Session().SearchReportsAsync("区块链存证", "", "", "", default), StringComparison.Ordinal);

    [Fact]
    public async Task A_section_is_read_whole_and_headings_are_told_where_there_is_no_such_section()
    {
        var session = Session();
        await session.ReadSectionAsync("青禾县2022年", "深化行政复议体制改革", default);
        Assert.Contains(session.Findings.Sentences, s => s.Text.Contains("收到行政复议申请45件", StringComparison.Ordinal));
        Assert.Contains("标题有", await Session().ReadSectionAsync("青禾县2022年", "航天发射", default), StringComparison.Ordinal);
        Assert.Contains("请写明", await Session().ReadSectionAsync("青禾县", "复议", default), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arithmetic_is_codes_and_needs_figures_that_go_together()
    {
        var session = Session();
        var found = await session.FindFiguresAsync("收到行政复议申请", "青禾县", "2022、2023", default);
        var ids = found.Split('\n').Where(l => l.EndsWith(" 45件", StringComparison.Ordinal) || l.EndsWith(" 68件", StringComparison.Ordinal))
            .Select(l => l.Trim()[1..l.Trim().IndexOf(']', StringComparison.Ordinal)]);
        Assert.Contains("23件", session.Compute(string.Join(' ', ids), "变化"), StringComparison.Ordinal);
        Assert.Contains("算不出来", session.Compute("F1", "sum"), StringComparison.Ordinal);
        Assert.Contains("不认识", session.Compute("F1 F2", "log"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_keeps_to_its_room_and_numbers_only_what_it_shows()
    {
        var session = Session(new ToolLimits { ResultTokens = 300 });
        var found = await session.SearchReportsAsync("行政执法", "", "", "", default);
        Assert.Contains("没有列出", found, StringComparison.Ordinal);
        Assert.Equal(session.Findings.Sentences.Count, found.Split('\n').Count(l => l.StartsWith("[S", StringComparison.Ordinal)));
    }

    [Fact]
    public void That_the_library_does_not_answer_can_be_said()
    {
        var session = Session();
        session.NotCovered("报告没有写到无人机。");
        Assert.Equal("报告没有写到无人机。", session.NotCoveredReason);
    }

    [Fact]
    public async Task A_session_that_lasts_forgets_its_oldest_finds_and_never_gives_a_number_anew()
    {
        var found = await samples.Get<FigureRetriever>().FindAsync(
            (await samples.Get<QuestionReader>().ReadAsync("各地行政复议受理了多少件?", "", default)).Question, (await samples.Get<LibraryReader>().ReadAsync(default)),
                default);
        var findings = new ToolFindings(mostKept: 3);
        var ids = found.Rows.Take(5).Select(findings.Keep).ToList();
        Assert.Equal(["F1", "F2", "F3", "F4", "F5"], ids);
        Assert.Empty(findings.FiguresOf(["F1", "F2"]).Figures);
        Assert.Equal(found.Rows.Skip(2).Take(3), findings.FiguresOf(["F3", "F4", "F5"]).Figures);
        Assert.Equal("F4", findings.Keep(found.Rows[3]));
        Assert.Equal("F6", findings.Keep(found.Rows[0]));
    }
}
