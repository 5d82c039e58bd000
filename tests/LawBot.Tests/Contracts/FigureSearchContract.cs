using LawBot.Indexing;

namespace LawBot.Tests.Contracts;

/// <summary>What every store must do when figures are looked for; an adapter's tests inherit this.</summary>
public abstract class FigureSearchContract
{
    /// <summary>A store with nothing in it.</summary>
    protected abstract Task<IndexUnderTest> OpenEmptyAsync();

    [Fact]
    public async Task Every_report_gives_its_best_figures_first()
    {
        await using var store = await OpenWithTwoAsync();
        var found = await store.Figures.FindAsync(["受理行政复议案件"], ReportFilter.None, 1, default);
        Assert.Equal([("a", 9m), ("b", 4m)], found.OrderBy(f => f.ReportId, StringComparer.Ordinal).Select(f => (f.ReportId, f.Figure.Value)));
    }

    [Fact]
    public async Task The_limit_is_per_report_and_scores_fall()
    {
        await using var store = await OpenWithTwoAsync();
        var found = await store.Figures.FindAsync(["行政复议案件"], ReportFilter.None, 2, default);
        Assert.Equal(2, found.Count(f => f.ReportId == "a"));
        Assert.Equal(found.Select(f => f.Score).OrderDescending(), found.Select(f => f.Score));
    }

    [Fact]
    public async Task Any_wording_may_match()
    {
        await using var store = await OpenWithTwoAsync();
        var found = await store.Figures.FindAsync(["红头文件", "规范性文件"], ReportFilter.None, 3, default);
        Assert.Equal(12m, found.Single(f => f.ReportId == "a").Figure.Value);
    }

    [Fact]
    public async Task A_figure_comes_back_whole()
    {
        await using var store = await OpenEmptyAsync();
        var report = Invented.Report("a", "青禾县", 2022, ["审查规范性文件12件。"]);
        await store.Writer.PutAsync([report], default);
        Assert.Equal(report.Figures[0], (await store.Figures.FindAsync(["规范性文件"], ReportFilter.None, 1, default)).Single().Figure);
    }

    private async Task<IndexUnderTest> OpenWithTwoAsync()
    {
        var store = await OpenEmptyAsync();
        await store.Writer.PutAsync(
            [
                Invented.Report("a", "青禾县", 2022, ["审查规范性文件12件。", "受理行政复议案件9件。", "审结行政复议案件8件。", "行政复议调解3件。"]),
                Invented.Report("b", "白石县", 2022, ["组织考试88人。", "受理行政复议案件4件。"]),
            ],
            default);
        return store;
    }
}
