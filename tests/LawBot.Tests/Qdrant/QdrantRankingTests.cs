using System.Text.Json;
using LawBot.Indexing;
using LawBot.Tests.Contracts;
using LawBot.Tests.Sqlite;
using Xunit.Abstractions;

namespace LawBot.Tests.Qdrant;

/// <summary>What is found must not depend on where it is kept.</summary>
public sealed class QdrantRankingTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_same_passages_are_found_in_the_same_order_with_the_same_scores()
    {
        var (embedded, remote) = await OpenBothAsync();
        await using var one = embedded;
        await using var other = remote;
        var (rows, differing) = (0, new List<string>());
        foreach (var question in Questions())
        {
            foreach (var (perReport, limit) in ((int, int)[])[(0, 10), (0, 150), (2, 10), (4, 120)])
            {
                var query = new PassageQuery(question) { PerReport = perReport, Expansions = [("行政争议", 0.5f), ("普法活动", 0.5f)] };
                var expected = await TopAsync(embedded, query, limit);
                var found = await TopAsync(remote, query, limit);
                rows += expected.Count;
                if (!expected.SequenceEqual(found))
                {
                    differing.Add($"{perReport} {question}: {string.Join(' ', expected.Except(found))} / {string.Join(' ', found.Except(expected))}");
                }
            }
        }

        output.WriteLine($"{rows} rows");
        Assert.True(rows > 1000 && differing.Count == 0, string.Join('\n', differing));
    }

    [Fact]
    public async Task The_same_figures_are_found_for_the_same_words()
    {
        var (embedded, remote) = await OpenBothAsync();
        await using var one = embedded;
        await using var other = remote;
        var shares = new List<double>();
        foreach (var words in (string[][])[["受理行政复议案件"], ["行政机关负责人出庭应诉率"], ["规范性文件", "合法性审查"], ["普法宣传", "法治宣传活动"], ["人民调解", "矛盾纠纷化解"]])
        {
            var expected = (await embedded.Figures.FindAsync(words, ReportFilter.None, 2, default)).Select(f => (f.ReportId, f.Figure.Number)).ToList();
            var found = (await remote.Figures.FindAsync(words, ReportFilter.None, 2, default)).Select(f => (f.ReportId, f.Figure.Number)).ToList();
            shares.Add((double)expected.Intersect(found).Count() / expected.Count);
        }

        output.WriteLine($"figure overlap: {string.Join(' ', shares.Select(s => s.ToString("0.00")))}");
        Assert.True(shares.Average() >= 0.9, $"mean overlap {shares.Average():0.000}");
    }

    [Fact]
    public async Task How_common_a_pair_is_agrees()
    {
        var (embedded, remote) = await OpenBothAsync();
        await using var one = embedded;
        await using var other = remote;
        string[] terms = ["复议", "法治", "调解", "县", "出庭", "板凳", "鱻鱻"];
        Assert.Equal(await embedded.Statistics.CountPassagesAsync(terms, default), await remote.Statistics.CountPassagesAsync(terms, default));
    }

    private static async Task<(IndexUnderTest Embedded, IndexUnderTest Remote)> OpenBothAsync()
    {
        var reports = await Samples.ReadAsync();
        var (embedded, remote) = (SqliteStore.Open(), await QdrantStore.OpenAsync());
        await embedded.Writer.PutAsync(reports, default);
        await remote.Writer.PutAsync(reports, default);
        return (embedded, remote);
    }

    private static async Task<List<(string, int, double)>> TopAsync(IndexUnderTest store, PassageQuery query, int limit) =>
        [.. (await store.Passages.SearchAsync(query, limit, default)).Select(h => (h.Passage.ReportId, h.Passage.Ordinal, h.Score))];

    private static IEnumerable<string> Questions() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reports", "gold", "questions.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!);
}
