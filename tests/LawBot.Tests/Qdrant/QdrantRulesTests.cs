using LawBot.Documents;
using LawBot.Indexing;
using LawBot.Reports;
using LawBot.Tests.Contracts;
using LawBot.Tests.Indexing;
using LawBot.Tests.QdrantServer;

namespace LawBot.Tests.Qdrant;

/// <summary>Reports that a collection holds as other rules read them are read again by the next ingest.</summary>
public sealed class QdrantRulesTests
{
    private const string Text = "青禾县2022年法治政府建设情况报告\n一、主要工作\n（一）行政复议\n受理行政复议申请38件。\n二、存在的问题\n执法力量不足。";

    [Theory]
    [InlineData("")]
    [InlineData("0123456789abcdef")]
    public async Task A_report_read_with_other_rules_is_read_again_once_though_its_file_did_not_change(string rules)
    {
        await using var server = await LoopbackQdrant.StartAsync();
        await using var store = QdrantStore.Index(QdrantStore.Services(server.Endpoint, "x"));
        var source = new MemorySource();
        source.Put("/r/a.txt", Text);
        var first = await IngestAsync(store, source);
        var id = Assert.Single(first.Added);
        var indexed = (await store.Catalog.FindAsync(id, default))!;
        await store.Writer.PutAsync([indexed with { Report = indexed.Report with { Rules = rules }, Figures = [] }], default);

        var second = await IngestAsync(store, source);
        Assert.Equal(first.Added, second.Updated);
        Assert.Equal(first.Added, second.Reread);
        var after = (await store.Catalog.FindAsync(id, default))!;
        Assert.Equal(ReadingRules.Current, after.Report.Rules);
        Assert.Contains(after.Figures, f => f is { Value: 38, Unit: "件" });
        Assert.Equal(first.Added, (await IngestAsync(store, source)).Unchanged);
    }

    private static Task<IngestionResult> IngestAsync(IndexUnderTest store, IReportSource source) =>
        new ReportIngestor([new Lines()], store.Writer, store.Catalog, new IngestLimits(), TimeProvider.System).IngestAsync(source, null, default);

    private sealed class Lines : IDocumentReader
    {
        public bool CanRead(string file, ReadOnlySpan<byte> head) => true;

        public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<Document>>(
                [new Document(file, [.. System.Text.Encoding.UTF8.GetString(content.Span).Split('\n').Select(l => new Block(BlockKind.Line, l))])]);
    }
}
