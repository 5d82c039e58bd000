using LawBot.Benchmarks.Library;
using LawBot.Host.Sqlite;
using LawBot.Indexing;
using LawBot.Tests.Contracts;

namespace LawBot.Tests.Sqlite;

public sealed class SqliteSegmentTests
{
    [Fact]
    public void Eight_small_neighbours_become_one_and_a_large_one_stays()
    {
        List<Segment> segments = [new(1, 0, 50_000, 0)];
        for (var i = 0; i < MergePolicy.Fanout - 1; i++)
        {
            segments.Add(new(i + 2, 50_000 + (i * 10), 10, 0));
        }

        Assert.Empty(MergePolicy.Next(segments));
        segments.Add(new(20, 50_100, 10, 0));
        Assert.Equal(segments[1..], MergePolicy.Next(segments));
    }

    [Fact]
    public void A_segment_mostly_of_removed_documents_is_written_anew() =>
        Assert.Equal([new Segment(1, 0, 100, 40)], MergePolicy.Next([new(1, 0, 100, 40), new(2, 100, 9000, 0)]));

    [Fact]
    public async Task Many_small_commits_rank_as_one_large_commit_does()
    {
        var reports = Enumerable.Range(0, 40).Select(Report).ToList();
        await using var small = SqliteStore.Open();
        await using var large = SqliteStore.Open();
        foreach (var report in reports)
        {
            await small.Writer.PutAsync([report], default);
        }

        await large.Writer.PutAsync(reports, default);
        foreach (var query in (string[])["行政复议案件办结多少件", "青年普法", "规范性文件合法性审核", "12件"])
        {
            var a = await small.Passages.SearchAsync(new PassageQuery(query), 20, default);
            var b = await large.Passages.SearchAsync(new PassageQuery(query), 20, default);
            Assert.NotEmpty(a);
            Assert.Equal(b.Select(h => (h.Passage.ReportId, h.Passage.Ordinal, h.Score)), a.Select(h => (h.Passage.ReportId, h.Passage.Ordinal, h.Score)));
        }
    }

    [Fact]
    public async Task A_library_of_near_identical_reports_gives_the_county_asked_for()
    {
        await using var store = SqliteStore.Open();
        var library = new GeneratedReports(seed: 5);
        var reports = Enumerable.Range(0, 60).Select(library.At).ToList();
        foreach (var batch in reports.Select(ToIndexed).Chunk(16))
        {
            await store.Writer.PutAsync(batch, default);
        }

        foreach (var report in reports.DistinctBy(r => r.County))
        {
            var found = await store.Passages.SearchAsync(
                new PassageQuery("行政执法人员资格考试") { Filter = new() { Jurisdictions = [report.County] } }, 3, default);
            Assert.All(found, f => Assert.StartsWith(report.County, f.Passage.ReportId, StringComparison.Ordinal));
            Assert.NotEmpty(found);
        }
    }

    private static IndexedReport Report(int i) => Invented.Report(
        $"r{i:00}", "青禾县", 1980 + i,
        [$"全年办结行政复议案件{i}件。", $"第{i}次组织青年普法活动。", $"审核规范性文件{i % 13}件,开展合法性审核{i % 5}次。"]);

    private static IndexedReport ToIndexed(GeneratedReport report)
    {
        var blocks = report.Text.Split('\n').Select(l => new Documents.Block(Documents.BlockKind.Line, l));
        var made = new ReportMaker().Make(new(report.File, [.. blocks]), report.File, report.File, "", Invented.Then);
        var id = report.County + report.Year;
        return made with
        {
            Report = made.Report with { Id = id, Jurisdiction = made.Report.Jurisdiction with { Name = report.County } },
            Passages = [.. made.Passages.Select(p => p with { ReportId = id })],
        };
    }
}
