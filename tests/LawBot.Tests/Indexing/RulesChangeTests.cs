using LawBot.Documents;
using LawBot.Indexing;
using LawBot.Reports;
using LawBot.Tests.Contracts;
using LawBot.Tests.Sqlite;
using Microsoft.Data.Sqlite;

namespace LawBot.Tests.Indexing;

/// <summary>An index that an older LawBot made is read again by the next ingest.</summary>
public sealed class RulesChangeTests : IDisposable
{
    private const string Text = "青禾县2022年法治政府建设情况报告\n一、主要工作\n（一）行政复议\n全年审查规范性文件12件,受理行政复议申请38件。\n二、存在的问题\n执法力量不足。";

    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;
    private readonly MemorySource _source = new();

    [Fact]
    public async Task A_file_that_did_not_change_is_read_again_once_when_the_rules_did()
    {
        _source.Put("/r/a.txt", Text);
        var first = await IngestAsync(_source);
        MakeOld();
        var second = await IngestAsync(_source);
        Assert.Equal(first.Added, second.Updated);
        Assert.Equal(first.Added, second.Reread);
        Assert.Empty(second.Added.Concat(second.Unchanged).Concat(second.Removed));
        Assert.Equal(first.Added, (await IngestAsync(_source)).Unchanged);
    }

    [Fact]
    public async Task A_report_whose_file_is_not_at_hand_is_read_again_from_its_stored_text()
    {
        _source.Put("/r/a.txt", Text);
        var id = Assert.Single((await IngestAsync(_source)).Added);
        var before = await FindAsync(id);
        MakeOld();
        var second = await IngestAsync(new Nothing());
        Assert.Equal([id], second.Updated);
        var after = await FindAsync(id);
        Assert.Equal(before.Report.Text, after.Report.Text);
        Assert.Equal(before.Report.Outline.Select(h => h.Label), after.Report.Outline.Select(h => h.Label));
        Assert.Equal(before.Figures.Select(f => (f.Value, f.Metric)), after.Figures.Select(f => (f.Value, f.Metric)));
        Assert.Equal((before.Report.Jurisdiction, before.Report.Year, before.Report.Title), (after.Report.Jurisdiction, after.Report.Year, after.Report.Title));
        Assert.Equal(ReadingRules.Current, after.Report.Rules);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // As the last release left its file: the column and the step that makes it are not there.
    private void MakeOld()
    {
        SqliteConnection.ClearAllPools();
        using var connection = new SqliteConnection($"Data Source={Directory.GetFiles(_folder, "*.db").Single()}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE report DROP COLUMN rules; DELETE FROM migration WHERE name = '0003-rules'";
        command.ExecuteNonQuery();
    }

    private async Task<IngestionResult> IngestAsync(IReportSource source)
    {
        await using var store = SqliteStore.Open(_folder, () => { });
        return await new ReportIngestor([new Lines()], store.Writer, store.Catalog, new IngestLimits(), TimeProvider.System).IngestAsync(source, null, default);
    }

    private async Task<IndexedReport> FindAsync(string id)
    {
        await using var store = SqliteStore.Open(_folder, () => { });
        return (await store.Catalog.FindAsync(id, default))!;
    }

    private sealed class Nothing : IReportSource
    {
        public IEnumerable<SourceFile> List() => [];

        public Task<ReadOnlyMemory<byte>> ReadAsync(SourceFile file, CancellationToken cancellation) => throw new NotSupportedException();

        public bool Covers(string path) => false;
    }

    private sealed class Lines : IDocumentReader
    {
        public bool CanRead(string file, ReadOnlySpan<byte> head) => true;

        public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Document>>(
                [new Document(file, [.. System.Text.Encoding.UTF8.GetString(content.Span).Split('\n').Select(l => new Block(BlockKind.Line, l))])]);
    }
}
