using LawBot.Indexing;
using LawBot.Places;
using LawBot.Reports;

namespace LawBot.Tests.Contracts;

/// <summary>What every store must do for searches; an adapter's tests inherit this.</summary>
public abstract class IndexContract
{
    /// <summary>A store with nothing in it.</summary>
    protected abstract Task<IndexUnderTest> OpenEmptyAsync();

    [Fact]
    public async Task An_empty_store_finds_nothing()
    {
        await using var store = await OpenEmptyAsync();
        Assert.Empty(await store.Passages.SearchAsync(new PassageQuery("行政复议"), 10, default));
        Assert.Empty(await store.Figures.FindAsync(["行政复议"], ReportFilter.None, 3, default));
        Assert.Empty(await store.Catalog.ListAsync(default));
        Assert.Null(await store.Catalog.FindAsync("none", default));
    }

    [Fact]
    public async Task The_passage_that_says_it_comes_first_and_scores_fall()
    {
        await using var store = await OpenWithThreeAsync();
        var found = await store.Passages.SearchAsync(new PassageQuery("行政复议申请收到多少件?"), 10, default);
        Assert.Equal("收到行政复议申请31件。", found[0].Passage.Text);
        Assert.Equal("qinghe22", found[0].Passage.ReportId);
        Assert.Equal(found.Select(f => f.Score).OrderDescending(), found.Select(f => f.Score));
        Assert.All(found, f => Assert.True(f.Score > 0));
    }

    [Fact]
    public async Task A_passage_comes_back_whole()
    {
        await using var store = await OpenWithThreeAsync();
        var expected = Three()[0].Passages[1];
        var found = (await store.Passages.SearchAsync(new PassageQuery("收到行政复议申请"), 1, default)).Single().Passage;
        Assert.Equal(expected with { HeadingPath = found.HeadingPath }, found);
        Assert.Equal(expected.HeadingPath, found.HeadingPath);
    }

    [Fact]
    public async Task A_query_without_words_finds_nothing()
    {
        await using var store = await OpenWithThreeAsync();
        Assert.Empty(await store.Passages.SearchAsync(new PassageQuery("？！"), 10, default));
        Assert.Empty(await store.Passages.SearchAsync(new PassageQuery(""), 10, default));
        Assert.Empty(await store.Passages.SearchAsync(new PassageQuery("收到行政复议申请"), 0, default));
        Assert.Empty(await store.Figures.FindAsync(["。"], ReportFilter.None, 3, default));
        Assert.Empty(await store.Figures.FindAsync([], ReportFilter.None, 3, default));
    }

    [Fact]
    public async Task Traditional_characters_and_full_width_find_simplified_and_half_width()
    {
        await using var store = await OpenWithThreeAsync();
        var found = await store.Passages.SearchAsync(new PassageQuery("行政複議申請３１件"), 1, default);
        Assert.Equal("收到行政复议申请31件。", found.Single().Passage.Text);
    }

    [Fact]
    public async Task A_number_with_its_measure_word_finds_its_sentence()
    {
        await using var store = await OpenWithThreeAsync();
        var found = await store.Passages.SearchAsync(new PassageQuery("88人"), 5, default);
        Assert.Equal("组织执法人员考试88人。", found[0].Passage.Text);
    }

    [Fact]
    public async Task The_county_in_the_title_tells_equal_sentences_apart()
    {
        await using var store = await OpenEmptyAsync();
        string[] same = ["全面落实行政执法三项制度。", "开展法治宣传活动。"];
        await store.Writer.PutAsync(
            [Invented.Report("a", "青禾县", 2022, same), Invented.Report("b", "白石县", 2022, same), Invented.Report("c", "柳溪县", 2022, same)],
            default);
        var found = await store.Passages.SearchAsync(new PassageQuery("白石县怎么落实三项制度"), 1, default);
        Assert.Equal("b", found.Single().Passage.ReportId);
    }

    [Fact]
    public async Task The_heading_above_is_part_of_a_passage()
    {
        await using var store = await OpenEmptyAsync();
        await store.Writer.PutAsync(
            [
                Invented.Report("a", "青禾县", 2022, ["全年共三次。"], heading: "一、规范性文件清理"),
                Invented.Report("b", "青禾县", 2021, ["全年共三次。"], heading: "一、法治宣传教育"),
            ],
            default);
        Assert.Equal("b", (await store.Passages.SearchAsync(new PassageQuery("法治宣传教育"), 1, default)).Single().Passage.ReportId);
    }

    [Fact]
    public async Task Equal_scores_are_in_order_of_report_and_place()
    {
        await using var store = await OpenEmptyAsync();
        string[] same = ["落实执法公示。", "落实执法公示。"];
        await store.Writer.PutAsync(
            [Invented.Report("c", "青禾县", 2022, same), Invented.Report("a", "青禾县", 2022, same), Invented.Report("b", "青禾县", 2022, same)],
            default);
        var found = await store.Passages.SearchAsync(new PassageQuery("执法公示"), 10, default);
        Assert.Equal(["a0", "a1", "b0", "b1", "c0", "c1"], found.Select(f => f.Passage.ReportId + f.Passage.Ordinal));
        var first = await store.Passages.SearchAsync(new PassageQuery("执法公示"), 3, default);
        Assert.Equal(["a0", "a1", "b0"], first.Select(f => f.Passage.ReportId + f.Passage.Ordinal));
    }

    [Fact]
    public async Task A_limit_per_report_spreads_the_results()
    {
        await using var store = await OpenEmptyAsync();
        await store.Writer.PutAsync(
            [
                Invented.Report("a", "青禾县", 2022, ["行政复议收案。", "行政复议结案。", "行政复议调解。", "行政复议听证。"]),
                Invented.Report("b", "白石县", 2022, ["全年行政复议工作由司法局承担并按期办结。"]),
            ],
            default);
        var found = await store.Passages.SearchAsync(new PassageQuery("行政复议") { PerReport = 2 }, 10, default);
        Assert.Equal(["a", "a", "b"], found.Select(f => f.Passage.ReportId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_expansion_finds_what_the_question_words_otherwise()
    {
        await using var store = await OpenWithThreeAsync();
        Assert.Empty(await store.Passages.SearchAsync(new PassageQuery("红头"), 10, default));
        var found = await store.Passages.SearchAsync(new PassageQuery("红头") { Expansions = [("规范性文件", 0.5f)] }, 10, default);
        Assert.Equal("审查规范性文件12件。", found[0].Passage.Text);
    }

    public static TheoryData<string, ReportFilter, string[]> Filters() => new()
    {
        { "jurisdiction", new ReportFilter { Jurisdictions = ["白石县"] }, ["baishi22"] },
        { "province", new ReportFilter { Provinces = ["东川"] }, ["baishi22"] },
        { "prefecture", new ReportFilter { Prefectures = ["云岭市"] }, ["qinghe21", "qinghe22"] },
        { "level", new ReportFilter { Levels = [JurisdictionLevel.City] }, ["baishi22"] },
        { "year", new ReportFilter { Years = [2021, 2019] }, ["qinghe21"] },
        { "report", new ReportFilter { Reports = ["qinghe22", "none"] }, ["qinghe22"] },
        { "both", new ReportFilter { Jurisdictions = ["青禾县"], Years = [2022] }, ["qinghe22"] },
        { "neither", new ReportFilter { Jurisdictions = ["青禾县"], Provinces = ["东川"] }, [] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_lets_only_its_reports_through(string kind, ReportFilter filter, string[] expected)
    {
        Assert.NotEmpty(kind);
        await using var store = await OpenWithThreeAsync();
        var passages = await store.Passages.SearchAsync(new PassageQuery("行政复议") { Filter = filter }, 10, default);
        Assert.Equal(expected, passages.Select(f => f.Passage.ReportId).Distinct().Order(StringComparer.Ordinal));
        var figures = await store.Figures.FindAsync(["行政复议"], filter, 5, default);
        Assert.Equal(expected, figures.Select(f => f.ReportId).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task How_common_a_term_is_can_be_asked()
    {
        await using var store = await OpenWithThreeAsync();
        Assert.Equal([3, 0, 6, 3], await store.Statistics.CountPassagesAsync(["复议", "复意", "县", "復議"], default));
    }

    protected static IReadOnlyList<IndexedReport> Three() =>
    [
        Invented.Report("qinghe22", "青禾县", 2022, ["审查规范性文件12件。", "收到行政复议申请31件。", "组织执法人员考试88人。"]),
        Invented.Report("qinghe21", "青禾县", 2021, ["全年办结行政复议案件7件。"]),
        Invented.Report(
            "baishi22", "白石县", 2022, ["行政复议受理5件。", "开展普法宣传40场。"], "东川", "白石市", JurisdictionLevel.City),
    ];

    protected async Task<IndexUnderTest> OpenWithThreeAsync()
    {
        var store = await OpenEmptyAsync();
        await store.Writer.PutAsync(Three(), default);
        return store;
    }
}
