using System.Text;
using LawBot.Host.Contract;
using Microsoft.AspNetCore.Http.Features;

namespace LawBot.Host.Web;

/// <summary>An answer of server-sent events.</summary>
/// <param name="response">The answer; nothing may have been written to it.</param>
internal sealed class EventStream(HttpResponse response)
{
    /// <summary>Sends the head, so that the browser knows at once that work has begun.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers["X-Accel-Buffering"] = "no"; // A proxy would hold it back.
        response.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.Body.FlushAsync(cancellation);
    }

    /// <summary>Sends one event.</summary>
    public async Task SendAsync<T>(string name, T data, CancellationToken cancellation)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {name}\ndata: {ContractJson.Write(data)}\n\n"), cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
