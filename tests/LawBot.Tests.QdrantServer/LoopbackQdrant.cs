using System.Diagnostics.CodeAnalysis;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Qdrant.Client.Grpc;

namespace LawBot.Tests.QdrantServer;

/// <summary>Keeps points in memory and answers as Qdrant's gRPC interface does, as far as LawBot asks: for tests on machines without Qdrant.</summary>
/// <remarks>Written from the interface's documents, over the message types of the official client. It is stricter than Qdrant: a condition or a query that it
/// does not know is an error. Equal scores come in the order of the points' ids, which is no order at all.</remarks>
public sealed class LoopbackQdrant : IAsyncDisposable
{
    private const int LargestMessage = 32 * 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredCollection> _collections = new(StringComparer.Ordinal);
    private readonly string _key;
    private WebApplication? _app;

    private LoopbackQdrant(string key) => _key = key;

    /// <summary>Where it listens.</summary>
    [SuppressMessage("Design", "CA1056", Justification = "A setting is a string.")]
    public string Endpoint => _app!.Urls.First();

    /// <summary>Its version, as it says.</summary>
    public string Version { get; set; } = "1.15.5";

    /// <summary>Looks at a call (<c>x_passages/Query</c>) before it is done, and may make others meanwhile; a status other than OK is answered at
    /// once.</summary>
    public Func<string, StatusCode> Before { get; set; } = _ => StatusCode.OK;

    /// <summary>How many calls were done.</summary>
    public int Requests { get; private set; }

    /// <summary>How many bytes the calls had.</summary>
    public long RequestBytes { get; private set; }

    /// <summary>Starts one.</summary>
    /// <param name="port">The port; 0 takes any that is free.</param>
    /// <param name="key">The key that callers must give; empty for none.</param>
    public static async Task<LoopbackQdrant> StartAsync(int port = 0, string key = "")
    {
        var server = new LoopbackQdrant(key);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(System.Net.IPAddress.Loopback, port, l => l.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(o => o.MaxReceiveMessageSize = LargestMessage);
        builder.Services.AddSingleton(server);
        builder.Services.AddSingleton<IServiceMethodProvider<LoopbackQdrant>, LoopbackMethods>();
        server._app = builder.Build();
        server._app.MapGrpcService<LoopbackQdrant>();
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Waits until the process is told to stop.</summary>
    public Task WaitAsync() => _app!.WaitForShutdownAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>How many points a collection holds, visible or not.</summary>
    public int CountPoints(string collection)
    {
        lock (_lock)
        {
            return _collections.TryGetValue(collection, out var found) ? found.Points.Count : 0;
        }
    }

    /// <summary>Makes or replaces a collection of any shape.</summary>
    public void Put(CreateCollection shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        lock (_lock)
        {
            _collections[shape.CollectionName] = new StoredCollection(shape);
        }
    }

    /// <summary>Does one call.</summary>
    internal TResponse Do<TResponse>(string method, string collection, int bytes, ServerCallContext context, Func<StoredCollection?, TResponse> work)
    {
        if (Before($"{collection}/{method}") is var status and not StatusCode.OK)
        {
            throw new RpcException(new Status(status, "refused by the test"));
        }

        lock (_lock)
        {
            Requests++;
            RequestBytes += bytes;
            if (_key.Length > 0 && context.RequestHeaders.GetValue("api-key") != _key)
            {
                throw new RpcException(new Status(StatusCode.Unauthenticated, "Must provide an API key or an Authorization bearer token"));
            }

            return work(_collections.GetValueOrDefault(collection));
        }
    }

    /// <summary>Makes a collection.</summary>
    internal CollectionOperationResponse Create(CreateCollection shape)
    {
        if (!_collections.TryAdd(shape.CollectionName, new StoredCollection(shape)))
        {
            throw new RpcException(new Status(StatusCode.AlreadyExists, $"Wrong input: Collection `{shape.CollectionName}` already exists!"));
        }

        return new CollectionOperationResponse { Result = true };
    }

    /// <summary>Takes a collection out.</summary>
    internal CollectionOperationResponse Drop(string name) => new() { Result = _collections.Remove(name) };
}
