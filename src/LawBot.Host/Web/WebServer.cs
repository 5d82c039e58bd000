using System.Net.Sockets;
using LawBot.Host.People;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.FileProviders;

namespace LawBot.Host.Web;

/// <summary>Serves the page. It has a server of its own, so that a port that is taken stops nothing else.</summary>
/// <param name="options">The settings.</param>
/// <param name="parts">What is served.</param>
/// <param name="person">Tells who is asking.</param>
/// <param name="audit">Keeps what was done.</param>
/// <param name="logging">Where faults go.</param>
internal sealed partial class WebServer(WebOptions options, IEnumerable<IWebPart> parts, CurrentPerson person, AuditLog audit, ILoggerFactory logging)
    : IHostedService, IAsyncDisposable
{
    private readonly ILogger<WebServer> _log = logging.CreateLogger<WebServer>();
    private WebApplication? _server;

    /// <summary>Where the page's files stand: beside the program.</summary>
    public static string PagesFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Web", "pages");

    /// <summary>Where it listens; null while it does not.</summary>
    public string? Address => _server?.Urls.FirstOrDefault();

    /// <summary>Every address with its method; empty while it does not listen.</summary>
    public IReadOnlyList<(string Method, string Pattern)> Addresses => _server is null ? []
        : [.. ((IEndpointRouteBuilder)_server).DataSources.SelectMany(d => d.Endpoints).OfType<RouteEndpoint>().SelectMany(e =>
            (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(m => (m, e.RoutePattern.RawText ?? "")))];

    /// <summary>Largest body that an address takes unless it says otherwise, in bytes.</summary>
    public const long LargestBody = 1024 * 1024;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var (plan, error) = ListenPlan.Of(options);
        if (plan is null)
        {
            LogRefused(error);
            Console.Error.WriteLine($"网页没有打开:{error}");
            return;
        }

        var server = Build(plan);
        try
        {
            await server.StartAsync(cancellationToken);
            _server = server;
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            LogNoPort(options.Port, e.Message);
            Console.Error.WriteLine($"网页没有打开:端口 {options.Port} 被别的程序占用。请用环境变量 Web__Port 换一个端口(例如 Web__Port=8090),其他功能照常。");
            await server.DisposeAsync();
            return;
        }

        LogListening(Address!);
        Console.WriteLine($"网页:{Address}(用浏览器打开)");
        foreach (var part in parts)
        {
            await part.StartedAsync(Address!, cancellationToken);
        }

        if (options.Open)
        {
            Desktop.TryOpen(Address!);
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

    private WebApplication Build(ListenPlan plan)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton(logging);
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(plan.Address, options.Port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                if (plan.Certificate is { } certificate)
                {
                    listen.UseHttps(certificate);
                }
            });
        });
        if (plan.Certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        foreach (var part in parts)
        {
            part.Add(builder);
        }

        var app = builder.Build();
        app.UseFaults(_log);
        app.UseSafeHeaders();
        app.UseProxies(plan);
        app.UseSameOrigin(plan.IsOwnHost(options));
        app.UseRouting();
        foreach (var part in parts)
        {
            part.Use(app);
        }

        app.UsePersonGate(person, audit);
        foreach (var part in parts)
        {
            part.Map(app);
        }

        var files = new PhysicalFileProvider(PagesFolder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        app.MapFallback("/api/{**rest}", () => WebJson.NotFound("没有这个地址。"));
        return app;
    }

    [LoggerMessage(LogLevel.Information, "网页:{Address}")]
    private partial void LogListening(string address);

    [LoggerMessage(LogLevel.Error, "网页没有打开:{Reason}")]
    private partial void LogRefused(string reason);

    [LoggerMessage(LogLevel.Warning, "网页端口 {Port} 打不开:{Reason} 请改用别的 Web:Port。")]
    private partial void LogNoPort(int port, string reason);
}
