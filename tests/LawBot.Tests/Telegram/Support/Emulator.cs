using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace LawBot.Tests.Telegram.Support;

/// <summary>Runs only where node and the npm package telegram-test-api are (<c>.ci/install-telegram-emulator.sh</c>).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactWithEmulatorAttribute : FactAttribute
{
    public FactWithEmulatorAttribute() => Skip = Emulator.Missing;
}

/// <summary>telegram-test-api as a child process: a Bot API that is not of our making.</summary>
internal sealed class Emulator : IAsyncDisposable
{
    private const string Script = """
        const Server = require(process.argv[1]);
        const server = new (Server.default || Server)({ port: Number(process.argv[2]), host: '127.0.0.1', storeTimeout: 300 });
        server.start().then(() => console.log('ready'));
        """;

    private readonly Process _process;
    private readonly HttpClient _http = new();

    private Emulator(Process process, Uri url) => (_process, Url) = (process, url);

    /// <summary>Why it cannot run here, or null.</summary>
    public static string? Missing =>
        Package is null ? "telegram-test-api is not installed: run .ci/install-telegram-emulator.sh"
        : Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "node"))) ? null
        : "node is not installed";

    public Uri Url { get; }

    private static string? Package
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var package = Path.Combine(folder.FullName, "artifacts", "telegram-emulator", "node_modules", "telegram-test-api");
                if (Directory.Exists(package))
                {
                    return package;
                }
            }

            return null;
        }
    }

    public static async Task<Emulator> StartAsync()
    {
        var port = FreePort();
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { "-e", Script, Package!, $"{port}" })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)));
        return new Emulator(process, new Uri($"http://127.0.0.1:{port}/"));
    }

    /// <summary>Someone says something.</summary>
    public async Task SayAsync(long person, string text)
    {
        var user = new JsonObject { ["id"] = person, ["first_name"] = "职员", ["is_bot"] = false };
        var chat = new JsonObject { ["id"] = person, ["type"] = "private" };
        var message = new JsonObject { ["botToken"] = BotApiServer.Token, ["from"] = user, ["chat"] = chat, ["date"] = 1_700_000_000, ["text"] = text };
        if (text.StartsWith('/'))
        {
            message["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = text.Split(' ')[0].Length });
        }

        using var response = await _http.PostAsJsonAsync(new Uri(Url, text.StartsWith('/') ? "sendCommand" : "sendMessage"), message);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Someone presses a button.</summary>
    public async Task PressAsync(long person, int message, string data)
    {
        var from = new JsonObject { ["id"] = person, ["first_name"] = "职员", ["is_bot"] = false };
        var body = new JsonObject
        {
            ["botToken"] = BotApiServer.Token, ["from"] = from, ["data"] = data, ["date"] = 1_700_000_000,
            ["message"] = new JsonObject { ["message_id"] = message, ["date"] = 1_700_000_000,
                ["chat"] = new JsonObject { ["id"] = person, ["type"] = "private" } },
        };
        using var response = await _http.PostAsJsonAsync(new Uri(Url, "sendCallback"), body);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>What the bot's messages say now, oldest first, with their ids and buttons.</summary>
    public async Task<IReadOnlyList<(int Id, string Text, JsonNode? Keyboard)>> BotMessagesAsync()
    {
        using var response = await _http.PostAsJsonAsync(new Uri(Url, "getUpdatesHistory"), new JsonObject { ["token"] = BotApiServer.Token });
        var history = (await response.Content.ReadFromJsonAsync<JsonObject>())!["result"]!.AsArray();
        return [.. history.Where(m => m!["message"]?["chat_id"] is not null)
            .Select(m => (m!["messageId"]!.GetValue<int>(), m["message"]!["text"]!.GetValue<string>(), m["message"]!["reply_markup"]))];
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
