using System.Text.Encodings.Web;
using System.Text.Json;
using LawBot.Turns;

namespace LawBot.Host.Workers;

/// <summary>Serves <c>/healthz</c> (the process is alive) and <c>/readyz</c> (every <see cref="ReadinessCheck"/> is well) on a port of this
/// machine, with a server of its own: the worker has no other.</summary>
internal sealed partial class HealthEndpoint(
    HealthOptions options, IEnumerable<ReadinessCheck> checks, ILogger<HealthEndpoint> log) : IHostedService, IAsyncDisposable
{
    /// <summary>A check that takes longer counts as failed: the one who asks waits seconds, not minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private WebApplication? _server;

    /// <summary>Where it listens; null while it does not.</summary>
    public string? Address => _server?.Urls.FirstOrDefault();

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        var server = builder.Build();
        server.Use(OnlyForThisMachine);
        server.MapGet("/healthz", () => Results.Text("ok"));
        server.MapGet("/readyz", ReadyAsync);
        try
        {
            await server.StartAsync(cancellationToken);
            _server = server;
            LogListening(Address!);
        }
        catch (IOException e)
        {
            // Another process has the port. Answering questions matters more than being asked about it.
            LogNoPort(options.Port, e.Message);
            await server.DisposeAsync();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _server?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    // A page in a browser of this machine may ask by a name of its own that leads here.
    private static Task OnlyForThisMachine(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Host.Host is "127.0.0.1" or "localhost" or "[::1]")
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("This address is known as 127.0.0.1 and localhost only.\n", context.RequestAborted);
    }

    private async Task<IResult> ReadyAsync(CancellationToken cancellation)
    {
        var results = await Task.WhenAll(checks.Select(c => CheckAsync(c, cancellation)));
        var isReady = results.All(r => r.Problem is null);
        return Results.Json(
            new { ready = isReady, checks = results.ToDictionary(r => r.Name, r => r.Problem ?? "ok", StringComparer.Ordinal) },
            Readable, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<(string Name, string? Problem)> CheckAsync(ReadinessCheck check, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Patience);
        try
        {
            return (check.Name, await check.CheckAsync(limited.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (check.Name, $"没有在 {Patience.TotalSeconds:0} 秒内回答。");
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return (check.Name, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "健康检查:{Address}/healthz 与 /readyz")]
    private partial void LogListening(string address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "健康检查端口 {Port} 打不开:{Reason} 请改用别的 Health:Port。")]
    private partial void LogNoPort(int port, string reason);
}
