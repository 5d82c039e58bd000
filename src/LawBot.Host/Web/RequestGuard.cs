using System.Net;
using LawBot.Indexing;

namespace LawBot.Host.Web;

/// <summary>What is done with every request first: foreign pages are turned away, the browser is told what it may load, and what goes wrong is said.</summary>
internal static partial class RequestGuard
{
    // No script, style or picture but our own files; a picture made in the page (blob:) for downloads of charts.
    private const string ContentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
        + "font-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Headers of every answer.</summary>
    public static void UseSafeHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
        return next(context);
    });

    /// <summary>Refuses what another page sends here through the browser: a name that is not this machine's (another site's name can be made to point
    /// at 127.0.0.1), and changes asked for from another origin.</summary>
    public static void UseSameOrigin(this WebApplication app, Func<string, bool> isOwnHost) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!isOwnHost(request.Host.Host))
        {
            await WebJson.Fault(StatusCodes.Status421MisdirectedRequest, "请用启动时显示的地址打开。").ExecuteAsync(context);
            return;
        }

        if (!IsRead(request.Method) && IsForeign(request))
        {
            await WebJson.Fault(StatusCodes.Status403Forbidden, "请求来自别的网页,已拒绝。").ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    /// <summary>True for the names of this machine to itself.</summary>
    public static bool IsLoopback(string host) => string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Tells what went wrong in one Chinese line; what nobody foresaw goes to the log.</summary>
    public static void UseFaults(this WebApplication app, ILogger log) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null } response)
            {
                await WebJson.Fault(response.StatusCode, SayingOf(response.StatusCode)).ExecuteAsync(context); // Else it is answered without a word.
            }
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            var (status, error) = e switch
            {
                IndexUnavailableException => (StatusCodes.Status503ServiceUnavailable, e.Message),
                BadHttpRequestException bad => (bad.StatusCode, SayingOf(bad.StatusCode)),
                _ => (StatusCodes.Status500InternalServerError, "出了意外的错误,已记入日志。请再试一次。"),
            };
            if (status == StatusCodes.Status500InternalServerError)
            {
                LogFailed(log, context.Request.Path, e);
            }

            await WebJson.Fault(status, error).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser went away.
        }
    });

    private static string SayingOf(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "内容太大,没有收下。",
        StatusCodes.Status404NotFound => "没有这个地址。",
        _ => "请求不完整或格式不对。",
    };

    private static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private static bool IsForeign(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return (site.Length > 0 && site is not ("same-origin" or "none"))
            || (origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
    }

    [LoggerMessage(LogLevel.Error, "网页请求 {Path} 出错")]
    private static partial void LogFailed(ILogger log, PathString path, Exception error);
}
