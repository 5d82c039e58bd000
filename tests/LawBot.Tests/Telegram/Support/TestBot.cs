using System.Collections.Concurrent;
using LawBot.Documents;
using LawBot.Host.Telegram;
using LawBot.Host.Telegram.State;
using LawBot.Indexing;
using LawBot.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LawBot.Tests.Telegram.Support;

/// <summary>The channel as the host puts it together, over fakes of everything behind it, with short waits.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    public const long Administrator = 1;
    public const long Clerk = 2;

    public static readonly TelegramPace Quick = new()
    {
        PollSeconds = 1, RequestLimit = TimeSpan.FromSeconds(1), EditInterval = TimeSpan.FromMilliseconds(20), TypingInterval = TimeSpan.FromMilliseconds(100),
        PauseFloor = TimeSpan.FromMilliseconds(5), PauseCeiling = TimeSpan.FromMilliseconds(50), RetryLater = TimeSpan.FromMilliseconds(100),
        IdlePoll = TimeSpan.FromMilliseconds(30), Attempts = 4,
    };

    private readonly IHost _host;

    private TestBot(IHost host, LogLines log) => (_host, Log) = (host, log);

    public LogLines Log { get; }

    public IServiceProvider Services => _host.Services;

    /// <summary>Starts a bot in which the clerk is let in and the administrator is set.</summary>
    public static async Task<TestBot> StartAsync(
        Uri server, string folder, FakeTurns turns, Action<IServiceCollection>? more = null, params (string Key, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        var log = new LogLines();
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Telegram:BotToken"] = BotApiServer.Token, ["Telegram:ApiBaseUrl"] = server.ToString(), ["Storage:Path"] = folder,
            ["Telegram:Administrators:0"] = "1", ["Telegram:MessagesPerMinute"] = "600",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddSingleton<ITurnHandler>(turns).AddSingleton(Quick);
        more?.Invoke(builder.Services);
        builder.Services.AddSingleton<IReportCatalog, FakeCatalog>().AddSingleton<IUploadDesk, FakeUploads>()
            .AddSingleton<IExporter, FakeExporter>().AddSingleton<IDocumentReader, PlainReader>();
        builder.Services.AddTelegram(builder.Configuration);
        var host = builder.Build();
        await host.Services.GetRequiredService<IPeople>().PutAsync(
            new TelegramPerson(Clerk, "职员2", "", TelegramRole.Staff, "测试", DateTimeOffset.UtcNow, false), default);
        await host.StartAsync();
        return new TestBot(host, log);
    }

    /// <summary>Stops as Ctrl-C does.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }
}

/// <summary>Reads any text as one line a block.</summary>
internal sealed class PlainReader : IDocumentReader
{
    public bool CanRead(string file, ReadOnlySpan<byte> head) => file.EndsWith(".csv", StringComparison.Ordinal);

    public Task<IReadOnlyList<Document>> ReadAsync(string file, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Document>>([new Document(file,
            [.. System.Text.Encoding.UTF8.GetString(content.Span).Split('\n').Select(line => new Block(BlockKind.Line, line))])]);
}

/// <summary>Keeps every log line with its exception.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public bool Has(string words) => Lines.Any(line => line.Contains(words, StringComparison.Ordinal));

    public void Dispose()
    {
    }
}
