using LawBot.Documents;
using LawBot.Indexing;
using LawBot.Tests.Contracts;
using LawBot.Tests.Sqlite;

namespace LawBot.Tests.Indexing;

public sealed class ReportIngestorTests : IAsyncLifetime
{
    private readonly IndexUnderTest _store = SqliteStore.Open();
    private readonly MemorySource _source = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task The_same_files_twice_change_nothing()
    {
        _source.Put("/r/a.txt", "青禾县2022年法治政府建设情况报告\n一、主要工作\n全年审查规范性文件12件。");
        var first = await IngestAsync();
        var id = Assert.Single(first.Added);
        var second = await IngestAsync();
        Assert.Equal([id], second.Unchanged);
        Assert.Empty(second.Added.Concat(second.Updated).Concat(second.Removed));
    }

    [Fact]
    public async Task A_changed_file_replaces_its_report_and_a_deleted_one_goes()
    {
        _source.Put("/r/a.txt", "青禾县2022年法治政府建设情况报告\n一、主要工作\n全年审查规范性文件12件。");
        _source.Put("/r/b.txt", "白石县2022年法治政府建设情况报告\n一、主要工作\n全年开展普法宣传40场。");
        var first = await IngestAsync();
        _source.Put("/r/a.txt", "青禾县2022年法治政府建设情况报告\n一、主要工作\n全年审查规范性文件15件。");
        _source.Delete("/r/b.txt");
        var second = await IngestAsync();
        Assert.Equal([first.Added[0]], second.Updated);
        Assert.Equal([first.Added[1]], second.Removed);
        Assert.Contains("15件", (await _store.Passages.SearchAsync(new PassageQuery("规范性文件"), 5, default)).Single().Passage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_file_is_named_and_the_others_go_on()
    {
        _source.Put("/r/a.txt", "青禾县2022年法治政府建设情况报告\n一、主要工作\n全年审查规范性文件12件。");
        _source.Put("/r/b.txt", "坏");
        _source.Put("/r/c.xyz", "别的格式");
        _source.Put("/r/d.txt", "崩");
        var result = await IngestAsync();
        Assert.Single(result.Added);
        Assert.Equal(["/r/b.txt", "/r/c.xyz", "/r/d.txt"], result.Failed.Select(f => f.File));
        Assert.Equal("文件是坏的。", result.Failed[0].Error);
        Assert.Equal(["/r/b.txt", "/r/c.xyz", "/r/d.txt"], (await _store.Catalog.ListUnreadableAsync(default)).Select(f => f.Path));

        _source.Put("/r/b.txt", "白石县2022年法治政府建设情况报告\n一、主要工作\n全年开展普法宣传40场。");
        _source.Delete("/r/c.xyz");
        _source.Delete("/r/d.txt");
        Assert.Single((await IngestAsync()).Added);
        Assert.Empty(await _store.Catalog.ListUnreadableAsync(default));
    }

    [Fact]
    public async Task Every_file_is_told_once_and_many_small_batches_lose_nothing()
    {
        for (var i = 0; i < 23; i++)
        {
            _source.Put($"/r/{i:00}.txt", $"青禾县20{i:00}年法治政府建设情况报告\n一、主要工作\n全年审查规范性文件{i}件。");
        }

        var told = new List<IngestProgress>();
        var result = await IngestAsync(new Told(told), new IngestLimits { BatchReports = 4 });
        Assert.Equal(23, result.Added.Count);
        Assert.Equal(Enumerable.Range(1, 23), told.Select(p => p.Done));
        Assert.Equal(23, (await _store.Catalog.ListAsync(default)).Count);
    }

    [Fact]
    public async Task An_archive_that_loses_a_report_loses_it_in_the_index_too()
    {
        _source.Put("/r/a.txt", "青禾县2022年法治政府建设情况报告\n一、主要工作\n甲。|||白石县2022年法治政府建设情况报告\n一、主要工作\n乙。");
        Assert.Equal(2, (await IngestAsync()).Added.Count);
        _source.Put("/r/a.txt", "青禾县2022年法治政府建设情况报告\n一、主要工作\n甲。|||柳溪县2022年法治政府建设情况报告\n一、主要工作\n丙。|||云岭县2022年法治政府建设情况报告\n一、主要工作\n丁。");
        var second = await IngestAsync();
        Assert.Empty(second.Failed);
        Assert.Equal((1, 2, 0), (second.Added.Count, second.Updated.Count, second.Removed.Count));
        _source.Put("/r/a.txt", "青禾县2022年法治政府建设情况报告\n一、主要工作\n甲。|||柳溪县2022年法治政府建设情况报告\n一、主要工作\n丙。");
        Assert.Single((await IngestAsync()).Removed);
        Assert.Equal(2, (await _store.Catalog.ListAsync(default)).Count);
    }

    [Fact]
    public async Task A_file_that_was_bad_for_a_while_is_no_longer_told_of()
    {
        _source.Put("/r/a.txt", "青禾县2022年法治政府建设情况报告\n一、主要工作\n全年审查规范性文件12件。");
        await IngestAsync();
        _source.Put("/r/a.txt", "坏");
        Assert.Single((await IngestAsync()).Failed);
        _source.Put("/r/a.txt", "青禾县2022年法治政府建设情况报告\n一、主要工作\n全年审查规范性文件12件。");
        var third = await IngestAsync();
        Assert.Single(third.Unchanged);
        Assert.Empty(third.Failed);
        Assert.Empty(await _store.Catalog.ListUnreadableAsync(default));
    }

    private Task<IngestionResult> IngestAsync(IProgress<IngestProgress>? progress = null, IngestLimits? limits = null) =>
        new ReportIngestor([new PlainReader()], _store.Writer, _store.Catalog, limits ?? new IngestLimits(), TimeProvider.System)
            .IngestAsync(_source, progress, default);

    private sealed class Told(List<IngestProgress> told) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value) => told.Add(value);
    }

    private sealed class PlainReader : IDocumentReader
    {
        public bool CanRead(string file, ReadOnlySpan<byte> head) => file.EndsWith(".txt", StringComparison.Ordinal);

        public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            System.Text.Encoding.UTF8.GetString(content.Span) switch
            {
                "坏" => throw new DocumentUnreadableException(file, "文件是坏的。"),
                "崩" => throw new InvalidOperationException("a bug"),
                var text => Task.FromResult<IReadOnlyList<Document>>(
                    [.. text.Split("|||").Select((part, i) => new Document(i + file, [.. part.Split('\n').Select(l => new Block(BlockKind.Line, l))]))]),
            };
    }
}
