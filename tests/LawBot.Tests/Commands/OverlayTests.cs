using System.Text.Json;
using LawBot.Tests.Sqlite;

namespace LawBot.Tests.Commands;

/// <summary>An office lays rows of its own over the tables: reports are read with them, and questions answered.</summary>
public sealed class OverlayTests : IDisposable
{
    private const string Report = """
        青禾县2022年法治政府建设情况报告
        一、主要工作
        （一）规范性文件管理
        全年过会规范性文件23件，印发规范性文件9件。
        （二）城市管理
        规范马路夜市35摊。
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-test-").FullName;

    [Fact]
    public async Task Rows_of_an_office_change_how_a_report_is_read_and_a_question_answered()
    {
        var (reports, own, data) = (Made("reports"), Made("own"), Path.Combine(_folder, "data"));
        await File.WriteAllTextAsync(Path.Combine(reports, "qinghe-2022.txt"), Report);
        await File.WriteAllTextAsync(Path.Combine(own, "actions.tsv"), "过会\t审核\tmain\t本县的说法\t全年过会多少件\t\t\tverb\n");
        await File.WriteAllTextAsync(Path.Combine(own, "units.tsv"), "摊\tcount\t1\t\tdigits\t\t规范夜市35摊\n");
        var added = Assert.Single(Ids(await RunAsync(null, "ingest", reports, "--data", data, "--json"), "added"));
        Assert.Contains("青禾县2022年:“全年过会规范性文件23件，印发规范性文件9件。”", (await AskAsync(data, null)).GetProperty("answer").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(await FiguresAsync(added, data, null), f => f is (35, "摊"));

        Assert.Equal([added], Ids(await RunAsync(own, "ingest", reports, "--data", data, "--json"), "updated"));
        Assert.Contains(await FiguresAsync(added, data, own), f => f is (35, "摊"));
        var asked = await AskAsync(data, own);
        Assert.Equal("figures", asked.GetProperty("kind").GetString());
        Assert.Contains("青禾县2022年:全年过会规范性文件23件[1]", asked.GetProperty("answer").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_whose_example_does_not_come_out_stops_the_program_with_its_table()
    {
        var own = Made("own");
        await File.WriteAllTextAsync(Path.Combine(own, "matters.tsv"), "青禾模式\t诉源治理\tterm\t诉源治理\t\t本县的说法\t各县怎么调解纠纷\n");
        var (status, _, error) = await HostProcess.RunAsync([("Lexicon__Path", own)], ["reports", "--data", Path.Combine(_folder, "data")]);
        Assert.Equal(2, status);
        Assert.Contains("matters.tsv 里“青禾模式”一行的例句", error, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<JsonElement> AskAsync(string data, string? lexicon) =>
        RunAsync(lexicon, "ask", "青禾县2022年审核规范性文件多少件？", "--data", data, "--json");

    private static async Task<JsonElement> RunAsync(string? lexicon, params string[] arguments)
    {
        var (status, output, error) = await HostProcess.RunAsync(lexicon is null ? [] : [("Lexicon__Path", lexicon)], arguments);
        Assert.True(status == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private static List<string> Ids(JsonElement ingested, string list) => [.. ingested.GetProperty(list).EnumerateArray().Select(i => i.GetString()!)];

    private static async Task<List<(int Value, string Unit)>> FiguresAsync(string id, string data, string? lexicon) =>
    [
        .. (await RunAsync(lexicon, "show", id, "--data", data, "--json")).GetProperty("figures").EnumerateArray()
            .Select(f => ((int)f.GetProperty("value").GetDecimal(), f.GetProperty("unit").GetString()!)),
    ];

    private string Made(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
}
