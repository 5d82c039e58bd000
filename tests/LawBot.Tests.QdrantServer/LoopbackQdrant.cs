using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LawBot.Tests.QdrantServer;

/// <summary>Keeps points in memory and answers as Qdrant's REST interface does, as far as LawBot asks: for tests on machines without Qdrant.</summary>
/// <remarks>Written from the interface's documents. It is stricter than Qdrant: a field that it does not know is an error. Equal scores come
/// in the order of the points' ids, which is no order at all.</remarks>
public sealed class LoopbackQdrant : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredCollection> _collections = new(StringComparer.Ordinal);
    private readonly WebApplication _app;
    private readonly string _key;

    private LoopbackQdrant(WebApplication app, string key) => (_app, _key) = (app, key);

    /// <summary>Where it listens.</summary>
    [SuppressMessage("Design", "CA1056", Justification = "A setting is a string.")]
    public string Endpoint => _app.Urls.First();

    /// <summary>Its version, as it says.</summary>
    public string Version { get; set; } = "1.15.5";

    /// <summary>Looks at a request (<c>POST collections/x/points/query</c>) before it is done, and may make others meanwhile; a number other
    /// than 0 is answered at once as the status of a failure.</summary>
    public Func<string, int> Before { get; set; } = _ => 0;

    /// <summary>How many requests were done.</summary>
    public int Requests { get; private set; }

    /// <summary>How many bytes the requests had.</summary>
    public long RequestBytes { get; private set; }

    /// <summary>Starts one.</summary>
    /// <param name="port">The port; 0 takes any that is free.</param>
    /// <param name="key">The key that callers must give; empty for none.</param>
    public static async Task<LoopbackQdrant> StartAsync(int port = 0, string key = "")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = 32 * 1024 * 1024);
        var app = builder.Build();
        var server = new LoopbackQdrant(app, key);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Waits until the process is told to stop.</summary>
    public Task WaitAsync() => _app.WaitForShutdownAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>How many points a collection holds, visible or not.</summary>
    public int CountPoints(string collection)
    {
        lock (_lock)
        {
            return _collections.TryGetValue(collection, out var found) ? found.Points.Count : 0;
        }
    }

    /// <summary>Makes or replaces a collection of any shape.</summary>
    public void Put(string collection, string shape)
    {
        lock (_lock)
        {
            _collections[collection] = new StoredCollection((JsonObject)JsonNode.Parse(shape)!);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var (status, answer) = Answer(context.Request, body.ToArray());
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString(Readable), context.RequestAborted);
    }

    private (int Status, JsonNode Answer) Answer(HttpRequest request, byte[] body)
    {
        var path = request.Path.Value!.Trim('/');
        if (Before($"{request.Method} {path}") is var status and not 0)
        {
            return Failure(status, "Service unavailable");
        }

        lock (_lock)
        {
            Requests++;
            RequestBytes += body.Length;
            if (_key.Length > 0 && request.Headers["api-key"] != _key)
            {
                return Failure(401, "Must provide an API key or an Authorization bearer token");
            }

            try
            {
                return path.Length == 0
                    ? (200, new JsonObject { ["title"] = "qdrant - vector search engine", ["version"] = Version, ["commit"] = "loopback" })
                    : (200, new JsonObject { ["result"] = Do(request.Method, path, body), ["status"] = "ok", ["time"] = 0.001 });
            }
            catch (RefusedException e)
            {
                return Failure(e.Status, e.Message);
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or NullReferenceException)
            {
                return Failure(400, "Format error in JSON body: " + e.Message);
            }
        }
    }

    private static (int Status, JsonNode Answer) Failure(int status, string words) =>
        (status, new JsonObject { ["status"] = new JsonObject { ["error"] = words }, ["time"] = 0.0 });

    private JsonNode? Do(string method, string path, byte[] bytes)
    {
        var parts = path.Split('/');
        if (parts[0] != "collections" || parts.Length < 2)
        {
            throw new RefusedException(404, "Not found");
        }

        var name = Uri.UnescapeDataString(parts[1]);
        var body = bytes.Length == 0 ? [] : (JsonObject)JsonNode.Parse(bytes)!;
        return (method, string.Join('/', parts[2..])) switch
        {
            ("GET", "exists") => new JsonObject { ["exists"] = _collections.ContainsKey(name) },
            ("PUT", "") => Create(name, body),
            ("DELETE", "") => _collections.Remove(name),
            _ => _collections.TryGetValue(name, out var collection)
                ? new CollectionCalls(collection).Do(method, string.Join('/', parts[2..]), body)
                : throw new RefusedException(404, $"Not found: Collection `{name}` doesn't exist!"),
        };
    }

    private JsonNode Create(string name, JsonObject shape)
    {
        if (_collections.ContainsKey(name))
        {
            throw new RefusedException(409, $"Wrong input: Collection `{name}` already exists!");
        }

        Strict.Check(
            shape, "vectors", "sparse_vectors", "shard_number", "replication_factor", "write_consistency_factor", "on_disk_payload",
            "quantization_config");
        _collections[name] = new StoredCollection(shape);
        return true;
    }
}
