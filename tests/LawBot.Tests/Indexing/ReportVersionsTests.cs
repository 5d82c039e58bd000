using System.Text;
using LawBot.Indexing;
using LawBot.Tests.Contracts;
using LawBot.Tests.Readers;
using LawBot.Tests.Sqlite;

namespace LawBot.Tests.Indexing;

/// <summary>One report in several files: in two formats, copied, corrected.</summary>
public sealed class ReportVersionsTests : IAsyncLifetime
{
    private static readonly string[] Work = [.. InventedReport.Parts.Where(p => p.Level >= 0).Select(p => p.Text)];
    private static readonly string Corrected = Text.Replace("法律援助案件217件", "法律援助案件271件", StringComparison.Ordinal);

    private readonly IndexUnderTest _store = SqliteStore.Open();
    private readonly MemorySource _source = new();

    private static string Text => InventedReport.Title + "\n" + string.Join('\n', Work);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_report_in_two_formats_is_stored_once_and_the_other_file_is_named()
    {
        _source.Put("/r/a.txt", Text);
        _source.Put("/r/b.html", Page(Text));
        var first = await IngestAsync();
        var id = Assert.Single(first.Added);
        var twin = Assert.Single(first.Duplicates);
        Assert.Equal(("/r/b.html", id, false), (twin.Path, twin.ReportId, twin.IsOlderVersion));
        Assert.Equal(["a.txt"], await FilesAsync());

        var second = await IngestAsync();
        Assert.Equal([id], second.Unchanged);
        Assert.Equal([twin], second.Duplicates);
        Assert.Empty(second.Added.Concat(second.Updated).Concat(second.Removed));
    }

    [Fact]
    public async Task A_corrected_version_that_comes_later_takes_the_place_of_the_first()
    {
        _source.Put("/r/a.txt", Text);
        var first = await IngestAsync();
        _source.Put("/r/b.txt", Corrected);
        var second = await IngestAsync();
        Assert.Equal(first.Added, second.Removed);
        Assert.Empty(second.Unchanged);
        var old = Assert.Single(second.Duplicates);
        Assert.Equal(("/r/a.txt", Assert.Single(second.Added), true), (old.Path, old.ReportId, old.IsOlderVersion));
        var figure = Assert.Single(await _store.Figures.FindAsync(["法律援助案件"], ReportFilter.None, 1, default));
        Assert.Equal(271m, figure.Figure.Value);

        var third = await IngestAsync();
        Assert.Equal(second.Added, third.Unchanged);
        Assert.Empty(third.Added.Concat(third.Removed));
    }

    [Theory]
    [InlineData("/r/b.txt")]
    [InlineData("/r/a.txt")]
    public async Task Of_two_versions_that_come_together_the_file_written_later_counts_whatever_its_name(string newer)
    {
        var older = newer == "/r/a.txt" ? "/r/b.txt" : "/r/a.txt";
        _source.Put(older, Text);
        _source.Put(newer, Corrected);
        _source.Touch(older, new DateTimeOffset(2022, 2, 1, 0, 0, 0, TimeSpan.Zero));
        _source.Touch(newer, new DateTimeOffset(2022, 3, 1, 0, 0, 0, TimeSpan.Zero));
        for (var i = 0; i < 8; i++)
        {
            _source.Put($"/r/other{i}.txt", Text.Replace("青禾县", "青" + "甲乙丙丁戊己庚辛"[i] + "县", StringComparison.Ordinal));
        }

        var result = await IngestAsync(new IngestLimits { BatchReports = 1 });
        Assert.Equal(older, Assert.Single(result.Duplicates).Path);
        Assert.Equal(9, (await _store.Catalog.ListAsync(default)).Count);
        Assert.Equal((9, 0), (result.Added.Count, result.Removed.Count));
    }

    [Fact]
    public async Task When_the_file_that_stands_for_both_goes_the_other_takes_its_place()
    {
        _source.Put("/r/a.txt", Text);
        _source.Put("/r/b.html", Page(Text));
        var first = await IngestAsync();
        _source.Delete("/r/a.txt");
        var second = await IngestAsync();
        Assert.Equal(first.Added, second.Removed);
        Assert.Single(second.Added);
        Assert.Empty(second.Duplicates);
        Assert.Equal(["b.html"], await FilesAsync());
        Assert.Empty(await _store.Catalog.ListDuplicatesAsync(default));
    }

    [Fact]
    public async Task When_the_file_that_stands_for_both_becomes_another_report_the_other_is_stored_in_the_same_ingest()
    {
        _source.Put("/r/a.txt", Text);
        _source.Put("/r/b.html", Page(Text));
        await IngestAsync();
        _source.Put("/r/a.txt", Text.Replace("2021", "2023", StringComparison.Ordinal));
        var second = await IngestAsync();
        Assert.Equal((1, 1), (second.Updated.Count, second.Added.Count));
        Assert.Equal([2021, 2023], (await _store.Catalog.ListAsync(default)).Select(e => e.Year));
        Assert.Empty(second.Duplicates);
    }

    [Fact]
    public async Task A_stored_file_that_becomes_a_copy_of_another_is_taken_out()
    {
        _source.Put("/r/a.txt", Text);
        _source.Put("/r/b.txt", Text.Replace("青禾县", "白石县", StringComparison.Ordinal));
        var first = await IngestAsync();
        _source.Put("/r/b.txt", Text);
        var second = await IngestAsync();
        Assert.Equal([first.Added[1]], second.Removed);
        Assert.Equal([first.Added[0]], second.Unchanged);
        Assert.Equal("/r/b.txt", Assert.Single(second.Duplicates).Path);
    }

    [Fact]
    public async Task A_copy_inside_an_archive_is_recognised_and_the_archive_is_not_read_again()
    {
        _source.Put("/r/a.txt", Text);
        var other = Text.Replace("青禾县", "白石县", StringComparison.Ordinal);
        _source.Put("/r/b.zip", ZipSample.Of(("青禾.txt", Encoding.UTF8.GetBytes(Text)), ("白石.txt", Encoding.UTF8.GetBytes(other))));
        var first = await IngestAsync();
        Assert.Equal(2, first.Added.Count);
        Assert.Equal("/r/b.zip/青禾.txt", Assert.Single(first.Duplicates).Path);
        var second = await IngestAsync();
        Assert.Equal(first.Added.Order(StringComparer.Ordinal), second.Unchanged.Order(StringComparer.Ordinal));
        Assert.Equal(first.Duplicates, second.Duplicates);
    }

    [Fact]
    public async Task A_third_version_stands_for_all_that_came_before()
    {
        _source.Put("/r/a.txt", Text);
        await IngestAsync();
        _source.Put("/r/b.txt", Corrected);
        await IngestAsync();
        _source.Put("/r/c.txt", Corrected.Replace("143名", "134名", StringComparison.Ordinal));
        var third = await IngestAsync();
        Assert.Equal(["/r/a.txt", "/r/b.txt"], third.Duplicates.Select(d => d.Path));
        Assert.Equal(["c.txt"], await FilesAsync());
        Assert.Empty((await IngestAsync()).Added);
    }

    [Fact]
    public async Task A_note_whose_report_never_got_in_does_not_hide_a_file()
    {
        _source.Put("/r/a.txt", Text);
        var first = await IngestAsync();
        var hash = (await _store.Catalog.ListAsync(default)).Single().ContentHash;
        await _store.Writer.NoteDuplicatesAsync([new("/r/a.txt", hash, "never", "h", true), new("/r/b.txt", "h", "never", "h", false)], [], default);
        _source.Put("/r/b.txt", Text.Replace("青禾县", "白石县", StringComparison.Ordinal));
        var second = await IngestAsync();
        Assert.Equal(first.Added, second.Unchanged);
        Assert.Single(second.Added);
    }

    [Fact]
    public async Task Reports_of_a_department_and_of_another_year_are_kept_beside_it()
    {
        _source.Put("/r/a.txt", Text);
        _source.Put("/r/b.txt", Text.Replace("2021", "2022", StringComparison.Ordinal));
        _source.Put("/r/c.txt", Text.Replace("青禾县2021年法治", "青禾县司法局2021年法治", StringComparison.Ordinal));
        var result = await IngestAsync();
        Assert.Equal(3, result.Added.Count);
        Assert.Empty(result.Duplicates);
    }

    [Fact]
    public void Each_duplicate_is_told_with_the_file_that_stands_for_it()
    {
        var kept = new ReportEntry(
            "abc", "/r/新.docx", "新.docx", "h", new("青禾县", LawBot.Places.JurisdictionLevel.County, null, null), 2021, "报告", null, null, 1, 1, default);
        DuplicateFile[] files = [new("/r/旧.txt", "h", "abc", "h", true), new("/r/全部.zip/青禾.pdf", "h", "abc", "h", false), new("/r/x", "h", "gone", "h", false)];
        Assert.Equal(
            ["旧.txt 与 新.docx 是同一份报告的不同版本,只用较新的 新.docx(编号 abc)。", "青禾.pdf 与 新.docx 是同一份报告,只收录 新.docx(编号 abc)。"],
            DuplicateNotes.Lines(files, [kept]));
        Assert.Equal(["已替换内容不同的旧版 旧.txt。", "同一份报告另有文件 青禾.pdf。"], DuplicateNotes.Of("abc", files));
    }

    private static string Page(string text) =>
        "<html><body>" + string.Concat(text.Split('\n').Select(line => $"<p>{line}</p>")) + "</body></html>";

    private async Task<IEnumerable<string>> FilesAsync() => (await _store.Catalog.ListAsync(default)).Select(e => e.File);

    private Task<IngestionResult> IngestAsync(IngestLimits? limits = null) =>
        new ReportIngestor([Reading.Readers], _store.Writer, _store.Catalog, limits ?? new IngestLimits(), TimeProvider.System)
            .IngestAsync(_source, null, default);
}
