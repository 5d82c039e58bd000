using LawBot.Answers;
using LawBot.Places;
using LawBot.Questions;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;
using LawBot.Tests.Support;

namespace LawBot.Tests.Retrieval;

[Collection(SampleDeskTests.Name)]
public sealed class RetrieverTests(SampleDesk samples)
{
    [Fact]
    public async Task Evidence_is_numbered_from_one_cut_verbatim_and_stays_together_by_report()
    {
        var found = await EvidenceAsync("行政复议体制改革各地是怎么推进的？");
        Assert.True(found.Sentences.Select(s => s.ReportId).Distinct().Count() >= 3);
        Assert.Equal(Enumerable.Range(1, found.Sentences.Count), found.Sentences.Select(s => s.Number));
        Assert.All(found.Sentences, s => Assert.Equal(samples.Texts[s.ReportId][s.Span.Start..s.Span.End], s.Text));
        var runs = found.Sentences.Where((s, i) => i == 0 || found.Sentences[i - 1].ReportId != s.ReportId).Select(s => s.ReportId).ToList();
        Assert.Equal(runs.Distinct(), runs);
    }

    [Fact]
    public async Task A_report_either_gives_evidence_or_is_named_as_silent()
    {
        var found = await EvidenceAsync("鹿坪镇的板凳会以外，各地行政复议体制改革怎么推进？");
        var speaking = found.Sentences.Select(s => s.Jurisdiction + s.Year + "年");
        Assert.Empty(found.Silent.Intersect(speaking, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_report_searched_is_quoted_silent_or_counted_as_left_out()
    {
        var found = await EvidenceAsync("红头文件谁把关?");
        var quoted = found.Sentences.Select(s => s.ReportId).Distinct(StringComparer.Ordinal).Count();
        Assert.Equal(samples.Ids.Count, found.Searched);
        Assert.Equal(found.Searched, quoted + found.Silent.Count + found.Omitted);
        Assert.Contains($"共查{found.Searched}份报告,列出{quoted}份", ExtractedAnswerWriter.CoverageOf(found), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_report_speaks_of_gives_no_sentence_and_names_all_reports_as_silent()
    {
        var found = await EvidenceAsync("海上钻井平台的防喷器怎么保养？");
        Assert.Empty(found.Sentences);
        Assert.NotEmpty(found.Silent);
    }

    [Fact]
    public async Task A_model_is_given_the_rest_of_the_point_behind_what_answers()
    {
        const string Asked = "青禾县2022年乡镇综合行政执法接不住怎么办?";
        var (answer, wide) = (await EvidenceAsync(Asked), await EvidenceAsync(Asked, EvidenceBreadth.Wide));
        Assert.Equal(answer.Sentences.Select(s => s.Text), wide.Sentences.Select(s => s.Text));
        var shown = string.Concat(wide.Sentences.Concat(wide.Further).Select(s => s.Text));
        Assert.Contains("选派22名业务骨干驻乡镇跟班指导", string.Concat(wide.Sentences.Select(s => s.Text)), StringComparison.Ordinal);
        Assert.Contains("划转人员137名", shown, StringComparison.Ordinal);
        Assert.Contains("首批承接县级下放的行政处罚事项36项", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_is_given_the_points_beside_it_under_the_same_heading_too()
    {
        const string Asked = "青禾县2022年乡镇综合行政执法接不住怎么办?";
        var (answer, wide) = (await EvidenceAsync(Asked), await EvidenceAsync(Asked, EvidenceBreadth.Wide));
        Assert.DoesNotContain(answer.Sentences, s => s.Text.Contains("执法记录仪268台", StringComparison.Ordinal));
        Assert.Contains(wide.Further, s => s.Text.Contains("执法记录仪268台", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("青禾县2022年法治建设有哪些问题?")]
    [InlineData("青禾县2022年法治工作还有哪些短板")]
    public async Task Law_building_in_general_is_no_matter_and_gets_the_section_whole(string question) =>
        Assert.Equal(EvidenceShape.Points, (await EvidenceAsync(question)).Shape);

    [Fact]
    public async Task A_matter_of_two_characters_is_set_side_by_side_and_not_the_whole_reports() =>
        Assert.Equal(EvidenceShape.Practices, (await EvidenceAsync("青禾县和云岭市的复议有什么不同?")).Shape);

    [Theory]
    [InlineData("电子烟怎么管?", "电子烟")]
    [InlineData("外卖骑手的案卷评查怎么做?", "外卖骑手")]
    [InlineData("让人当面问清楚的案卷评查是怎么弄的?", "")]
    [InlineData("就近提供案卷评查是怎么弄的?", "")]
    public async Task Only_a_whole_word_that_names_a_thing_is_told_as_missing(string question, string named) =>
        Assert.Equal(named, string.Join(' ', (await EvidenceAsync(question)).Missing));

    [Theory]
    [InlineData("把调解的桌子摆到农家院里的办法,哪里有?", "把调解桌搬进农家小院")]
    [InlineData("青禾县业务骨干下到乡镇跟班带人执法是怎么安排的?", "选派22名业务骨干驻乡镇跟班指导")]
    public async Task What_no_vocabulary_foresees_is_found_by_the_words_it_shares(string question, string answer)
    {
        var found = await EvidenceAsync(question);
        var first = found.Sentences.Where(s => s.ReportId == found.Sentences[0].ReportId);
        Assert.Contains(first, s => s.Text.Contains(answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_is_looked_for_among_plans()
    {
        var done = await EvidenceAsync("青禾县2023年行政复议是怎么做的？");
        var plans = await EvidenceAsync("青禾县2023年下一步有什么打算？");
        Assert.NotEmpty(plans.Sentences);
        Assert.Empty(plans.Sentences.Select(s => s.Text).Intersect(done.Sentences.Select(s => s.Text), StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_figure_found_stands_in_its_report_as_printed()
    {
        var (question, library) = await samples.Get<QuestionReader>().ReadAsync("各地行政复议案件受理了多少件？", "", default);
        var found = await samples.Get<FigureRetriever>().FindAsync(question, library, default);
        Assert.True(found.Rows.Count >= 8);
        Assert.All(found.Rows, r => Assert.Contains(
            $"{r.Figure.Value:0.##}", r.Figure.Number.In(r.Report.Text).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(found.Rows, r => Assert.DoesNotContain("收到", r.Figure.Metric, StringComparison.Ordinal));
        var near = found.Searched.Where(r => found.NearOf(r, 0).Any());
        Assert.Equal(found.Searched.Count, found.SilentOn(0).Concat(near).Concat(found.Rows.Select(r => r.Report)).Distinct().Count());
        Assert.DoesNotContain(found.SilentOn(0), r => near.Contains(r));
    }

    private async Task<Evidence> EvidenceAsync(string text, EvidenceBreadth breadth = EvidenceBreadth.Answer)
    {
        var (question, library) = await samples.Get<QuestionReader>().ReadAsync(text, "", default);
        return await samples.Get<EvidenceRetriever>().RetrieveAsync(question, library, breadth, default);
    }
}
