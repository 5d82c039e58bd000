using LawBot.Indexing;

namespace LawBot.Tests.Contracts;

/// <summary>What every store must do when reports are put in, replaced and taken out; an adapter's tests inherit this.</summary>
public abstract class IndexWriterContract
{
    /// <summary>A store with nothing in it.</summary>
    protected abstract Task<IndexUnderTest> OpenEmptyAsync();

    [Fact]
    public async Task A_report_comes_back_as_it_was_put_in()
    {
        await using var store = await OpenEmptyAsync();
        var report = Invented.Report("a", "青禾县", 2022, ["审查规范性文件12件。", "开展普法宣传40场。"]);
        await store.Writer.PutAsync([report], default);
        var found = await store.Catalog.FindAsync("a", default);
        Assert.Equivalent(report, found, strict: true);
    }

    [Fact]
    public async Task What_a_report_leaves_open_stays_open()
    {
        await using var store = await OpenEmptyAsync();
        var full = Invented.Report("a", "青禾县", null, ["审查规范性文件12件。"]);
        var bare = full with
        {
            Report = full.Report with
            {
                Jurisdiction = full.Report.Jurisdiction with { Province = null, Prefecture = null },
                Issuer = null, Published = null, RecognitionConfidence = null, Doubtful = [], Doubts = [],
            },
            Figures = [full.Figures[0] with { Upper = 15, Scope = "市本级", IsPlanned = true, IsChange = true, IsDoubtful = true, Value = -0.5m }],
            Inconsistencies = [],
        };
        await store.Writer.PutAsync([bare], default);
        Assert.Equivalent(bare, await store.Catalog.FindAsync("a", default), strict: true);
    }

    [Fact]
    public async Task The_catalog_lists_by_province_prefecture_jurisdiction_and_year()
    {
        await using var store = await OpenEmptyAsync();
        string[] text = ["审查规范性文件12件。", "完。"];
        await store.Writer.PutAsync(
            [
                Invented.Report("1", "丙县", 2022, text, "乙省", "乙市"), Invented.Report("2", "丙县", 2021, text, "乙省", "乙市"),
                Invented.Report("3", "乙县", 2022, text, "乙省", "乙市"), Invented.Report("4", "青县", 2020, text, "乙省", "丁市"),
            ],
            default);
        var entries = await store.Catalog.ListAsync(default);
        Assert.Equal(["4", "2", "1", "3"], entries.Select(e => e.Id));
        Assert.Equal((2, 1, "1.txt", "/reports/1.txt"), (entries[2].Passages, entries[2].Figures, entries[2].File, entries[2].Path));
        Assert.Equal(Invented.Then, entries[0].IngestedAt);
    }

    [Fact]
    public async Task A_report_of_the_same_id_is_replaced()
    {
        await using var store = await OpenEmptyAsync();
        await store.Writer.PutAsync([Invented.Report("a", "青禾县", 2022, ["收到行政复议申请31件。"])], default);
        await store.Writer.PutAsync([Invented.Report("a", "青禾县", 2022, ["审查规范性文件12件。"])], default);
        Assert.Single(await store.Catalog.ListAsync(default));
        Assert.Empty(await store.Passages.SearchAsync(new PassageQuery("复议"), 10, default));
        Assert.Empty(await store.Figures.FindAsync(["复议"], ReportFilter.None, 5, default));
        Assert.Single(await store.Passages.SearchAsync(new PassageQuery("规范性文件"), 10, default));
    }

    [Fact]
    public async Task Of_two_with_the_same_id_in_one_call_the_later_counts()
    {
        await using var store = await OpenEmptyAsync();
        await store.Writer.PutAsync(
            [Invented.Report("a", "青禾县", 2022, ["收到行政复议申请31件。"]), Invented.Report("a", "青禾县", 2022, ["审查规范性文件12件。"])], default);
        Assert.Equal("审查规范性文件12件。", (await store.Catalog.FindAsync("a", default))!.Passages.Single().Text);
    }

    [Fact]
    public async Task A_removed_report_is_found_no_more_and_is_named()
    {
        await using var store = await OpenEmptyAsync();
        await store.Writer.PutAsync(
            [Invented.Report("a", "青禾县", 2022, ["收到行政复议申请31件。"]), Invented.Report("b", "白石县", 2022, ["行政复议受理5件。"])], default);
        Assert.Equal(["a"], await store.Writer.RemoveAsync(["a", "none"], default));
        Assert.Equal(["b"], (await store.Catalog.ListAsync(default)).Select(e => e.Id));
        Assert.Null(await store.Catalog.FindAsync("a", default));
        Assert.Equal(["b"], (await store.Passages.SearchAsync(new PassageQuery("行政复议"), 10, default)).Select(f => f.Passage.ReportId));
        Assert.Equal(["b"], (await store.Figures.FindAsync(["行政复议"], ReportFilter.None, 5, default)).Select(f => f.ReportId));
        Assert.Equal([0L, 1L], await store.Statistics.CountPassagesAsync(["青", "县"], default));
    }

    [Fact]
    public async Task Much_replacing_and_removing_leaves_what_was_put_in_last()
    {
        await using var store = await OpenEmptyAsync();
        for (var round = 0; round < 30; round++)
        {
            await store.Writer.PutAsync(
                [.. Enumerable.Range(0, 5).Select(i => Invented.Report("r" + ((round + i) % 12), "青禾县", 2000 + round, [$"第{round}轮共{i}次行政检查。"]))],
                default);
            await store.Writer.RemoveAsync(["r" + (round * 7 % 12)], default);
        }

        var entries = await store.Catalog.ListAsync(default);
        var found = await store.Passages.SearchAsync(new PassageQuery("行政检查"), 100, default);
        Assert.Equal(entries.Select(e => e.Id).Order(StringComparer.Ordinal), found.Select(f => f.Passage.ReportId).Order(StringComparer.Ordinal));
        foreach (var entry in entries)
        {
            var whole = await store.Catalog.FindAsync(entry.Id, default);
            var hit = found.Single(f => f.Passage.ReportId == entry.Id).Passage;
            Assert.Equal(whole!.Passages.Single().Text, hit.Text);
            Assert.Equal(hit.Text, hit.Span.In(whole.Report.Text));
        }
    }

    [Fact]
    public async Task Unreadable_files_are_remembered_until_mended()
    {
        await using var store = await OpenEmptyAsync();
        await store.Writer.NoteUnreadableAsync([new("/r/b.pdf", "h1", "文件有密码。"), new("/r/a.pdf", "h2", "文件是空的。")], [], default);
        await store.Writer.NoteUnreadableAsync([new("/r/b.pdf", "h3", "文件已损坏。")], ["/r/a.pdf", "/r/none"], default);
        Assert.Equal([new("/r/b.pdf", "h3", "文件已损坏。")], await store.Catalog.ListUnreadableAsync(default));
    }

    [Fact]
    public async Task A_report_that_another_one_replaces_goes_in_the_same_step()
    {
        await using var store = await OpenEmptyAsync();
        await store.Writer.PutAsync(
            [Invented.Report("a", "青禾县", 2022, ["收到行政复议申请31件。"]), Invented.Report("b", "白石县", 2022, ["行政复议受理5件。"])], default);
        await store.Writer.PutAsync([Invented.Report("c", "青禾县", 2022, ["收到行政复议申请33件。"])], ["a", "none"], default);
        Assert.Equal(["b", "c"], (await store.Catalog.ListAsync(default)).Select(e => e.Id).Order(StringComparer.Ordinal));
        Assert.Null(await store.Catalog.FindAsync("a", default));
        Assert.Equal(["b", "c"], (await store.Figures.FindAsync(["行政复议"], ReportFilter.None, 5, default)).Select(f => f.ReportId)
            .Order(StringComparer.Ordinal));
        await store.Writer.PutAsync([], ["b"], default);
        Assert.Equal(["c"], (await store.Catalog.ListAsync(default)).Select(e => e.Id));
    }

    [Fact]
    public async Task Duplicate_files_are_remembered_until_they_are_gone()
    {
        await using var store = await OpenEmptyAsync();
        var older = new DuplicateFile("/r/a.pdf", "h1", "kept", "h2", IsOlderVersion: true);
        await store.Writer.NoteDuplicatesAsync([new("/r/b.pdf", "h3", "kept", "h2", false), older, new("/r/c.pdf", "h4", "kept", "h2", false)], [], default);
        await store.Writer.NoteDuplicatesAsync([new("/r/b.pdf", "h5", "other", "h6", false)], ["/r/c.pdf", "/r/none"], default);
        Assert.Equal([older, new("/r/b.pdf", "h5", "other", "h6", false)], await store.Catalog.ListDuplicatesAsync(default));
        Assert.Empty(await store.Catalog.ListUnreadableAsync(default));
        Assert.Empty(await store.Catalog.ListAsync(default));
    }

    [Fact]
    public async Task A_stopped_write_leaves_nothing()
    {
        await using var store = await OpenEmptyAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.Writer.PutAsync([Invented.Report("a", "青禾县", 2022, ["完成。"])], stopped.Token));
        Assert.Empty(await store.Catalog.ListAsync(default));
    }
}
