using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LawBot.Answers;
using LawBot.Answers.Drafts;
using LawBot.Host.Exports;
using LawBot.Host.Readers;
using LawBot.Host.Sqlite;
using LawBot.Host.Telegram;
using LawBot.Host.Web;
using LawBot.Host.Workers;
using LawBot.Indexing;
using LawBot.Questions;
using LawBot.Retrieval;
using LawBot.Retrieval.Figures;
using LawBot.Tests.Support;
using LawBot.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LawBot.Tests.Web;

/// <summary>The page's server over the shipped samples, on a free port.</summary>
public sealed class WebHost : IAsyncLifetime
{
    private readonly ServiceProvider _services;
    private readonly WebServer _server;

    public WebHost()
        : this(change: null)
    {
    }

    /// <param name="more">Further settings.</param>
    internal WebHost(params (string Key, string Value)[] more)
        : this(change: null, more)
    {
    }

    /// <param name="change">Puts other parts in; may be null.</param>
    /// <param name="more">Further settings.</param>
    internal WebHost(Action<IServiceCollection>? change, params (string Key, string Value)[] more)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new($"{SqliteOptions.Section}:{nameof(SqliteOptions.Path)}", Path.Combine(Folder, "data")),
            new("Reports:Path", Path.Combine(Folder, "reports")), new("Web:Port", "0"), new("Web:Open", "false"),
            .. more.Select(m => new KeyValuePair<string, string?>(m.Key, m.Value)),
        ]).Build();
        var services = new ServiceCollection();
        services.AddSingleton(SampleDesk.Clock);
        services.AddLogging();
        services.AddSingleton<IHostApplicationLifetime, NeverEnding>();
        services.AddSqlite(settings).AddReaders(settings).AddWeb(settings).AddTelegram(settings);
        services.AddOptions<ReportsOptions>().Bind(settings.GetSection(ReportsOptions.Section));
        services.AddSingleton(new IngestLimits { Workers = 2 }).AddSingleton<ReportIngestor>().AddSingleton<Originals>().AddSingleton<ReportIngest>()
            .AddSingleton<Withdrawal>().AddSingleton<ReportsFolder>();
        services.AddSingleton<IReadingProgress>(p => p.GetRequiredService<ReportIngest>());
        services.AddSingleton<IOriginals>(p => p.GetRequiredService<Originals>()).AddSingleton<DocumentCheck>().AddSingleton<IUploadDesk, UploadDesk>()
            .AddSingleton<IExporter, ReplyExporter>();
        services.AddSingleton<LibraryReader>().AddSingleton(new QuestionParser(SampleDesk.Clock)).AddSingleton<QuestionReader>().AddSingleton<ReportShelf>();
        services.AddSingleton<PassageRetriever>().AddSingleton<EvidenceRetriever>().AddSingleton<FigureRetriever>().AddSingleton<OperandFinder>();
        services.AddSingleton<IAnswerWriter, ExtractedAnswerWriter>().AddSingleton<IDraftWriter, TemplateDraftWriter>().AddSingleton<AnswerDesk>();
        services.AddSingleton<ITurnHandler, TurnHandler>();
        services.AddSingleton<IAnswerNotes, LawBot.Host.Commands.AnswerNotes>();
        change?.Invoke(services);
        _services = services.BuildServiceProvider();
        _server = Get<WebServer>();
    }

    /// <summary>A folder of this server's own.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("lawbot-web-").FullName;

    /// <summary>Speaks to the server.</summary>
    public HttpClient Client { get; } = new();

    /// <summary>Where it is.</summary>
    public Uri Address => Client.BaseAddress!;

    /// <summary>One of the parts.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await Get<ReportIngest>().RunAsync(new FolderSource([Path.Combine(AppContext.BaseDirectory, "samples")]), null, default);
        await _server.StartAsync(default);
        Client.BaseAddress = new Uri(_server.Address!);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _server.StopAsync(default);
        await _services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Asks and waits for the last event.</summary>
    /// <returns>The names of the events in order, and the data of the last.</returns>
    public async Task<(IReadOnlyList<string> Events, JsonElement Last)> AskAsync(string conversation, string text, object? more = null)
    {
        var wish = new Dictionary<string, object> { ["text"] = text };
        foreach (var property in more?.GetType().GetProperties() ?? [])
        {
            wish[property.Name] = property.GetValue(more)!;
        }

        using var response = await Client.PostAsJsonAsync(new Uri($"api/conversations/{conversation}/turns", UriKind.Relative), wish);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        var events = body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split('\n')).ToList();
        return ([.. events.Select(e => e[0]["event: ".Length..])], JsonDocument.Parse(events[^1][1]["data: ".Length..]).RootElement);
    }

    /// <summary>Fetches JSON.</summary>
    public Task<JsonElement> GetAsync(string address) => Client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative));

    /// <summary>Sends JSON.</summary>
    /// <returns>The status and what came back.</returns>
    public async Task<(int Status, JsonElement Body)> SendAsync(HttpMethod method, string address, object? body = null,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Client.SendAsync(request);
        return ((int)response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }

    private sealed class NeverEnding : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => default;

        public CancellationToken ApplicationStopping => default;

        public CancellationToken ApplicationStopped => default;

        public void StopApplication()
        {
            // Nothing ends a test but itself.
        }
    }
}

/// <summary>The tests that share one server.</summary>
[CollectionDefinition(Name)]
public sealed class WebTests : ICollectionFixture<WebHost>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "web";
}
