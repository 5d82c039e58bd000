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
        NewsInterval = TimeSpan.FromMilliseconds(30),
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
        Fill(builder.Configuration, builder.Services, server, folder, turns, more, settings);
        var host = builder.Build();
        await LetClerkInAsync(host.Services);
        await host.StartAsync();
        return new TestBot(host, log);
    }

    /// <summary>Settings and services of a bot over fakes.</summary>
    public static void Fill(
        IConfigurationManager configuration, IServiceCollection services, Uri server, string folder, FakeTurns turns,
        Action<IServiceCollection>? more, params (string Key, string Value)[] settings)
    {
        configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Telegram:BotToken"] = BotApiServer.Token, ["Telegram:ApiBaseUrl"] = server.ToString(), ["Storage:Path"] = folder,
            ["Telegram:MessagesPerMinute"] = "600",
        });
        if (!settings.Any(setting => setting.Key is "Telegram:Administrators"))
        {
            configuration["Telegram:Administrators:0"] = "1";
        }

        configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        services.AddSingleton<ITurnHandler>(turns).AddSingleton(Quick);
        services.AddSingleton<IReportCatalog, FakeCatalog>().AddSingleton<IUploadDesk, FakeUploads>()
            .AddSingleton<IExporter, FakeExporter>().AddSingleton<IDocumentReader, PlainReader>();
        more?.Invoke(services);
        services.AddTelegram(configuration);
    }

    /// <summary>Lets the clerk in.</summary>
    public static Task LetClerkInAsync(IServiceProvider services) => services.GetRequiredService<Members>().LetInAsync(
        new TelegramUser(Clerk, "职员2", ""), LawBot.Host.People.PersonRole.Reader, "测试", default);

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

/// <summary>Keeps the last log lines with their exceptions.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private const int Most = 2000;

    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
        if (Lines.Count > Most)
        {
            Lines.TryDequeue(out _);
        }
    }

    public bool Has(string words) => Lines.Any(line => line.Contains(words, StringComparison.Ordinal));

    public void Dispose()
    {
    }
}
