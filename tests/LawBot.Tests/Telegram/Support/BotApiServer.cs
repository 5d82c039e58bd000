using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LawBot.Tests.Telegram.Support;

/// <summary>One message that stands in a chat.</summary>
internal sealed record StandingMessage(int Id, long ChatId, string Text, JsonObject Request, DateTimeOffset At)
{
    public int Edits { get; init; }

    public IReadOnlyList<string> Buttons => [.. (Request["reply_markup"]?["inline_keyboard"]?.AsArray() ?? [])
        .SelectMany(row => row!.AsArray()).Select(button => button!["text"]!.GetValue<string>())];

    public string ButtonData(string text) => (Request["reply_markup"]!["inline_keyboard"]!.AsArray()
        .SelectMany(row => row!.AsArray())
            .First(b => string.Equals(b!["text"]!.GetValue<string>(), text, StringComparison.Ordinal)))!["callback_data"]!.GetValue<string>();
}

/// <summary>A Bot API on the loopback address with faults by script: it keeps chats, checks mark-up, lengths and button data as the real
/// one does, and forgets an update only when an offset beyond it is asked for.</summary>
internal sealed partial class BotApiServer : IAsyncDisposable
{
    public const string Token = "123456:AAFakeTokenForTestsOnly_0123456789abcdef";

    private readonly WebApplication _app;
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _updates = [];
    private readonly Dictionary<(long Chat, int Id), StandingMessage> _messages = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<BotFault>> _faults = new(StringComparer.Ordinal);
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lastUpdate = 1000;
    private int _lastMessage = 10;

    private BotApiServer(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First() + "/");

    /// <summary>Every call by method name, in order.</summary>
    public ConcurrentQueue<(string Method, JsonObject Body, DateTimeOffset At)> Calls { get; } = new();

    /// <summary>False on long runs, which would fill the memory with calls.</summary>
    public bool KeepsCalls { get; init; } = true;

    /// <summary>Told each message as it now stands.</summary>
    public Action<StandingMessage> Changed { get; set; } = _ => { };

    /// <summary>Files sent by the bot.</summary>
    public ConcurrentQueue<(long Chat, string Name, byte[] Content)> Files { get; } = new();

    /// <summary>Files that the bot may fetch, by id.</summary>
    public ConcurrentDictionary<string, byte[]> Stored { get; } = new(StringComparer.Ordinal);

    /// <summary>True for a server that is new enough for rich messages; an older one passes over what it does not know.</summary>
    public bool KnowsRichMessages { get; set; }

    /// <summary>Decides on a fault for each call that has none scripted.</summary>
    public Func<string, BotFault?> Chance { get; set; } = _ => null;

    public static async Task<BotApiServer> StartAsync(bool keepsCalls = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new BotApiServer(app) { KeepsCalls = keepsCalls };
        app.MapPost("/bot{token}/{method}", server.HandleAsync);
        app.MapGet("/file/bot{token}/{**path}", server.FileAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Makes the next call of a method go wrong; several line up.</summary>
    public void Fail(string method, params BotFault[] faults)
    {
        var queue = _faults.GetOrAdd(method, _ => new());
        foreach (var fault in faults)
        {
            queue.Enqueue(fault);
        }
    }

    /// <summary>What stands in a chat now, oldest first.</summary>
    public IReadOnlyList<StandingMessage> Chat(long chat)
    {
        lock (_gate)
        {
            return [.. _messages.Values.Where(m => m.ChatId == chat).OrderBy(m => m.Id)];
        }
    }

    public IReadOnlyList<string> Texts(long chat) => [.. Chat(chat).Select(m => m.Text)];

    public int Count(string method) => Calls.Count(call => string.Equals(call.Method, method, StringComparison.Ordinal));

    /// <summary>Someone deletes a message of the bot's.</summary>
    public void Delete(long chat, int message)
    {
        lock (_gate)
        {
            _messages.Remove((chat, message));
        }
    }

    /// <summary>Updates that were not confirmed yet.</summary>
    public int Unconfirmed
    {
        get
        {
            lock (_gate)
            {
                return _updates.Count;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context, string token, string method)
    {
        var body = await BodyAsync(context, method);
        if (KeepsCalls)
        {
            Calls.Enqueue((method, body, DateTimeOffset.UtcNow));
        }

        var fault = _faults.TryGetValue(method, out var queue) && queue.TryDequeue(out var scripted) ? scripted : Chance(method);
        if (fault is { CutAfter: false })
        {
            await FailAsync(context, fault);
            return;
        }

        var answer = string.Equals(token, Token, StringComparison.Ordinal)
            ? await AnswerAsync(method, body, context.RequestAborted)
            : Error(401, "Unauthorized");
        if (fault is not null)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer["error_code"]?.GetValue<int>() ?? 200;
        await WriteAsync(context, answer);
    }

    private static async Task FailAsync(HttpContext context, BotFault fault)
    {
        if (fault.Hang)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (fault.Hang || fault.CutBefore)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = fault.Status;
        if (fault.Page)
        {
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync("<html><h1>502 Bad Gateway</h1></html>");
            return;
        }

        var error = Error(fault.Status, fault.Description);
        if (fault.RetryAfter is { } seconds)
        {
            error["parameters"] = new JsonObject { ["retry_after"] = seconds };
        }

        await WriteAsync(context, error);
    }

    private async Task FileAsync(HttpContext context, string token, string path)
    {
        var id = path[(path.LastIndexOf('/') + 1)..];
        if (string.Equals(token, Token, StringComparison.Ordinal) && Stored.TryGetValue(id, out var content))
        {
            await context.Response.Body.WriteAsync(content);
        }
        else
        {
            context.Response.StatusCode = 404;
        }
    }

    private async Task<JsonObject> BodyAsync(HttpContext context, string method)
    {
        if (!context.Request.HasFormContentType)
        {
            return context.Request.ContentLength is > 0
                ? (await JsonNode.ParseAsync(context.Request.Body))!.AsObject()
                : [];
        }

        var form = await context.Request.ReadFormAsync();
        var body = new JsonObject();
        foreach (var (key, value) in form)
        {
            body[key] = value.ToString();
        }

        using var memory = new MemoryStream();
        await form.Files[0].CopyToAsync(memory);
        body["file_name"] = form.Files[0].FileName;
        body["content"] = Convert.ToBase64String(memory.ToArray());
        body["chat_id"] = long.Parse(form["chat_id"].ToString(), CultureInfo.InvariantCulture);
        _ = method;
        return body;
    }

    private static Task WriteAsync(HttpContext context, JsonObject answer)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(answer.ToJsonString());
    }

    private static JsonObject Error(int code, string description) =>
        new() { ["ok"] = false, ["error_code"] = code, ["description"] = description };
}
