using System.Text;
using LawBot.Documents;
using LawBot.Indexing;
using LawBot.Tests.Contracts;
using LawBot.Tests.Readers;
using LawBot.Tests.Sqlite;

namespace LawBot.Tests.Indexing;

public sealed class ArchiveIngestTests : IAsyncLifetime
{
    private static readonly byte[] Broken = "PK\u0003\u0004坏"u8.ToArray();

    private readonly IndexUnderTest _store = SqliteStore.Open();
    private readonly MemorySource _source = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_bad_file_in_an_archive_is_named_and_the_others_are_stored()
    {
        _source.Put("/r/全部.zip", ZipSample.Of(("2022/青禾.txt", Report("青禾县")), ("2022/坏的.docx", Broken), ("2022/白石.txt", Report("白石县"))));
        var result = await IngestAsync();
        Assert.Equal(2, result.Added.Count);
        Assert.Equal("/r/全部.zip/2022/坏的.docx", Assert.Single(result.Failed).File);
        Assert.Equal(["/r/全部.zip/2022/坏的.docx"], await UnreadableAsync());
    }

    [Fact]
    public async Task An_archive_with_a_bad_file_is_not_stored_anew_and_the_bad_file_is_told_again()
    {
        _source.Put("/r/全部.zip", ZipSample.Of(("青禾.txt", Report("青禾县")), ("坏的.docx", Broken)));
        var first = await IngestAsync();
        var second = await IngestAsync();
        Assert.Equal(first.Added, second.Unchanged);
        Assert.Empty(second.Updated);
        Assert.Equal(first.Failed, second.Failed);
        Assert.Equal(["/r/全部.zip/坏的.docx"], await UnreadableAsync());
    }

    [Fact]
    public async Task A_mended_archive_and_a_deleted_one_are_no_longer_told_of()
    {
        _source.Put("/r/一.zip", ZipSample.Of(("青禾.txt", Report("青禾县")), ("白石.docx", Broken)));
        _source.Put("/r/二.zip", ZipSample.Of(("柳溪.txt", Report("柳溪县")), ("坏的.docx", Broken)));
        Assert.Equal(2, (await IngestAsync()).Failed.Count);
        _source.Put("/r/一.zip", ZipSample.Of(("青禾.txt", Report("青禾县")), ("白石.txt", Report("白石县"))));
        _source.Delete("/r/二.zip");
        var second = await IngestAsync();
        Assert.Equal((1, 1, 1, 0), (second.Added.Count, second.Updated.Count, second.Removed.Count, second.Failed.Count));
        Assert.Empty(await UnreadableAsync());
    }

    [Fact]
    public async Task Files_of_one_name_in_two_folders_of_an_archive_are_two_reports()
    {
        _source.Put("/r/全部.zip", ZipSample.Of(("青禾/报告.txt", Report("青禾县")), ("白石/报告.txt", Report("白石县")), ("../白石/报告.txt", Report("柳溪县"))));
        Assert.Equal(3, (await IngestAsync()).Added.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            ["柳溪县", "白石县", "青禾县"],
            (await _store.Catalog.ListAsync(default)).Select(e => e.Jurisdiction.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_archive_of_bad_files_only_is_read_again_and_still_failed()
    {
        _source.Put("/r/全部.zip", ZipSample.Of(("坏的.docx", Broken)));
        Assert.Single((await IngestAsync()).Failed);
        var second = await IngestAsync();
        Assert.Equal("/r/全部.zip/坏的.docx", Assert.Single(second.Failed).File);
        Assert.Empty(second.Unchanged);
    }

    [Fact]
    public async Task A_file_in_an_archive_that_lacked_a_program_is_tried_again_until_the_program_is_there()
    {
        var reader = new LackingReader();
        _source.Put("/r/全部.zip", "包");
        Assert.Equal("/r/全部.zip/白石.doc", Assert.Single((await IngestAsync(reader)).Failed).File);
        var still = await IngestAsync(reader);
        Assert.Single(still.Failed);
        Assert.Single(still.Unchanged);
        Assert.Empty(still.Updated);

        reader.IsInstalled = true;
        var now = await IngestAsync(reader);
        Assert.Empty(now.Failed);
        Assert.Single(now.Added);
        Assert.Empty(await UnreadableAsync());
        Assert.Equal(2, (await IngestAsync(reader)).Unchanged.Count);
        Assert.Equal(3, reader.Reads);
    }

    /// <summary>An archive of a text and a .doc, for which a program is missing at first.</summary>
    private sealed class LackingReader : IDocumentReader
    {
        public bool IsInstalled { get; set; }

        public int Reads { get; private set; }

        public bool CanRead(string file, ReadOnlySpan<byte> head) => true;

        public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation)
        {
            Reads++;
            return Task.FromResult<IReadOnlyList<Document>>(
            [
                Of("青禾县") with { Entry = "青禾.txt" },
                IsInstalled ? Of("白石县") with { Entry = "白石.doc" } : new Document("白石.doc", []) { Entry = "白石.doc", Failure = "缺少程序。", IsCurable = true },
            ]);
        }

        private static Document Of(string place) =>
            new(place + ".txt", [new Block(BlockKind.Paragraph, $"{place}2022年法治政府建设情况报告"), new Block(BlockKind.Paragraph, "全年审查规范性文件12件。")]);
    }

    private Task<IngestionResult> IngestAsync(IDocumentReader reader) =>
        new ReportIngestor([reader], _store.Writer, _store.Catalog, new IngestLimits(), TimeProvider.System).IngestAsync(_source, null, default);

    private static byte[] Report(string place) => Encoding.UTF8.GetBytes($"{place}2022年法治政府建设情况报告\n一、主要工作\n全年审查规范性文件12件。");

    private async Task<IEnumerable<string>> UnreadableAsync() => (await _store.Catalog.ListUnreadableAsync(default)).Select(f => f.Path);

    private Task<IngestionResult> IngestAsync() =>
        new ReportIngestor([Reading.Readers], _store.Writer, _store.Catalog, new IngestLimits(), TimeProvider.System).IngestAsync(_source, null, default);
}
