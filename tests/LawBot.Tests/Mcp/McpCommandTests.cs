using LawBot.Host.Sqlite;
using LawBot.Tests.Support;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace LawBot.Tests.Mcp;

/// <summary>The server as the protocol's own client sees it, over the process's standard input and output.</summary>
public sealed class McpCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lawbot-mcp-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_protocols_own_client_lists_the_tools_finds_a_figure_and_computes()
    {
        await using (var services = SampleDesk.Services(_folder))
        {
            await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<LawBot.Indexing.ReportIngestor>(services)
                .IngestAsync(new LawBot.Host.Workers.FolderSource([Path.Combine(AppContext.BaseDirectory, "samples")]), null, default);
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var client = await McpClient.CreateAsync(
            new StdioClientTransport(new StdioClientTransportOptions
            {
                Name = "lawbot", Command = "dotnet", Arguments = [typeof(SqliteOptions).Assembly.Location, "mcp", "--data", _folder],
                WorkingDirectory = _folder,
            }),
            cancellationToken: limit.Token);
        Assert.Equal("lawbot", client.ServerInfo?.Name);
        var tools = await client.ListToolsAsync(cancellationToken: limit.Token);
        Assert.Equal(LawBot.Turns.Tools.ToolSession.Names.Order(StringComparer.Ordinal), tools.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, t => Assert.NotEmpty(t.Description));

        var found = await CallAsync("find_figures", new() { ["words"] = "收到行政复议申请", ["places"] = "青禾县" });
        Assert.Contains("全年收到行政复议申请45件", found, StringComparison.Ordinal);
        var ids = found.Split('\n').Where(l => l.EndsWith(" 45件", StringComparison.Ordinal) || l.EndsWith(" 68件", StringComparison.Ordinal))
            .Select(l => l.Trim()[1..l.Trim().IndexOf(']', StringComparison.Ordinal)]);
        Assert.Contains("23件", await CallAsync("compute", new() { ["ids"] = string.Join(' ', ids), ["operation"] = "change" }), StringComparison.Ordinal);
        Assert.Contains("[S1]", await CallAsync("search_reports", new() { ["words"] = "行政复议体制改革", ["years"] = "2022" }), StringComparison.Ordinal);

        async Task<string> CallAsync(string tool, Dictionary<string, object?> arguments)
        {
            var result = await client.CallToolAsync(tool, arguments, cancellationToken: limit.Token);
            Assert.NotEqual(true, result.IsError);
            return string.Concat(result.Content.OfType<TextContentBlock>().Select(c => c.Text));
        }
    }
}
