using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LawBot.Tests.Models;

/// <summary>An OpenAI-compatible service on the loopback interface that answers as it was told to, call by call.</summary>
internal sealed class ScriptedModel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Queue<Func<HttpContext, Task>> script;
    private Func<HttpContext, Task>? last;

    private ScriptedModel(WebApplication app, IEnumerable<Func<HttpContext, Task>> script)
    {
        this.app = app;
        this.script = new(script);
    }

    public string Endpoint => app.Urls.First() + "/v1";

    public List<string> Requests { get; } = [];

    public List<string> Keys { get; } = [];

    /// <summary>Starts the service; the last answer of the script repeats.</summary>
    public static async Task<ScriptedModel> StartAsync(params Func<HttpContext, Task>[] script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var model = new ScriptedModel(builder.Build(), script);
        model.app.Run(model.AnswerAsync);
        await model.app.StartAsync();
        return model;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    /// <summary>Streams the text in pieces of <paramref name="size"/> characters, then the finish reason and the end mark.</summary>
    public static Func<HttpContext, Task> Streams(string text, int size = 3, string finish = "stop") => async http =>
    {
        await BeginAsync(http);
        for (var i = 0; i < text.Length; i += size)
        {
            await SendAsync(http, Piece(text.Substring(i, Math.Min(size, text.Length - i))));
        }

        await SendAsync(http, Piece("", finish));
        await http.Response.WriteAsync("data: [DONE]\n\n");
    };

    /// <summary>Streams raw lines and closes.</summary>
    public static Func<HttpContext, Task> Raw(params string[] lines) => async http =>
    {
        await BeginAsync(http);
        foreach (var line in lines)
        {
            await http.Response.WriteAsync(line);
            await http.Response.Body.FlushAsync();
        }
    };

    /// <summary>Streams calls of tools, each with its arguments as JSON.</summary>
    public static Func<HttpContext, Task> CallsTools(params (string Tool, object Arguments)[] calls) => async http =>
    {
        await BeginAsync(http);
        var id = Guid.NewGuid().ToString("N");
        for (var i = 0; i < calls.Length; i++)
        {
            await SendAsync(http, JsonSerializer.Serialize(new
            {
                id, @object = "chat.completion.chunk", created = 1, model = "scripted",
                choices = new[]
                {
                    new
                    {
                        index = 0, finish_reason = (string?)null,
                        delta = new
                        {
                            role = "assistant",
                            tool_calls = new[] { new { index = i, id = $"call{i}{id}", type = "function",
                                function = new { name = $"library-{calls[i].Tool}", arguments = JsonSerializer.Serialize(calls[i].Arguments) } } },
                        },
                    },
                },
            }));
        }

        await SendAsync(http, Piece("", "tool_calls").Replace("\"c1\"", $"\"{id}\"", StringComparison.Ordinal));
        await http.Response.WriteAsync("data: [DONE]\n\n");
    };

    /// <summary>Answers by what it was sent.</summary>
    public static Func<HttpContext, Task> Answers(Func<string, Func<HttpContext, Task>> answer) => http => answer((string)http.Items["body"]!)(http);

    /// <summary>Answers with a status and a body.</summary>
    public static Func<HttpContext, Task> Status(int status, string body = "{}", string type = "application/json", string? retryAfter = null) => async http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = type;
        if (retryAfter is not null)
        {
            http.Response.Headers.RetryAfter = retryAfter;
        }

        await http.Response.WriteAsync(body);
    };

    /// <summary>Streams the beginning, then cuts the connection.</summary>
    public static Func<HttpContext, Task> Cuts(string text) => async http =>
    {
        await BeginAsync(http);
        await SendAsync(http, Piece(text));
        http.Abort();
    };

    /// <summary>Streams the beginning, then says nothing more.</summary>
    public static Func<HttpContext, Task> Stalls(string text) => async http =>
    {
        await BeginAsync(http);
        if (text.Length > 0)
        {
            await SendAsync(http, Piece(text));
        }

        await Task.Delay(TimeSpan.FromSeconds(30), http.RequestAborted);
    };

    /// <summary>One piece of a stream as the service sends it.</summary>
    public static string Piece(string text, string? finish = null, string? reasoning = null, string? refusal = null) => JsonSerializer.Serialize(new
    {
        id = "c1",
        @object = "chat.completion.chunk",
        created = 1,
        model = "scripted",
        choices =
            new[] { new { index = 0, delta = new { role = "assistant", content = text, reasoning_content = reasoning, refusal }, finish_reason = finish } },
    });

    private static async Task BeginAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        await http.Response.StartAsync();
    }

    private static async Task SendAsync(HttpContext http, string json)
    {
        await http.Response.WriteAsync($"data: {json}\n\n");
        await http.Response.Body.FlushAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        http.Items["body"] = body;
        lock (Requests)
        {
            Requests.Add(body);
            Keys.Add(http.Request.Headers.Authorization.ToString());
            last = script.Count > 0 ? script.Dequeue() : last;
        }

        await last!(http);
    }
}
